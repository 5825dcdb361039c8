"""The page of worked examples: each one in short, in whole, and in the calculator."""

import re
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest

from docs.blocks import examples
from docs.rulebook.cases import fragment
from docs.speech import Speech
from wes_core import assess
from wes_core.replay import examples as worked


@pytest.fixture(params=["nl", "en"])
def say(request: pytest.FixtureRequest) -> Speech:
    return Speech(request.param)


def section(say: Speech, key: str) -> str:
    """Return what the page says of one example."""
    whole = examples.every_example(say, "calculator/", lambda each: f"[whole {each}]")
    (found,) = (each for each in whole.split("\n\n## ") if f"{{ #{examples.place(key)} }}" in each)
    return found


@pytest.mark.parametrize("key", list(worked()))
def test_each_example_has_its_name_its_whole_outcome_and_its_place_in_the_contents(say: Speech, key: str) -> None:
    told = section(say, key)
    assert worked()[key]["name"][say.lang] in told
    assert f"[whole {key}]" in told
    assert f'href="#{examples.place(key)}"' in examples.contents(say)


@pytest.mark.parametrize("key", list(worked()))
def test_each_example_opens_in_the_calculator_with_its_own_answers(say: Speech, key: str) -> None:
    (link,) = re.findall(r'href="calculator/([^"]*)"', section(say, key))
    assert unescape(link) == fragment(worked()[key]["answers"])
    assert parse_qs(urlsplit(unescape(link)).fragment)["start_date"] == [worked()[key]["answers"]["start_date"]]


def test_in_short_stand_the_verdicts_and_no_part_that_misses_answers(say: Speech) -> None:
    told = section(say, "under_a_sanction")
    assert say.texts.get("part.eligibility.not_yet") in told
    assert say.texts.date("2026-06-15") in told
    assert say.texts.get("part.duration.title") not in told


def test_there_is_an_example_of_every_part_that_comes_out() -> None:
    told = {
        name
        for example in worked().values()
        for name, part in assess(example["answers"]).items()
        if isinstance(part, dict) and part.get("outcome") not in {None, "more_information", "not_asked"}
    }
    assert told == {"eligibility", "duration", "allowance", "travel", "exemption", "plan", "stop", "startbaan"}
