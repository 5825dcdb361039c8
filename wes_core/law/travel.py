"""What VDAB repays for travel, month by month (A-8 to A-8c)."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from wes_core.calendar import days_with_hours, new_years_since, planned_in, weekdays_of
from wes_core.engine.rule import (
    Choose,
    Field,
    FirstKnown,
    History,
    Part,
    Sheet,
    Value,
    condition,
    formula,
    notice,
    once_known,
    otherwise,
    unless,
)
from wes_core.law.facts import form, km_per_day
from wes_core.law.parameters import INFERRED, SECONDARY, SEED, WES_BEGINS, travel_raise, travel_rate
from wes_core.law.sources import AGODI_LEAFLET, GROUP_S_2017, VDAB_BENEFITS_PAGE, VDAB_TRAVEL_2023
from wes_core.law.transition import (
    of_activation,
    of_specialised_bvs,
    specialised_bvs_is_asked_about,
    wes_exists,
)
from wes_core.money import to_cents, total

REPAID = [AGODI_LEAFLET, GROUP_S_2017]
Span = tuple[date, date]

travel_rates = History("travel_rates", travel_rate)
travel_raises = History("travel_raises", travel_raise)


class MonthOfPresence(NamedTuple):
    """Days of presence in one calendar month; `first` is its first day."""

    first: date
    days: int


class MonthOfTravel(NamedTuple):
    """What is repaid for one month: kilometres, euro a kilometre (not rounded), and euro rounded to the cent."""

    month: str
    days: int
    km: Decimal
    rate: Decimal
    amount: Decimal


@formula("A-8", since=WES_BEGINS, cites=REPAID, standing=INFERRED)
def days_of_the_pattern(weekly_hours: Mapping[str, Decimal]) -> tuple[str, ...]:
    """Days of the week with planned hours."""
    return days_with_hours(weekly_hours)


@formula("A-8", since=WES_BEGINS, cites=REPAID, standing=INFERRED)
def usual_days() -> tuple[str, ...]:
    """Without a pattern the trainee comes on Monday to Friday."""
    return weekdays_of()


days_of_the_week = FirstKnown("days_of_the_week", days_of_the_pattern, usual_days)


@formula("A-8", since=WES_BEGINS, cites=REPAID, standing=INFERRED)
def presence_per_month(
    start_date: date,
    end_date: date,
    calendar_months: Sequence[Span],
    days_of_the_week: Collection[str],
    days_away: Sequence[Span],
) -> tuple[MonthOfPresence, ...]:
    """Days on which the trainee came: planned, within the placement, and not absent."""
    week = dict.fromkeys(days_of_the_week, Decimal(1))
    return tuple(
        MonthOfPresence(month[0], int(planned_in(month, (start_date, end_date), days_away, week)))
        for month in calendar_months
    )


@formula("A-8b", since=WES_BEGINS, cites=[VDAB_TRAVEL_2023, VDAB_BENEFITS_PAGE], standing=SECONDARY)
def rates_per_month(
    calendar_months: Sequence[Span], travel_rates: Sequence[Value], travel_raises: Sequence[Value]
) -> tuple[Decimal, ...]:
    """The rate of the day travelled; it goes up each 1 January and is not rounded."""
    (raised,) = travel_raises
    return tuple(
        in_force(travel_rates, first).value * raised.value ** new_years_since(raised.since, first)
        for first, _ in calendar_months
    )


def in_force(values: Sequence[Value], day: date) -> Value:
    """Return the one of `values` that holds on `day`."""
    (value,) = (each for each in values if each.is_in_force(day))
    return value


@formula("A-8", since=WES_BEGINS, cites=REPAID, standing=SEED)
def travel_months(
    presence_per_month: Sequence[MonthOfPresence], rates_per_month: Sequence[Decimal], km_per_day: Decimal
) -> tuple[MonthOfTravel, ...]:
    """Each month: kilometres times rate, rounded once to the cent, half up."""
    return tuple(
        MonthOfTravel(month.first.isoformat()[:7], month.days, km, rate, to_cents(Fraction(km) * Fraction(rate)))
        for month, rate in zip(presence_per_month, rates_per_month, strict=True)
        for km in [month.days * km_per_day]
    )


@formula("A-8", since=WES_BEGINS, cites=REPAID, standing=SEED)
def travel_total(travel_months: Sequence[MonthOfTravel]) -> Decimal:
    """The sum of the rounded months."""
    return total(month.amount for month in travel_months)


@condition("A-8", since=WES_BEGINS, cites=REPAID, standing=SEED)
def travels_to_the_placement(km_per_day: Decimal) -> bool:
    """There is a distance to repay."""
    return km_per_day > 0


@notice("A-8a", since=WES_BEGINS, cites=[VDAB_BENEFITS_PAGE], standing=SECONDARY)
def pass_can_replace_kilometres(start_date: date, far_travel_ends: date) -> bool:
    """Under the first rate VDAB could give a pass for the bus instead."""
    return start_date < far_travel_ends


@notice("A-8b", since=WES_BEGINS, cites=[VDAB_TRAVEL_2023], standing=INFERRED)
def later_rates_are_assumed(end_date: date, travel_stated_until: date) -> bool:
    """After the last stated rate the yearly raise is assumed to go on."""
    return end_date > travel_stated_until


@notice("A-8c", since=WES_BEGINS, cites=[VDAB_TRAVEL_2023], standing=SECONDARY)
def far_travel_is_paid_as_real_cost(start_date: date, far_travel_ends: date) -> bool:
    """A placement that starts since then has no allowance for far travel."""
    return start_date >= far_travel_ends


wes_travel = Choose(
    "wes_travel",
    unless(wes_exists, "no_law_for_that_day"),
    unless(travels_to_the_placement, "none"),
    once_known(travel_months),
    otherwise("amount"),
)
activation_travel = of_activation(
    "activation_travel",
    "none",
    unless(travels_to_the_placement, "none"),
    once_known(travel_months),
    otherwise("amount"),
)
specialised_bvs_travel = of_specialised_bvs("specialised_bvs_travel", "none")

REPAYMENT = {"months": Field(travel_months, ("amount",)), "total": Field(travel_total, ("amount",))}
TRAVEL_NOTICES = (pass_can_replace_kilometres, later_rates_are_assumed, far_travel_is_paid_as_real_cost)

TRAVEL = Part(
    "travel",
    form,
    {
        "wes": Sheet(wes_travel, REPAYMENT, TRAVEL_NOTICES),
        "activation_placement": Sheet(activation_travel, REPAYMENT, TRAVEL_NOTICES),
        "specialised_bvs": Sheet(specialised_bvs_travel, {}, (specialised_bvs_is_asked_about,)),
    },
    asked_by=(km_per_day,),
)
