"""“Almost”: the nearest day or number at which a no becomes a yes, found by asking the same rules again."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, NamedTuple

from wes_core.answers import EARLIEST_YEAR, LATEST_YEAR, Answers
from wes_core.book import BOOK
from wes_core.engine.evaluate import Evaluation, Step
from wes_core.engine.rule import Part, Rule
from wes_core.engine.truth import Truth

ALLOWED = frozenset({"yes", "likely", "decided_by_authority", "ask_coordinators"})
"""Outcomes that are a way on."""
FARTHEST = 12
"""Probes go out to two to this power, in days or in quarters of an hour."""
QUARTER = Decimal("0.25")
Known = Mapping[str, Any]
_OF_A_TIME = frozenset(
    version.name
    for node in BOOK.nodes.values()
    if isinstance(node, Rule)
    for period, version in node.versions
    if period.until is not None or len(node.versions.versions) > 1
)
"""Rules that another first day may take away or change."""


class Almost(NamedTuple):
    """With `value` for `field`, and everything else as it is, the outcome would be a way on."""

    field: str
    value: date | Decimal


def almost(part: Part, read: Answers, reading: Evaluation) -> list[Almost]:
    """Return, for each answer that alone can turn the part's no around, its nearest value that does."""
    outcome = part.sheets[reading[part.selector].value].outcome
    refusing = [reading[branch.node] for branch in outcome.branches if branch.node and branch.outcome]
    levers = _common([_levers(step) for step in refusing if step.value is Truth.NO])
    return [
        Almost(key, changed[key])
        for key, change in _CHANGES.items()
        if key in levers and key in read.known and (changed := _nearest(part, read, change)) is not None
    ]


def _levers(step: Step) -> frozenset[str]:
    """Return the facts of which one alone might turn a step that does not hold."""
    if step.kind == "all_of":
        return _common([_levers(below) for below in step.steps if below.value is Truth.NO])
    if step.kind in ("any_of", "select"):
        return frozenset[str]().union(*(_levers(below) for below in step.steps))
    below = step.walk()
    facts = frozenset(each.key for each in below if each.kind == "fact")
    return facts | {BOOK.day_fact} if any(each.key in _OF_A_TIME for each in below) else facts


def _common(sets: list[frozenset[str]]) -> frozenset[str]:
    return frozenset.intersection(*sets) if sets else frozenset()


def _nearest(part: Part, read: Answers, change: Callable[[Known, int], Known | None]) -> Known | None:
    found = [way for way in (_along(part, read, change, sign) for sign in (-1, 1)) if way is not None]
    return min(found, key=lambda way: way[0])[1] if found else None


def _along(
    part: Part, read: Answers, change: Callable[[Known, int], Known | None], sign: int
) -> tuple[int, Known] | None:
    """Return the least distance in one direction at which the part allows, with the answers there."""

    def at(distance: int) -> Known | None:
        known = change(read.known, sign * distance)
        return known if known is not None and _allows(part, known, read) else None

    for power in range(FARTHEST + 1):
        if at(2**power) is not None:
            distance = _first(lambda distance: at(distance) is not None, 2**power // 2, 2**power)
            known = at(distance)
            return None if known is None else (distance, known)
    return None


def _first(holds: Callable[[int], bool], low: int, high: int) -> int:
    """Return the least number above `low`, where it does not hold, up to `high`, where it does."""
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if holds(middle) else (middle, high)
    return high


def _allows(part: Part, known: Known, read: Answers) -> bool:
    reading = Evaluation(BOOK, known, read.dont_know)
    return reading[part.sheets[reading[part.selector].value].outcome].value in ALLOWED


def _moved(day: date, days: int) -> date | None:
    """Return the day that lies `days` further, or None outside the years that can be meant."""
    span = (date(EARLIEST_YEAR, 1, 1) - day).days, (date(LATEST_YEAR, 12, 31) - day).days
    return day + timedelta(days) if span[0] <= days <= span[1] else None


def _move_placement(known: Known, days: int) -> Known | None:
    moved = {key: _moved(known[key], days) for key in ("start_date", "end_date") if key in known}
    return None if None in moved.values() else {**known, **moved}


def _move(key: str) -> Callable[[Known, int], Known | None]:
    def change(known: Known, days: int) -> Known | None:
        day = _moved(known[key], days)
        return None if day is None or day < known.get("start_date", day) else {**known, key: day}

    return change


def _change_hours(known: Known, quarters: int) -> Known | None:
    # Limits lie on quarters of an hour: from 19.99 the next one is 20.
    hours = ((known["hours_per_week"] // QUARTER + quarters) * QUARTER).normalize()
    return None if hours <= 0 or "weekly_hours" in known else {**known, "hours_per_week": hours}


_CHANGES: dict[str, Callable[[Known, int], Known | None]] = {
    "start_date": _move_placement,
    "end_date": _move("end_date"),
    "hours_per_week": _change_hours,
    "startbaan_date": _move("startbaan_date"),
}
