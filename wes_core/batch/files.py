"""Which file is read and which is written: CSV or Excel, by the end of its name."""

from collections.abc import Iterator
from contextlib import contextmanager
from errno import EISDIR
from pathlib import Path
from secrets import token_hex

from wes_core.batch.cells import Write
from wes_core.batch.csv_table import CsvTable, csv_writer
from wes_core.batch.refused import Refused, telling
from wes_core.batch.xlsx_table import XlsxTable, xlsx_writer

Table = CsvTable | XlsxTable
_TABLES: dict[str, type[Table]] = {".csv": CsvTable, ".xlsx": XlsxTable}


def open_table(file: Path) -> Table:
    """Return the table in `file`; Refused where there is none."""
    return _TABLES[_kind(file)](file)


@contextmanager
def writing(target: Path, table: Table) -> Iterator[Write]:
    """Give what writes one row to `target`, a CSV file the way `table` is one.

    The rows go to a file beside the target that takes its place once all are written.
    """
    is_csv = _kind(target) == ".csv"
    with telling(target, "unwritable"):
        if target.is_dir():
            raise IsADirectoryError(EISDIR, "Is a directory")
        if target.exists() and target.samefile(table.file):
            raise Refused(target, "same_file")
        draft = target.with_name(f".wes-{token_hex(8)}{target.suffix}")
        try:
            with _csv(draft, table) if is_csv else xlsx_writer(draft) as write:
                yield write
            draft.replace(target)
        finally:
            draft.unlink(missing_ok=True)


@contextmanager
def _csv(file: Path, table: Table) -> Iterator[Write]:
    with file.open("w", encoding="utf-8", newline="") as stream:
        yield csv_writer(stream, table.delimiter, table.mark)


def _kind(file: Path) -> str:
    kind = file.suffix.lower()
    if kind not in _TABLES:
        raise Refused(file, "extension")
    return kind
