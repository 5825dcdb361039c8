"""What is asked, in which order, why, and until when."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.rules.graph import below
from tests.rules.made import BY_KEY, FIRST_CONTACT, SETTLED, some_answers, values
from wes_core import assess, questions, relevant
from wes_core.book import PARTS
from wes_core.engine.rule import Fact, Part
from wes_core.interview import Interview
from wes_core.law.facts import FACTS, end_date, plan, registered_with_vdab, start_date, work_situation
from wes_core.questions import why
from wes_core.texts import LANGUAGES, Texts

OPTIONAL = [part for part in PARTS if part.asked_by]
ALL_FLAGS = dict.fromkeys(plan.choices, True)
REFUSED = {"start_date": "2023-01-16", "registered_with_vdab": False}


def asked(answers: dict[str, Any]) -> list[str]:
    return [each["key"] for each in questions(answers)["questions"]]


def ended(answers: dict[str, Any]) -> dict[str, str]:
    return {each["part"]: each["outcome"] for each in questions(answers)["ended"]}


def rules_for(key: str, answers: dict[str, Any]) -> set[tuple[str, str]]:
    (found,) = [each for each in questions(answers)["questions"] if each["key"] == key]
    return {(part["part"], step["rule"]) for part in found["why"] for step in part["path"][:-1]}


# The list of questions


def test_questions_stand_in_the_order_in_which_the_facts_stand() -> None:
    assert asked({}) == [fact.key for fact in FACTS if fact.key in asked({})]
    assert asked({})[:4] == ["start_date", "end_date", "hours_per_week", "absences"]


def test_a_question_of_choice_offers_not_to_know() -> None:
    offered = {each["key"]: [choice["value"] for choice in each["choices"]] for each in questions({})["questions"]}
    assert offered["registered_with_vdab"] == [True, False, "dont_know"]
    assert offered["proposed_by"] == ["vdab", "partner", "employer_only", "dont_know"]
    assert offered["start_date"] == []


def test_what_is_not_known_is_not_asked_again() -> None:
    assert "registered_with_vdab" in asked({})
    assert "registered_with_vdab" not in asked({"registered_with_vdab": "dont_know"})


def test_a_plan_is_asked_until_each_of_its_flags_was_put() -> None:
    day = {"start_date": "2023-01-16"}
    assert "plan" in asked(day | {"plan": {"goal": "dont_know"}})
    assert "plan" not in asked(day | {"plan": ALL_FLAGS | {"goal": "dont_know"}})
    assert "plan" in assess(day | {"plan": ALL_FLAGS | {"goal": "dont_know"}})["plan"]["open"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_question_names_who_can_tell(lang: str) -> None:
    told = {each["key"]: each["dont_know"] for each in questions({}, lang)["questions"]}
    texts = Texts(lang)
    assert told["registered_with_vdab"] == texts.get("group_who.trainee")
    assert told["receives_unemployment_benefit"] == texts.get("fact.receives_unemployment_benefit.who")
    assert all(told.values())


# Why it is asked


def test_why_a_question_is_asked_is_the_way_from_the_outcome_to_the_fact() -> None:
    assert rules_for("hours_per_week", {"start_date": "2022-11-02"}) >= {("duration", "D-3"), ("allowance", "A-3")}
    (asking,) = questions(REFUSED | {"registered_with_vdab": "dont_know"}, "en")["questions"][3]["why"]
    assert asking == {
        "part": "eligibility",
        "text": "Is this placement allowed?",
        "path": [{"key": "is_not_working", "rule": "E-5", "text": "Non-working job seeker"}, {"key": "work_situation"}],
    }


def test_a_rule_that_no_longer_waits_for_the_answer_is_no_reason_to_ask() -> None:
    assert ("duration", "D-3") in rules_for("hours_per_week", {"start_date": "2022-12-31"})
    assert ("duration", "D-3") not in rules_for("hours_per_week", {"start_date": "2023-01-01"})


def test_why_a_fact_matters_can_be_told_before_anything_is_answered() -> None:
    (asking,) = why(registered_with_vdab, "en")
    assert (asking["part"], [step["key"] for step in asking["path"]]) == (
        "eligibility",
        ["is_job_seeker", "registered_with_vdab"],
    )


def test_why_a_fact_matters_can_be_told_once_it_is_answered() -> None:
    interview = Interview({"start_date": "2023-01-16", "end_date": "2023-03-31"})
    found = {part["part"]: part["path"] for part in why(end_date, interview=interview)}
    assert [step.get("rule") for step in found["duration"]] == ["D-1", None]
    assert why(work_situation, interview=Interview(REFUSED | {"start_date": "2022-01-03"})) == []


@SETTLED
@given(some_answers())
def test_every_path_ends_at_the_fact_and_says_nothing_twice(answers: dict[str, Any]) -> None:
    for each in questions(answers)["questions"]:
        assert each["why"]
        for part in each["why"]:
            *rules, last = part["path"]
            assert last == {"key": each["key"]}
            assert rules
            assert len({step["rule"] for step in rules}) == len(rules)


def test_whom_to_contact_first_is_asked_until_it_is_known() -> None:
    way = {"route": "startbaan", "start_date": "2025-02-03"}
    candidate = way | {"has_candidate": True}
    assert FIRST_CONTACT & set(asked(way)) == {"has_candidate"}
    assert FIRST_CONTACT & set(asked(candidate)) == {"good_work_attitudes", "knows_what_they_want"}
    assert FIRST_CONTACT & set(asked(candidate | {"good_work_attitudes": False})) == {"receives_leefloon"}
    assert FIRST_CONTACT & set(asked(way | {"has_candidate": False})) == set()


def test_whom_to_contact_first_is_not_asked_after_a_refusal() -> None:
    refused = {"route": "startbaan", "start_date": "2025-02-03", "has_secondary_diploma": True}
    assert assess(refused)["startbaan"]["outcome"] == "no"
    assert FIRST_CONTACT.isdisjoint(asked(refused))
    assert FIRST_CONTACT.isdisjoint(relevant(refused))


# What ends the asking


def test_an_early_no_ends_the_asking_and_says_so() -> None:
    assert ended(REFUSED) == {"eligibility": "no"}
    (no,) = questions(REFUSED, "en")["ended"]
    assert no["text"] == "No, not like this."
    assert not {"proposed_by", "sanction_decided", "work_situation"} & set(asked(REFUSED))


def test_a_part_that_nobody_asked_for_is_not_settled() -> None:
    assert ended({"start_date": "2023-01-16"}) == {}
    assert set(ended({"start_date": "2016-12-31"})) == {part.key for part in PARTS} - {"startbaan"}


@SETTLED
@given(some_answers())
def test_a_settled_part_has_nothing_open_and_says_what_the_assessment_says(answers: dict[str, Any]) -> None:
    found = assess(answers)
    for part in questions(answers)["ended"]:
        said = found[part["part"]]
        assert (part["outcome"], part["text"]) == (said["outcome"], said["text"])
        assert said["open"] == []


# One at a time


def answered(answers: dict[str, Any], *wanted: str) -> list[str]:
    """Ask one by one until nothing is left, and answer nothing but "dont_know" to what `answers` leave out."""
    order: list[str] = []
    while fact := Interview({key: answers.get(key, "dont_know") for key in order}, wanted).next():
        order.append(fact.key)
    return order


def test_whether_comes_first_then_how_long_then_how_much() -> None:
    day = {"start_date": "2023-01-16", "sanction_decided": True}
    assert answered(day) == [
        "start_date",
        "registered_with_vdab",
        "work_situation",
        "proposed_by",
        "sanction_decided",
        "sanction_from",
        "end_date",
        "hours_per_week",
        "absences",
    ]


@pytest.mark.parametrize(
    ("answers", "outcome"),
    [
        (REFUSED, "no"),
        ({"start_date": "2023-01-16", "proposed_by": "employer_only"}, "no"),
        ({"start_date": "2016-12-31"}, "no_law_for_that_day"),
    ],
)
def test_a_refusal_is_known_before_anything_else_is_asked(answers: dict[str, Any], outcome: str) -> None:
    refusal = Interview(answers).refusal()
    assert refusal is not None
    assert refusal.outcome == outcome
    assert Interview({"start_date": "2023-01-16"}).refusal() is None


def test_a_sanction_that_ends_is_no_refusal() -> None:
    later = REFUSED | {"registered_with_vdab": True, "proposed_by": "vdab", "sanction_from": "2022-01-01"}
    assert assess(later)["eligibility"]["outcome"] == "not_yet"
    assert Interview(later).refusal() is None


def test_after_a_refusal_the_other_parts_can_still_be_asked() -> None:
    assert answered(REFUSED)[2:] == ["end_date", "hours_per_week", "absences"]
    assert Interview({"start_date": "2016-12-31"}).next() is None


def test_what_is_wrong_is_asked_first() -> None:
    wrong = {"start_date": "2023-01-16", "earlier_wes_months": "-1"}
    assert [fact.key for fact in [Interview(wrong).next()] if fact] == ["earlier_wes_months"]
    assert Interview({"start_date": "soon"}).next() is start_date
    assert Interview("nonsense").next() is start_date


@pytest.mark.parametrize(
    ("part", "asked_besides"),
    [
        ("travel", ["km_per_day"]),
        ("exemption", ["domicile_in_flanders", "receives_unemployment_benefit"]),
        ("plan", ["plan"]),
        ("stop", ["stop_ground", "found_impossible"]),
        (
            "startbaan",
            ["route", "has_secondary_diploma", "birth_date", "has_project_place", "startbaan_date", "has_candidate"],
        ),
    ],
)
def test_a_part_that_somebody_chose_is_asked_last_and_begins_with_its_own_question(
    part: str, asked_besides: list[str]
) -> None:
    answers = {
        "start_date": "2023-01-16",
        "stop_ground": "breach",
        "route": "startbaan",
        "end_date": "2023-03-31",
        "birth_date": "2004-01-01",
    }
    assert answered(answers, part) == [*answered(answers), *asked_besides]
    assert {each.key for each in Interview(answers).offers()} == {"travel", "exemption", "plan"}
    assert part not in {each.key for each in Interview({}, [part]).offers()}


def test_an_answer_asks_for_its_part_without_any_choice() -> None:
    assert Interview({"km_per_day": "dont_know"}).is_asked_for(next(each for each in PARTS if each.key == "travel"))


@SETTLED
@given(some_answers(), st.lists(st.sampled_from([part.key for part in OPTIONAL])), st.data())
def test_the_asking_ends_and_never_takes_longer_than_was_said(
    answers: dict[str, Any], wanted: list[str], data: st.DataObject
) -> None:
    interview = Interview(answers, wanted)
    while fact := interview.next():
        assert fact.key not in answers or fact.type == "flags"  # a plan that is told in part is asked for again
        kept = interview.at_most()
        assert kept > 0
        answers = answers | {fact.key: data.draw(any_answer(fact))}
        interview = Interview(answers, wanted)
        if interview.read.problems:
            return
        assert interview.at_most() < kept


def any_answer(fact: Fact) -> st.SearchStrategy[Any]:
    known = st.just(ALL_FLAGS) if fact is plan else values(BY_KEY[fact.key])
    return st.just("dont_know") | known


@pytest.mark.parametrize("part", OPTIONAL, ids=lambda part: part.key)
def test_what_asks_for_a_part_belongs_to_that_part(part: Part) -> None:
    reached = below(part.selector, *(sheet.outcome for sheet in part.sheets.values()))
    assert set(part.asked_by) <= set(reached)


def test_three_parts_are_always_asked_for() -> None:
    assert [part.key for part in PARTS if not part.asked_by] == ["eligibility", "duration", "allowance"]
