"""The fingerprint of the rules: the same in CPython, in a wheel and in the browser."""

from functools import cache

from wes_core.resources import HERE, read

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
    from pathlib import Path

    whole, folder = new(), Path(HERE)
    names = sorted(path.relative_to(folder).as_posix() for kind in ("*.py", "*.toml") for path in folder.rglob(kind))
    for name in names:
        whole.update(name.encode() + b"\0")
        whole.update((folder / name).read_bytes().replace(b"\r\n", b"\n") + b"\0")
    return whole.hexdigest()
