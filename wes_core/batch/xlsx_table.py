"""Tables as Excel files, by openpyxl: read and written row by row, texts as texts and never as formulas."""

import re
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, time
from decimal import Decimal
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, iterparse

from wes_core.batch.cells import Cell, Formula, Write
from wes_core.batch.refused import Refused, telling

_NAMES = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_ROWS, _ROW, _FORMULA, _VALUE = (f"{_NAMES}{name}" for name in ("sheetData", "row", "f", "v"))
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 cannot hold."""


class XlsxTable:
    """The first sheet of an Excel file, opened; `done` of `size` rows are read, `rows` gives them, the header first."""

    delimiter, mark = ",", ""

    def __init__(self, file: Path) -> None:
        self.file, self.done = file, 0
        with telling(file, "unreadable"), file.open("rb"):
            pass
        load = openpyxl_for(file).load_workbook
        try:
            self._book = load(file, read_only=True, data_only=True)
            self._sheet = self._book.worksheets[0]
        except Exception:  # openpyxl has no error of its own for each way in which a file can be broken.
            raise Refused(file, "not_xlsx") from None
        self.size = self._sheet.max_row or 0
        self.rows = self._rows()

    def close(self) -> None:
        """Close the file."""
        self._book.close()

    def _rows(self) -> Iterator[list[Cell]]:
        parser = self._parser()
        try:
            with self._sheet._get_source() as source:
                for element in _row_elements(source):
                    self.done, cells = parser.parse_row(element)
                    parser.row_dimensions.clear()
                    yield _row(element, cells)
        except Exception:
            raise Refused(self.file, "not_xlsx") from None

    def _parser(self) -> Any:
        """Return what openpyxl itself reads rows with; its rows hold on to every row, and hide which have a formula."""
        from openpyxl.worksheet._reader import WorkSheetParser

        return WorkSheetParser(
            None,
            self._sheet._shared_strings,
            data_only=True,
            epoch=self._book.epoch,
            date_formats=self._book._date_formats,
            timedelta_formats=self._book._timedelta_formats,
        )


def openpyxl_for(file: Path) -> Any:
    """Return openpyxl, which only Excel files need."""
    try:
        import openpyxl
    except ModuleNotFoundError:
        raise Refused(file, "needs_openpyxl") from None
    warnings.filterwarnings("ignore", module="openpyxl")  # It warns of drawings and the like, which no table needs.
    return openpyxl


def _row_elements(source: Any) -> Iterator[Element]:
    """Yield each row of a sheet, and let go of it."""
    rows = Element(_ROWS)
    for event, element in iterparse(source, ("start", "end")):
        if element.tag == _ROWS:
            rows = element
        elif element.tag == _ROW and event == "end":
            yield element
            rows.clear()


def _row(element: Element, read: Sequence[dict[str, Any]]) -> list[Cell]:
    """Return the cells of a row, each in its column."""
    row: list[Cell] = [None] * max((each["column"] for each in read), default=0)
    for written, each in zip(element, read, strict=True):
        row[each["column"] - 1] = _formula(written, each) or _value(each["value"])
    return row


def _formula(written: Element, read: dict[str, Any]) -> Formula | None:
    """Return the formula of a cell without an outcome; an empty text is an outcome too."""
    formula = written.find(_FORMULA)
    if formula is None or written.findtext(_VALUE) or written.get("t", "n") != "n":
        return None
    return Formula.at(written.get("r", f"R{read['row']}C{read['column']}"), f"={formula.text or ''}")


def _value(value: Any) -> Any:
    if isinstance(value, datetime) and value.time() == time():
        return value.date()
    if isinstance(value, float):
        return Decimal(f"{value:.15g}")  # Excel's own precision: it shows no more digits.
    return value


@contextmanager
def xlsx_writer(file: Path) -> Iterator[Write]:
    """Give what writes one row to `file`; the file is there once all went well."""
    book = openpyxl_for(file).Workbook(write_only=True)
    sheet = book.create_sheet()
    from openpyxl.cell import WriteOnlyCell

    def written(value: Cell) -> Any:
        if not isinstance(value, str):
            return value
        cell = WriteOnlyCell(sheet, _NO_XML.sub("�", value))
        cell.data_type = "s"
        return cell if value else None

    def write(cells: Sequence[Cell]) -> None:
        sheet.append([written(cell) for cell in cells])

    try:
        yield write
    finally:
        sheet.close()  # openpyxl complains of a sheet that is thrown away open.
    book.save(file)
