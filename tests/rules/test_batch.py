"""A table of cases in, the same table with its answers out: every row kept, every problem told, no formula left."""

import csv
import gc
import io
import os
import re
import signal
import subprocess
import sys
import tracemalloc
import zipfile
from collections.abc import Iterator
from contextlib import closing
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.rules.cases import cases
from tests.rules.test_properties import SETTLED, some_answers
from wes_core import assess, to_json
from wes_core.answers import DONT_KNOW
from wes_core.batch.cells import Cell, answer
from wes_core.batch.columns import COLUMNS, Header
from wes_core.batch.csv_table import csv_writer
from wes_core.batch.files import open_table, writing
from wes_core.batch.guard import guarded, unguarded
from wes_core.batch.outcome import OUTCOME, outcome
from wes_core.batch.run import assess_row, run_table
from wes_core.batch.xlsx_table import xlsx_writer
from wes_core.book import PARTS
from wes_core.calendar import WEEKDAYS
from wes_core.cli import batch as command
from wes_core.cli import main, progress
from wes_core.law.facts import FACTS
from wes_core.texts import Texts

ENGLISH = Texts("en")
ROOT = Path(__file__).parents[2]
NOWHERE = Path("cases.csv")
MIDNIGHT, MOMENT = (datetime.fromisoformat(f"2023-01-16T{time}") for time in ("00:00:00", "09:30:00"))
TWO = """start_date,end_date,hours_per_week,absences
2023-01-16,2023-03-31,38,[]
2023-01-16,2023-03-31,19.5,2023-02-06..2023-02-10 illness
"""


def write_csv(file: Path, text: str | bytes) -> str:
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return str(file)


def write_xlsx(file: Path, *rows: list[Any]) -> str:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    book.save(file)
    return str(file)


def read_csv(text: str, delimiter: str = ",") -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text), delimiter=delimiter))


def files_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


# How a cell is read.


@pytest.mark.parametrize(
    ("kind", "cell", "read"),
    [
        ("date", "2023-01-16", "2023-01-16"),
        ("date", " 16/1/2023 ", "2023-01-16"),
        ("date", "6-01-2023", "2023-01-06"),
        ("date", "31/02/2023", "2023-02-31"),
        ("date", "16.01.2023", "16.01.2023"),
        ("date", "1/2/23", "1/2/23"),
        ("date", date(2023, 1, 16), "2023-01-16"),
        ("date", MOMENT, "2023-01-16T09:30:00"),
        ("date", 44942, 44942),
        ("decimal", "19.5", "19.5"),
        ("decimal", "19,5", "19.5"),
        ("decimal", "1.234,5", "1.234,5"),
        ("decimal", Decimal("19.5"), Decimal("19.5")),
        ("bool", "WAAR", True),
        ("bool", "ja", True),
        ("bool", "Yes", True),
        ("bool", "true", True),
        ("bool", "onwaar", False),
        ("bool", "Nee", False),
        ("bool", "NO", False),
        ("bool", "FALSE", False),
        ("bool", True, True),
        ("bool", "1", "1"),
        ("bool", "dont_know", DONT_KNOW),
        ("date", "Weet ik niet", DONT_KNOW),
        ("choice", "I don't know", DONT_KNOW),
        ("choice", "I don’t know", DONT_KNOW),
        ("choice", "no_paid_work", "no_paid_work"),
        ("choice", "No_Paid_Work", "No_Paid_Work"),
        ("flags", '{"goal": true}', {"goal": True}),
        ("flags", "goal", "goal"),
        ("week", '{"mon": 7.6}', {"mon": Decimal("7.6")}),
        ("week", "[" * 100_000, "[" * 100_000),
        ("absences", "[]", []),
        ("absences", "2023-02-06..2023-02-10 illness", [("2023-02-06", "2023-02-10", "illness")]),
        (
            "absences",
            "6/2/2023 .. 10/2/2023 illness; 2023-03-01..2023-03-01 other;",
            [("2023-02-06", "2023-02-10", "illness"), ("2023-03-01", "2023-03-01", "other")],
        ),
        ("absences", '[{"first": "2023-02-06"}]', [{"first": "2023-02-06"}]),
        ("absences", "ill in February", "ill in February"),
        ("absences", ";", ";"),
    ],
)
def test_a_cell_is_read_as_people_and_spreadsheets_write_it(kind: str, cell: Cell, read: Any) -> None:
    if kind == "absences" and isinstance(read, list):
        read = [dict(zip(("first", "last", "reason"), each, strict=True)) if len(each) == 3 else each for each in read]
    assert answer(kind, cell) == read
    assert type(answer(kind, cell)) is type(read)


# Which columns are read.


def header(*names: str) -> Header:
    return Header(NOWHERE, list(names))


def test_a_part_of_an_answer_may_have_a_column_of_its_own() -> None:
    row = header("plan.goal", "weekly_hours.mon", "plan.how", "weekly_hours.tue")
    assert row.read(["ja", "7,6", "dont_know", ""])[0] == {
        "plan": {"goal": True, "how": DONT_KNOW},
        "weekly_hours": {"mon": "7.6"},
    }


def test_an_empty_cell_was_not_asked() -> None:
    assert header("start_date", "absences", "form", "plan").read(["", "  ", None]) == ({}, [])


def test_no_column_of_an_answer_is_called_like_one_of_the_outcome() -> None:
    assert COLUMNS.keys().isdisjoint(OUTCOME)
    assert len(set(OUTCOME)) == len(OUTCOME)


@pytest.mark.parametrize(
    ("name", "meant"), [("startdate", "start_date"), ("Birth Date", "birth_date"), ("plan.gaol", "plan.goal")]
)
def test_a_column_that_is_almost_an_answer_is_named_with_its_remedy(
    name: str, meant: str, tmp_path: Path, capsys: Any
) -> None:
    file = write_csv(tmp_path / "cases.csv", f"route,{name}\nwes,2023-01-16\n")
    assert main(["batch", file, "--lang", "en"]) == 0
    assert f"The column {name} is not read. Do you mean {meant}?" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["file", "name", "date", "remarks", "plan.missing"])
def test_any_other_column_is_not_remarked_upon(name: str) -> None:
    assert list(header("route", name).near()) == []


# What the outcome holds.


@pytest.mark.parametrize("case", cases())
def test_every_figure_of_an_assessment_has_its_cell(case: dict[str, Any]) -> None:
    found = assess(case["answers"])
    row = dict(zip(OUTCOME, outcome(found), strict=True))
    assert (row["regime"], row["rules.version"]) == (found["regime"], found["rules"]["version"])
    fields = {name for part in PARTS for sheet in part.sheets.values() for name in sheet.fields} | {"outcome"}
    for part in PARTS:
        for name in (fields & found[part.key].keys()) - {"months"}:
            value = found[part.key][name]
            if isinstance(value, dict):
                assert [str(row[f"{part.key}.{end}"]) for end in value] == list(value.values())
            else:
                assert str(row[f"{part.key}.{name}"]) == (", ".join(value) if isinstance(value, list) else str(value))
    assert (row["problems"] == "") == (not found["problems"])


def test_amounts_are_numbers_and_days_are_days_in_excel(tmp_path: Path) -> None:
    file, out = write_csv(tmp_path / "cases.csv", TWO), tmp_path / "out.xlsx"
    assert main(["batch", file, "-o", str(out)]) == 0
    names, first, _ = openpyxl.load_workbook(out).active.iter_rows(values_only=True)
    row = dict(zip(names, first, strict=True))
    assert row["allowance.low"] == 509.09
    assert row["duration.latest_last_day"] == datetime.fromisoformat("2023-07-15")
    assert (row["duration.days"], row["regime"], row["start_date"]) == (75, "2023", "2023-01-16")


# A case in a table is the case itself.

KEYS = [fact.key for fact in FACTS]


def fits_a_table(answers: dict[str, Any]) -> bool:
    """Whether cells can hold these answers: none holds a list for a day, nor tells "yes" from true."""
    bools = [answers[fact.key] for fact in FACTS if fact.type == "bool" and fact.key in answers]
    days = [answers[fact.key] for fact in FACTS if fact.type == "date" and fact.key in answers]
    return all(value in (True, False, DONT_KNOW) for value in bools) and not any(isinstance(day, list) for day in days)


def as_cell(value: Any) -> Any:
    return to_json(value) if isinstance(value, dict | list) else value


def write_table(file: Path, rows: list[list[Any]]) -> Path:
    if file.suffix == ".xlsx":
        with xlsx_writer(file) as write:
            for row in rows:
                write(row)
    else:
        with file.open("w", encoding="utf-8", newline="") as stream:
            write = csv_writer(stream, ";", "")
            for row in rows:
                write(row)
    return file


def read_table(file: Path) -> list[list[Cell]]:
    with closing(open_table(file)) as table:
        return list(table.rows)


@pytest.mark.parametrize("name", ["cases.csv", "cases.xlsx"])
def test_every_worked_case_comes_out_of_a_table_as_out_of_json(name: str, tmp_path: Path) -> None:
    worked = [case.values[0]["answers"] for case in cases() if fits_a_table(case.values[0]["answers"])]
    assert len(worked) > 0.98 * len(cases())
    rows = [[as_cell(answers.get(key)) for key in KEYS] for answers in worked]
    first, *others = read_table(write_table(tmp_path / name, [KEYS, *rows]))
    for answers, cells in zip(worked, others, strict=True):
        asked = {key: value for key, value in answers.items() if key in KEYS}
        assert to_json(assess_row(Header(NOWHERE, first), cells, ENGLISH)) == to_json(assess(asked, "en"))


def dotted(answers: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in answers.items():
        found |= {f"{key}.{part}": each for part, each in value.items()} if isinstance(value, dict) else {key: value}
    return found


@st.composite
def spelled(draw: st.DrawFn, name: str, value: Any) -> Cell:
    """A way to write an answer in a cell."""
    kind = COLUMNS[name].kind
    year, month, day = value.split("-") if kind == "date" else ("", "", "")
    ways = {
        "date": lambda: [value, f"{day}/{month}/{year}", f"{int(day)}-{int(month)}-{year}", date.fromisoformat(value)],
        "decimal": lambda: [value, value.replace(".", ","), f" {value}", Decimal(value)],
        "bool": lambda: [value, *(("ja", "Yes", "TRUE", "Waar") if value else ("nee", "No", "FALSE", "Onwaar"))],
        "choice": lambda: [value, f"{value} "],
        "absences": lambda: [
            to_json(value),
            "; ".join(f"{each['first']}..{each['last']} {each['reason']}" for each in value) or "[]",
        ],
    }
    return draw(st.sampled_from(ways[kind]()))


PLANS = st.dictionaries(
    st.sampled_from(next(fact.choices for fact in FACTS if fact.key == "plan")), st.booleans(), min_size=1
)
WEEKS = st.dictionaries(st.sampled_from(WEEKDAYS), st.decimals("0.5", "12", places=1).map(str), min_size=1)


@SETTLED
@given(some_answers(), PLANS, WEEKS, st.data())
def test_however_a_case_is_spelled_it_is_the_same_case(
    answers: dict[str, Any], plan: dict[str, bool], week: dict[str, str], data: st.DataObject
) -> None:
    answers = answers | {"plan": plan, "weekly_hours": week}
    cells = {name: data.draw(spelled(name, value)) for name, value in dotted(answers).items()}
    stream = io.StringIO()
    csv_writer(stream, ";", "")(list(cells.values()))
    printed = next(csv.reader(io.StringIO(stream.getvalue()), delimiter=";"))
    for row in (list(cells.values()), printed):
        found = assess_row(header(*cells), row, ENGLISH)
        assert to_json(found) == to_json(assess(answers, "en"))


def test_a_number_of_excel_has_fifteen_digits(tmp_path: Path) -> None:
    file = write_xlsx(tmp_path / "cases.xlsx", ["hours_per_week"], [0.1 + 0.2])
    assert read_table(Path(file))[1] == [Decimal("0.3")]


def test_cells_of_excel_keep_their_kind_and_their_column(tmp_path: Path) -> None:
    row = ["wes", None, 3, True, MIDNIGHT, MOMENT, 19.5]
    file = write_xlsx(tmp_path / "cases.xlsx", ["route"], [], row)
    assert read_table(Path(file))[-1] == ["wes", None, 3, True, date(2023, 1, 16), MOMENT, Decimal("19.5")]


# Every row is kept, and what is wrong with it told.

WRONG = """name,start_date,hours_per_week,plan.goal,absences
An,2023-01-16,38,ja,[]
Bo,31/02/2023,veel,misschien,ill in February
Ce,2023-01-16,38,ja,6/2/2023..5/2/2023 illness
"""


def test_rows_with_problems_stay_in_place_and_say_what_to_do(tmp_path: Path, capsys: Any) -> None:
    file = write_csv(tmp_path / "cases.csv", WRONG)
    assert main(["batch", file, "--lang", "en"]) == 2
    shown = capsys.readouterr()
    an, bo, ce = read_csv(shown.out)
    assert (an["name"], an["problems"], an["duration.outcome"]) == ("An", "", "more_information")
    assert [each.split(":")[0] for each in bo["problems"].split(" | ")] == [
        "absences",
        "start_date",
        "hours_per_week",
        "plan.goal",
    ]
    assert "‘ill in February’ are no absences. Write for example 2023-02-06..2023-02-10 illness" in bo["problems"]
    assert (bo["start_date"], bo["duration.outcome"]) == ("31/02/2023", "more_information")
    assert ce["problems"].startswith("absences[0].last: ")
    assert shown.err == "Rows: 3. With problems: 2.\n"


def test_the_problems_speak_the_language_that_was_asked(tmp_path: Path, capsys: Any) -> None:
    assert main(["batch", write_csv(tmp_path / "cases.csv", WRONG)]) == 2
    shown = capsys.readouterr()
    assert "‘ill in February’ zijn geen afwezigheden." in shown.out
    assert shown.err == "Rijen: 3. Met problemen: 2.\n"


def test_without_problems_the_run_ends_well(tmp_path: Path, capsys: Any) -> None:
    assert main(["batch", write_csv(tmp_path / "cases.csv", TWO), "--lang", "en"]) == 0
    shown = capsys.readouterr()
    assert [row["allowance.outcome"] for row in read_csv(shown.out)] == ["amount", "range"]
    assert shown.err == "Rows: 2. With problems: 0.\n"


def test_a_row_longer_than_the_header_is_not_worked_out(tmp_path: Path, capsys: Any) -> None:
    file = write_csv(tmp_path / "cases.csv", "name,start_date\nPeeters, An,2023-01-16\nBo,2023-01-16,\nCe\n")
    assert main(["batch", file, "--lang", "en"]) == 2
    peeters, bo, ce = read_csv(capsys.readouterr().out)
    assert peeters["problems"].startswith("row: the row has 3 cells, the first row only 2.")
    assert (peeters["name"], peeters["start_date"], peeters["duration.outcome"]) == ("Peeters", " An", "")
    assert (bo["duration.latest_last_day"], ce["duration.outcome"]) == ("2023-07-15", "more_information")


def test_empty_rows_are_left_out(tmp_path: Path, capsys: Any) -> None:
    file = write_csv(tmp_path / "cases.csv", "name,start_date\n\n,\nAn,2023-01-16\n  ,\n\n")
    assert main(["batch", file, "--lang", "en"]) == 0
    assert [row["name"] for row in read_csv(capsys.readouterr().out)] == ["An"]


def test_json_lines_are_the_whole_assessments(tmp_path: Path, capsys: Any) -> None:
    file = write_csv(tmp_path / "cases.csv", TWO)
    assert main(["batch", file, "--json", "--lang", "en"]) == 0
    first, _ = capsys.readouterr().out.splitlines()
    assert first == to_json(
        assess({"start_date": "2023-01-16", "end_date": "2023-03-31", "hours_per_week": "38", "absences": []}, "en")
    )


def test_an_outcome_can_be_mended_and_worked_out_again(tmp_path: Path, capsys: Any) -> None:
    first, second, third = tmp_path / "1.csv", tmp_path / "2.xlsx", tmp_path / "3.csv"
    assert main(["batch", write_csv(tmp_path / "cases.csv", TWO), "-o", str(first)]) == 0
    assert main(["batch", str(first), "-o", str(second)]) == 0
    capsys.readouterr()
    assert main(["batch", str(second), "-o", str(third), "--lang", "en"]) == 0
    assert "The table holds an earlier outcome." in capsys.readouterr().err
    assert third.read_bytes() == first.read_bytes()


def test_a_column_called_problems_is_carried_along_where_there_is_no_earlier_outcome(
    tmp_path: Path, capsys: Any
) -> None:
    assert main(["batch", write_csv(tmp_path / "cases.csv", "problems,route\nnone,wes\n")]) == 0
    title, row = csv.reader(io.StringIO(capsys.readouterr().out))
    assert (title[:3], row[:3]) == (["problems", "route", "problems"], ["none", "wes", ""])


# Formulas.


@pytest.mark.parametrize(
    "text", ["=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "  =1+1", "＝1", "-", "=cmd|' /C calc'!A0"]
)
def test_a_text_that_begins_like_a_formula_gets_an_apostrophe(text: str) -> None:
    assert guarded(text) == "'" + text


@pytest.mark.parametrize("text", ["-5", "+5", "-19,5", "-0.5", "1+1", "'tis", "", "a=1", "An-Sofie"])
def test_a_number_and_any_other_text_stay_as_they_are(text: str) -> None:
    assert guarded(text) == text


@given(st.text() | st.text("=+-@' \t\r19.,"))
def test_what_is_guarded_is_no_formula_and_can_be_undone(text: str) -> None:
    assert unguarded(guarded(text)) == text
    assert NUMBER.fullmatch(guarded(text)) or not guarded(text).lstrip().startswith(("=", "+", "-", "@"))


NUMBER = re.compile(r"[+-]?[0-9]+([.,][0-9]+)?")
ARMED = ["=HYPERLINK(A1)", "@SUM(A1)", "+1+1", "  -1+1", "'=1"]


def test_no_cell_of_a_csv_file_is_a_formula(tmp_path: Path, capsys: Any) -> None:
    file = tmp_path / "cases.csv"
    write_table(file, [["=1+1", "start_date"], *([text, text] for text in ARMED)])
    assert main(["batch", str(file)]) == 2
    rows = list(csv.reader(io.StringIO(capsys.readouterr().out), delimiter=";"))
    assert [row[0] for row in rows] == ["'" + text for text in ("=1+1", *ARMED)]
    assert not any(cell.lstrip().startswith(tuple("=+-@")) for row in rows for cell in row)


def test_no_cell_of_an_excel_file_is_a_formula(tmp_path: Path) -> None:
    file, out = tmp_path / "cases.csv", tmp_path / "out.xlsx"
    write_table(file, [["=1+1", "start_date"], *([text, text] for text in ARMED), ["#N/A", "\x01"]])
    assert main(["batch", str(file), "-o", str(out)]) == 2
    rows = list(openpyxl.load_workbook(out).active.iter_rows())
    assert [row[0].value for row in rows] == ["=1+1", *ARMED, "#N/A"]
    assert {cell.data_type for row in rows for cell in row} == {"s", "n"}
    assert rows[-1][1].value == "�"


def write_formulas(file: Path, **cells: str) -> str:
    """Write an Excel file with formulas and their outcomes, which openpyxl does not compute: a part of XML a cell."""
    write_xlsx(file, ["name", "start_date", "hours_per_week", "plan.goal"], ["An", 1, 1, 1])
    kept = {}
    with zipfile.ZipFile(file) as archive:
        kept = {name: archive.read(name) for name in archive.namelist()}
    sheet = kept["xl/worksheets/sheet1.xml"].decode()
    for place, content in cells.items():
        sheet = re.sub(f'<c r="{place}"[^>]*>.*?</c>', f'<c r="{place}"{content}</c>', sheet)
    kept["xl/worksheets/sheet1.xml"] = sheet.encode()
    with zipfile.ZipFile(file, "w") as archive:
        for name, data in kept.items():
            archive.writestr(name, data)
    return str(file)


def test_a_formula_counts_as_its_outcome(tmp_path: Path) -> None:
    file = write_formulas(
        tmp_path / "cases.xlsx",
        B2=' t="str"><f>TEXT(1,2)</f><v>2023-01-16</v>',
        C2="><f>30+8</f><v>38</v>",
        D2=' t="b"><f>TRUE()</f><v>1</v>',
    )
    assert read_table(Path(file))[1] == ["An", "2023-01-16", 38, True]


def test_a_formula_whose_outcome_is_empty_was_not_asked(tmp_path: Path) -> None:
    file = write_formulas(tmp_path / "cases.xlsx", B2=' t="str"><f>IF(A1="","",A1)</f><v></v>')
    assert read_table(Path(file))[1][1] is None


def test_a_formula_without_an_outcome_is_a_problem_that_names_its_cell(tmp_path: Path, capsys: Any) -> None:
    file = write_formulas(tmp_path / "cases.xlsx", B2="><f>TODAY()</f><v></v>", D2="><f>A1</f>", A2="><f>B1</f>")
    assert main(["batch", file, "--lang", "en"]) == 2
    (row,) = read_csv(capsys.readouterr().out)
    assert [each.split(" holds")[0] for each in row["problems"].split(" | ")] == [
        "name: cell A2",
        "start_date: cell B2",
        "plan.goal: cell D2",
    ]
    assert (row["start_date"], row["duration.outcome"]) == ("'=TODAY()", "more_information")


# How files are written.


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_csv_comes_out_as_it_went_in(delimiter: str, mark: str, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    file = write_csv(tmp_path / "cases.csv", mark + TWO.replace(",", delimiter))
    assert main(["batch", file, "-o", str(out)]) == 0
    text = out.read_text("utf-8")
    assert text.startswith(f"{mark}start_date{delimiter}end_date{delimiter}")
    assert read_csv(text, delimiter)[1]["allowance.outcome"] == "range"


def test_the_delimiter_is_the_one_that_makes_answers_of_the_header(tmp_path: Path, capsys: Any) -> None:
    file = write_csv(tmp_path / "cases.csv", '"name, first, last, age";start_date\nAn;2023-01-16\n')
    assert main(["batch", file]) == 0
    assert read_csv(capsys.readouterr().out, ";")[0]["start_date"] == "2023-01-16"


def test_cells_over_several_lines_and_with_delimiters_stay_whole(tmp_path: Path, capsys: Any) -> None:
    file = write_csv(tmp_path / "cases.csv", 'remarks,route\r\n"one, ""two""\nthree",wes\r\n')
    assert main(["batch", file]) == 0
    assert read_csv(capsys.readouterr().out)[0]["remarks"] == 'one, "two"\nthree'


def test_what_excel_holds_besides_texts_can_be_written_as_csv(tmp_path: Path, capsys: Any) -> None:
    file = write_xlsx(tmp_path / "cases.XLSX", ["a", "b", "c", "d", "e", "route"], [True, MOMENT, MIDNIGHT, 1e20, 2.5])
    assert main(["batch", file]) == 0
    row = read_csv(capsys.readouterr().out)[0]
    assert list(row.values())[:6] == ["true", "2023-01-16 09:30:00", "2023-01-16", "1" + "0" * 20, "2.5", ""]


# What cannot be worked out at all.


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("cases.csv", b"", "is empty"),
        ("cases.csv", b"\n\n", "is empty"),
        ("cases.csv", b"\xef\xbb\xbf", "is empty"),
        ("cases.csv", b"name,first\nAn,Peeters\n", "no column has the name of an answer"),
        ("cases.csv", b"2023-01-16,38\n", "no column has the name of an answer"),
        ("cases.csv", b"route,form,route\n", "the column route is there twice"),
        ("cases.csv", b"plan.goal,plan\n", "the columns plan and plan.goal say the same"),
        ("cases.csv", "route\nhé".encode("latin-1"), "is not UTF-8 text"),
        ("cases.csv", "route\nwes".encode("utf-16"), "is not UTF-8 text"),
        ("cases.csv", b"route\nw\0s\n", "is not UTF-8 text"),
        ("cases.csv", b'route,name\nwes,"An\n', "line 3 is not sound CSV"),
        ("cases.csv", b'route,name\nwes,"An" Peeters\n', "line 2 is not sound CSV"),
        ("cases.csv", b"route,name\nwes," + b"x" * 200_000, "line 2 is not sound CSV"),
        ("cases.csv", b'route,name\nwes,"' + b"x\n" * 200_000, "is not sound CSV"),
        ("cases.csv", b"x" * 200_000, "line 1 is not sound CSV"),
        ("cases.xlsx", b"route\nwes\n", "is not an Excel file that we can read"),
        ("cases.xlsx", b"PK\x03\x04broken", "is not an Excel file that we can read"),
        ("cases.xls", b"route", "only .csv and .xlsx are possible"),
        ("cases", b"route", "only .csv and .xlsx are possible"),
    ],
)
def test_a_table_that_cannot_be_read_gives_one_line_of_advice(
    name: str, data: bytes, words: str, tmp_path: Path, capsys: Any
) -> None:
    file, out = write_csv(tmp_path / name, data), tmp_path / "out.csv"
    assert main(["batch", file, "-o", str(out), "--lang", "en"]) == 2
    err = capsys.readouterr().err
    assert words in err
    assert err.count("\n") == 1
    assert files_in(tmp_path) == [name]


@pytest.mark.parametrize("name", ["nowhere.csv", "nowhere.xlsx"])
def test_a_file_that_is_not_there_gives_one_line_of_advice(name: str, tmp_path: Path, capsys: Any) -> None:
    assert main(["batch", str(tmp_path / name), "--lang", "en"]) == 2
    assert "cannot be read (No such file or directory)" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["folder.csv", "folder.xlsx"])
def test_a_folder_is_neither_read_nor_written(name: str, tmp_path: Path, capsys: Any) -> None:
    folder = tmp_path / name
    folder.mkdir()
    assert main(["batch", str(folder), "--lang", "en"]) == 2
    assert "cannot be read" in capsys.readouterr().err
    assert main(["batch", write_csv(tmp_path / "cases.csv", TWO), "-o", str(folder), "--lang", "en"]) == 2
    assert "cannot be written (Is a directory)" in capsys.readouterr().err


def test_an_excel_file_that_breaks_halfway_leaves_no_outcome(tmp_path: Path, capsys: Any) -> None:
    file = write_formulas(tmp_path / "cases.xlsx", B2=' t="s"><v>999</v>')
    assert main(["batch", file, "-o", str(tmp_path / "out.csv"), "--lang", "en"]) == 2
    assert "is not an Excel file that we can read" in capsys.readouterr().err
    assert files_in(tmp_path) == ["cases.xlsx"]


@pytest.mark.parametrize("name", ["cases.csv", "link.csv"])
def test_the_outcome_never_takes_the_place_of_the_table(name: str, tmp_path: Path, capsys: Any) -> None:
    file = tmp_path / "cases.csv"
    write_csv(file, TWO)
    (tmp_path / "link.csv").hardlink_to(file)
    assert main(["batch", str(file), "-o", str(tmp_path / name), "--lang", "en"]) == 2
    assert "is the file that is read" in capsys.readouterr().err
    assert file.read_text("utf-8") == TWO


@pytest.mark.parametrize(
    ("output", "words"),
    [
        ("out.ods", "only .csv and .xlsx are possible"),
        ("nowhere/out.csv", "cannot be written (No such file or directory)"),
    ],
)
def test_an_outcome_that_cannot_be_written_gives_one_line_of_advice(
    output: str, words: str, tmp_path: Path, capsys: Any
) -> None:
    file = write_csv(tmp_path / "cases.csv", TWO)
    assert main(["batch", file, "-o", str(tmp_path / output), "--lang", "en"]) == 2
    assert words in capsys.readouterr().err


def test_json_goes_to_no_file(tmp_path: Path, capsys: Any) -> None:
    file = write_csv(tmp_path / "cases.csv", TWO)
    assert main(["batch", file, "--json", "-o", str(tmp_path / "out.csv"), "--lang", "en"]) == 2
    assert "Leave out -o or --json." in capsys.readouterr().err


def test_without_openpyxl_excel_files_name_what_to_install_and_csv_still_works(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    excel, text = write_xlsx(tmp_path / "cases.xlsx", ["route"], ["wes"]), write_csv(tmp_path / "cases.csv", TWO)
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    for arguments in ([excel], [text, "-o", str(tmp_path / "out.xlsx")]):
        assert main(["batch", *arguments, "--lang", "en"]) == 2
        assert 'pip install "wes_core[cli]"' in capsys.readouterr().err
    assert main(["batch", text]) == 0


# A run that is stopped, and a run that is long.


@pytest.mark.filterwarnings("error::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("name", ["out.csv", "out.xlsx"])
def test_a_run_that_is_stopped_leaves_the_earlier_outcome_alone(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    file, out = write_csv(tmp_path / "cases.csv", TWO), tmp_path / name
    out.write_text("earlier")

    def stopped(*_: Any) -> Iterator[list[Cell]]:
        yield ["2023-01-16"]
        raise KeyboardInterrupt

    monkeypatch.setattr(command, "shown", stopped)
    assert main(["batch", file, "-o", str(out), "--lang", "en"]) == 130
    gc.collect()
    assert capsys.readouterr().err == "Stopped. No file was written.\n"
    assert out.read_text() == "earlier"
    assert files_in(tmp_path) == ["cases.csv", name]


@pytest.mark.parametrize("name", ["out.csv", "out.xlsx"])
def test_ctrl_c_is_one_line_and_no_half_file(name: str, tmp_path: Path) -> None:
    table = tmp_path / "cases.csv"
    os.mkfifo(table)
    arguments = [sys.executable, "-m", "wes_core", "batch", str(table), "-o", str(tmp_path / name), "--lang", "en"]
    running = subprocess.Popen(arguments, cwd=ROOT, stderr=subprocess.PIPE, text=True, preexec_fn=hear_ctrl_c)
    with table.open("w") as stream:
        stream.write(TWO)
        stream.flush()
        running.send_signal(signal.SIGINT)
        _, err = running.communicate(timeout=60)
    assert (running.returncode, err) == (130, "Stopped. No file was written.\n")
    assert files_in(tmp_path) == ["cases.csv"]


def hear_ctrl_c() -> None:
    """A shell that runs the tests in the background makes them deaf to it, and they hand that on."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def some_rows(number: int) -> Iterator[list[Cell]]:
    yield ["name", "start_date", "hours_per_week"]
    yield from ([f"trainee {each}", "2023-01-16", 38] for each in range(number))


def small(answers: object, lang: str) -> dict[str, Any]:
    return {"problems": [], "duration": {"outcome": "yes"}}


def peak(table: Path, out: Path) -> int:
    """The most memory in use at once, in bytes, while a table is worked out with next to no rules."""
    tracemalloc.start()
    with closing(open_table(table)) as opened, writing(out, opened) as write:
        rows = iter(opened.rows)
        run_table(
            Header(table, next(rows)), rows, lambda carried, found: write([*carried, *outcome(found)]), ENGLISH, small
        )
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return most


@pytest.mark.parametrize(
    ("table", "out"), [("cases.csv", "out.csv"), ("cases.csv", "out.xlsx"), ("cases.xlsx", "out.csv")]
)
def test_ten_times_the_rows_take_no_more_memory(table: str, out: str, tmp_path: Path) -> None:
    few, many = (tmp_path / f"{number}-{table}" for number in (300, 3_000))
    for file, number in ((few, 300), (many, 3_000)):
        rows = list(some_rows(number))
        write_xlsx(file, *rows) if file.suffix == ".xlsx" else write_table(file, rows)
    peak(few, tmp_path / out)  # Brings in what is imported once.
    assert peak(many, tmp_path / out) < 1.25 * peak(few, tmp_path / out)


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_long_run_says_now_and_then_how_far_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    monkeypatch.setattr(progress, "EVERY", 1)
    assert main(["batch", write_csv(tmp_path / "cases.csv", TWO), "--lang", "en"]) == 0
    assert capsys.readouterr().err == "1 rows\n2 rows\nRows: 2. With problems: 0.\n"


def test_on_a_terminal_a_bar_shows_rows_and_percent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file, out = write_csv(tmp_path / "cases.csv", TWO), tmp_path / "out.csv"
    monkeypatch.setattr(sys, "stderr", Terminal())
    monkeypatch.setenv("TERM", "xterm")
    assert main(["batch", file, "-o", str(out), "--lang", "en"]) == 0
    assert "100%" in sys.stderr.getvalue()
    assert "2 rows" in sys.stderr.getvalue()


def test_no_bar_stands_between_rows_that_are_printed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", Terminal())
    monkeypatch.setattr(sys, "stdout", Terminal())
    assert main(["batch", write_csv(tmp_path / "cases.csv", TWO), "--lang", "en"]) == 0
    assert sys.stderr.getvalue() == "Rows: 2. With problems: 0.\n"


def test_without_rich_there_is_no_bar(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", Terminal())
    monkeypatch.setattr(progress, "find_spec", lambda name: None)
    file = write_csv(tmp_path / "cases.csv", TWO)
    assert main(["batch", file, "-o", str(tmp_path / "out.csv"), "--lang", "en"]) == 0
    assert sys.stderr.getvalue() == "Rows: 2. With problems: 0.\n"
