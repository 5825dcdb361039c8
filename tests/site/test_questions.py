"""The frequently asked questions: each answer comes out of a case or of a rule, and both languages ask the same."""

import json
import re
from html import unescape
from typing import Any

import pytest

from docs import questions
from docs.rulebook.cases import fragment
from docs.speech import Speech, UnknownName, data
from tests.site.test_prose import AMOUNT, DAY
from tests.support.plain import faults

ASKED: list[dict[str, Any]] = data("questions")["question"]
READERS = ("employer", "job_seeker", "counsellor")


@pytest.fixture(params=["nl", "en"])
def say(request: pytest.FixtureRequest) -> Speech:
    return Speech(request.param)


def listed(say: Speech, who: str) -> str:
    return questions.questions(say, "calculator/", "sources/", who)


def test_each_reader_asks_and_most_answers_come_out_of_a_case() -> None:
    assert {each["for"] for each in ASKED} == set(READERS)
    assert len([each for each in ASKED if questions.answers_of(each)]) >= 20
    assert len({each["key"] for each in ASKED}) == len(ASKED)


@pytest.mark.parametrize("question", ASKED, ids=[each["key"] for each in ASKED])
def test_each_question_is_answered_by_rules_and_opens_its_case(say: Speech, question: dict[str, Any]) -> None:
    (told,) = (each for each in listed(say, question["for"]).split("\n\n### ") if f"{{ #{question['key']} }}" in each)
    assert question[say.lang] in told
    assert all(f"rules/{rule}.md" in told for rule in question["tells"])
    if answers := questions.answers_of(question):
        assert f'href="calculator/{fragment(answers)}"' in unescape(told)


@pytest.mark.parametrize("question", ASKED, ids=[each["key"] for each in ASKED])
def test_each_question_is_plain_and_types_no_number_of_the_law(say: Speech, question: dict[str, Any]) -> None:
    asked = question[say.lang]
    assert list(faults(asked, say.lang)) == []
    assert not AMOUNT.search(asked)
    assert not DAY.search(asked)


def test_the_answer_is_the_verdict_on_the_case_with_its_figures(say: Speech) -> None:
    (question,) = (each for each in ASKED if each["key"] == "a-day-longer")
    verdict, rules = questions.answer(question, say)
    assert verdict.startswith(say.texts.get("part.duration.no"))
    assert say.texts.date("2023-06-30") in verdict
    assert [each.rule for each in rules] == ["D-1", "D-7"]


def test_a_verdict_that_answers_nothing_is_not_told(say: Speech) -> None:
    (question,) = (each for each in ASKED if each["key"] == "ill")
    verdict, rules = questions.answer(question, say)
    assert verdict == ""
    assert [each.rule for each in rules] == ["D-13", "D-16"]


def test_a_rule_that_the_case_does_not_tell_of_stops_the_build(say: Speech) -> None:
    (question,) = (each for each in ASKED if each["key"] == "own-candidate")
    with pytest.raises(UnknownName, match="B-2"):
        questions.answer({**question, "tells": ["B-2"]}, say)


def test_a_search_engine_reads_every_question_with_its_answer(say: Speech) -> None:
    (told,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', questions.for_machines(say))
    page = json.loads(told)
    assert page["@type"] == "FAQPage"
    assert [each["name"] for each in page["mainEntity"]] == [each[say.lang] for each in ASKED]
    assert all(each["acceptedAnswer"]["text"] for each in page["mainEntity"])
