"""How long a WES may last, and how many hours a week (D-1 to D-10)."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction

from wes_core.calendar import (
    days_after,
    days_between,
    is_weekend,
    last_day_of_months,
    last_worked_day,
    length_in_months,
    some_month_lacks_the_day,
    spread_evenly,
)
from wes_core.engine.rule import (
    Choose,
    Field,
    FirstKnown,
    Information,
    Part,
    Select,
    Sheet,
    all_of,
    condition,
    formula,
    notice,
    once_known,
    otherwise,
    unless,
)
from wes_core.engine.truth import Truth
from wes_core.law.facts import form, hours_per_week, route, weekly_hours
from wes_core.law.information import rules_are_assumed_unchanged
from wes_core.law.parameters import (
    ACTIVATION_BEGINS,
    INFERRED,
    OLD_ENDS,
    REFORM,
    SECONDARY,
    SEED,
    WES_BEGINS,
    activation_maximum_months,
    exemption_weeks,
    minimum_weeks,
    wes_maximum_months,
)
from wes_core.law.sources import (
    ACERTA_2023,
    ACTIVATION_REPORTS,
    AGODI_LEAFLET,
    BESOX_2017,
    GROUP_S_2017,
    JUDICIAL_CODE,
    PARTENA_2022,
    PRATO_2022,
    SECUREX_2023,
    TEMPORARY_WORK_DECREE,
)
from wes_core.law.transition import (
    of_activation,
    of_specialised_bvs,
    old_rules_outlive_the_reform,
    regime,
    specialised_bvs_is_asked_about,
    wes_exists,
)

maximum_months = Select(
    "maximum_months",
    form,
    {
        "wes": wes_maximum_months,
        "activation_placement": activation_maximum_months,
    },
)


@formula("D-7", since=WES_BEGINS, cites=[JUDICIAL_CODE.at("art. 48, 54")], standing=INFERRED)
def latest_last_day(start_date: date, maximum_months: int) -> date:
    """The last day is the day before the same day number, the maximum number of months later."""
    return last_day_of_months(start_date, maximum_months)


@condition("D-1", since=WES_BEGINS, cites=[ACERTA_2023, AGODI_LEAFLET, BESOX_2017, GROUP_S_2017], standing=SEED)
def ends_in_time(end_date: date, latest_last_day: date) -> bool:
    """A WES ends within its maximum number of months."""
    return end_date <= latest_last_day


@condition("T-5", since=ACTIVATION_BEGINS, until=OLD_ENDS, cites=[ACTIVATION_REPORTS], standing=SECONDARY)
def activation_ends_in_time(end_date: date, latest_last_day: date) -> bool:
    """An activeringsstage ends within its maximum number of months and is not extended."""
    return end_date <= latest_last_day


@formula("D-9", since=WES_BEGINS, cites=[], standing=INFERRED)
def days(start_date: date, end_date: date) -> int:
    """Calendar days from the first to the last, both included."""
    return days_between(start_date, end_date)


@formula("D-9", since=WES_BEGINS, cites=[], standing=INFERRED)
def whole_weeks(days: int) -> int:
    """Seven calendar days are a week."""
    return days // 7


@formula("D-1", since=WES_BEGINS, cites=[ACERTA_2023], standing=SEED)
def days_over(end_date: date, latest_last_day: date) -> int | None:
    """Days by which the placement is too long."""
    return days_after(end_date, latest_last_day)


@condition("D-2", since=WES_BEGINS, until=OLD_ENDS, cites=[AGODI_LEAFLET], standing=SEED)
def lasts_long_enough(whole_weeks: int, minimum_weeks: int) -> bool:
    """Before the reform a WES before a startbaan lasts at least four weeks."""
    return whole_weeks >= minimum_weeks


@lasts_long_enough.later("G-3", since=REFORM, cites=[ACERTA_2023, PRATO_2022], standing=INFERRED)
def may_be_short() -> bool:
    """Since the reform no text asks a minimum number of weeks of the WES itself."""
    return True


@condition("G-3", since=WES_BEGINS, cites=[BESOX_2017, GROUP_S_2017], standing=INFERRED)
def may_be_short_outside_a_startbaan() -> bool:
    """Outside the route to a startbaan no text asks a minimum number of weeks."""
    return True


@formula("A-3", since=WES_BEGINS, cites=[], standing=INFERRED)
def hours_in_the_pattern(weekly_hours: Mapping[str, Decimal]) -> Decimal:
    """Hours a week of the pattern that was given."""
    return sum(weekly_hours.values(), Decimal(0))


planned_hours_per_week = FirstKnown("planned_hours_per_week", hours_in_the_pattern, hours_per_week)


@condition("D-3", since=WES_BEGINS, until=OLD_ENDS, cites=[ACERTA_2023, BESOX_2017, GROUP_S_2017], standing=SEED)
def has_enough_hours(planned_hours_per_week: Decimal, minimum_hours_per_week: Decimal) -> bool:
    """Before the reform a WES has a minimum number of hours a week."""
    return planned_hours_per_week >= minimum_hours_per_week


@has_enough_hours.later("D-4", since=REFORM, cites=[ACERTA_2023, PRATO_2022, PARTENA_2022, SECUREX_2023], standing=SEED)
def may_have_few_hours() -> bool:
    """Since the reform there is no minimum number of hours a week."""
    return True


@notice("D-5", since=WES_BEGINS, until=OLD_ENDS, cites=[BESOX_2017, GROUP_S_2017, AGODI_LEAFLET], standing=SEED)
def length_is_fixed_by_vdab(latest_last_day: date) -> bool:
    """VDAB, or the partner in a TWE or TIW path, fixes the length."""
    return latest_last_day is not None


@length_is_fixed_by_vdab.later("D-5", since=REFORM, cites=[ACERTA_2023, SECUREX_2023], standing=SEED)
def length_is_fixed_by_vdab_or_partner(latest_last_day: date) -> bool:
    """VDAB or the partner fixes the length."""
    return latest_last_day is not None


extension_stays_inside = Information(
    "D-6", since=WES_BEGINS, cites=[BESOX_2017, GROUP_S_2017, PARTENA_2022], standing=(*SECONDARY, *INFERRED)
)


@notice("G-13", since=WES_BEGINS, cites=[JUDICIAL_CODE.at("art. 54")], standing=INFERRED)
def month_may_lack_the_day(start_date: date) -> bool:
    """Not every month has the day number of this start: check the end date with VDAB."""
    return some_month_lacks_the_day(start_date)


@notice("D-8", since=WES_BEGINS, cites=[JUDICIAL_CODE.at("art. 53")], standing=INFERRED)
def last_day_stays_in_the_weekend(latest_last_day: date) -> bool:
    """A last day in the weekend does not move to the next working day."""
    return is_weekend(latest_last_day)


@formula("A-3", since=WES_BEGINS, cites=[], standing=INFERRED)
def even_pattern(hours_per_week: Decimal) -> dict[str, Decimal]:
    """Without a pattern the hours are spread evenly over Monday to Friday."""
    return spread_evenly(hours_per_week)


weekly_pattern = FirstKnown("weekly_pattern", weekly_hours, even_pattern)


weeks_that_count = Select("weeks_that_count", regime, {"2017": minimum_weeks, "2023": exemption_weeks})


@notice("G-3", since=WES_BEGINS, cites=[PRATO_2022], standing=SECONDARY)
def short_placement_gives_no_exemption(whole_weeks: int, weeks_that_count: int) -> bool:
    """Under four weeks there is no exemption from availability."""
    return whole_weeks < weeks_that_count


@formula("D-9", since=WES_BEGINS, cites=[], standing=INFERRED)
def last_planned_day_of_those_weeks(
    start_date: date, weeks_that_count: int, weekly_pattern: Mapping[str, Decimal]
) -> date:
    """Last day with planned hours in the weeks that count."""
    return last_worked_day(start_date, weeks_that_count, weekly_pattern)


@condition("D-9", since=WES_BEGINS, cites=[], standing=INFERRED)
def reaches_last_planned_day(end_date: date, last_planned_day_of_those_weeks: date) -> bool:
    """The last planned day of the fourth week is reached."""
    return end_date >= last_planned_day_of_those_weeks


short_by_the_calendar_alone = all_of(
    "short_by_the_calendar_alone", short_placement_gives_no_exemption, reaches_last_planned_day
)


@notice("D-9", since=WES_BEGINS, cites=[], standing=INFERRED)
def works_four_weeks_but_not_28_days(short_by_the_calendar_alone: Truth) -> bool:
    """Working until the last planned day of the fourth week makes no 28 calendar days."""
    return short_by_the_calendar_alone is Truth.YES


@formula("D-10", since=WES_BEGINS, cites=[PARTENA_2022, TEMPORARY_WORK_DECREE.at("art. 5")], standing=INFERRED)
def months_with_this_employer(start_date: date, end_date: date, earlier_wes_months: Decimal) -> Fraction:
    """Months of WES of one person with one employer, this one included."""
    return length_in_months(start_date, end_date) + Fraction(earlier_wes_months)


@notice("D-10", since=WES_BEGINS, cites=[PARTENA_2022, TEMPORARY_WORK_DECREE.at("art. 5")], standing=INFERRED)
def several_placements_add_up(months_with_this_employer: Fraction, maximum_months: int) -> bool:
    """Together the placements with this employer pass the maximum of one: allowed, but ask VDAB."""
    return months_with_this_employer > maximum_months


minimum_length = Select(
    "minimum_length", route, {"wes": may_be_short_outside_a_startbaan, "startbaan": lasts_long_enough}
)

wes_duration = Choose(
    "wes_duration",
    unless(wes_exists, "no_law_for_that_day"),
    once_known(regime),
    unless(all_of("length_and_hours", ends_in_time, minimum_length, has_enough_hours), "no"),
    otherwise("yes"),
)
activation_duration = of_activation(
    "activation_duration",
    "no",
    unless(activation_ends_in_time, "no"),
    otherwise("yes"),
)
specialised_bvs_duration = of_specialised_bvs("specialised_bvs_duration", "no")

LENGTH = {
    "latest_last_day": Field(latest_last_day),
    "days": Field(days),
    "whole_weeks": Field(whole_weeks),
    "days_over": Field(days_over, ("no",)),
}

DURATION = Part(
    "duration",
    form,
    {
        "wes": Sheet(
            wes_duration,
            LENGTH,
            (
                length_is_fixed_by_vdab,
                month_may_lack_the_day,
                last_day_stays_in_the_weekend,
                old_rules_outlive_the_reform,
                short_placement_gives_no_exemption,
                works_four_weeks_but_not_28_days,
                several_placements_add_up,
                rules_are_assumed_unchanged,
            ),
        ),
        "activation_placement": Sheet(
            activation_duration,
            LENGTH,
            (
                month_may_lack_the_day,
                last_day_stays_in_the_weekend,
                old_rules_outlive_the_reform,
                rules_are_assumed_unchanged,
            ),
        ),
        "specialised_bvs": Sheet(
            specialised_bvs_duration, {}, (specialised_bvs_is_asked_about, rules_are_assumed_unchanged)
        ),
    },
)
