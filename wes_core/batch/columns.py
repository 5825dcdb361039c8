"""Which columns of a table hold answers; every other column is carried along and never read."""

from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Any, NamedTuple

from wes_core.answers import DONT_KNOW, printable
from wes_core.batch.cells import Cell, Formula, answer, as_text, is_empty
from wes_core.batch.outcome import OUTCOME
from wes_core.batch.refused import Refused
from wes_core.calendar import WEEKDAYS
from wes_core.engine.rule import Fact
from wes_core.law.facts import FACTS

_NEAR = 0.8


class Column(NamedTuple):
    """What a column answers: the fact `key`, or one `part` of it; `kind` says how its cells are read."""

    key: str
    part: str
    kind: str


def _columns(fact: Fact) -> Iterator[tuple[str, Column]]:
    yield fact.key, Column(fact.key, "", fact.type)
    kind, parts = {"week": ("decimal", WEEKDAYS), "flags": ("bool", fact.choices)}.get(fact.type, ("", ()))
    for part in parts:
        yield f"{fact.key}.{part}", Column(fact.key, part, kind)


COLUMNS = {name: column for fact in FACTS for name, column in _columns(fact)}


class Problem(NamedTuple):
    """Something wrong with a cell as such; `code` names the sentence under "batch" in the texts."""

    field: str
    code: str
    values: dict[str, Any]


class Header:
    """The first row of a table."""

    def __init__(self, file: Path, cells: Sequence[Cell]) -> None:
        self.cells = cells
        self.names = [as_text(cell).strip() for cell in cells]
        self.answers = {place: COLUMNS[name] for place, name in enumerate(self.names) if name in COLUMNS}
        self.has_outcome = OUTCOME[-1] in self.names
        ours = OUTCOME if self.has_outcome else ()
        self._carried = [place for place, name in enumerate(self.names) if name not in ours]
        if not self.answers:
            raise Refused(file, "no_answers" if any(self.names) else "empty")
        self._refuse_twins(file)

    def _refuse_twins(self, file: Path) -> None:
        named = [self.names[place] for place in self.answers]
        for name in named:
            whole = COLUMNS[name].key
            if named.count(name) > 1:
                raise Refused(file, "twice", name=name)
            if whole != name and whole in named:
                raise Refused(file, "two_ways", name=whole, other=name)

    def near(self) -> Iterator[tuple[str, str]]:
        """Yield each column that is not read though it is called almost like one that would be, with that one."""
        for name in self.names:
            if name not in COLUMNS and name not in OUTCOME:
                for key in get_close_matches(name.casefold().replace(" ", "_"), COLUMNS, 1, _NEAR):
                    yield printable(name), key

    def carried(self, cells: Sequence[Cell]) -> list[Cell]:
        """Return the cells that go along, in the columns beside which a new outcome can stand."""
        return [cells[place] if place < len(cells) else None for place in self._carried]

    def is_too_long(self, cells: Sequence[Cell]) -> bool:
        """Return whether something stands in a row beyond the last column that has a name."""
        return not all(map(is_empty, cells[len(self.names) :]))

    def read(self, cells: Sequence[Cell]) -> tuple[dict[str, Any], list[Problem]]:
        """Return the answers of a row, and what is wrong with its cells; what is wrong is among the answers too."""
        answers: dict[str, Any] = {}
        problems = list(self._problems(cells))
        for place, column in self.answers.items():
            cell = cells[place] if place < len(cells) else None
            if is_empty(cell):
                continue
            value = answer(column.kind, cell)
            if column.part:
                answers.setdefault(column.key, {})[column.part] = value
            else:
                answers[column.key] = value
            if _is_misread(column, cell, value):
                problems.append(Problem(column.key, "absences", {"given": printable(value)}))
        return answers, problems

    def _problems(self, cells: Sequence[Cell]) -> Iterator[Problem]:
        if self.is_too_long(cells):
            yield Problem("row", "too_long", {"cells": len(cells), "columns": len(self.names)})
        for name, cell in zip(self.names, cells, strict=False):
            if isinstance(cell, Formula):
                yield Problem(name, "formula", {"cell": cell.place})


def _is_misread(column: Column, cell: Cell, value: Any) -> bool:
    """Return whether these should have been absences; how a cell writes them, only a table knows."""
    return column.kind == "absences" and isinstance(value, str) and value != DONT_KNOW and not isinstance(cell, Formula)
