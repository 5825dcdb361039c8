"""Work that gives the same bytes each time is done once."""

import hashlib
from collections.abc import Callable

from calculator.build.places import CACHE


def kept(name: str, given: bytes, make: Callable[[], bytes]) -> bytes:
    """Return what `make` once made of `given`; `name` tells one kind of work from another."""
    path = CACHE / f"{name}.{hashlib.sha256(given).hexdigest()}"
    if not path.exists():
        CACHE.mkdir(parents=True, exist_ok=True)
        made = path.with_suffix(".part")
        made.write_bytes(make())
        made.replace(path)
    return path.read_bytes()
