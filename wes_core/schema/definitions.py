"""What every part of an assessment says in the same way: how values are written, what is told, and the trace."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from wes_core.book import BOOK
from wes_core.engine.citation import Standing
from wes_core.engine.rule import Information
from wes_core.engine.truth import Truth
from wes_core.law.facts import FACTS
from wes_core.schema.shapes import Schema, enum, listed, record, text

ORIGINS = ("answer", "law", "computed", "convention")
SENTENCE: Schema = {"type": "string", "minLength": 1}
_DECIMAL = r"[0-9]+(\.[0-9]+)?"
_MONTH = "[0-9]{4}-(0[1-9]|1[0-2])"
_DAY = f"{_MONTH}-(0[1-9]|[12][0-9]|3[01])"
_WHOLE: Schema = {"type": "integer", "minimum": 0}
DAY = text(_DAY)
WRITTEN: dict[Any, Schema] = {
    date: DAY,
    int: _WHOLE,
    int | None: _WHOLE,
    Decimal: text(_DECIMAL),
    Fraction: text(f"{_DECIMAL}|[0-9]+/[0-9]+"),
}
"""How a value of each type stands in JSON; one that is None stands nowhere."""
WRITTEN_IN_A_ROW = {**WRITTEN, str: text(_MONTH)}
"""The same in the row of a month, whose only text is that month."""

FACT, RULE, STANDING, SOURCE, STEP, TOLD = (
    {"$ref": f"#/$defs/{name}"} for name in ("fact", "rule", "standing", "source", "step", "told")
)
LAW: dict[str, Schema] = {
    "rule": RULE,
    "standing": {**listed(STANDING), "minItems": 1},
    "sources": listed(SOURCE),
}
"""What stands beside every sentence about the law."""
_ALMOST = {
    "field": FACT,
    "value": text(f"{_DAY}|{_DECIMAL}"),
    "text": SENTENCE,
    "rules": {**listed(record(LAW)), "minItems": 1},
}
ALMOST: Schema = {**listed(record(_ALMOST)), "minItems": 1}


def _tree(name: str, *types: str) -> Schema:
    """Return the schema, defined as `name`, of anything made of `types` all the way down."""
    below = {"$ref": f"#/$defs/{name}"}
    return {"type": list(types), "items": below, "additionalProperties": below}


_STEP = {
    "key": SENTENCE,
    "kind": enum(node.kind for node in BOOK.nodes.values() if not isinstance(node, Information)),
    "rule": RULE,
    "truth": enum(truth.value for truth in Truth),
    "value": {"$ref": "#/$defs/exact"},
    "from": enum(ORIGINS),
    "sources": listed(SENTENCE),
    "steps": listed(STEP),
}
DEFINITIONS: dict[str, Schema] = {
    "fact": enum(fact.key for fact in FACTS),
    "rule": text("[A-Z]-[0-9]+[a-z]?"),
    "standing": enum(mark.value for mark in Standing),
    "source": record({"id": SENTENCE, "label": SENTENCE, "at": SENTENCE}, optional=("at",)),
    "told": record({"text": SENTENCE, **LAW}),
    "step": {
        **record(_STEP, optional=("rule", "truth", "value")),
        "oneOf": [{"required": ["truth"]}, {"required": ["value"]}],
    },
    "exact": _tree("exact", "string", "integer", "boolean", "null", "array", "object"),
    "without_numbers": _tree("without_numbers", "string", "boolean", "array", "object"),
}
