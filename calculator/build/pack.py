"""Our own Python that the browser may need: the rules, and the view that turns what they say into HTML."""

from collections.abc import Iterator
from pathlib import Path

from calculator.build.compiled import compiled
from calculator.build.places import ROOT
from wes_core import digest

SHIPPED = ("wes_core", "calculator/view")


def pack() -> dict[str, bytes]:
    """Return every file of it, compiled."""
    files = {path.relative_to(ROOT).as_posix(): path.read_bytes() for path in _shipped()}
    files[f"wes_core/{digest.STORED}"] = f"{digest.of_sources()}\n".encode()
    return compiled(files)


def _shipped() -> Iterator[Path]:
    yield ROOT / "calculator" / "__init__.py"
    for folder in SHIPPED:
        for path in (ROOT / folder).rglob("*"):
            if path.is_file() and "__pycache__" not in path.parts:
                yield path
