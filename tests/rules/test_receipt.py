"""A receipt replays, and says what moved."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.cases import CASES
from tests.rules.cases import cases
from wes_core import assess
from wes_core.cli import main
from wes_core.receipt import check, is_receipt, receipt

CASE = {"start_date": "2023-01-16", "end_date": "2023-03-31", "hours_per_week": "38", "absences": []}


@pytest.mark.parametrize("case", cases())
def test_a_receipt_made_now_has_not_moved(case: dict[str, Any]) -> None:
    answers = assess(case["answers"])["answers"]
    assert check(json.loads(json.dumps(receipt(assess(answers, "en")))))["moved"] == []


@pytest.mark.parametrize("path", sorted(CASES.glob("*.json")), ids=lambda path: path.stem)
def test_a_kept_receipt_has_not_moved_but_for_the_version_of_the_rules(path: Path) -> None:
    moved = check(json.loads(path.read_text("utf-8")))["moved"]
    assert moved == [], (
        f"{path.name} was kept with another outcome: if that was meant, make it anew (tests/cases/README.md)"
    )


def test_what_moved_is_named_with_both_values() -> None:
    kept = json.loads(json.dumps(receipt(assess(CASE))))
    kept["assessment"]["duration"]["outcome"] = "no"
    kept["assessment"]["duration"]["days_over"] = 3
    del kept["assessment"]["allowance"]["total"]
    kept["assessment"]["rules"]["sha256"] = "another"
    assert check(kept)["moved"] == [
        {"at": "duration.outcome", "was": "no", "is": "yes"},
        {"at": "duration.days_over", "was": 3},
        {"at": "allowance.total", "is": {"low": "509.09", "high": "509.09"}},
    ]
    assert check(kept)["rules"]["was"]["sha256"] == "another"


def test_the_command_line_writes_and_checks(tmp_path: Path, capsys: Any) -> None:
    case, kept = tmp_path / "case.json", tmp_path / "receipt.json"
    case.write_text(json.dumps(CASE), "utf-8")
    assert main(["assess", str(case), "--receipt", str(kept)]) == 0
    capsys.readouterr()
    assert main(["check", str(kept), "--lang", "en"]) == 0
    assert capsys.readouterr().out == "Nothing has changed since this receipt was made.\n"
    kept.write_text(kept.read_text("utf-8").replace('"days":75', '"days":74'), "utf-8")
    assert main(["check", str(kept), "--lang", "en"]) == 0
    assert "  duration.days: 74 → 75" in capsys.readouterr().out
    assert main(["check", str(kept), "--json"]) == 0
    assert {"at": "duration.days", "was": 74, "is": 75} in json.loads(capsys.readouterr().out)["moved"]


@pytest.mark.parametrize(
    "thing", [[], {}, {"format": "wes-receipt/1"}, {"format": "wes-receipt/1", "assessment": {"answers": []}}]
)
def test_what_is_no_receipt_is_refused(thing: object, tmp_path: Path, capsys: Any) -> None:
    assert not is_receipt(thing)
    path = tmp_path / "thing.json"
    path.write_text(json.dumps(thing), "utf-8")
    assert main(["check", str(path), "--lang", "en"]) == 2
    assert "is not a receipt" in capsys.readouterr().err


@pytest.mark.parametrize("option", ["check", "diff"])
def test_a_number_of_thousands_of_digits_is_refused(option: str, tmp_path: Path, capsys: Any) -> None:
    number = "1" * 5000
    receipt, written = tmp_path / "receipt.json", tmp_path / "cases.toml"
    receipt.write_text(f'{{"answers": {{"hours_per_week": {number}}}}}', "utf-8")
    written.write_text(f"[[case]]\nname = 'a'\nanswers = {{hours_per_week = {number}}}", "utf-8")
    days = ["--from", "2022-12-31", "--to", "2023-01-01"]
    command = ["check", str(receipt)] if option == "check" else ["diff", *days, "--cases", str(written)]
    assert main([*command, "--lang", "en"]) == 2
    assert capsys.readouterr().err.endswith(": holds a number of too many digits. Make it shorter.\n")


def test_signs_that_are_no_text_are_shown_as_json_writes_them(tmp_path: Path) -> None:
    receipt = tmp_path / "receipt.json"
    receipt.write_text('{"format": "wes-receipt/1", "assessment": {"answers": {}, "regime": "\\ud800"}}', "utf-8")
    shown = subprocess.run([sys.executable, "-m", "wes_core", "check", receipt], capture_output=True, check=True)
    assert '  regime: "\\ud800" → null' in shown.stdout.decode().splitlines()


def test_a_receipt_never_takes_the_place_of_its_own_case(tmp_path: Path, capsys: Any) -> None:
    case, same = tmp_path / "case.json", tmp_path / "folder" / ".." / "case.json"
    same.parent.parent.mkdir()
    case.write_text(json.dumps(CASE), "utf-8")
    assert main(["assess", str(case), "--receipt", str(same), "--lang", "en"]) == 2
    assert capsys.readouterr().err.endswith("that is the file with the answers itself. Choose another file.\n")
    assert json.loads(case.read_text("utf-8")) == CASE


def test_a_receipt_that_cannot_be_written_says_so(tmp_path: Path, capsys: Any) -> None:
    case = tmp_path / "case.json"
    case.write_text("{}", "utf-8")
    assert main(["assess", str(case), "--receipt", str(tmp_path / "nowhere" / "receipt.json"), "--lang", "en"]) == 2
    assert "cannot be written" in capsys.readouterr().err
