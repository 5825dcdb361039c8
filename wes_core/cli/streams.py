"""Standard streams that can always be used: closed ones lead nowhere, and what is no text is written as an escape."""

import os
import sys
from pathlib import Path
from typing import Any


def make_usable() -> None:
    """Prepare the standard streams for whatever a command reads and prints."""
    sys.stdin, sys.stdout, sys.stderr = _open(sys.stdin, "r"), _open(sys.stdout, "w"), _open(sys.stderr, "w")
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _open(stream: Any, mode: str) -> Any:
    return stream or Path(os.devnull).open(mode, encoding="utf-8")
