"""The schema of an assessment: of each part the outcomes its sheets can give, and the fields that go with them."""

from collections.abc import Iterable, Sequence
from typing import Any, get_args, get_origin, get_type_hints

from wes_core.assess import FORMAT
from wes_core.book import BOOK, PARTS
from wes_core.engine.evaluate import MORE_INFORMATION
from wes_core.engine.rule import Fact, Field, Node, Part, Rule, Select, Sheet, Version
from wes_core.law.steps import DOCUMENTS, NEXT_STEPS
from wes_core.law.transition import regime
from wes_core.report import NO_LAW, REFUSED
from wes_core.schema import definitions as defined
from wes_core.schema.answers import NAME as ANSWERS
from wes_core.schema.answers import answers_schema
from wes_core.schema.shapes import DIALECT, Schema, enum, listed, one_of, record, text
from wes_core.texts import Texts


def assessment_schema(lang: str = "nl") -> Schema:
    """Return the schema of what `assess` returns; that of the answers is bundled inside.

    Titles and descriptions are in `lang`, "nl" or "en"; ValueError for another.
    """
    texts = Texts(lang)
    whole = {
        "format": {"const": FORMAT},
        "rules": record({"version": defined.SENTENCE, "checked_on": defined.DAY, "sha256": text("[0-9a-f]{64}")}),
        "answers": {"$ref": ANSWERS, "additionalProperties": {"$ref": "#/$defs/without_numbers"}},
        "problems": listed(_problem(texts)),
        "regime": enum([*_words(_versions(regime)), None]),
        **{part.key: _part(part, texts) for part in PARTS},
        "documents": listed(_to_do(DOCUMENTS, "key", "due")),
        "next_steps": listed(_to_do(NEXT_STEPS, "key", "who")),
    }
    return {
        "$schema": DIALECT,
        "$id": "assessment.schema.json",
        "title": texts.get("schema.assessment"),
        **record(whole),
        "$defs": {"answers": answers_schema(lang), **defined.DEFINITIONS},
    }


def _problem(texts: Texts) -> Schema:
    codes = sorted(name.removeprefix("problem.") for name in texts.names() if name.startswith("problem."))
    problem = {"field": {"type": "string"}, "path": {"type": "string"}, "code": enum(codes)}
    return record({**problem, "message": defined.SENTENCE}, optional=("path",))


def _to_do(things: Sequence[Any], *names: str) -> Schema:
    words = {name: enum(getattr(each, name) for each in things) for name in names}
    return record({**words, "text": defined.SENTENCE, **defined.LAW})


def _part(part: Part, texts: Texts) -> Schema:
    outcomes = _outcomes(part.sheets.values())
    fields = {name: {"title": texts.get(f"field.{name}"), **_value(told)} for name, told in _fields(part).items()}
    allowed = {name: _outcomes_with(name, part) for name in fields}
    if refused := [outcome for outcome in outcomes if outcome in REFUSED]:
        fields["almost"], allowed["almost"] = defined.ALMOST, refused
    whole = {
        "outcome": one_of({outcome: f"part.{part.key}.{outcome}" for outcome in outcomes}, texts),
        "text": defined.SENTENCE,
        "standing": defined.STANDING,
        **fields,
        "reasons": listed(defined.TOLD),
        "open": {**listed(defined.FACT), "uniqueItems": True},
        "notices": listed(defined.TOLD),
        "steps": listed(defined.STEP),
    }
    return {
        "title": texts.get(f"part.{part.key}.title"),
        **record(whole, optional=("standing", *fields)),
        "dependentSchemas": {name: {"properties": {"outcome": enum(each)}} for name, each in allowed.items()},
    }


def _outcomes(sheets: Iterable[Sheet]) -> list[str]:
    outcomes = (branch.outcome for sheet in sheets for branch in sheet.outcome.branches if branch.outcome)
    return list(dict.fromkeys([*outcomes, MORE_INFORMATION]))


def _outcomes_with(name: str, part: Part) -> list[str]:
    """Return the outcomes beside which the field may stand, by the sheets that have it."""
    sheets = [sheet for sheet in part.sheets.values() if name in sheet.fields]
    allowed = [outcome for sheet in sheets for outcome in sheet.fields[name].outcomes or _outcomes([sheet])]
    return [outcome for outcome in allowed if outcome != NO_LAW]


def _fields(part: Part) -> dict[str, list[Field]]:
    """Return each field by name, as the sheets of the part tell it."""
    fields: dict[str, list[Field]] = {}
    for sheet in part.sheets.values():
        for name, field in sheet.fields.items():
            fields.setdefault(name, []).append(field)
    return fields


def _value(told: Sequence[Field]) -> Schema:
    """Return how the value of a field stands in JSON: by its words, or by the type its formulas return."""
    words = [word for field in told for word in (field.words or {}).values()]
    if words:
        return enum(words)
    versions = [version for field in told for version in _versions(field.node)]
    (hint,) = {version.function.__annotations__["return"] for version in versions}
    return _written(hint, versions)


def _versions(node: Node) -> list[Version]:
    """Return every wording that can give the value of a rule, or of a choice between rules."""
    if isinstance(node, Rule):
        return [version for _, version in node.versions]
    branches = node.branches.values() if isinstance(node, Select) else ()
    return [version for branch in branches for version in _versions(branch)]


def _written(hint: Any, versions: Sequence[Version]) -> Schema:
    if hint is str:
        return enum(_words(versions))
    if get_origin(hint) in (list, tuple):
        return listed(_written(get_args(hint)[0], versions))
    if hasattr(hint, "_fields"):
        return record({name: defined.WRITTEN_IN_A_ROW[each] for name, each in get_type_hints(hint).items()})
    return defined.WRITTEN[hint]


def _words(versions: Iterable[Version]) -> list[str]:
    return [word for version in versions for word in _said(version)]


def _said(version: Version) -> Sequence[str]:
    """Return the words of a formula: what it says when it needs nothing, else the choices of the facts it needs."""
    if version.needs:
        needs = (BOOK.nodes[need] for need in version.needs)
        return [choice for need in needs if isinstance(need, Fact) for choice in need.choices]
    said: str | list[str] = version.function()
    return [said] if isinstance(said, str) else said
