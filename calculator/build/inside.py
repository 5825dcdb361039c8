"""Asks Python in WebAssembly, as the browser has it, but in Node."""

import subprocess
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from calculator.build.archive import zipped
from calculator.build.places import HERE, SCRIPT, WASM

ASKING = HERE / "python.mjs"
LIBRARY = "/lib/python313.zip/"
OWN = "/wes.zip/"


def ask(library: Mapping[str, bytes], own: Mapping[str, bytes], module: str, function: str, text: str) -> str:
    """Return what a function of one text returns, given two zip files' worth of compiled files on Python's path.

    Raises subprocess.CalledProcessError, with what Python said in its `stderr`, if Python raises.
    """
    with TemporaryDirectory() as name:
        zips = (Path(name) / "stdlib.zip", Path(name) / "wes.zip")
        for path, files in zip(zips, (library, own), strict=True):
            path.write_bytes(zipped(files))
        command = ["node", *map(str, (ASKING, WASM, SCRIPT, *zips)), module, function]
        return subprocess.run(command, check=True, input=text, capture_output=True, text=True).stdout
