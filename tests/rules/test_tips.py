"""For every condition of every part: the case in which it alone tips what the part says.

The cases are found, not written: each starts from a worked case and changes one answer. The other conditions of the
part stay as they were; only those that the tipping one rests on, or that rest on it, may turn with it.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, NamedTuple

import pytest

from tests.rules.cases import cases
from tests.rules.graph import PLACES, Place, Wording, below, facts, has_one_truth, is_cut_off, wordings
from wes_core.answers import Answers, read_answers
from wes_core.as_json import plain
from wes_core.book import BOOK
from wes_core.engine.evaluate import MORE_INFORMATION, Evaluation, Step
from wes_core.engine.rule import Fact
from wes_core.engine.truth import Truth
from wes_core.report import PartReport

STARTS = [case.values[0]["answers"] for case in cases() if "problems" not in case.values[0]["expect"]]
NEARBY = [sign * days for days in range(1, 31) for sign in (-1, 1)]
SHADOWED = {"reaches_the_hours_base": "readings_agree"}
"""Who reaches the base of hours gets the same from both readings: the first says why, the second decides."""


HEARD: dict[str, list["Said"]] = {}


class Said(NamedTuple):
    """What a part says with some answers: what can tip, and how each condition stands."""

    outcome: str
    fields: dict[str, Any]
    notices: frozenset[str]
    truths: dict[str, Truth]


def said(place: Place, read: Answers) -> Said:
    report = PartReport(place.part, Evaluation(BOOK, read.known, read.dont_know), read)
    steps = {step.key: step for top in (report.root, *report.told) if top.applies for step in top.walk()}
    return Said(
        report.outcome,
        {name: plain(step.value) for name, step in report.fields.items() if step.applies},
        frozenset(step.key for step in report.notices),
        {key: step.value for key, step in steps.items() if is_condition(step)},
    )


def is_condition(step: Step) -> bool:
    return step.kind in ("condition", "judgement") and step.applies and bool(step.rule)


def neighbours(fact: Fact, value: Any, others: list[Any]) -> Iterator[Any]:
    """Yield other values for a fact, as they stand in answers: near this one, and near what it was compared with."""
    if fact.type == "bool":
        yield not value
    elif fact.type == "choice":
        yield from (choice for choice in fact.choices if choice != value)
    elif fact.type == "date":
        days = [value, *(each for each in others if isinstance(each, date) and each > date.min)]
        yield from dict.fromkeys((day + timedelta(distance)).isoformat() for distance in NEARBY for day in days)
    elif fact.type == "decimal":
        numbers = [value, Decimal(0), *(each for each in others if isinstance(each, Decimal))]
        yield from (str(abs(number + step)) for number in numbers for step in (-1, 0, 1) if number + step != value)
    elif fact.type == "flags":
        yield from (value | {flag: not value.get(flag, False)} for flag in fact.choices)
    elif fact.type == "absences":
        yield []


def changed(place: Place, wording: Wording, answers: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield `answers` with one thing changed that the wording looks at."""
    read = read_answers(answers)
    reading = Evaluation(BOOK, read.known, read.dont_know)
    seen = [step.value for node in place.everything() for step in reading[node].walk()]
    for fact in (fact for fact in facts(wording) if fact.key in read.known and fact is not place.part.selector):
        for value in neighbours(fact, read.known[fact.key], seen):
            yield answers | {fact.key: value}


def mine(place: Place) -> list[dict[str, Any]]:
    """Return the worked cases of the form or route of a place."""
    return [answers for answers in STARTS if answers.get(place.part.selector.key, "wes") == place.choice]


def everything_said(place: Place) -> list[Said]:
    """Return what a part says in each of its worked cases."""
    name = place.in_words()
    if name not in HEARD:
        HEARD[name] = [said(place, read_answers(answers)) for answers in mine(place)]
    return HEARD[name]


def turns_alone(wording: Wording, before: Said, after: Said) -> bool:
    """Return whether it turned, and nothing else that stands in both but what it rests on and what rests on it."""
    name = wording.version.name
    if {before.truths.get(name), after.truths.get(name)} != {Truth.YES, Truth.NO}:
        return False
    turned = {key for key in before.truths.keys() & after.truths.keys() if before.truths[key] is not after.truths[key]}
    return all(RULES[key] in below(wording.rule) or wording.rule in below(RULES[key]) for key in turned)


def tips(place: Place, wording: Wording, before: Said, after: Said) -> bool:
    """Return whether the outcome moved; a field or notice does where the wording does not decide the outcome."""
    if after.outcome == MORE_INFORMATION:
        return False
    if any(wording.rule in below(branch.node) for branch in place.branches() if branch.node):
        return before.outcome != after.outcome
    return (before.fields, before.notices) != (after.fields, after.notices)


def the_case(place: Place, wording: Wording) -> tuple[dict[str, Any], dict[str, Any]] | None:
    """Return the answers before and after the one change by which the wording alone tips what the part says."""
    for answers, before in zip(mine(place), everything_said(place), strict=True):
        if before.outcome == MORE_INFORMATION or wording.version.name not in before.truths:
            continue
        for other in changed(place, wording, answers):
            read = read_answers(other)
            after = None if read.problems else said(place, read)
            if after and turns_alone(wording, before, after) and tips(place, wording, before, after):
                return answers, other
    return None


CONDITIONS = [
    (place, wording) for place in PLACES for wording in wordings(below(*place.everything()), "condition", "judgement")
]
RULES = {version.name: wording.rule for _, wording in CONDITIONS for _, version in wording.rule.versions}
STEADY = [(place, wording) for place, wording in CONDITIONS if has_one_truth(wording)]
CUT_OFF = [(place, wording) for place, wording in CONDITIONS if is_cut_off(wording, place)]
TIPPING = [pair for pair in CONDITIONS if pair not in STEADY + CUT_OFF and pair[1].version.name not in SHADOWED]


def in_words(pairs: list[tuple[Place, Wording]]) -> list[Any]:
    return [pytest.param(*pair, id=f"{pair[0].in_words()}: {pair[1].in_words()}") for pair in pairs]


@pytest.mark.parametrize(("place", "wording"), in_words(TIPPING))
def test_there_is_a_case_in_which_it_alone_tips_what_the_part_says(place: Place, wording: Wording) -> None:
    assert the_case(place, wording), "no answer changed in a worked case does so: add the case to tests/cases"


@pytest.mark.parametrize(("place", "wording"), in_words(STEADY))
def test_what_no_answer_can_turn_comes_to_the_same_in_every_case(place: Place, wording: Wording) -> None:
    found = {
        each.truths[wording.version.name] for each in everything_said(place) if wording.version.name in each.truths
    }
    assert len(found) == 1


@pytest.mark.parametrize(("place", "wording"), in_words(CUT_OFF))
def test_what_stands_behind_a_refusal_decides_in_no_case(place: Place, wording: Wording) -> None:
    met = [each for each in everything_said(place) if wording.version.name in each.truths]
    assert len({each.outcome for each in met} - {MORE_INFORMATION}) == 1


@pytest.mark.parametrize(("name", "by"), SHADOWED.items())
def test_what_is_shadowed_never_holds_without_its_shadow(name: str, by: str) -> None:
    met = [each.truths for place in PLACES for each in everything_said(place) if name in each.truths]
    assert {each[name] for each in met} >= {Truth.YES, Truth.NO}
    assert all(each[by] is Truth.YES for each in met if each[name] is Truth.YES and each[by] is not Truth.UNKNOWN)
