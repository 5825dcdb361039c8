"""Files that lie in the package, read alike from a folder and from a zip."""

from pathlib import Path
from typing import Any

_LOADER: Any = __spec__.loader
_HERE = Path(__file__).parent


def read(name: str) -> bytes:
    """Return the bytes of the file `name`, a path inside the package such as "texts/nl.toml"; OSError if missing."""
    data: bytes = _LOADER.get_data(str(_HERE / name))
    return data
