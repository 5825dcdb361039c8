"""Run the command line: `python -m wes_core`."""

import sys

from wes_core.cli import main

sys.exit(main())
