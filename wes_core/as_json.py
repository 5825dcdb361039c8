"""How dates, amounts, citations and traces stand in JSON: exact, in a fixed order, no float."""

import json
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from functools import cache
from typing import Any

from wes_core.engine.citation import Citation, Standing
from wes_core.engine.evaluate import Heading, Step
from wes_core.engine.rule import Value
from wes_core.engine.truth import Truth


def to_json(thing: object) -> str:
    """Return `thing` as JSON text of one line, as JavaScript's `JSON.stringify` writes it."""
    return json.dumps(thing, ensure_ascii=False, separators=(",", ":"))


def from_json(text: str) -> Any:
    """Return the thing that `text` holds, numbers exact; json.JSONDecodeError or RecursionError if it holds none."""
    return json.loads(text, parse_float=_number, parse_int=_number)


def _number(text: str) -> Decimal | str:
    """Return the number, or its own text where it is beyond all measure, for the reader of answers to refuse."""
    try:
        return Decimal(text)
    except InvalidOperation:
        return text


def plain(value: Any) -> Any:
    """Return `value` for JSON: dates ISO, exact numbers as strings, whole numbers as they are."""
    return _WRITERS[type(value)](value)


def _decimal(number: Decimal) -> str:
    text = str(number)
    if "E" in text:
        text = f"{number:f}"
    is_amount = text[-3:-2] == "."
    return text.rstrip("0").rstrip(".") if "." in text and not is_amount else text


def _fraction(number: Fraction) -> str:
    exact = number.as_integer_ratio()
    decimal = Decimal(exact[0]) / exact[1]
    return _decimal(decimal) if decimal.as_integer_ratio() == exact else str(number)


def _value(value: Value) -> dict[str, Any]:
    return {name: plain(getattr(value, name)) for name in ("value", "since", "until")}


def _list(values: Iterable[Any]) -> list[Any]:
    return [_WRITERS[type(value)](value) for value in values]


def _dict(values: Mapping[str, Any]) -> dict[str, Any]:
    return {key: plain(each) for key, each in values.items()}


def _named(values: Any) -> dict[str, Any]:
    return dict(zip(values._fields, _list(values), strict=True))


def _itself(value: Any) -> Any:
    return value


class _Writers(dict[type, Callable[[Any], Any]]):
    """How each type is written; any other is a named tuple, or stands in JSON as it is."""

    def __missing__(self, type_: type) -> Callable[[Any], Any]:
        write = self[type_] = _named if hasattr(type_, "_fields") else _itself
        return write


_WRITERS = _Writers(
    {
        date: date.isoformat,
        Decimal: _decimal,
        Fraction: _fraction,
        Truth: lambda truth: truth.word,
        Value: _value,
        dict: _dict,
        list: _list,
        tuple: _list,
    }
)


def cite(citation: Citation) -> dict[str, str]:
    """Return a citation: the source's id, who published what, and the place in it where there is one."""
    source = citation.source
    place = {"at": citation.place} if citation.place else {}
    return {"id": source.id, "label": f"{source.publisher}, {source.title}", **place}


def pedigree(standing: Iterable[Standing], cites: Iterable[Citation]) -> dict[str, Any]:
    """Return how firmly something stands, and where that was read."""
    return {"standing": [mark.value for mark in standing], "sources": [cite(citation) for citation in cites]}


@cache
def _pedigree(heading: Heading) -> dict[str, Any]:
    return pedigree(heading.standing, heading.cites)


@cache
def _shape(heading: Heading, comes_to: str) -> dict[str, Any]:
    """Return what the steps of one heading share, with a place for what differs."""
    rule = {"rule": heading.rule} if heading.rule else {}
    return {"key": heading.key, "kind": heading.kind, **rule, **dict.fromkeys((comes_to, "from", "sources", "steps"))}


def told(heading: Heading, text: str) -> dict[str, Any]:
    """Return `text` with the rule that it tells, how firmly that stands, and where it was read."""
    kept = _pedigree(heading)
    return {
        "rule": heading.rule,
        "text": text,
        "standing": [*kept["standing"]],
        "sources": [*map(dict.copy, kept["sources"])],
    }


class Tracer(dict[Step, dict[str, Any]]):
    """Steps for JSON, with all below them; one that several rest on is written once and shown by each."""

    def __missing__(self, step: Step) -> dict[str, Any]:
        heading, value = step.heading, step.value
        if type(value) is Truth:
            written = self[step] = _shape(heading, "truth").copy()
            written["truth"] = value.word
        else:
            written = self[step] = _shape(heading, "value").copy()
            written["value"] = _WRITERS[type(value)](value)
        written["from"] = step.origin
        written["sources"] = [*heading.sources]
        written["steps"] = [self[below] for below in step.steps]
        return written

    def value(self, step: Step) -> Any:
        """Return what one step came to, for JSON."""
        written = self[step]
        return written["truth"] if "truth" in written else written["value"]
