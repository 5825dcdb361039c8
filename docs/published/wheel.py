"""The package itself, as pip and Pyodide install it: a wheel, the same bytes for the same sources."""

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from docs.pages import ROOT
from wes_core.version import __version__

NAME = f"wes_core-{__version__}-py3-none-any.whl"


def wheel() -> bytes:
    """Return the wheel of wes_core."""
    with TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder]
        subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
        return (Path(folder) / NAME).read_bytes()
