"""Worked cases by the rule that they turn on: those of tests/cases, each with the address that opens it."""

from collections.abc import Mapping
from functools import cache
from typing import Any
from urllib.parse import urlencode

from calculator.view.context import Context
from calculator.view.told import label, told
from calculator.view.told_answers import in_words
from docs.speech import Speech, pick
from tests.cases import written
from wes_core.as_json import to_json
from wes_core.law.facts import FACTS

Answers = Mapping[str, Any]


class Case:
    """A worked case: its name, its answers, the facts it turns on, and the parts that it expects something of."""

    def __init__(self, case: Mapping[str, Any]) -> None:
        self.name: str = case["name"]
        self.answers: Answers = case["answers"]
        self.facts = frozenset(case.get("facts", ()))
        self.parts = [name for name, expected in case["expect"].items() if isinstance(expected, dict)]

    def part(self, rule: str, say: Speech) -> str:
        """Return the part in which `rule` is a reason, or else is told, or else the first of its parts."""
        found = say.assessed(self.answers)
        telling = (
            part
            for kind in ("reasons", "notices")
            for part in self.parts
            if any(each["rule"] == rule for each in found[part][kind])
        )
        first: str = next(telling, self.parts[0])
        return first

    def text(self, part: str, say: Speech) -> str:
        """Return what comes out of it in a part; beside a total, also that the placement itself is not allowed."""
        whole = say.assessed(self.answers)
        found = whole[part]
        if "total" not in found:
            return str(found["text"])
        page = Context(say.lang, "")
        total = f"{label('total', page)}: {told('total', found['total'], page)}."
        return " ".join([found["text"], total, *_refusal(whole["duration"], say)])


def turning_on(rule: str) -> list[Case]:
    """Return the cases that turn on `rule`, one for each set of answers."""
    return list({fragment(case.answers): case for case in _cases() if rule in case.facts}.values())


def fragment(answers: Answers) -> str:
    """Return the fragment of an address with which the calculator opens with these answers."""
    told = {key: answer if isinstance(answer, str) else to_json(answer) for key, answer in answers.items()}
    return f"#{urlencode({'wes': '1', **told})}"


def in_short(answers: Answers, say: Speech) -> str:
    """Return answers in words, each with its label, in the order of the form."""
    return "; ".join(f"{label}: {told}" for label, told in told_with("label", answers, say))


def told_with(kind: str, answers: Answers, say: Speech) -> list[tuple[str, str]]:
    """Return answers in words in the order of the form, each with what `kind` names: its label or its question."""
    page = Context(say.lang, "")
    return [
        (say.texts.get(f"fact.{fact.key}.{kind}"), in_words(fact, answers[fact.key], page))
        for fact in FACTS
        if fact.key in answers
    ]


def named(name: str) -> Case:
    """Return the case of that name."""
    return pick({case.name: case for case in _cases()}, name, "case in tests/cases")


def _refusal(duration: Mapping[str, Any], say: Speech) -> list[str]:
    """Return why a placement of this length or with these hours is not allowed, or nothing."""
    if duration["outcome"] != "no":
        return []
    return [say.word("law.may_it"), duration["text"], *(each["text"] for each in duration["reasons"])]


@cache
def _cases() -> list[Case]:
    found = [Case(case) for _, case in written() if case["answers"] and "problems" not in case["expect"]]
    return [case for case in found if case.parts]
