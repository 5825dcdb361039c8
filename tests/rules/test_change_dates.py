"""For every day on which a rule or a value begins or ends: the day before and that day differ there, and nowhere else.

The placements are the worked cases, each moved as a whole so that it starts on one side of the change and on the other.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from typing import Any

import pytest

from tests.rules.cases import cases
from tests.rules.graph import EVERYTHING, PLACES, below
from wes_core import assess
from wes_core.answers import read_answers
from wes_core.book import BOOK
from wes_core.calendar import end_of_month
from wes_core.engine.dated import Period
from wes_core.engine.evaluate import Evaluation, Step
from wes_core.engine.rule import History, Node, Parameter, Rule
from wes_core.law.parameters import WES_BEGINS

Dated = Rule | Parameter
ONE_DAY = timedelta(days=1)
STARTS = [
    read_answers(case.values[0]["answers"]).known for case in cases() if "problems" not in case.values[0]["expect"]
]
DATED = [node for node in EVERYTHING if isinstance(node, Dated)]
NODE_OF = {version.name: node.key for node in DATED if isinstance(node, Rule) for _, version in node.versions}


def wordings(node: Dated) -> list[tuple[Period, str]]:
    """Return each period of a rule or parameter, with what the trace then shows of it."""
    if isinstance(node, Rule):
        return [(period, version.name) for period, version in node.versions]
    return [(period, f"{node.key} {value.value}") for period, value in node.history if value.value is not None]


def shown_on(node: Dated, day: date) -> str | None:
    """Return what the trace shows of a rule or parameter on a day; None where it does not hold."""
    return next((name for period, name in wordings(node) if day in period), None)


@cache
def change_days(node: Dated) -> frozenset[date]:
    """Return the days from which a rule or parameter reads differently from the day before."""
    periods = [period for period, _ in wordings(node)]
    days = {period.since for period in periods} | {period.until + ONE_DAY for period in periods if period.until}
    return frozenset(day for day in days - {date.min} if shown_on(node, day - ONE_DAY) != shown_on(node, day))


def may_change(node: Node, day: date) -> bool:
    """Return whether something that `node` rests on changes on `day`, or whatever looks at it comes or goes."""
    above = [each for each in EVERYTHING if node in map(BOOK.resolve, each.needs())]
    return rests_on_a_change(node, day) or (above != [] and all(rests_on_a_change(each, day) for each in above))


def rests_on_a_change(node: Node, day: date) -> bool:
    return any(isinstance(each, Dated) and day in change_days(each) for each in below(node))


def moved(known: dict[str, Any], day: date) -> dict[str, Any]:
    """Return the same placement, started on `day` and as long as before."""
    if not {"start_date", "end_date"} <= known.keys():
        return known | {"start_date": day}
    return known | {"start_date": day, "end_date": day + (known["end_date"] - known["start_date"])}


def traced(known: dict[str, Any]) -> Iterator[Step]:
    reading = Evaluation(BOOK, known)
    for place in PLACES:
        if known.get(place.part.selector.key, "wes") == place.choice:
            for top in map(reading.__getitem__, place.everything()):
                yield from top.walk() if top.applies else ()


@cache
def traces(day: date) -> list[dict[str, str]]:
    """Return what the trace of each case started on `day` shows: rules by their wording, parameters by their value."""
    return [
        {
            NODE_OF.get(step.key, step.key): f"{step.key} {step.value}" if step.kind == "parameter" else step.key
            for step in traced(moved(known, day))
            if step.kind == "parameter" or step.key in NODE_OF
        }
        for known in STARTS
    ]


CHANGES = sorted((day, node.key) for node in DATED for day in change_days(node))


@pytest.mark.parametrize(("day", "key"), CHANGES, ids=lambda value: str(value).replace("_", " "))
def test_the_trace_names_the_right_wording_on_both_sides(day: date, key: str) -> None:
    node = BOOK.nodes[key]
    both = zip(traces(day - ONE_DAY), traces(day), strict=True)
    met = {(before.get(key), after.get(key)) for before, after in both}
    assert (shown_on(node, day - ONE_DAY), shown_on(node, day)) in met


@pytest.mark.parametrize("day", sorted({day for day, _ in CHANGES}), ids=str)
def test_nothing_else_reads_differently_than_the_day_before(day: date) -> None:
    for before, after in zip(traces(day - ONE_DAY), traces(day), strict=True):
        differ = {key for key in before.keys() | after.keys() if before.get(key) != after.get(key)}
        assert {key for key in differ if not may_change(BOOK.nodes[key], day)} == set()


HISTORIES = [node.parameter for node in EVERYTHING if isinstance(node, History)]
TRAVEL_DAYS = sorted({value.since for each in HISTORIES for _, value in each.history} - {WES_BEGINS})


@pytest.mark.parametrize("day", TRAVEL_DAYS, ids=str)
def test_what_goes_by_the_day_travelled_changes_between_two_months_and_not_beside_them(day: date) -> None:
    two_before, last = end_of_month(day, -3) + ONE_DAY, end_of_month(day, 1)
    dates = {"start_date": two_before.isoformat(), "end_date": last.isoformat()}
    months = assess(dates | {"km_per_day": "10", "absences": []})["travel"]["months"]
    first, before, after, then = (month["rate"] for month in months)
    assert (first, after) == (before, then)
    assert before != after
