"""From what somebody sent to answers the rules can trust; whatever is wrong becomes a problem, never an error."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from types import NoneType
from typing import Any, NamedTuple

from wes_core.calendar import WEEKDAYS
from wes_core.engine.rule import Fact
from wes_core.law.facts import FACTS

DONT_KNOW = "dont_know"
ABSENCE_REASONS = ("illness", "maternity_leave", "accident", "force_majeure", "other")
EARLIEST_YEAR, LATEST_YEAR = 1900, 2199
MOST_DECIMALS = 10
_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_DECIMAL = re.compile(r"[+-]?\d{1,12}(\.\d+)?", re.ASCII)
_SHOWN = 40
_SIGNS: dict[type, str] = {list: "[…]", tuple: "[…]", dict: "{…}", NoneType: "null"}


class Problem(Exception):
    """Something wrong with one answer.

    `field` is the answer's key, `path` the place inside it ("absences[0].first"), `code` says what is wrong, and
    `values` fill the sentence of that code.
    """

    def __init__(self, field: str, code: str, path: str = "", **values: Any) -> None:
        super().__init__(field, code)
        self.field, self.code, self.path, self.values = field, code, path or field, values


class Answers(NamedTuple):
    """Answers read: the known ones by key, those answered "dont_know", and every problem."""

    known: dict[str, Any]
    dont_know: frozenset[str]
    problems: tuple[Problem, ...]

    def wrong(self) -> frozenset[str]:
        """Return the keys that have a problem."""
        return frozenset(problem.field for problem in self.problems)


def printable(value: object) -> str:
    """Return `value` as short text of one line that any terminal and any JSON can hold."""
    text = value if isinstance(value, str) else _SIGNS.get(type(value)) or _scalar(value)
    clean = "".join(sign if sign.isprintable() else "�" for sign in text[:_SHOWN])
    return clean + "…" if len(text) > _SHOWN else clean


def _scalar(value: object) -> str:
    try:
        return str(value).lower()
    except ValueError:
        return "…"


def iso_date(text: object) -> date | None:
    """Return the day written as YYYY-MM-DD, None for any other writing; ValueError for a day that does not exist."""
    match = _DATE.fullmatch(text) if isinstance(text, str) else None
    return date(*(int(number) for number in match.groups())) if match else None


def read_answers(raw: object) -> Answers:
    """Read a flat object of answers; what cannot be read is left out and named in `problems`."""
    if not isinstance(raw, Mapping):
        return Answers({}, frozenset(), (Problem("answers", "not_an_object", given=printable(raw)),))
    known: dict[str, Any] = {}
    problems: list[Problem] = [
        Problem(printable(key), "unknown_key") for key in raw if not (isinstance(key, str) and key in _BY_KEY)
    ]
    for fact in FACTS:
        if fact.key in raw and raw[fact.key] != DONT_KNOW:
            try:
                known[fact.key] = _READ[fact.type](fact, fact.key, raw[fact.key])
            except Problem as problem:
                problems.append(problem)
    for check in _CHECKS:
        try:
            check(known)
        except Problem as problem:
            del known[problem.field]
            problems.append(problem)
    dont_know = frozenset(fact.key for fact in FACTS if raw.get(fact.key) == DONT_KNOW)
    return Answers(known, dont_know, tuple(problems))


def _date(fact: Fact, path: str, raw: object) -> date:
    try:
        read = iso_date(raw)
    except ValueError:
        raise Problem(fact.key, "no_such_date", path, given=printable(raw)) from None
    if read is None:
        raise Problem(fact.key, "not_a_date", path, given=printable(raw))
    if not EARLIEST_YEAR <= read.year <= LATEST_YEAR:
        years = {"low": str(EARLIEST_YEAR), "high": str(LATEST_YEAR)}
        raise Problem(fact.key, "date_out_of_range", path, given=printable(raw), **years)
    return read


def _decimal(fact: Fact, path: str, raw: object) -> Decimal:
    text = _as_text(raw)
    if text is None or not _DECIMAL.fullmatch(text):
        raise Problem(fact.key, "not_a_number", path, given=printable(raw))
    number = Decimal(text).normalize()
    if len(text.partition(".")[2].rstrip("0")) > MOST_DECIMALS:
        raise Problem(fact.key, "too_many_decimals", path, given=printable(raw), most=MOST_DECIMALS)
    if fact.above is not None and number <= Decimal(fact.above):
        raise Problem(fact.key, "not_above", path, given=printable(raw), limit=Decimal(fact.above))
    if fact.at_least is not None and number < Decimal(fact.at_least):
        raise Problem(fact.key, "too_low", path, given=printable(raw), limit=Decimal(fact.at_least))
    if fact.at_most is not None and number > Decimal(fact.at_most):
        raise Problem(fact.key, "too_high", path, given=printable(raw), limit=Decimal(fact.at_most))
    return number


def _as_text(raw: object) -> str | None:
    if isinstance(raw, str):
        return raw
    if isinstance(raw, bool) or not isinstance(raw, int | float | Decimal):
        return None
    number = Decimal(str(raw)) if isinstance(raw, float) else Decimal(raw)
    return f"{number:f}" if number.is_finite() and abs(number.adjusted()) <= _SHOWN else None


def _bool(fact: Fact, path: str, raw: object) -> bool:
    if not isinstance(raw, bool):
        raise Problem(fact.key, "not_yes_or_no", path, given=printable(raw))
    return raw


def _choice(fact: Fact, path: str, raw: object) -> str:
    if not isinstance(raw, str) or raw not in fact.choices:
        raise Problem(fact.key, "not_a_choice", path, given=printable(raw), choices=", ".join(fact.choices))
    return raw


def _object(fact: Fact, path: str, raw: object, keys: tuple[str, ...]) -> Mapping[str, Any]:
    if not isinstance(raw, Mapping):
        raise Problem(fact.key, "not_an_object", path, given=printable(raw))
    for key in raw:
        if key not in keys:
            raise Problem(fact.key, "unknown_part", f"{path}.{printable(key)}", choices=", ".join(keys))
    return raw


def _week(fact: Fact, path: str, raw: object) -> dict[str, Decimal]:
    week = _object(fact, path, raw, WEEKDAYS)
    hours = {day: _decimal(fact, f"{path}.{day}", week[day]) for day in WEEKDAYS if day in week}
    if not sum(hours.values()):
        raise Problem(fact.key, "empty_week", path)
    return hours


def _flags(fact: Fact, path: str, raw: object) -> dict[str, bool]:
    flags = _object(fact, path, raw, fact.choices)
    return {
        flag: _bool(fact, f"{path}.{flag}", flags[flag])
        for flag in fact.choices
        if flag in flags and flags[flag] != DONT_KNOW
    }


def _absences(fact: Fact, path: str, raw: object) -> list[dict[str, Any]]:
    if not isinstance(raw, list | tuple):
        raise Problem(fact.key, "not_a_list", path, given=printable(raw))
    return [_absence(fact, f"{path}[{index}]", each) for index, each in enumerate(raw)]


def _absence(fact: Fact, path: str, raw: object) -> dict[str, Any]:
    given = _object(fact, path, raw, ("first", "last", "reason"))
    for key in ("first", "last", "reason"):
        if key not in given:
            raise Problem(fact.key, "missing", f"{path}.{key}")
    first, last = (_date(fact, f"{path}.{key}", given[key]) for key in ("first", "last"))
    if last < first:
        raise Problem(fact.key, "absence_ends_before_it_starts", f"{path}.last", first=first, last=last)
    if given["reason"] not in ABSENCE_REASONS:
        choices = ", ".join(ABSENCE_REASONS)
        raise Problem(fact.key, "not_a_choice", f"{path}.reason", given=printable(given["reason"]), choices=choices)
    return {"first": first, "last": last, "reason": given["reason"]}


def _ends_after_it_starts(known: Mapping[str, Any]) -> None:
    start, end = known.get("start_date"), known.get("end_date")
    if start and end and end < start:
        raise Problem("end_date", "ends_before_it_starts", first=start, last=end)


def _pattern_adds_up(known: Mapping[str, Any]) -> None:
    hours, week = known.get("hours_per_week"), known.get("weekly_hours")
    if hours and week and sum(week.values()) != hours:
        raise Problem("weekly_hours", "does_not_add_up", sum=sum(week.values()), hours=hours)


def _sanction_ends_after_it_starts(known: Mapping[str, Any]) -> None:
    first, last = known.get("sanction_from"), known.get("sanction_until")
    if first and last and last < first:
        raise Problem("sanction_until", "ends_before_it_starts", first=first, last=last)


def _sanction_is_consistent(known: Mapping[str, Any]) -> None:
    if known.get("sanction_decided") is False and "sanction_from" in known:
        raise Problem("sanction_decided", "contradicts_sanction_from", first=known["sanction_from"])


_BY_KEY = {fact.key: fact for fact in FACTS}
_CHECKS: tuple[Callable[[Mapping[str, Any]], None], ...] = (
    _ends_after_it_starts,
    _pattern_adds_up,
    _sanction_ends_after_it_starts,
    _sanction_is_consistent,
)
_READ: dict[str, Callable[[Fact, str, object], Any]] = {
    "date": _date,
    "decimal": _decimal,
    "bool": _bool,
    "choice": _choice,
    "week": _week,
    "flags": _flags,
    "absences": _absences,
}
