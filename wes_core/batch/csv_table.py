"""Tables as CSV: read and written row by row, with the delimiter that the header itself shows."""

import csv
import io
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import TextIO

from wes_core.batch.cells import Cell, Write, as_text
from wes_core.batch.columns import COLUMNS
from wes_core.batch.guard import guarded, unguarded
from wes_core.batch.refused import Refused, telling

DELIMITERS = ";,\t"
MARK = "\ufeff"
"""The byte order mark, by which Excel knows UTF-8."""
_LONGEST = csv.field_size_limit()
"""Characters of a line or a cell; without a limit a quotation mark that is never closed would fill the memory."""


class CsvTable:
    """A CSV file, opened; `done` of `size` bytes are read, `rows` gives its rows, the header first."""

    def __init__(self, file: Path) -> None:
        self.file = file
        with telling(file, "unreadable"):
            self._bytes = file.open("rb")
            self.size = file.stat().st_size
        self._text = io.TextIOWrapper(self._bytes, "utf-8", newline="")
        self._number = 0
        first = self._line()
        self.mark = MARK if first.startswith(MARK) else ""
        first = first.removeprefix(MARK)
        self.delimiter = max(DELIMITERS, key=lambda delimiter: _answers_in(first, delimiter))
        self.rows = self._rows(first)

    @property
    def done(self) -> int:
        """Return how many bytes are read."""
        return self._bytes.tell()

    def close(self) -> None:
        """Close the file."""
        self._text.close()

    def _line(self) -> str:
        """Return the next line, "" at the end."""
        try:
            with telling(self.file, "unreadable"):
                line = self._text.readline(_LONGEST)
        except UnicodeDecodeError:
            raise Refused(self.file, "not_utf8") from None
        if "\0" in line:
            raise Refused(self.file, "not_utf8")
        self._number += 1
        if len(line) == _LONGEST:
            raise self._broken()
        return line

    def _rows(self, first: str) -> Iterator[list[Cell]]:
        reader = csv.reader(chain([first], iter(self._line, "")), delimiter=self.delimiter, strict=True)
        try:
            for row in reader:
                yield [unguarded(cell) for cell in row]
        except csv.Error:
            raise self._broken() from None

    def _broken(self) -> Refused:
        return Refused(self.file, "bad_csv", line=self._number)


def _answers_in(line: str, delimiter: str) -> int:
    """Return how many columns of answers a header has, if it were written with `delimiter`."""
    return sum(name.strip() in COLUMNS for name in next(csv.reader([line], delimiter=delimiter), []))


def csv_writer(stream: TextIO, delimiter: str, mark: str) -> Write:
    """Return what writes one row to `stream`."""
    stream.write(mark)
    writer = csv.writer(stream, delimiter=delimiter, lineterminator="\n")

    def write(cells: Sequence[Cell]) -> None:
        writer.writerow([guarded(as_text(cell)) for cell in cells])

    return write
