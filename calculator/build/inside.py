"""Asks Python in WebAssembly, as the browser has it, but in Node."""

import subprocess
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from calculator.build.archive import zipped
from calculator.build.places import HERE
from calculator.build.tailored import interpreter

ASKING = HERE / "python.mjs"
LIBRARY = "/lib/python313.zip/"
OWN = "/wes.zip/"


def ask(library: Mapping[str, bytes], own: Mapping[str, bytes], module: str, function: str, text: str) -> str:
    """Return what a function of one text returns, given two zip files' worth of compiled files on Python's path.

    Raises subprocess.CalledProcessError, with what Python said in its `stderr`, if Python raises.
    """
    with TemporaryDirectory() as name:
        wasm, script = interpreter()
        given = {"python.wasm": wasm, "python.js": script, "stdlib.zip": zipped(library), "wes.zip": zipped(own)}
        paths = [Path(name) / file for file in given]
        for path in paths:
            path.write_bytes(given[path.name])
        command = ["node", *map(str, (ASKING, *paths)), module, function]
        return subprocess.run(command, check=True, input=text, capture_output=True, text=True).stdout
