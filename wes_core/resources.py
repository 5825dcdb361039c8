"""Files that lie beside a module, read alike from a folder and from a zip; without pathlib, for a quick start."""

import json
from os import sep
from typing import Any

_LOADER: Any = __spec__.loader


def folder_of(module_file: str) -> str:
    """Return the folder of a module, given its `__file__`."""
    return module_file.rpartition(sep)[0]


HERE = folder_of(__file__)


def read(name: str, folder: str = HERE) -> bytes:
    """Return the bytes of the file `name`, a path inside the folder such as "texts/nl.toml"; OSError if missing."""
    data: bytes = _LOADER.get_data(f"{folder}/{name}")
    return data


def table(name: str, folder: str = HERE) -> dict[str, Any]:
    """Return what stands in the TOML file `name`, a path without its ending such as "texts/nl"; OSError if missing.

    The browser's pack holds the same as JSON, which needs no parser written in Python.
    """
    try:
        found: dict[str, Any] = json.loads(read(f"{name}.json", folder))
    except OSError:
        import tomllib

        return tomllib.loads(read(f"{name}.toml", folder).decode())
    return found
