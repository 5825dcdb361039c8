"""Python's standard library, as Pyodide has it."""

from calculator.build.archive import unzipped, zipped
from calculator.build.compiled import compiled
from calculator.build.kept import kept
from calculator.build.places import PYODIDE


def library() -> dict[str, bytes]:
    """Return every file of it, compiled."""
    shipped = (PYODIDE / "python_stdlib.zip").read_bytes()
    return unzipped(kept("stdlib", shipped, lambda: zipped(compiled(unzipped(shipped)))))
