"""`batch`: a table of cases in, the same table with its answers out."""

import argparse
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from wes_core.as_json import to_json
from wes_core.batch.cells import Cell, Write
from wes_core.batch.columns import Header
from wes_core.batch.csv_table import csv_writer
from wes_core.batch.files import Table, open_table, writing
from wes_core.batch.outcome import OUTCOME, outcome
from wes_core.batch.refused import Refused
from wes_core.batch.run import Sink, Tally, run_table
from wes_core.cli.files import WRONG_INPUT, WrongInput
from wes_core.cli.progress import shown
from wes_core.texts import Texts

INTERRUPTED = 130
"""What a shell expects of a command that is stopped with Ctrl-C."""


def add_arguments(command: argparse.ArgumentParser, texts: Texts) -> None:
    """Take the table, and where its outcome goes."""
    table, file = texts.get("cli.name.table"), texts.get("cli.name.file")
    command.add_argument("table", type=Path, metavar=table, help=texts.get("cli.batch.table"))
    command.add_argument("-o", "--output", type=Path, metavar=file, help=texts.get("cli.batch.output"))


def run(options: argparse.Namespace) -> int:
    """Work out every row, and say how many have problems."""
    texts = Texts(options.lang)
    try:
        tally = _work_out(options, texts)
    except Refused as refused:
        raise WrongInput(refused.code, **refused.values) from None
    except KeyboardInterrupt:
        _say("stopped", texts)
        return INTERRUPTED
    _say("done", texts, rows=tally.rows, wrong=tally.wrong)
    return WRONG_INPUT if tally.wrong else 0


def _work_out(options: argparse.Namespace, texts: Texts) -> Tally:
    if options.json and options.output:
        raise Refused(options.output, "json_is_printed")
    with closing(open_table(options.table)) as table:
        header = Header(table.file, next(table.rows, []))
        for name, meant in header.near():
            _say("near", texts, name=name, meant=meant)
        if header.has_outcome:
            _say("renewed", texts)
        with _sink(options, table, header) as sink, closing(shown(table, texts, _is_watched(options))) as rows:
            return run_table(header, rows, sink, texts)


def _is_watched(options: argparse.Namespace) -> bool:
    """Return whether a bar would be seen, and would not stand between rows that are printed."""
    return sys.stderr.isatty() and bool(options.output or not sys.stdout.isatty())


@contextmanager
def _sink(options: argparse.Namespace, table: Table, header: Header) -> Iterator[Sink]:
    if options.output:
        with writing(options.output, table) as write:
            yield _rows(write, header)
    elif options.json:
        yield lambda carried, found: print(to_json(found))
    else:
        yield _rows(csv_writer(sys.stdout, table.delimiter, table.mark), header)


def _rows(write: Write, header: Header) -> Sink:
    """Return the sink that writes a row of cells, after one with their names."""
    write([*header.carried(header.cells), *OUTCOME])

    def sink(carried: list[Cell], found: dict[str, Any]) -> None:
        write([*carried, *outcome(found)])

    return sink


def _say(code: str, texts: Texts, **values: Any) -> None:
    print(texts.get(f"batch.{code}", **values), file=sys.stderr)
