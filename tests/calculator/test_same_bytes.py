"""The page and the command line say the same, byte for byte."""

import io
import json
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.calculator.hands import CALCULATOR, open_calculator
from wes_core.cli import main

CASES = Path(__file__).parents[1] / "cases"
ASSESS = f"async (answers) => JSON.stringify(await {CALCULATOR}.assess(JSON.parse(answers)))"


def answers_of(file: Path) -> list[dict[str, Any]]:
    """The answers of every case in a file, or of the receipt that it is."""
    text = file.read_text(encoding="utf-8")
    if file.suffix == ".json":
        return [json.loads(text)["assessment"]["answers"]]
    return [case["answers"] for case in tomllib.loads(text)["case"]]


def command_line(answers: str, lang: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> str:
    """What `python -m wes_core assess - --json` prints."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(answers.encode())))
    main(["assess", "-", "--json", "--lang", lang])
    return capsys.readouterr().out.removesuffix("\n")


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_every_case_gives_the_same_bytes_in_the_page_and_on_the_command_line(
    page: Page, lang: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    open_calculator(page, lang)
    files = sorted(file for file in CASES.iterdir() if file.suffix in {".toml", ".json"})
    cases = [json.dumps(answers, default=str) for file in files for answers in answers_of(file)]
    assert {file.suffix for file in files} == {".toml", ".json"}
    cases.append(f'{{"start_date": {"[" * 3000}{"]" * 3000}}}')
    for case in cases:
        assert page.evaluate(ASSESS, case) == command_line(case, lang, monkeypatch, capsys), case
