"""How one cell of a table becomes one answer, and stands as text.

What is not understood is handed on as it stands: the reader of answers names the field and the remedy.
"""

import json
import re
from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import cache
from typing import Any

from wes_core.answers import DONT_KNOW
from wes_core.as_json import from_json
from wes_core.texts import LANGUAGES, Texts

Cell = str | int | Decimal | date | time | timedelta | None
"""What a table holds: CSV only texts, Excel also numbers, yes and no, days and times."""
Write = Callable[[Sequence[Cell]], None]
"""Writes one row of a table."""
_DAY_FIRST = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4})", re.ASCII)
_ABSENCE = re.compile(r"(\S+?)\s*\.\.\s*(\S+)\s+(\S+)")


class Formula(str):
    """A formula whose outcome the file does not hold; `place` is its cell, such as "B7"."""

    place: str

    @classmethod
    def at(cls, place: str, text: str) -> "Formula":
        """Return the formula of one cell."""
        formula = cls(text)
        formula.place = place
        return formula


def as_text(cell: Cell) -> str:
    """Return a cell as CSV writes it."""
    write = _TEXT.get(type(cell), str)
    return write(cell)


def is_empty(cell: Cell) -> bool:
    """Return whether nobody filled in anything."""
    return cell is None or (isinstance(cell, str) and not cell.strip())


def answer(kind: str, cell: Cell) -> Any:
    """Return the answer in a cell of a fact of type `kind`."""
    if not isinstance(cell, str):
        return cell.isoformat() if isinstance(cell, date) else cell
    text = cell.strip()
    word = _words().get(_plain(text))
    return DONT_KNOW if word == DONT_KNOW else _READ.get(kind, str)(text)


@cache
def _words() -> dict[str, Any]:
    """Return what stands for yes, no and "dont_know": as a program writes it, and as the texts say it."""
    words: dict[str, Any] = {"true": True, "waar": True, "false": False, "onwaar": False, DONT_KNOW: DONT_KNOW}
    for texts in map(Texts, LANGUAGES):
        for name, meaning in (("yes", True), ("no", False), ("dont_know", DONT_KNOW)):
            words[_plain(texts.get(f"choice.bool.{name}"))] = meaning
    return words


def _plain(text: str) -> str:
    return text.casefold().replace("’", "'")


def _date(text: str) -> str:
    match = _DAY_FIRST.fullmatch(text)
    return "{2}-{1:0>2}-{0:0>2}".format(*match.groups()) if match else text


def _decimal(text: str) -> str:
    """The column holds decimals, so that a comma can only be the decimal one."""
    return text if "." in text else text.replace(",", ".")


def _bool(text: str) -> Any:
    return _words().get(_plain(text), text)


def _json(text: str) -> Any:
    try:
        return from_json(text)
    except (json.JSONDecodeError, RecursionError):
        return text


def _absences(text: str) -> Any:
    """Read "2023-02-06..2023-02-10 illness; 2023-03-01..2023-03-01 other"."""
    found = [_ABSENCE.fullmatch(each.strip()) for each in text.strip("; ").split(";")]
    if not all(found):
        return _json(text)
    return [{"first": _date(each[1]), "last": _date(each[2]), "reason": each[3]} for each in found if each]


_TEXT: dict[type, Callable[[Any], str]] = {
    type(None): lambda _: "",
    bool: lambda truth: "true" if truth else "false",
    datetime: lambda moment: moment.isoformat(" "),
    Decimal: lambda number: f"{number:f}",
}
_READ: dict[str, Callable[[str], Any]] = {
    "date": _date,
    "decimal": _decimal,
    "bool": _bool,
    "week": _json,
    "flags": _json,
    "absences": _absences,
}
