"""A worked case on another day: as if its placement started then.

The dates of the placement move along with its first day and keep their distance in months and days: its last day, its
absences, the day it was granted, the day of the startbaan after it. The birth date of the person and the dates of a
sanction stay where they are, because they do not depend on this placement.

Some figures differ between two days by the calendar alone: a last day, or an amount in months with other working
days. They count as moved only where a number of the law behind them differs.
"""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cache
from typing import Any, NamedTuple

from wes_core.answers import DONT_KNOW, read_answers
from wes_core.assess import assess, echo
from wes_core.book import PARTS
from wes_core.calendar import moved_along
from wes_core.engine.rule import Part
from wes_core.law.facts import FACTS
from wes_core.resources import read

_STAYS = {"birth_date", "sanction_from", "sanction_until"}
_MOVES = {fact.key for fact in FACTS if fact.type == "date"} - _STAYS
_BY_THE_CALENDAR = {"latest_last_day", "days_over", "total"}
_OF_THE_PLACEMENT = {"months", "days", "whole_weeks"}


class Case(NamedTuple):
    """A placement to work out: what it is called, and its answers, as `assess` takes them."""

    name: str
    answers: Mapping[str, Any]


@cache
def examples() -> dict[str, dict[str, Any]]:
    """Return the worked examples by key: `{name: {nl, en}, answers}`, with `moves` false where one stays on its day."""
    return tomllib.loads(read("examples.toml").decode())


def worked_cases(lang: str) -> list[Case]:
    """Return the worked examples that can be put on another day as cases, named in one language."""
    return [Case(each["name"][lang], each["answers"]) for each in examples().values() if each.get("moves", True)]


def replayed(case: Case, days: Iterable[date], lang: str) -> list[dict[str, Any]]:
    """Return what the law says of the case if it starts on each of `days`.

    Nothing where that cannot be said: its answers are wrong, it has no first day, or a date moves out of reach.
    """
    told = read_answers(case.answers)
    answers = echo(told)
    if told.problems or answers.get("start_date", DONT_KNOW) == DONT_KNOW:
        return []
    found = [assess(starting_on(answers, day), lang) for day in days]
    return [] if any(each["problems"] for each in found) else found


def starting_on(answers: Mapping[str, Any], day: date) -> dict[str, Any]:
    """Return the answers of the same placement, started on `day`.

    `answers` are as `assess` gives them back, with a first day.
    """
    first = date.fromisoformat(answers["start_date"])

    def along(told: Mapping[str, Any], *keys: str) -> dict[str, str]:
        dates = {key: told[key] for key in keys if told.get(key, DONT_KNOW) != DONT_KNOW}
        return {key: moved_along(date.fromisoformat(each), first, day).isoformat() for key, each in dates.items()}

    away = answers.get("absences", DONT_KNOW)
    moved = [] if away == DONT_KNOW else [each | along(each, "first", "last") for each in away]
    return {**answers, **along(answers, *_MOVES), **({"absences": moved} if moved else {})}


def moved_parts(was: Mapping[str, Any], now: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield each part of two assessments that comes out otherwise: `{part, was, is}`, the figures that differ."""
    for part in PARTS:
        one, other = was[part.key], now[part.key]
        moved = [name for name in _figures(part) if one.get(name) != other.get(name)]
        if not _BY_THE_CALENDAR.issuperset(moved) or (moved and _other_numbers(one, other)):
            yield {"part": part.key, "was": _told(one, moved), "is": _told(other, moved)}


def _figures(part: Part) -> list[str]:
    """Return what a part can tell about the law: its outcome, and its fields but for the placement's own length."""
    fields = dict.fromkeys(name for sheet in part.sheets.values() for name in sheet.fields)
    return ["outcome", *(name for name in fields if name not in _OF_THE_PLACEMENT)]


def _told(part: Mapping[str, Any], moved: Iterable[str]) -> dict[str, Any]:
    return {name: part[name] for name in ("outcome", "text", *moved) if name in part}


def _other_numbers(was: Mapping[str, Any], now: Mapping[str, Any]) -> bool:
    """Return whether a number of the law that stands behind both is not the same."""
    before, after = _numbers(was), _numbers(now)
    return any(before[name] != after[name] for name in before.keys() & after.keys())


def _numbers(part: Mapping[str, Any]) -> dict[str, Any]:
    """Return the parameters in the trace of a part, and the rates of its months: travel goes by the day travelled."""
    numbers = {step["key"]: step["value"] for step in _walk(part["steps"]) if step["kind"] == "parameter"}
    return numbers | {"rates": {month["rate"] for month in part.get("months", []) if "rate" in month}}


def _walk(steps: Iterable[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    for step in steps:
        yield step
        yield from _walk(step["steps"])
