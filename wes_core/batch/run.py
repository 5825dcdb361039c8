"""The run through a table: row by row, in its order, nothing of a row kept once it is written."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple

from wes_core.assess import assess
from wes_core.batch.cells import Cell, is_empty
from wes_core.batch.columns import Header, Problem
from wes_core.texts import Texts

Assess = Callable[[object, str], dict[str, Any]]
Sink = Callable[[list[Cell], dict[str, Any]], None]
"""Takes the cells that a row carries along, and its assessment."""


class Tally(NamedTuple):
    """How many rows there were, and how many of them with problems."""

    rows: int
    wrong: int


def run_table(
    header: Header, rows: Iterable[Sequence[Cell]], sink: Sink, texts: Texts, assess: Assess = assess
) -> Tally:
    """Give every row with its assessment to `sink`; empty rows are left out."""
    count = wrong = 0
    for cells in rows:
        if not all(map(is_empty, cells)):
            found = assess_row(header, cells, texts, assess)
            sink(header.carried(cells), found)
            count += 1
            wrong += bool(found["problems"])
    return Tally(count, wrong)


def assess_row(header: Header, cells: Sequence[Cell], texts: Texts, assess: Assess = assess) -> dict[str, Any]:
    """Return the assessment of one row; what is wrong with its cells stands first among the problems.

    A row longer than the header may have its answers in the wrong columns: it has problems and nothing else.
    """
    answers, problems = header.read(cells)
    told = [_told(problem, texts) for problem in problems]
    if header.is_too_long(cells):
        return {"problems": told}
    found = assess(answers, texts.lang)
    named = {problem.field for problem in problems}
    others = [each for each in found["problems"] if each.get("path", each["field"]) not in named]
    return found | {"problems": told + others}


def _told(problem: Problem, texts: Texts) -> dict[str, str]:
    message = texts.get(f"batch.{problem.code}", **problem.values)
    return {"field": problem.field, "code": problem.code, "message": message}
