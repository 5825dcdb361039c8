"""The schemas of what is published, in one language: each field with the sentence that the page shows beside it."""

from collections.abc import Iterator

from docs.published.shapes import BRIEF, SHAPES, SUFFIX
from docs.speech import Speech, data
from wes_core.book import PARTS
from wes_core.schema import answers_schema, assessment_schema
from wes_core.schema.definitions import DEFINITIONS
from wes_core.schema.shapes import DIALECT, Schema
from wes_core.texts import LANGUAGES

Field = tuple[str, str, Schema]
"""How a field is reached, the path by which its meaning is told, and its schema."""
_USED = {"rules": ("rule", "standing", "source"), "cases": ("rule",)}
"""What the fields of a file refer to."""


def schemas(lang: str) -> dict[str, Schema]:
    """Return every schema by the name of its file."""
    say = Speech(lang)
    own = {name: _schema(name, shape, say) for name, shape in SHAPES.items()}
    own["cases"]["$defs"]["assessment"] = _brief(lang)
    return {"answers": answers_schema(lang), "assessment": assessment_schema(lang), **own}


def _schema(name: str, shape: Schema, say: Speech) -> Schema:
    definitions = {each: DEFINITIONS[each] for each in _USED.get(name, ())}
    return {
        "$schema": DIALECT,
        "$id": f"{name}{SUFFIX}",
        "title": about(name, say),
        **_described(shape, name, "", say),
        **({"$defs": definitions} if definitions else {}),
    }


def _brief(lang: str) -> Schema:
    """Return the schema of an assessment whose parts have no trace."""
    whole = assessment_schema(lang)
    parts = {part.key: _without_trace(whole["properties"][part.key]) for part in PARTS}
    return {**whole, "$id": BRIEF, "properties": {**whole["properties"], **parts}}


def _without_trace(part: Schema) -> Schema:
    properties = {name: schema for name, schema in part["properties"].items() if name != "steps"}
    return {**part, "properties": properties, "required": [name for name in part["required"] if name != "steps"]}


def about(name: str, say: Speech) -> str:
    """Return what a file holds, in a few words."""
    said: str = data("published")[say.lang]["about"][name]
    return said


def meaning(name: str, path: str, say: Speech) -> str:
    """Return what a field of a file means: by its whole path, or else by its own name."""
    words: dict[str, dict[str, str]] = data("published")[say.lang]["fields"]
    told = words["shared"] | words[name]
    return told[path] if path in told else told[path.rpartition(".")[2]]


def _described(schema: Schema, name: str, path: str, say: Speech) -> Schema:
    """Return `schema` with the meaning of each field below it as its description."""
    if "items" in schema:
        return {**schema, "items": _described(schema["items"], name, path, say)}
    if not _is_record(schema):
        return schema
    fields = {
        key: {"description": meaning(name, _join(path, key), say), **_described(each, name, _join(path, key), say)}
        for key, each in schema["properties"].items()
    }
    return {**schema, "properties": fields}


def fields(name: str) -> Iterator[Field]:
    """Yield each field of a file, those inside others included; of an assessment those at the top."""
    if name == "assessment":
        yield from ((key, key, each) for key, each in assessment_schema()["properties"].items())
    else:
        yield from _inside(SHAPES[name], "", "")


def _inside(schema: Schema, shown: str, path: str) -> Iterator[Field]:
    if "items" in schema:
        yield from _inside(schema["items"], f"{shown}[]", path)
    elif _is_record(schema):
        for key, each in schema["properties"].items():
            place = f"{shown}.{key}".removeprefix(".")
            yield place, _join(path, key), each
            yield from _inside(each, place, _join(path, key))


def _is_record(schema: Schema) -> bool:
    """Return whether the fields of an object are worth a sentence each; one for each language are not."""
    return tuple(schema.get("properties", LANGUAGES)) != LANGUAGES


def _join(path: str, key: str) -> str:
    return f"{path}.{key}".removeprefix(".")
