"""What the pages say of the published files: which there are, how large, field by field, and from what address."""

import json
import os
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from html import escape
from typing import Any

from docs.pages import LOCAL, ROOT
from docs.published.files import FOLDERS, V1, kind_of
from docs.published.schemas import about, fields, meaning
from docs.published.shapes import BY_LANGUAGE, SUFFIX
from docs.published.wheel import NAME
from docs.speech import Speech, UnknownName, data, markdown_table, pick
from wes_core.replay import examples
from wes_core.schema.definitions import DAY, DEFINITIONS
from wes_core.schema.shapes import Schema
from wes_core.texts import LANGUAGES

KILO = 1000
_DATA = ("index.json", "rules.json", "cases.json", "offices.json", NAME)


def site_address() -> str:
    """Return the address at which the website stands, ending in a slash: also for the edition without a server."""
    return os.environ.get("PUBLISHED_AT", LOCAL)


def api_address(name: str) -> str:
    """Return the whole address of a published file."""
    _read(name)
    return f"{site_address()}api/v1/{name}"


def wheel_address() -> str:
    """Return the whole address of the package."""
    return api_address(NAME)


def wheel_sha256() -> str:
    """Return the SHA-256 of the package, in hex."""
    return sha256(_read(NAME)).hexdigest()


def answers_of(example: str, *keys: str) -> str:
    """Return some answers of an example, for a program: Python and JavaScript read them alike."""
    answers = pick(examples(), example, "example in wes_core/examples.toml")["answers"]
    return json.dumps({key: pick(answers, key, "answer of that example") for key in keys}, indent=4)


def file_table(say: Speech, root: str) -> str:
    """Return every published file with a link to it; `root` leads from the page to the top of the site."""
    words = _words("table", say)
    rows = [[_link(name, root, say), about(kind_of(name), say), _size(name, say)] for name in _DATA]
    return markdown_table([words["file"], words["holds"], words["bytes"]], rows)


def schema_table(say: Speech, root: str) -> str:
    """Return every schema with a link to it, in the language of the page."""
    words = _words("table", say)
    names = sorted(path.name for path in V1.glob(f"*{SUFFIX}"))
    rows = [
        [_link(f"{FOLDERS[say.lang]}{name}", root, say), about(name.removesuffix(SUFFIX), say), _size(name, say)]
        for name in names
    ]
    return markdown_table([words["schema"], words["holds"], words["bytes"]], rows)


def field_table(say: Speech, name: str) -> str:
    """Return every field of a file with its kind and its meaning."""
    words = _words("table", say)
    rows = [[f"`{place}`", _kind(schema, say), meaning(name, path, say)] for place, path, schema in fields(name)]
    return markdown_table([words["field"], words["kind"], words["holds"]], rows)


def values_printed(name: str) -> str:
    """Return what the examples print: each value of a number, and from when it holds."""
    found = pick({each["name"]: each for each in json.loads(_read("rules.json"))["parameters"]}, name, "number")
    return "\n".join(f"{value['value']} {value['since']}" for value in found["history"])


@cache
def _read(name: str) -> bytes:
    path = V1 / name
    if not path.is_file():
        raise UnknownName(f"{path.relative_to(ROOT)} is missing: `python -m docs.published` makes what there is")
    return path.read_bytes()


def _link(name: str, root: str, say: Speech) -> str:
    _read(name)
    shown = escape(name.removeprefix(FOLDERS[say.lang]))
    return f'<a href="{root}api/v1/{name}" download><code>{shown}</code></a>'


def _size(name: str, say: Speech) -> str:
    kilobytes = max(1, round(len(_read(name)) / KILO))
    return str(_words("table", say)["kilobytes"].format(n=say.texts.number(str(kilobytes))))


def _kind(schema: Schema, say: Speech) -> str:
    words = _words("kind", say)
    return f" {words['or']} ".join(dict.fromkeys(_kinds(schema, words)))


def _kinds(schema: Schema, words: dict[str, str]) -> Iterator[str]:
    """Yield each kind of thing that may stand in a field."""
    place = schema.get("$ref", "").removeprefix("#/$defs/")
    if place in DEFINITIONS:
        yield from _kinds(DEFINITIONS[place], words)
    elif "anyOf" in schema:
        for each in schema["anyOf"]:
            yield from _kinds(each, words)
    elif "const" in schema:
        yield f"`{schema['const']}`"
    elif "enum" in schema:
        yield from (words["null"] if each is None else f"`{each}`" for each in schema["enum"])
    elif schema == DAY:
        yield words["day"]
    elif tuple(schema.get("properties", ())) == LANGUAGES:
        yield words["languages" if schema is BY_LANGUAGE else "object"]
    else:
        types = schema.get("type", "object")
        yield from (words[each] for each in ([types] if isinstance(types, str) else types))


def _words(table: str, say: Speech) -> dict[str, Any]:
    found: dict[str, Any] = data("published")[say.lang][table]
    return found
