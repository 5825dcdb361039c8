"""The columns of the outcome: per part its outcome and figures, each figure in a cell of its own."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from wes_core.answers import iso_date
from wes_core.batch.cells import Cell
from wes_core.book import PARTS
from wes_core.engine.rule import Part

_ONE_BY_ONE = frozenset({"months"})
"""Figures of many lines: no cell holds them."""
_RANGES = {("allowance", "total"): (("total", "low"), ("total", "high"))}
"""Figures that are two amounts, each with a column of its own."""
_AMOUNT = re.compile(r"\d+\.\d\d", re.ASCII)


def _figures(part: Part) -> Iterator[tuple[str, ...]]:
    """Yield the way to each figure of a part, inside its assessment."""
    yield ("outcome",)
    for name in dict.fromkeys(name for sheet in part.sheets.values() for name in sheet.fields):
        if name not in _ONE_BY_ONE:
            yield from _RANGES.get((part.key, name), ((name,),))


_WAYS = {f"{part.key}.{way[-1]}": (part.key, *way) for part in PARTS for way in _figures(part)}
OUTCOME = ("problems", "regime", *_WAYS, "rules.version")
"""The names of the columns, in their order."""


def outcome(found: Mapping[str, Any]) -> list[Cell]:
    """Return the cells of an assessment, in the order of OUTCOME; what it does not say is empty."""
    ways = [("regime",), *_WAYS.values(), ("rules", "version")]
    return [told(found["problems"]), *(_cell(_at(found, way)) for way in ways)]


def told(problems: list[dict[str, str]]) -> str:
    """Return problems as one line: where, and what to do about it."""
    return " | ".join(f"{problem.get('path', problem['field'])}: {problem['message']}" for problem in problems)


def _at(found: Any, way: tuple[str, ...]) -> Any:
    for name in way:
        found = found.get(name) if found else None
    return found


def _cell(value: Any) -> Cell:
    """Return a value of an assessment as a cell: amounts and days as such, a list in one line."""
    if isinstance(value, list):
        return ", ".join(value)
    is_amount = isinstance(value, str) and _AMOUNT.fullmatch(value)
    cell: Cell = Decimal(value) if is_amount else iso_date(value) or value
    return cell
