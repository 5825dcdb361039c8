"""How far a long run is, on standard error: a bar where rich is installed and somebody looks, else a line at times."""

import sys
from collections.abc import Generator
from importlib.util import find_spec

from wes_core.batch.cells import Cell
from wes_core.batch.files import Table
from wes_core.texts import Texts

Rows = Generator[list[Cell], None, None]
EVERY = 10_000
"""Rows between two lines."""


def shown(table: Table, texts: Texts, is_watched: bool) -> Rows:
    """Return the rows of `table` that are left, which show how far they are."""
    has_bar = is_watched and find_spec("rich")
    return _with_bar(table, texts) if has_bar else _with_lines(table, texts)


def _with_bar(table: Table, texts: Texts) -> Rows:
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

    columns = BarColumn(), TaskProgressColumn(), TimeRemainingColumn(), TextColumn("{task.description}")
    with Progress(*columns, console=Console(stderr=True), redirect_stdout=False, transient=True) as bar:
        task = bar.add_task("", total=table.size or None)
        for number, row in enumerate(table.rows, 1):
            yield row
            bar.update(task, completed=table.done, description=texts.get("batch.progress", rows=number))


def _with_lines(table: Table, texts: Texts) -> Rows:
    for number, row in enumerate(table.rows, 1):
        yield row
        if number % EVERY == 0:
            print(texts.get("batch.progress", rows=number), file=sys.stderr)
