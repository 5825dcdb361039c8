"""The worked cases, read in one place: the tests hold the rules to them, the pages show them."""

import tomllib
from pathlib import Path
from typing import Any

CASES = Path(__file__).parent


def written() -> list[tuple[str, dict[str, Any]]]:
    """Return every case as it is written, with the name of its file."""
    return [
        (path.stem, case)
        for path in sorted(CASES.glob("*.toml"))
        for case in tomllib.loads(path.read_text(encoding="utf-8"))["case"]
    ]
