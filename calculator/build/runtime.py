"""Pyodide from npm as we serve it: its standard library compiled, its package list emptied."""

import hashlib
import json

from calculator.build.archive import unzipped
from calculator.build.compiled import compiled
from calculator.build.places import CACHE, PYODIDE

AS_SHIPPED = {"pyodide": "pyodide.js", "asm_js": "pyodide.asm.js", "wasm": "pyodide.asm.wasm"}


def runtime() -> dict[str, tuple[str, bytes]]:
    """Return name and bytes of each file, by its key in the manifest."""
    files = {key: (name, (PYODIDE / name).read_bytes()) for key, name in AS_SHIPPED.items()}
    return files | {"stdlib": ("stdlib.zip", _stdlib()), "lock": ("lock.json", _lock())}


def _stdlib() -> bytes:
    """Compile the standard library, once for each version of it."""
    shipped = (PYODIDE / "python_stdlib.zip").read_bytes()
    kept = CACHE / f"stdlib.{hashlib.sha256(shipped).hexdigest()}.zip"
    if not kept.exists():
        CACHE.mkdir(parents=True, exist_ok=True)
        made = kept.with_suffix(".part")
        made.write_bytes(compiled(unzipped(shipped)))
        made.replace(kept)
    return kept.read_bytes()


def _lock() -> bytes:
    """Pyodide refuses to start without its lock file; we use none of the packages in it."""
    shipped = json.loads((PYODIDE / "pyodide-lock.json").read_text(encoding="utf-8"))
    return json.dumps({"info": shipped["info"], "packages": {}}).encode()
