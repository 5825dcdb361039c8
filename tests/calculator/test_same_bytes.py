"""The page and the command line say the same, byte for byte."""

import io
import sys

import pytest
from playwright.sync_api import Page

from tests.calculator.hands import ASSESS, open_calculator
from tests.rules.cases import worked_answers
from tests.support.browsers import in_both_browsers
from wes_core.cli import main

TOO_DEEP = f'{{"start_date": {"[" * 3000}{"]" * 3000}}}'


def command_line(answers: str, lang: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> str:
    """What `python -m wes_core assess - --json` prints."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(answers.encode())))
    main(["assess", "-", "--json", "--lang", lang])
    return capsys.readouterr().out.removesuffix("\n")


@in_both_browsers
@pytest.mark.parametrize("lang", ["nl", "en"])
def test_every_case_gives_the_same_bytes_in_the_page_and_on_the_command_line(
    page: Page, lang: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    open_calculator(page, lang)
    cases = [*worked_answers(), TOO_DEEP]
    for case, found in zip(cases, page.evaluate(ASSESS, cases), strict=True):
        assert found == command_line(case, lang, monkeypatch, capsys), case
