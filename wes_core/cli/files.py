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
    """Input that cannot be used: `code` names the sentence under "input" in the texts, `values` fill it."""

    def __init__(self, code: str, **values: Any) -> None:
        super().__init__(code)
        self.code, self.values = code, values


def called(name: str) -> str:
    """Return the name of a file as text of one line: of a long one the end, which tells most."""
    return printable(name if len(name) <= LONGEST_NAME else f"…{name[1 - LONGEST_NAME :]}")


def read(name: str, parse: Callable[[str], Any] = from_json) -> Any:
    """Return what the file `name` holds, or standard input for "-": JSON, or what `parse` makes of its text."""
    try:
        raw = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
        return parse(raw.decode("utf-8-sig"))
    except OSError as error:
        raise WrongInput("unreadable", file=called(name), reason=error.strerror) from None
    except UnicodeDecodeError:
        raise WrongInput("not_utf8", file=called(name)) from None
    except json.JSONDecodeError as error:
        place = {"line": error.lineno, "column": error.colno}
        raise WrongInput("not_json", file=called(name), reason=error.msg, **place) from None
    except tomllib.TOMLDecodeError as error:
        raise WrongInput("not_toml", file=called(name), reason=str(error)) from None
    except ValueError:  # Python reads no whole number of thousands of digits.
        raise WrongInput("too_long_number", file=called(name)) from None
    except RecursionError:
        raise WrongInput("too_deep", file=called(name)) from None


def refuse_to_replace(source: str, target: str) -> None:
    """Raise WrongInput where writing `target` would lose what was read from `source`."""
    if Path(target).exists() and Path(source).exists() and Path(target).samefile(source):
        raise WrongInput("would_replace", file=called(target))


def write(name: str, text: str) -> None:
    """Write `text` to the file `name`."""
    try:
        Path(name).write_text(text, "utf-8")
    except OSError as error:
        raise WrongInput("unwritable", file=called(name), reason=error.strerror) from None
