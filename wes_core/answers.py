"""From what somebody sent to answers the rules can trust; whatever is wrong becomes a problem, never an error."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from functools import partial
from operator import gt, le, lt
from types import NoneType
from typing import Any, NamedTuple

from wes_core.calendar import WEEKDAYS
from wes_core.engine.rule import Fact
from wes_core.law.facts import BY_KEY, FACTS

Inside = tuple[str | int, ...]
"""The way to a place inside an answer: the names and the rows, from 0."""
Reader = Callable[[Fact, Inside, object], Any]
"""Returns what was answered at that place, or raises Wrong."""
DONT_KNOW = "dont_know"
ABSENCE_REASONS = ("illness", "maternity_leave", "accident", "force_majeure", "other")
EARLIEST_YEAR, LATEST_YEAR = 1900, 2199
MOST_DIGITS, MOST_DECIMALS = 12, 10
_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_DECIMAL = re.compile(rf"[+-]?\d{{1,{MOST_DIGITS}}}(\.\d+)?", re.ASCII)
_SHOWN = 40
_SIGNS: dict[type, str] = {list: "[…]", tuple: "[…]", dict: "{…}", NoneType: "null"}


class Problem:
    """Something wrong with one answer.

    `field` is the answer's key, `inside` leads to the place in it (0, "first"), `code` says what is wrong, and `values`
    fill the sentence of that code.
    """

    def __init__(self, field: str, code: str, inside: "Inside" = (), **values: Any) -> None:
        self.field, self.code, self.inside, self.values = field, code, inside, values

    @property
    def path(self) -> str:
        """The place as it is written in JSON: "absences[0].first"."""
        steps = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in self.inside)
        return self.field + "".join(steps)


class Wrong(Exception):
    """An answer that cannot be read; `problems` says everything that is wrong with it, in order."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__(*problems)
        self.problems = problems


class Answers(NamedTuple):
    """Answers read: the known ones by key, those answered "dont_know", and every problem.

    `unusable` are the keys the rules cannot go on with: those with a problem, and a choice of rules that nobody knows.
    """

    known: dict[str, Any]
    dont_know: frozenset[str]
    problems: tuple[Problem, ...]
    unusable: frozenset[str]


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
        return _answers({}, frozenset(), [Problem("answers", "not_an_object", given=printable(raw))])
    known: dict[str, Any] = {}
    problems = [Problem(printable(key), "unknown_key") for key in raw if not (isinstance(key, str) and key in BY_KEY)]
    for fact in FACTS:
        if fact.key in raw and raw[fact.key] != DONT_KNOW:
            try:
                known[fact.key] = _READ[fact.type](fact, (), raw[fact.key])
            except Wrong as wrong:
                problems += wrong.problems
    for check in _CHECKS:
        for problem in check(known):
            del known[problem.field]
            problems.append(problem)
    dont_know = frozenset(key for key, value in raw.items() if value == DONT_KNOW and key in BY_KEY)
    return _answers(known, dont_know, problems)


def _answers(known: dict[str, Any], dont_know: frozenset[str], problems: list[Problem]) -> Answers:
    unusable = {problem.field for problem in problems} | {key for key in dont_know if BY_KEY[key].default is not None}
    return Answers(known, dont_know, tuple(problems), frozenset(unusable))


def _wrong(fact: Fact, inside: Inside, raw: object, code: str, **values: Any) -> Wrong:
    return Wrong(Problem(fact.key, code, inside, given=printable(raw), **values))


def _date(fact: Fact, inside: Inside, raw: object) -> date:
    try:
        read = iso_date(raw)
    except ValueError:
        raise _wrong(fact, inside, raw, "no_such_date") from None
    if read is None:
        raise _wrong(fact, inside, raw, "not_a_date")
    if not EARLIEST_YEAR <= read.year <= LATEST_YEAR:
        raise _wrong(fact, inside, raw, "date_out_of_range", low=str(EARLIEST_YEAR), high=str(LATEST_YEAR))
    return read


def _decimal(fact: Fact, inside: Inside, raw: object) -> Decimal:
    text = _as_text(raw)
    if text is None or not _DECIMAL.fullmatch(text):
        raise _wrong(fact, inside, raw, "not_a_number")
    if len(text.partition(".")[2].rstrip("0")) > MOST_DECIMALS:
        raise _wrong(fact, inside, raw, "too_many_decimals", most=MOST_DECIMALS)
    number = Decimal(text)
    for code, limit, is_beyond in (
        ("not_above", fact.above, le),
        ("too_low", fact.at_least, lt),
        ("too_high", fact.at_most, gt),
    ):
        if limit is not None and is_beyond(number, Decimal(limit)):
            raise _wrong(fact, inside, raw, code, limit=Decimal(limit))
    return number.normalize() + 0  # of "-0" too, there is no minus


def _as_text(raw: object) -> str | None:
    if isinstance(raw, str):
        return raw
    if isinstance(raw, bool) or not isinstance(raw, int | float | Decimal):
        return None
    number = Decimal(str(raw)) if isinstance(raw, float) else Decimal(raw)
    return f"{number:f}" if number.is_finite() and abs(number.adjusted()) <= _SHOWN else None


def _bool(fact: Fact, inside: Inside, raw: object) -> bool:
    if not isinstance(raw, bool):
        raise _wrong(fact, inside, raw, "not_yes_or_no")
    return raw


def _choice(fact: Fact, inside: Inside, raw: object) -> str:
    return _one_of(fact.choices, fact, inside, raw)


def _one_of(choices: tuple[str, ...], fact: Fact, inside: Inside, raw: object) -> str:
    if not isinstance(raw, str) or raw not in choices:
        raise _wrong(fact, inside, raw, "not_a_choice", choices=", ".join(choices))
    return raw


def _all(reads: Iterable[Callable[[], Any]]) -> list[Any]:
    """Return what each of `reads` gives; where some go wrong, raise the problems of all of them together."""
    values: list[Any] = []
    problems: list[Problem] = []
    for read in reads:
        try:
            values.append(read())
        except Wrong as wrong:
            problems += wrong.problems
    if problems:
        raise Wrong(*problems)
    return values


def _object(
    fact: Fact, inside: Inside, raw: object, readers: Mapping[str, Reader], *, whole: bool = False
) -> dict[str, Any]:
    """Read each item that `readers` name; of a `whole` object none may be missing."""
    if not isinstance(raw, Mapping):
        raise _wrong(fact, inside, raw, "not_an_object")
    unknown = partial(_unknown_part, tuple(readers))
    read: dict[Any, Reader] = {key: unknown for key in raw if key not in readers}
    read |= {key: reader if key in raw else _missing for key, reader in readers.items() if whole or key in raw}
    values = _all(partial(reader, fact, (*inside, printable(key)), raw.get(key)) for key, reader in read.items())
    return dict(zip(read, values, strict=True))


def _unknown_part(choices: tuple[str, ...], fact: Fact, inside: Inside, raw: object) -> None:
    raise _wrong(fact, inside, raw, "unknown_part", choices=", ".join(choices))


def _missing(fact: Fact, inside: Inside, raw: object) -> None:
    raise _wrong(fact, inside, raw, "missing")


def _week(fact: Fact, inside: Inside, raw: object) -> dict[str, Decimal]:
    hours = _object(fact, inside, raw, dict.fromkeys(WEEKDAYS, _decimal))
    if not sum(hours.values()):
        raise _wrong(fact, inside, raw, "empty_week")
    return hours


def _flags(fact: Fact, inside: Inside, raw: object) -> dict[str, bool]:
    flags = _object(fact, inside, raw, dict.fromkeys(fact.choices, _flag))
    return {flag: value for flag, value in flags.items() if value != DONT_KNOW}


def _flag(fact: Fact, inside: Inside, raw: object) -> bool | str:
    return DONT_KNOW if raw == DONT_KNOW else _bool(fact, inside, raw)


def _absences(fact: Fact, inside: Inside, raw: object) -> list[dict[str, Any]]:
    if not isinstance(raw, list | tuple):
        raise _wrong(fact, inside, raw, "not_a_list")
    return _all(partial(_absence, fact, (*inside, row), each) for row, each in enumerate(raw))


def _absence(fact: Fact, inside: Inside, raw: object) -> dict[str, Any]:
    absence = _object(fact, inside, raw, _ABSENCE, whole=True)
    first, last = absence["first"], absence["last"]
    if last < first:
        raise _wrong(fact, (*inside, "last"), raw, "absence_ends_before_it_starts", first=first, last=last)
    return absence


def _ends_after_it_starts(known: Mapping[str, Any]) -> Iterator[Problem]:
    start, end = known.get("start_date"), known.get("end_date")
    if start and end and end < start:
        yield Problem("end_date", "ends_before_it_starts", first=start, last=end)


def _pattern_adds_up(known: Mapping[str, Any]) -> Iterator[Problem]:
    hours, week = known.get("hours_per_week"), known.get("weekly_hours")
    if hours and week and sum(week.values()) != hours:
        yield Problem("weekly_hours", "does_not_add_up", sum=sum(week.values()), hours=hours)


def _is_born_before_it_starts(known: Mapping[str, Any]) -> Iterator[Problem]:
    first, born = known.get("start_date"), known.get("birth_date")
    if first and born and born > first:
        yield Problem("birth_date", "after_the_start", day=born, first=first)


def _sanction_ends_after_it_starts(known: Mapping[str, Any]) -> Iterator[Problem]:
    first, last = known.get("sanction_from"), known.get("sanction_until")
    if first and last and last < first:
        yield Problem("sanction_until", "ends_before_it_starts", first=first, last=last)


def _sanction_is_consistent(known: dict[str, Any]) -> Iterator[Problem]:
    if known.get("sanction_decided") is False:
        # Nobody can tell which is wrong: none counts.
        days = [(key, known.pop(key)) for key in ("sanction_from", "sanction_until") if key in known]
        for key, day in days[:1]:
            yield Problem("sanction_decided", f"contradicts_{key}", day=day)


_ABSENCE: dict[str, Reader] = {"first": _date, "last": _date, "reason": partial(_one_of, ABSENCE_REASONS)}
_CHECKS: tuple[Callable[[dict[str, Any]], Iterator[Problem]], ...] = (
    _ends_after_it_starts,
    _pattern_adds_up,
    _is_born_before_it_starts,
    _sanction_ends_after_it_starts,
    _sanction_is_consistent,
)
_READ: dict[str, Reader] = {
    "date": _date,
    "decimal": _decimal,
    "bool": _bool,
    "choice": _choice,
    "week": _week,
    "flags": _flags,
    "absences": _absences,
}
