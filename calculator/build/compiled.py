"""Python sources to bytecode: the browser then has nothing left to compile."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from calculator.build.archive import unzipped, zipped

# With a date given, py_compile marks the bytecode by the hash of its source and not by a file's time.
STEADY = {"SOURCE_DATE_EPOCH": "315532800", "PYTHONHASHSEED": "0"}


def compiled(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the files, every .py as a .pyc and the others as they were."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "sources.zip"
        path.write_bytes(zipped(files))
        _py_compile(path)
        return unzipped(path.read_bytes())


def _py_compile(path: Path) -> None:
    command = [str(Path(sys.executable).with_name("pyodide")), "py-compile", "--silent", "--compression-level", "0"]
    subprocess.run([*command, str(path)], check=True, stdout=subprocess.DEVNULL, env=os.environ | STEADY)
