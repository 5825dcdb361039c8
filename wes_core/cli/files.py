"""Files that a command reads and writes; whatever is wrong with them is told in one line."""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from wes_core.answers import printable
from wes_core.as_json import from_json

WRONG_INPUT = 2


class WrongInput(Exception):
    """Input that cannot be read; the message is the one line that says what to do."""


def read(name: str, parse: Callable[[str], Any] = from_json) -> Any:
    """Return the JSON in the file `name`, or on standard input for "-"."""
    try:
        raw = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
        return parse(raw.decode("utf-8-sig"))
    except OSError as error:
        raise WrongInput(f"{printable(name)}: cannot be read ({error.strerror}). Check the name of the file.") from None
    except UnicodeDecodeError:
        raise WrongInput(f"{printable(name)}: is not UTF-8 text. Save it as UTF-8.") from None
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise WrongInput(f"{printable(name)}: is not JSON ({error.msg}, {where}). Mend it there.") from None
    except RecursionError:
        raise WrongInput(f"{printable(name)}: is nested too deeply. Answers are a flat object.") from None


def write(name: str, text: str) -> None:
    """Write `text` to the file `name`."""
    try:
        Path(name).write_text(text, "utf-8")
    except OSError as error:
        raise WrongInput(f"{printable(name)}: cannot be written ({error.strerror}). Choose another file.") from None
