"""Run the command line: `python -m wes_core`."""

import os
import sys
from pathlib import Path
from typing import Any

from wes_core.cli import main


def usable(stream: Any, mode: str) -> Any:
    """Return `stream`, or one that leads nowhere in place of one that is closed."""
    return stream or Path(os.devnull).open(mode, encoding="utf-8")


sys.stdin, sys.stdout, sys.stderr = usable(sys.stdin, "r"), usable(sys.stdout, "w"), usable(sys.stderr, "w")
for stream in (sys.stdout, sys.stderr):
    stream.reconfigure(encoding="utf-8", errors="backslashreplace")
sys.exit(main())
