"""Ending early: suspension in the old rules, five grounds in the new ones (D-11 to D-18). VDAB alone decides."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from wes_core.calendar import overlap
from wes_core.engine.rule import (
    Asked,
    Choose,
    Field,
    FirstKnown,
    Part,
    Select,
    Sheet,
    condition,
    formula,
    notice,
    once_known,
    otherwise,
    told,
    unless,
    unless_shown,
)
from wes_core.engine.truth import Truth
from wes_core.law.duration import latest_last_day
from wes_core.law.facts import end_date, form, found_impossible, found_unattainable, stop_ground
from wes_core.law.information import rules_are_assumed_unchanged
from wes_core.law.parameters import ACTIVATION_BEGINS, GAP, INFERRED, OLD_ENDS, REFORM, SECONDARY, SEED, WES_BEGINS
from wes_core.law.sources import ACERTA_2023, ACTIVATION_REPORTS, BESOX_2017, GROUP_S_2017
from wes_core.law.transition import (
    abolished_form_can_start,
    activation_placement_exists,
    specialised_bvs_is_asked_about,
    specialised_bvs_is_in_view,
    wes_exists,
)

DECIDES = [ACERTA_2023, BESOX_2017, GROUP_S_2017]
SUSPENDING = ("illness", "maternity_leave", "accident", "force_majeure")

stop_is_asked = Asked("stop_is_asked", stop_ground)
known_end = FirstKnown("known_end", end_date, latest_last_day)


def of_these_kinds(first: date, last: date, absences: Sequence[Mapping[str, Any]]) -> tuple[tuple[date, date], ...]:
    """Return the absences from `first` to `last` through illness, maternity leave, accident or force majeure."""
    spans = [(each["first"], each["last"]) for each in absences if each["reason"] in SUSPENDING]
    return tuple(span for span in spans if overlap((first, last), span))


@formula("D-11", since=WES_BEGINS, until=OLD_ENDS, cites=[ACERTA_2023], standing=SEED)
def suspending_absences(
    start_date: date, known_end: date, absences: Sequence[Mapping[str, Any]]
) -> tuple[tuple[date, date], ...]:
    """Absences within the placement that suspend it."""
    return of_these_kinds(start_date, known_end, absences)


@suspending_absences.later("D-13", since=REFORM, cites=[ACERTA_2023], standing=SEED)
def absences_that_suspend_no_more(
    start_date: date, known_end: date, absences: Sequence[Mapping[str, Any]]
) -> tuple[tuple[date, date], ...]:
    """Since the reform absences of the same kinds suspend nothing."""
    return of_these_kinds(start_date, known_end, absences)


@condition("D-11", since=WES_BEGINS, until=OLD_ENDS, cites=[ACERTA_2023], standing=SEED)
def nothing_suspends(suspending_absences: Sequence[tuple[date, date]]) -> bool:
    """Under the old rules such an absence suspends the WES."""
    return suspending_absences == ()


@condition("D-18", since=WES_BEGINS, until=OLD_ENDS, cites=[ACERTA_2023], standing=GAP)
def old_grounds_are_found() -> bool:
    """The list of grounds of the old rules was shorter; what stood in it was not found."""
    return False


@condition("D-15", since=REFORM, cites=[ACERTA_2023], standing=SEED)
def breach_makes_it_impossible(found_impossible: bool) -> bool:
    """A breach is a ground only if going on was found impossible."""
    return found_impossible is True


@condition("D-14", since=REFORM, cites=[ACERTA_2023], standing=SEED)
def ground_stands_alone(stop_ground: str) -> bool:
    """Finding work, a long absence and a goal that is reached are grounds by themselves."""
    return stop_ground is not None


@condition("D-14", since=REFORM, cites=[ACERTA_2023], standing=SEED)
def goal_is_found_unattainable(found_unattainable: bool) -> bool:
    """A goal that cannot be reached is a ground if VDAB or the partner finds so."""
    return found_unattainable is True


@condition("T-5", since=ACTIVATION_BEGINS, until=OLD_ENDS, cites=[ACTIVATION_REPORTS], standing=SECONDARY)
def activation_breach_makes_it_impossible(found_impossible: bool) -> bool:
    """A breach ended an activeringsstage only if going on was found impossible."""
    return found_impossible is True


@condition("T-5", since=ACTIVATION_BEGINS, until=OLD_ENDS, cites=[ACTIVATION_REPORTS], standing=SECONDARY)
def activation_goal_is_found_unattainable(found_unattainable: bool) -> bool:
    """A goal that cannot be reached ended an activeringsstage if VDAB found so."""
    return found_unattainable is True


@condition("T-5", since=ACTIVATION_BEGINS, until=OLD_ENDS, cites=[ACTIVATION_REPORTS], standing=SECONDARY)
def ground_of_the_activation_placement(stop_ground: str) -> bool:
    """Work found and a goal that is reached ended an activeringsstage; a long absence did not."""
    return stop_ground != "long_absence"


@formula("D-17", since=WES_BEGINS, cites=DECIDES, standing=SEED)
def only_vdab_decides() -> list[str]:
    """VDAB alone decides on ending early."""
    return ["vdab"]


@notice("D-17", since=WES_BEGINS, cites=DECIDES, standing=SEED)
def nobody_ends_it_alone(stop_is_asked: Truth) -> bool:
    """Employer and trainee cannot end it themselves, and a ground ends nothing by itself."""
    return stop_is_asked is Truth.YES


@notice("D-12", since=WES_BEGINS, until=OLD_ENDS, cites=[], standing=INFERRED)
def end_date_is_for_vdab(nothing_suspends: Truth) -> bool:
    """Whether suspended time moves the end date is said nowhere."""
    return nothing_suspends is Truth.NO


@notice("D-13", since=REFORM, cites=[ACERTA_2023], standing=SEED)
def no_suspension_any_more(suspending_absences: Sequence[tuple[date, date]]) -> bool:
    """Since the reform an absence suspends nothing: the WES goes on."""
    return suspending_absences != ()


@notice("D-16", since=REFORM, cites=[ACERTA_2023], standing=INFERRED)
def long_has_no_number(suspending_absences: Sequence[tuple[date, date]]) -> bool:
    """From when an absence is long is said nowhere."""
    return suspending_absences != ()


@notice("D-16", since=REFORM, cites=[ACERTA_2023], standing=INFERRED)
def user_calls_it_long(stop_ground: str) -> bool:
    """The user calls the absence long; VDAB judges."""
    return stop_ground == "long_absence"


wes_ground = Select(
    "wes_ground",
    stop_ground,
    {
        "breach": breach_makes_it_impossible,
        "work_found": ground_stands_alone,
        "long_absence": ground_stands_alone,
        "goal_reached": ground_stands_alone,
        "goal_unattainable": goal_is_found_unattainable,
    },
)
activation_ground = Select(
    "activation_ground",
    stop_ground,
    {
        "breach": activation_breach_makes_it_impossible,
        "work_found": ground_of_the_activation_placement,
        "long_absence": ground_of_the_activation_placement,
        "goal_reached": ground_of_the_activation_placement,
        "goal_unattainable": activation_goal_is_found_unattainable,
    },
)

suspension_in_question = Select(
    "suspension_in_question",
    stop_is_asked,
    {
        Truth.NO: nothing_suspends,
        Truth.YES: Select("absence_in_question", stop_ground, {"long_absence": nothing_suspends}),
    },
)
wes_stop = Choose(
    "wes_stop",
    unless_shown(wes_exists, "no_law_for_that_day"),
    unless_shown(suspension_in_question, "suspended"),
    unless(stop_is_asked, "not_asked"),
    once_known(wes_exists),
    once_known(suspension_in_question),
    told(nothing_suspends),
    unless(old_grounds_are_found, "not_found"),
    once_known(only_vdab_decides),
    unless(wes_ground, "no_ground"),
    otherwise("ground_exists"),
)
activation_stop = Choose(
    "activation_stop",
    unless_shown(activation_placement_exists, "no_law_for_that_day"),
    unless_shown(abolished_form_can_start, "no_law_for_that_day"),
    unless(stop_is_asked, "not_asked"),
    once_known(abolished_form_can_start),
    once_known(only_vdab_decides),
    unless(activation_ground, "no_ground"),
    otherwise("ground_exists"),
)
specialised_bvs_stop = Choose(
    "specialised_bvs_stop",
    unless_shown(specialised_bvs_is_in_view, "no_law_for_that_day"),
    unless_shown(abolished_form_can_start, "no_law_for_that_day"),
    unless(stop_is_asked, "not_asked"),
    once_known(abolished_form_can_start),
    otherwise("not_found"),
)

ANSWERED = ("ground_exists", "no_ground", "suspended", "more_information", "not_found")
STOP = Part(
    "stop",
    form,
    {
        "wes": Sheet(
            wes_stop,
            {"who_decides": Field(only_vdab_decides, ANSWERED)},
            (
                nobody_ends_it_alone,
                end_date_is_for_vdab,
                no_suspension_any_more,
                long_has_no_number,
                user_calls_it_long,
                rules_are_assumed_unchanged,
            ),
        ),
        "activation_placement": Sheet(
            activation_stop, {"who_decides": Field(only_vdab_decides, ANSWERED)}, (nobody_ends_it_alone,)
        ),
        "specialised_bvs": Sheet(specialised_bvs_stop, {}, (specialised_bvs_is_asked_about,)),
    },
    asked_by=(stop_ground, found_impossible, found_unattainable),
)
