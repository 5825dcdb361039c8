"""Files that a command reads and writes; whatever is wrong with them is told in one line."""

import json
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

from wes_core.answers import printable
from wes_core.as_json import from_json

WRONG_INPUT = 2
LONGEST_NAME = 40


class WrongInput(Exception):
    """Input that cannot be read; the message is the one line that says what to do."""


def called(name: str) -> str:
    """Return the name of a file as text of one line: of a long one the end, which tells most."""
    return printable(name if len(name) <= LONGEST_NAME else f"…{name[1 - LONGEST_NAME :]}")


def read(name: str, parse: Callable[[str], Any] = from_json) -> Any:
    """Return what the file `name` holds, or standard input for "-": JSON, or what `parse` makes of its text."""
    try:
        raw = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
        return parse(raw.decode("utf-8-sig"))
    except OSError as error:
        raise WrongInput(f"{called(name)}: cannot be read ({error.strerror}). Check the name of the file.") from None
    except UnicodeDecodeError:
        raise WrongInput(f"{called(name)}: is not UTF-8 text. Save it as UTF-8.") from None
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise WrongInput(f"{called(name)}: is not JSON ({error.msg}, {where}). Mend it there.") from None
    except tomllib.TOMLDecodeError as error:
        raise WrongInput(f"{called(name)}: is not TOML ({error}). Mend it there.") from None
    except RecursionError:
        raise WrongInput(f"{called(name)}: is nested too deeply. Answers are a flat object.") from None


def write(name: str, text: str) -> None:
    """Write `text` to the file `name`."""
    try:
        Path(name).write_text(text, "utf-8")
    except OSError as error:
        raise WrongInput(f"{called(name)}: cannot be written ({error.strerror}). Choose another file.") from None
