"""What people ask, and the answer that comes out of wes_core: the verdict on a case, and the words of the rules."""

from collections.abc import Iterator
from html import escape
from typing import Any, NamedTuple

import wes_core
from calculator.view.context import Context
from calculator.view.told import label, told
from docs.rulebook.cases import Answers, fragment, in_short, named
from docs.schema_org import script
from docs.speech import Speech, UnknownName, data
from docs.tables import example

Question = dict[str, Any]
SAYS_NOTHING = {"more_information", "not_asked"}
"""Outcomes that are no answer: the rules that are told are one."""


class Told(NamedTuple):
    """A sentence of an answer, and the rule it comes from."""

    text: str
    rule: str


def questions(say: Speech, calculator: str, _: str, who: str) -> str:
    """Return the questions of one reader, each with its answer, below headings of their own."""
    asked = [each for each in data("questions")["question"] if each["for"] == who]
    return "\n\n".join(_question(each, say, calculator) for each in asked)


def for_machines(say: Speech) -> str:
    """Return every question and answer in the words of schema.org."""
    return script({"@type": "FAQPage", "mainEntity": [_as_entity(each, say) for each in data("questions")["question"]]})


def answer(question: Question, say: Speech) -> tuple[str, list[Told]]:
    """Return the verdict, empty where there is none, and what the rules say."""
    answers = answers_of(question)
    if answers is None:
        return "", [Told(say.rule(rule)["text"], rule) for rule in question["tells"]]
    part = wes_core.assess(answers, say.lang)[question["part"]]
    quiet = part["outcome"] in SAYS_NOTHING or not question.get("verdict", True)
    verdict = " ".join(["" if quiet else part["text"], *_figures(question, part, say)]).strip()
    return verdict, [each for rule in question["tells"] for each in _told_of(rule, part)]


def answers_of(question: Question) -> Answers | None:
    """Return the answers of the case or the example that a question goes by."""
    if "case" in question:
        return named(question["case"]).answers
    return example(question["example"]) if "example" in question else None


def _told_of(rule: str, part: dict[str, Any]) -> list[Told]:
    """Return all that a part says of a rule."""
    found = [Told(each["text"], rule) for each in (*part["reasons"], *part["notices"]) if each["rule"] == rule]
    if not found:
        raise UnknownName(f"the case tells nothing of {rule}")
    return found


def _figures(question: Question, part: dict[str, Any], say: Speech) -> Iterator[str]:
    page = Context(say.lang, "")
    for name in question.get("figures", ()):
        yield f"{label(name, page)}: {told(name, part[name], page)}."


def _question(question: Question, say: Speech, calculator: str) -> str:
    verdict, rules = answer(question, say)
    lines = [f"**{verdict}**" if verdict else "", *(f"{each.text} {say.cite(each.rule)}" for each in rules)]
    head = f"### {question[say.lang]} {{ #{question['key']} }}"
    return "\n\n".join([head, " ".join(filter(None, lines)), *_case(question, say, calculator)])


def _case(question: Question, say: Speech, calculator: str) -> Iterator[str]:
    """Yield the case that the answer goes by, and the way to it in the calculator."""
    answers = answers_of(question)
    if answers is not None:
        link = f'<a href="{escape(calculator + fragment(answers))}">{say.word("open_example")}</a>'
        yield f'<p class="page-case">{say.word("this_case")} {escape(in_short(answers, say))}. {link}</p>'


def _as_entity(question: Question, say: Speech) -> dict[str, Any]:
    verdict, rules = answer(question, say)
    text = " ".join(filter(None, (verdict, *(each.text for each in rules))))
    return {"@type": "Question", "name": question[say.lang], "acceptedAnswer": {"@type": "Answer", "text": text}}
