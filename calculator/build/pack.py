"""Our own Python that the browser may need: the rules, and the view that turns what they say into HTML."""

import json
import tomllib
from collections.abc import Iterator
from pathlib import Path

from calculator.build.compiled import compiled
from calculator.build.places import ROOT
from wes_core import digest

SHIPPED = ("wes_core", "calculator/view")


def pack() -> dict[str, bytes]:
    """Return every file of it, compiled."""
    files = dict(_as_the_browser_reads_it(path) for path in _shipped())
    files[f"wes_core/{digest.STORED}"] = f"{digest.of_sources()}\n".encode()
    return compiled(files)


def _shipped() -> Iterator[Path]:
    yield ROOT / "calculator" / "__init__.py"
    for folder in SHIPPED:
        for path in (ROOT / folder).rglob("*"):
            if path.is_file() and "__pycache__" not in path.parts:
                yield path


def _as_the_browser_reads_it(path: Path) -> tuple[str, bytes]:
    """Return where a file stands in the pack, and its bytes: tables become JSON, which `resources.table` prefers."""
    name, data = path.relative_to(ROOT), path.read_bytes()
    if path.suffix != ".toml":
        return name.as_posix(), data
    return name.with_suffix(".json").as_posix(), json.dumps(tomllib.loads(data.decode()), ensure_ascii=False).encode()
