"""The frequently asked questions: each answer comes out of a case or of a rule, and both languages ask the same."""

import json
import re
from html import unescape
from typing import Any

import pytest

from docs.blocks import questions
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
    assert questions.asked(question, say) in told
    assert f"]({question['more']}.md)" in told
    assert all(f"rules/{rule}.md" in told for rule in question["tells"])
    if answers := questions.answers_of(question):
        assert f'href="calculator/{fragment(answers)}"' in unescape(told)
        assert f'aria-label="{say.word("open_example")}: {question[say.lang]}"' in unescape(told)


@pytest.mark.parametrize("question", ASKED, ids=[each["key"] for each in ASKED])
def test_each_question_is_plain_and_types_no_number_of_the_law(say: Speech, question: dict[str, Any]) -> None:
    typed = question[say.lang]
    assert list(faults(questions.asked(question, say), say.lang)) == []
    assert not AMOUNT.search(typed)
    assert not DAY.search(typed)


def called(key: str) -> dict[str, Any]:
    (question,) = (each for each in ASKED if each["key"] == key)
    return question


def test_an_answer_begins_with_its_lead_and_then_tells_the_rules(say: Speech) -> None:
    first, rules = questions.answer(called("a-day-longer"), say)
    assert first == say.word("lead.no")
    assert [each.rule for each in rules] == ["D-1", "D-7"]
    assert say.texts.date("2023-06-30") in rules[1].text


def test_without_a_lead_an_answer_begins_with_the_verdict_on_the_case(say: Speech) -> None:
    first, _ = questions.answer(called("sanction"), say)
    assert first == say.texts.get("part.eligibility.not_yet")


def test_a_verdict_that_answers_nothing_is_not_told(say: Speech) -> None:
    asked = {name: each for name, each in called("ill").items() if name not in {"lead", "says"}}
    first, rules = questions.answer(asked, say)
    assert first == ""
    assert [each.rule for each in rules] == ["D-16", "D-13"]


@pytest.mark.parametrize("question", [each for each in ASKED if "holds" in each], ids=lambda each: str(each["key"]))
def test_a_lead_that_its_case_does_not_bear_out_stops_the_build(say: Speech, question: dict[str, Any]) -> None:
    for name in question["holds"]:
        with pytest.raises(UnknownName, match=question["key"]):
            questions.answer({**question, "holds": {**question["holds"], name: "otherwise"}}, say)


@pytest.mark.parametrize(
    ("lead", "rule", "borne_out"),
    [("unknown", "A-19", True), ("unknown", "G-9", True), ("unknown", "D-1", False), ("no", "A-19", False)],
)
def test_without_a_case_only_a_rule_that_is_not_sure_bears_out_a_lead(
    say: Speech, lead: str, rule: str, borne_out: bool
) -> None:
    question = {**called("tax"), "lead": lead, "tells": [rule]}
    if borne_out:
        assert questions.answer(question, say)[0] == say.word("lead.unknown")
        return
    with pytest.raises(UnknownName, match="tax"):
        questions.answer(question, say)


@pytest.mark.parametrize("question", [each for each in ASKED if "says" in each], ids=lambda each: str(each["key"]))
def test_a_lead_that_no_rule_says_any_more_stops_the_build(say: Speech, question: dict[str, Any]) -> None:
    with pytest.raises(UnknownName, match=question["key"]):
        questions.answer({**question, "says": {say.lang: "what no rule says"}}, say)


OPEN = re.compile(r"(^|[.,] )(Hoe|Hoeveel|Wat|Wie|Wanneer|Vanaf wanneer|Welke)\b[^.]*\?$")


def test_who_asks_whether_something_is_so_first_hears_yes_no_or_what_comes_near(say: Speech) -> None:
    asked = [each for each in ASKED if not OPEN.search(each["nl"])]
    assert len(asked) > 30
    assert [each["key"] for each in asked if not questions.answer(each, say)[0]] == []


def test_the_amount_is_told_as_it_is_now_and_not_as_in_the_year_of_the_case(say: Speech) -> None:
    _, rules = questions.answer(called("how-much"), say)
    assert [each.text for each in rules] == [say.rule(rule)["text"] for rule in ("A-1", "A-2", "A-7")]


def test_a_case_is_a_list_of_what_is_asked_and_what_is_answered(say: Speech) -> None:
    (told,) = (each for each in listed(say, "counsellor").split("\n\n### ") if "{ #no-goal }" in each)
    *_, case = unescape(told).strip().split("\n\n")
    missing = f"{say.texts.get('choice.plan.goal')}: {say.texts.get('choice.bool.no')}"
    assert f"<li>{say.texts.get('fact.plan.question')} <b>{missing}, " in case


def test_an_answer_can_tell_a_rule_in_its_own_words(say: Speech) -> None:
    _, rules = questions.answer(called("own-candidate"), say)
    assert [each.text for each in rules] == [say.rule("E-12")["text"]]


def test_the_figures_of_a_case_stand_beside_it(say: Speech) -> None:
    (told,) = (each for each in listed(say, "job_seeker").split("\n\n### ") if "{ #how-much }" in each)
    *_, case = told.strip().split("\n\n")
    assert say.texts.amount("509.09") in case


def test_a_rule_that_the_case_does_not_tell_of_stops_the_build(say: Speech) -> None:
    with pytest.raises(UnknownName, match="B-2"):
        questions.answer({**called("breach"), "tells": ["B-2"]}, say)


def test_a_search_engine_reads_every_question_with_its_answer(say: Speech) -> None:
    (told,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', questions.for_machines(say))
    page = json.loads(told)
    assert page["@type"] == "FAQPage"
    assert [each["name"] for each in page["mainEntity"]] == [questions.asked(each, say) for each in ASKED]
    assert all(each["acceptedAnswer"]["text"] for each in page["mainEntity"])
