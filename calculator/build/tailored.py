"""CPython as Pyodide has compiled it, cut to what our scripts call: the WebAssembly, and the script that runs it."""

import json
import subprocess
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from calculator.build.kept import kept
from calculator.build.places import CALCULATOR, HERE, METADCE, SCRIPT, WASM
from calculator.build.shaken import exports, shaken, without_names, words

# What the WebAssembly of Pyodide is made of: without being told, the tool reads and writes only the oldest kind.
FEATURES = tuple(
    f"--enable-{name}"
    for name in (
        "bulk-memory",
        "exception-handling",
        "multivalue",
        "mutable-globals",
        "nontrapping-float-to-int",
        "reference-types",
        "sign-ext",
    )
)
STARTED_BY_NAME = {"main", "__main_argc_argv"}


class Interpreter(NamedTuple):
    """The two files of it."""

    wasm: bytes
    script: bytes


@cache
def interpreter() -> Interpreter:
    """Return both files; what is left out is what neither of them mentions, nor our own script that starts them."""
    used = words((CALCULATOR / "runtime" / "interpreter.js").read_text(encoding="utf-8"))
    script = without_names(SCRIPT.read_text(encoding="utf-8"), used)
    roots = json.dumps(sorted(exports(script) | STARTED_BY_NAME))
    given = b"".join([WASM.read_bytes(), roots.encode(), METADCE.read_bytes()])
    wasm = kept("wasm", given, lambda: _reached(WASM, json.loads(roots)))
    return Interpreter(wasm, shaken(script, _imports(wasm), used))


def _reached(wasm: Path, roots: list[str]) -> bytes:
    """Return the WebAssembly with these exports only, and without the code and the imports that only others need."""
    graph = [{"name": f"export {name}", "export": name, "root": True} for name in roots]
    with TemporaryDirectory() as name:
        wanted, made = Path(name) / "graph.json", Path(name) / "made.wasm"
        wanted.write_text(json.dumps(graph), encoding="utf-8")
        command = ["node", *map(str, (METADCE, *FEATURES, wasm, f"--graph-file={wanted}", "-o", made))]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        return made.read_bytes()


def _imports(wasm: bytes) -> set[str]:
    """Return the names of all functions and globals that the WebAssembly is to be given."""
    command = ["node", str(HERE / "imports.mjs")]
    return set(json.loads(subprocess.run(command, input=wasm, check=True, stdout=subprocess.PIPE).stdout))
