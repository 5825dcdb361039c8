"""Every file that other programs read, by its place below /api/v1/, and the index of them all."""

import json
import shutil
from collections.abc import Iterator
from hashlib import sha256
from typing import Any

from docs.pages import API
from docs.published.cases import cases
from docs.published.law import law
from docs.published.offices import directory
from docs.published.schemas import about, schemas
from docs.published.shapes import INDEX_FORMAT, SUFFIX
from docs.published.wheel import NAME, wheel
from docs.speech import Speech
from wes_core import digest, to_json
from wes_core.law.parameters import CHECKED_ON
from wes_core.texts import LANGUAGES
from wes_core.version import __version__

V1 = API / "v1"
FOLDERS = {"nl": "", "en": "en/"}
"""Where the schemas of a language stand; the data are the same for all."""


def write() -> None:
    """Make .build/api hold every file, and nothing else."""
    shutil.rmtree(API, ignore_errors=True)
    for name, content in files().items():
        path = V1 / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def files() -> dict[str, bytes]:
    """Return every file by its name."""
    head = {"version": __version__, "checked_on": CHECKED_ON.isoformat(), "sha256": digest.sha256()}
    listed = {
        "rules.json": _lines(law(head)),
        "cases.json": _lines(cases(head)),
        "offices.json": _indented(directory()),
        **dict(_schemas()),
        NAME: wheel(),
    }
    index = {"format": INDEX_FORMAT, **head, "files": [_entry(*each) for each in listed.items()]}
    return {"index.json": _lines(index), **listed}


def _schemas() -> Iterator[tuple[str, bytes]]:
    for lang in LANGUAGES:
        for name, schema in schemas(lang).items():
            yield f"{FOLDERS[lang]}{name}{SUFFIX}", _indented(schema)


def _entry(name: str, content: bytes) -> dict[str, Any]:
    kind = kind_of(name)
    schema = {"schema": f"{kind}{SUFFIX}"} if name == f"{kind}.json" else {}
    told = {lang: about(kind, Speech(lang)) for lang in LANGUAGES}
    return {"name": name, "about": told, **schema, "bytes": len(content), "sha256": sha256(content).hexdigest()}


def kind_of(name: str) -> str:
    """Return the name under which docs/data/published.toml says what a file holds."""
    if name == NAME:
        return "wheel"
    return name.removesuffix(".json") if not name.endswith(SUFFIX) else "schema"


def _indented(thing: object) -> bytes:
    return f"{json.dumps(thing, ensure_ascii=False, indent=1)}\n".encode()


def _lines(thing: dict[str, Any]) -> bytes:
    """Return JSON with each item of a long list on a line of its own, so that two versions compare well."""
    told = ",\n".join(f"{to_json(name)}:{_line(each)}" for name, each in thing.items())
    return f"{{{told}}}\n".encode()


def _line(thing: object) -> str:
    if not isinstance(thing, list):
        return to_json(thing)
    items = ",\n".join(map(to_json, thing))
    return f"[\n{items}\n]"
