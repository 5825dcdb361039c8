"""What holds for every set of answers: generated, not chosen."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.rules.made import ANYTHING, BY_KEY, FIRST_CONTACT, ODD_ANSWERS, SETTLED, some_answers, values
from wes_core import assess, questions, relevant, to_json
from wes_core.book import PARTS
from wes_core.engine.truth import Truth, all_true, any_true
from wes_core.law.facts import FACTS
from wes_core.law.parameters import allowance_per_month
from wes_core.probe import ALLOWED

KEYS = tuple(part.key for part in PARTS)


@SETTLED
@given(some_answers(), st.data())
def test_knowing_more_never_takes_an_answer_back(answers: dict[str, Any], data: st.DataObject) -> None:
    """An optional fact has a fallback in the law, so only what is required counts; to ask is no answer to take back."""
    required = sorted(key for key in answers if not BY_KEY[key].optional)
    hidden = set(data.draw(st.lists(st.sampled_from(required or ["form"]), max_size=3)))
    less = assess({key: value for key, value in answers.items() if key not in hidden})
    more = assess(answers)
    for part in KEYS:
        if not more["problems"] and less[part]["outcome"] not in ("more_information", "not_asked"):
            assert less[part]["outcome"] == more[part]["outcome"]


@SETTLED
@given(some_answers(), st.data())
def test_a_question_that_is_not_open_cannot_change_the_outcome(answers: dict[str, Any], data: st.DataObject) -> None:
    before = assess(answers)
    fact = data.draw(st.sampled_from([fact for fact in FACTS if not fact.optional]))
    if fact.key in answers:
        return
    after = assess(answers | {fact.key: data.draw(values(fact))})
    for part in KEYS:
        if before[part]["outcome"] == "not_asked" or after["problems"]:
            continue
        if fact.key not in before[part]["open"]:
            assert before[part]["outcome"] == after[part]["outcome"]


@SETTLED
@given(some_answers())
def test_the_order_of_answering_does_not_matter(answers: dict[str, Any]) -> None:
    assert to_json(assess(answers)) == to_json(assess(dict(reversed(answers.items()))))


@SETTLED
@given(some_answers())
def test_what_was_read_reads_the_same_again(answers: dict[str, Any]) -> None:
    first = assess(answers)
    assert not first["problems"]
    assert to_json(assess(first["answers"])) == to_json(first)


@SETTLED
@given(some_answers())
def test_eligibility_is_never_a_yes_and_more_information_says_what_to_ask(answers: dict[str, Any]) -> None:
    found = assess(answers)
    assert found["eligibility"]["outcome"] != "yes"
    for part in KEYS:
        assert (found[part]["outcome"] == "more_information") == bool(found[part]["open"])


@SETTLED
@given(some_answers())
def test_what_is_asked_is_open_and_on_the_form(answers: dict[str, Any]) -> None:
    found = assess(answers)
    asked = [each["key"] for each in questions(answers)["questions"]]
    still_open = {key for part in KEYS for key in found[part]["open"]}
    assert still_open <= set(asked) <= still_open | FIRST_CONTACT
    assert set(asked) <= set(relevant(answers))
    assert not any(BY_KEY[key].judgement or BY_KEY[key].optional for key in asked)


def steps_of(found: dict[str, Any]) -> Iterator[dict[str, Any]]:
    pending = [step for part in KEYS for step in found[part]["steps"]]
    while pending:
        step = pending.pop()
        pending += step["steps"]
        yield step


@SETTLED
@given(some_answers())
def test_the_trace_adds_up(answers: dict[str, Any]) -> None:
    found = assess(answers)
    assert [found[part]["steps"][0]["value"] for part in KEYS] == [found[part]["outcome"] for part in KEYS]
    for step in steps_of(found):
        truths = [Truth(below["truth"]) for below in step["steps"] if "truth" in below]
        if step["kind"] == "all_of":
            assert Truth(step["truth"]) is all_true(truths)
        elif step["kind"] == "any_of":
            assert Truth(step["truth"]) is any_true(truths)


@SETTLED
@given(some_answers())
def test_amounts_lie_between_nothing_and_the_monthly_amount_and_add_up(answers: dict[str, Any]) -> None:
    allowance = assess(answers)["allowance"]
    months = allowance.get("months", [])
    for month in months:
        assert 0 <= Decimal(month["low"]) <= Decimal(month["high"]) <= allowance_per_month.latest()
        assert 0 <= Decimal(month["done_hours"]) <= Decimal(month["planned_hours"])
    if months:
        for end in ("low", "high"):
            assert sum(Decimal(month[end]) for month in months) == Decimal(allowance["total"][end])
        assert (allowance["outcome"] == "amount") == (allowance["total"]["low"] == allowance["total"]["high"])


@SETTLED
@given(some_answers())
def test_what_almost_works_does_work(answers: dict[str, Any]) -> None:
    found = assess(answers)
    for part in KEYS:
        for each in found[part].get("almost", []):
            changed = answers | {each["field"]: each["value"]}
            if each["field"] == "start_date" and "end_date" in answers:
                moved = date.fromisoformat(each["value"]) - date.fromisoformat(answers["start_date"])
                changed["end_date"] = (date.fromisoformat(answers["end_date"]) + moved).isoformat()
            assert assess(changed)[part]["outcome"] in ALLOWED, (part, each)


@SETTLED
@given(ANYTHING | ODD_ANSWERS)
def test_whatever_comes_in_an_assessment_comes_out(anything: object) -> None:
    found = assess(anything)
    to_json(found).encode()
    for part in KEYS:
        assert found[part]["outcome"]
    if not isinstance(anything, dict):
        assert [problem["field"] for problem in found["problems"]] == ["answers"]
