"""Runs inside Pyodide, for the build: which files do the calculator's answers need?"""

import json
import sys
import zipimport


def files(requests: str) -> str:
    """Answer every request, and return the paths of all modules and texts that were read, as JSON."""
    read = _noted_reads()
    from calculator.view import respond

    for request in json.loads(requests):
        respond(json.dumps(request))
    modules = {getattr(module, "__file__", None) for module in sys.modules.values()}
    return json.dumps(sorted(path for path in modules | read if path))


def _noted_reads() -> set[str]:
    """Return a set that grows with each file that is read from a zip file as data."""
    read: set[str] = set()
    get_data = zipimport.zipimporter.get_data

    def noting(importer: zipimport.zipimporter, path: str) -> bytes:
        read.add(path)
        return get_data(importer, path)

    setattr(zipimport.zipimporter, "get_data", noting)  # noqa: B010 - a plain assignment to a method has no type
    return read
