"""Run the command line: `python -m wes_core`."""

import sys
from typing import Any

from wes_core.cli import main

streams: tuple[Any, ...] = (sys.stdout, sys.stderr)
for stream in streams:
    stream.reconfigure(encoding="utf-8")
sys.exit(main())
