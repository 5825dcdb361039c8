"""How dates, amounts, citations and traces stand in JSON: exact, in a fixed order, no float."""

import json
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from typing import Any

from wes_core.engine.citation import Citation, Standing
from wes_core.engine.evaluate import Step
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
    write = _PLAIN.get(type(value))
    if write is not None:
        return write(value)
    return plain(value._asdict()) if hasattr(value, "_asdict") else value


def _decimal(number: Decimal) -> str:
    is_amount = number.as_tuple().exponent == -2
    return f"{number:f}" if is_amount else f"{number.normalize():f}"


def _fraction(number: Fraction) -> str:
    decimal = Decimal(number.numerator) / number.denominator
    return _decimal(decimal) if Fraction(decimal) == number else str(number)


def _value(value: Value) -> dict[str, Any]:
    return {name: plain(getattr(value, name)) for name in ("value", "since", "until")}


def _list(values: Iterable[Any]) -> list[Any]:
    return [plain(each) for each in values]


def _dict(values: Mapping[str, Any]) -> dict[str, Any]:
    return {key: plain(each) for key, each in values.items()}


_PLAIN: dict[type, Callable[[Any], Any]] = {
    date: date.isoformat,
    Decimal: _decimal,
    Fraction: _fraction,
    Truth: lambda truth: truth.value,
    Value: _value,
    dict: _dict,
    list: _list,
    tuple: _list,
}


def cite(citation: Citation) -> dict[str, str]:
    """Return a citation: the source's id, who published what, and the place in it where there is one."""
    source = citation.source
    place = {"at": citation.place} if citation.place else {}
    return {"id": source.id, "label": f"{source.publisher}, {source.title}", **place}


def pedigree(standing: Iterable[Standing], cites: Iterable[Citation]) -> dict[str, Any]:
    """Return how firmly something stands, and where that was read."""
    return {"standing": [mark.value for mark in standing], "sources": [cite(citation) for citation in cites]}


class Tracer:
    """Writes steps with all below them; a step that several rest on is written once and shown by each."""

    def __init__(self) -> None:
        self._written: dict[Step, dict[str, Any]] = {}

    def write(self, step: Step) -> dict[str, Any]:
        """Return one step for JSON."""
        written = self._written.get(step)
        if written is None:
            written = self._written[step] = self._step(step)
        return written

    def _step(self, step: Step) -> dict[str, Any]:
        return {
            "key": step.key,
            "kind": step.kind,
            **({"rule": step.rule} if step.rule else {}),
            "truth" if isinstance(step.value, Truth) else "value": plain(step.value),
            "from": step.origin,
            "sources": [citation.source.id for citation in step.cites],
            "steps": [self.write(below) for below in step.steps],
        }
