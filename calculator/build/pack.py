"""Our own Python as the browser gets it: the rules, and the view that turns what they say into HTML."""

from collections.abc import Iterator
from pathlib import Path

from calculator.build.compiled import compiled
from calculator.build.places import ROOT
from wes_core import digest

SHIPPED = ("wes_core", "calculator/view")
ONLY_FOR_THE_COMMAND_LINE = {
    "__main__.py",
    "batch",
    "changes.py",
    "cli",
    "examples.toml",
    "py.typed",
    "replay.py",
    "schema",
}
"""What lies in `wes_core` that no page asks for."""


def pack() -> bytes:
    """Return the zip file that the worker puts on Python's path."""
    files = {path.relative_to(ROOT).as_posix(): path.read_bytes() for path in _shipped()}
    files[f"wes_core/{digest.STORED}"] = f"{digest.of_sources()}\n".encode()
    return compiled(files)


def _shipped() -> Iterator[Path]:
    yield ROOT / "calculator" / "__init__.py"
    for folder in SHIPPED:
        for path in (ROOT / folder).rglob("*"):
            inside = path.relative_to(ROOT / folder).parts
            if path.is_file() and "__pycache__" not in inside and inside[0] not in ONLY_FOR_THE_COMMAND_LINE:
                yield path
