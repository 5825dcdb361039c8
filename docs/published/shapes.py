"""What each published file is made of: its fields in order. Their meaning stands in docs/data/published.toml."""

from docs.published import cases, law
from wes_core.engine.citation import Standing
from wes_core.law.sources import SOURCES
from wes_core.schema.definitions import DAY, LAW, RULE, SENTENCE
from wes_core.schema.shapes import Schema, enum, listed, record, text
from wes_core.texts import LANGUAGES

SUFFIX = ".schema.json"
INDEX_FORMAT = "wes-index/1"
BRIEF = f"brief-assessment{SUFFIX}"
NULL: Schema = {"type": "null"}
BY_LANGUAGE = record(dict.fromkeys(LANGUAGES, SENTENCE))
WHOLE: Schema = {"type": "integer", "minimum": 0}
SHA256 = text("[0-9a-f]{64}")
HEAD: dict[str, Schema] = {"version": SENTENCE, "checked_on": DAY, "sha256": SHA256}
PERIOD: dict[str, Schema] = {end: {"anyOf": [DAY, NULL]} for end in ("since", "until")}
PEDIGREE = {name: LAW[name] for name in ("standing", "sources")}
NUMBER = text(r"[0-9]+(\.[0-9]+)?(/[0-9]+)?|[0-9]{4}-[0-9]{2}-[0-9]{2}")

STANDINGS: Schema = {
    "type": "object",
    "propertyNames": enum(mark.value for mark in Standing),
    "additionalProperties": BY_LANGUAGE,
}
WORDING = record({"key": SENTENCE, "kind": SENTENCE, **PERIOD, **PEDIGREE})
VALUE = record({"value": {"anyOf": [NUMBER, WHOLE, NULL]}, **PERIOD, "rule": RULE, **PEDIGREE, "checked_on": DAY})
LAW_FILE = {
    "format": {"const": law.FORMAT},
    **HEAD,
    "rules": listed(
        record(
            {
                "id": RULE,
                "title": BY_LANGUAGE,
                "text": BY_LANGUAGE,
                **PEDIGREE,
                **PERIOD,
                "versions": listed(WORDING),
                "parameters": listed(SENTENCE),
                "ask": SENTENCE,
            },
            optional=("ask",),
        )
    ),
    "parameters": listed(
        record({"name": SENTENCE, "title": BY_LANGUAGE, "unit": SENTENCE, "history": listed(VALUE)}),
    ),
    "sources": listed(
        record(
            {
                "id": SENTENCE,
                "publisher": SENTENCE,
                "title": SENTENCE,
                "date": {"type": "string"},
                "url": {"type": "string"},
                "read": enum(source.read for source in SOURCES),
            }
        )
    ),
    "standings": STANDINGS,
}
CASES_FILE = {
    "format": {"const": cases.FORMAT},
    **HEAD,
    "cases": listed(
        record(
            {
                "subject": SENTENCE,
                "name": SENTENCE,
                "rules": listed(RULE),
                "answers": {"type": "object"},
                "assessment": record({lang: {"$ref": BRIEF} for lang in LANGUAGES}),
            }
        )
    ),
}
OFFICE = record(
    {
        "name": SENTENCE,
        "street": SENTENCE,
        "postcode": text("[0-9]{4}"),
        "town": SENTENCE,
        "phone": SENTENCE,
        "phone_e164": text(r"\+[0-9]{9,12}"),
        "latitude": {"type": "number"},
        "longitude": {"type": "number"},
        "note": {"type": ["string", "null"]},
    }
)
INDEX_FILE = {
    "format": {"const": INDEX_FORMAT},
    **HEAD,
    "files": listed(
        record(
            {
                "name": SENTENCE,
                "about": BY_LANGUAGE,
                "schema": text(r"[a-z.]+"),
                "bytes": WHOLE,
                "sha256": SHA256,
            },
            optional=("schema",),
        )
    ),
}
SHAPES: dict[str, Schema] = {
    "index": record(INDEX_FILE),
    "rules": record(LAW_FILE),
    "cases": record(CASES_FILE),
    "offices": listed(OFFICE),
}
