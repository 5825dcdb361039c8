"""The allowance of the trainee, month by month (A-1 to A-7). VDAB decides and pays."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, NamedTuple

from wes_core.calendar import months_touched, planned_between, planned_in, within, without_overlaps
from wes_core.engine.rule import (
    Choose,
    Field,
    Part,
    Sheet,
    any_of,
    condition,
    formula,
    notice,
    once_known,
    otherwise,
    unless,
)
from wes_core.engine.truth import Truth
from wes_core.law.facts import form
from wes_core.law.information import rules_are_assumed_unchanged
from wes_core.law.parameters import (
    ACTIVATION_BEGINS,
    CONTESTED,
    INFERRED,
    OLD_ENDS,
    REFORM,
    SECONDARY,
    SEED,
    WES_BEGINS,
    allowance_per_month,
)
from wes_core.law.sources import (
    ACERTA_2023,
    ACTIVATION_REPORTS,
    AGODI_LEAFLET,
    BESOX_2017,
    GROUP_S_2017,
    PARTENA_2022,
    SD_WORX_2017,
    VLAANDEREN_PAGE,
)
from wes_core.law.transition import (
    of_activation,
    of_specialised_bvs,
    specialised_bvs_is_asked_about,
    wes_exists,
)
from wes_core.money import ratio, to_cents, total

PRO_RATA = [ACERTA_2023, BESOX_2017, GROUP_S_2017, VLAANDEREN_PAGE]
Span = tuple[date, date]


class MonthOfWork(NamedTuple):
    """Hours of one calendar month: planned in the whole month, and done within the placement."""

    month: str
    planned_hours: Decimal
    done_hours: Decimal


class MonthOfAllowance(NamedTuple):
    """The allowance of one calendar month in euro, between the lowest and the highest reading."""

    month: str
    planned_hours: Decimal
    done_hours: Decimal
    low: Decimal
    high: Decimal


class RangeOfAllowance(NamedTuple):
    """Euro in all, between the lowest and the highest reading."""

    low: Decimal
    high: Decimal


@formula("A-4", since=WES_BEGINS, cites=[ACERTA_2023], standing=INFERRED)
def calendar_months(start_date: date, end_date: date) -> tuple[Span, ...]:
    """The allowance goes by calendar month; the first and the last are usually not full."""
    return tuple(months_touched(start_date, end_date))


@formula("A-2", since=WES_BEGINS, cites=PRO_RATA, standing=SEED)
def days_away(start_date: date, end_date: date, absences: Sequence[Mapping[str, Any]]) -> tuple[Span, ...]:
    """Days of absence within the placement, each counted once."""
    spans = [(each["first"], each["last"]) for each in absences]
    return tuple(without_overlaps(within((start_date, end_date), spans)))


@formula("A-3", since=WES_BEGINS, cites=[], standing=INFERRED)
def work_per_month(
    start_date: date,
    end_date: date,
    calendar_months: Sequence[Span],
    weekly_pattern: Mapping[str, Decimal],
    days_away: Sequence[Span],
) -> tuple[MonthOfWork, ...]:
    """Share of a month: hours done, out of the hours planned for that whole calendar month."""
    return tuple(
        MonthOfWork(
            month[0].isoformat()[:7],
            planned_between(*month, weekly_pattern).normalize(),
            planned_in(month, (start_date, end_date), days_away, weekly_pattern).normalize(),
        )
        for month in calendar_months
    )


@condition("A-2", since=WES_BEGINS, until=OLD_ENDS, cites=PRO_RATA, standing=SEED)
def hours_do_not_lower_the_amount() -> bool:
    """Before the reform nothing lowers the amount for few hours a week."""
    return True


@hours_do_not_lower_the_amount.later("A-5", since=REFORM, cites=[PARTENA_2022], standing=CONTESTED)
def reaches_the_hours_base(planned_hours_per_week: Decimal, allowance_hours_base: Decimal) -> bool:
    """One source says that the amount is lowered under a number of hours a week."""
    return planned_hours_per_week >= allowance_hours_base


@formula("A-2", since=WES_BEGINS, until=OLD_ENDS, cites=PRO_RATA, standing=SEED)
def lowest_factor() -> Fraction:
    """Before the reform the full monthly amount counts."""
    return Fraction(1)


@lowest_factor.later("A-5", since=REFORM, cites=[PARTENA_2022], standing=CONTESTED)
def lowest_factor_since_reform(planned_hours_per_week: Decimal, allowance_hours_base: Decimal) -> Fraction:
    """The lowest reading takes hours a week out of the base, at most the whole."""
    return min(Fraction(1), ratio(planned_hours_per_week, allowance_hours_base))


@formula("A-2", since=WES_BEGINS, cites=PRO_RATA, standing=SEED)
def months(
    work_per_month: Sequence[MonthOfWork], allowance_per_month: Decimal, lowest_factor: Fraction
) -> tuple[MonthOfAllowance, ...]:
    """Each month: the monthly amount times the share done, rounded once to the cent, half up."""
    return tuple(
        MonthOfAllowance(*work, to_cents(full * lowest_factor), to_cents(full))
        for work in work_per_month
        for full in [ratio(allowance_per_month * work.done_hours, work.planned_hours)]
    )


@formula("A-2", since=WES_BEGINS, cites=PRO_RATA, standing=SEED)
def allowance_total(months: Sequence[MonthOfAllowance]) -> RangeOfAllowance:
    """The sum of the rounded months."""
    return RangeOfAllowance(total(month.low for month in months), total(month.high for month in months))


@condition("A-6", since=REFORM, cites=[PARTENA_2022, ACERTA_2023], standing=INFERRED)
def readings_agree(allowance_total: RangeOfAllowance) -> bool:
    """Where the readings differ, the answer is a range."""
    return allowance_total.low == allowance_total.high


one_amount = any_of("one_amount", hours_do_not_lower_the_amount, readings_agree)


@condition("T-5", since=ACTIVATION_BEGINS, until=OLD_ENDS, cites=[ACTIVATION_REPORTS], standing=SECONDARY)
def activation_has_an_allowance() -> bool:
    """An activeringsstage has no stage premium."""
    return False


@notice("G-2", since=WES_BEGINS, cites=[], standing=INFERRED)
def share_is_our_convention(work_per_month: Sequence[MonthOfWork]) -> bool:
    """No text says by what a month is divided."""
    return work_per_month != ()


@notice("G-1", since=REFORM, cites=[PARTENA_2022, ACERTA_2023], standing=CONTESTED)
def sources_disagree_under_the_base(one_amount: Truth) -> bool:
    """Under the base the sources contradict each other."""
    return one_amount is Truth.NO


@notice("A-7", since=WES_BEGINS, cites=[AGODI_LEAFLET, SD_WORX_2017], standing=(*SEED, *SECONDARY))
def comes_on_top_of_the_benefit(months: Sequence[MonthOfAllowance]) -> bool:
    """The allowance comes on top of the unemployment benefit; the employer pays nothing."""
    return months != ()


@notice("D-1", since=WES_BEGINS, cites=[ACERTA_2023], standing=SEED)
def counts_days_that_are_too_many(ends_in_time: Truth) -> bool:
    """The table counts the days as they were given, also those that are too many."""
    return ends_in_time is Truth.NO


@notice("D-3", since=WES_BEGINS, cites=[ACERTA_2023], until=OLD_ENDS, standing=SEED)
def counts_hours_that_are_too_few(has_enough_hours: Truth) -> bool:
    """The table counts the hours as they were given, also where they are too few."""
    return has_enough_hours is Truth.NO


wes_allowance = Choose(
    "wes_allowance",
    unless(wes_exists, "no_law_for_that_day"),
    once_known(allowance_per_month),
    once_known(months),
    unless(one_amount, "range"),
    otherwise("amount"),
)
activation_allowance = of_activation(
    "activation_allowance",
    "none",
    unless(activation_has_an_allowance, "none"),
    otherwise("amount"),
)
specialised_bvs_allowance = of_specialised_bvs("specialised_bvs_allowance", "none")

PAID = ("amount", "range")

ALLOWANCE = Part(
    "allowance",
    form,
    {
        "wes": Sheet(
            wes_allowance,
            {"months": Field(months, PAID), "total": Field(allowance_total, PAID)},
            (
                share_is_our_convention,
                sources_disagree_under_the_base,
                comes_on_top_of_the_benefit,
                counts_days_that_are_too_many,
                counts_hours_that_are_too_few,
                rules_are_assumed_unchanged,
            ),
        ),
        "activation_placement": Sheet(activation_allowance, {}),
        "specialised_bvs": Sheet(specialised_bvs_allowance, {}, (specialised_bvs_is_asked_about,)),
    },
)
