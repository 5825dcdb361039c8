"""A table that cannot be worked out at all."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from wes_core.answers import printable


class Refused(Exception):
    """Why a file is refused: `code` names the sentence under "input" in the texts, `values` fill it."""

    def __init__(self, file: Path, code: str, **values: Any) -> None:
        super().__init__(file, code)
        self.code, self.values = code, {"file": printable(str(file)), **values}


@contextmanager
def telling(file: Path, code: str) -> Iterator[None]:
    """Turn an error of the operating system into a refusal of `file`."""
    try:
        yield
    except OSError as error:
        raise Refused(file, code, reason=error.strerror or "?") from None
