"""Run the command line: `python -m wes_core`."""

import sys

from wes_core.cli import main
from wes_core.cli.streams import make_usable

make_usable()
sys.exit(main())
