"""The fingerprint of the rules: the same in CPython, in a wheel and in the browser."""

from functools import cache
from pathlib import Path

from wes_core.resources import read

HERE = Path(__file__).parent
STORED = "rules.sha256"


@cache
def sha256() -> str:
    """Return the SHA-256, in hex, of every source file and text of the package.

    The browser's pack holds no sources, so its build stores the fingerprint beside the code.
    """
    try:
        return read(STORED).decode().strip()
    except OSError:
        return of_sources()


def of_sources() -> str:
    """Compute the fingerprint from the sources; line endings do not count."""
    from hashlib import sha256 as new

    whole = new()
    for path in sorted(
        [*HERE.rglob("*.py"), *HERE.rglob("*.toml")], key=lambda path: path.relative_to(HERE).as_posix()
    ):
        whole.update(path.relative_to(HERE).as_posix().encode() + b"\0")
        whole.update(path.read_bytes().replace(b"\r\n", b"\n") + b"\0")
    return whole.hexdigest()
