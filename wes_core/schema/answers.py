"""The schema of the answers: one property for each fact, with its question, its choices and its limits."""

from collections.abc import Callable, Iterator

from wes_core.answers import ABSENCE_REASONS, DONT_KNOW, EARLIEST_YEAR, LATEST_YEAR, MOST_DECIMALS, MOST_DIGITS
from wes_core.calendar import WEEKDAYS
from wes_core.engine.rule import Fact
from wes_core.law.facts import FACTS
from wes_core.schema.shapes import DIALECT, Schema, listed, one_of, record, text
from wes_core.texts import Texts

NAME = "answers.schema.json"
NOT_SAID = (
    "absence_ends_before_it_starts",
    "after_the_start",
    "contradicts_sanction_from",
    "contradicts_sanction_until",
    "does_not_add_up",
    "ends_before_it_starts",
    "too_many_decimals",
)
"""Problems that a schema cannot see: those between two answers, and the decimals of a JSON number."""
_YES_OR_NO = {True: "choice.bool.yes", False: "choice.bool.no", DONT_KNOW: "choice.bool.dont_know"}
_ZERO = {"anyOf": [{"const": 0}, text(r"[+-]?0+(\.0+)?")]}


def answers_schema(lang: str = "nl") -> Schema:
    """Return the schema of the answers that `assess` reads without a problem, but for those in `NOT_SAID`.

    Titles and descriptions are in `lang`, "nl" or "en"; ValueError for another.
    """
    texts = Texts(lang)
    facts = {fact.key: _fact(fact, texts) for fact in FACTS}
    return {
        "$schema": DIALECT,
        "$id": NAME,
        "title": texts.get("schema.answers"),
        "$comment": texts.get("schema.not_said", codes=", ".join(NOT_SAID)),
        **record(facts, optional=facts),
        "$defs": {"day": {**text(_days()), "maxLength": len("2023-01-16")}},
    }


def _fact(fact: Fact, texts: Texts) -> Schema:
    question, explained = (texts.get(f"fact.{fact.key}.{name}") for name in ("question", "help"))
    return {
        "title": texts.get(f"fact.{fact.key}.label"),
        "description": f"{question} {explained}",
        **({"default": fact.default} if fact.default else {}),
        **_OF_TYPE[fact.type](fact, texts),
    }


def _or_dont_know(value: Schema, texts: Texts) -> Schema:
    return {"anyOf": [value, {"const": DONT_KNOW, "title": texts.get("choice.bool.dont_know")}]}


def _choice(fact: Fact, texts: Texts) -> Schema:
    choices = {choice: f"choice.{fact.key}.{choice}" for choice in fact.choices}
    return one_of({**choices, DONT_KNOW: "choice.bool.dont_know"}, texts)


def _bool(_: Fact, texts: Texts) -> Schema:
    return one_of(_YES_OR_NO, texts)


def _date(_: Fact, texts: Texts) -> Schema:
    return _or_dont_know({"$ref": "#/$defs/day"}, texts)


def _decimal(fact: Fact, texts: Texts) -> Schema:
    return _or_dont_know(_number(fact), texts)


def _week(fact: Fact, texts: Texts) -> Schema:
    days = {day: {"title": texts.get(f"weekday.{day}"), **_number(fact)} for day in WEEKDAYS}
    week = {**record(days, optional=days), "not": {"additionalProperties": _ZERO}}
    return _or_dont_know(week, texts)


def _flags(fact: Fact, texts: Texts) -> Schema:
    flags = {
        flag: {"title": texts.get(f"choice.{fact.key}.{flag}"), **one_of(_YES_OR_NO, texts)} for flag in fact.choices
    }
    return _or_dont_know(record(flags, optional=flags), texts)


def _absences(fact: Fact, texts: Texts) -> Schema:
    kinds = {
        "first": {"$ref": "#/$defs/day"},
        "last": {"$ref": "#/$defs/day"},
        "reason": one_of({reason: f"choice.{fact.key}.{reason}" for reason in ABSENCE_REASONS}, texts),
    }
    absence = {name: {"title": texts.get(f"absence.{name}"), **kind} for name, kind in kinds.items()}
    return _or_dont_know(listed(record(absence)), texts)


def _number(fact: Fact) -> Schema:
    """Return the schema of a number within the limits of `fact`, as a number or as a text."""
    limits = {"exclusiveMinimum": fact.above, "minimum": fact.at_least, "maximum": fact.at_most}
    written = text(rf"[+-]?[0-9]{{1,{MOST_DIGITS}}}(\.[0-9]{{1,{MOST_DECIMALS}}}0*)?")
    return {
        "anyOf": [
            {
                "type": "number",
                "exclusiveMaximum": 10**MOST_DIGITS,
                **{name: int(limit) for name, limit in limits.items() if limit is not None},
            },
            {**written, "not": {"pattern": "|".join(_beyond(fact))}},
        ]
    }


def _beyond(fact: Fact) -> Iterator[str]:
    """Yield the patterns of written numbers outside the limits; Python's $ would let a line break pass."""
    yield r"\n"
    yield _TOO_LOW[fact.above, fact.at_least]
    if fact.at_most is not None:
        yield _greater_than(fact.at_most)


def _greater_than(limit: str) -> str:
    """Return the pattern of what is above a whole number: more digits, a higher digit, or some part beside it."""
    higher = [
        f"{limit[:place]}[{int(digit) + 1}-9][0-9]{{{len(limit) - place - 1}}}"
        for place, digit in enumerate(limit)
        if digit != "9"
    ]
    return rf"^\+?0*([1-9][0-9]{{{len(limit)},}}|{'|'.join(higher)}|{limit}\.0*[1-9])"


def _days() -> str:
    """Return the pattern of the days of the calendar, in the years that can be meant."""
    centuries = range(EARLIEST_YEAR // 100, LATEST_YEAR // 100 + 1)
    each, leap = ("|".join(str(century) for century in centuries if century % step == 0) for step in (1, 4))
    return rf"({each})[0-9]{{2}}-({_OF_EVERY_YEAR})|(({each})({_FOURTH_YEARS})|({leap})00)-02-29"


_OF_EVERY_YEAR = "(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8])"
_FOURTH_YEARS = "0[48]|[2468][048]|[13579][26]"
_TOO_LOW = {("0", None): r"^-|^\+?0+(\.0+)?$", (None, "0"): "^-.*[1-9]"}
_OF_TYPE: dict[str, Callable[[Fact, Texts], Schema]] = {
    "date": _date,
    "decimal": _decimal,
    "bool": _bool,
    "choice": _choice,
    "week": _week,
    "flags": _flags,
    "absences": _absences,
}
