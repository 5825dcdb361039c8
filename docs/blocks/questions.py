"""What people ask, and the answer that comes out of wes_core: the verdict on a case, and the words of the rules."""

from collections.abc import Iterator
from html import escape
from typing import Any, NamedTuple

import wes_core
from calculator.view.context import Context
from calculator.view.told import label, told
from docs.blocks.tables import example
from docs.rulebook.cases import Answers, fragment, named, told_with
from docs.schema_org import script
from docs.speech import Speech, UnknownName, data
from docs.written import head_of
from wes_core.engine.citation import Standing

Question = dict[str, Any]
SAYS_NOTHING = {"more_information", "not_asked"}
"""Outcomes that are no answer: the rules that are told are one."""
NOT_SURE = {Standing.GAP.value, Standing.CONTESTED.value}
"""What a rule has to be before a page may answer that we do not know."""


class Told(NamedTuple):
    """A sentence of an answer, and the rule it comes from."""

    text: str
    rule: str


def questions(say: Speech, calculator: str, _: str, who: str) -> str:
    """Return the questions of one reader, each with its answer, below headings of their own."""
    theirs = [each for each in data("questions")["question"] if each["for"] == who]
    return "\n\n".join(_question(each, say, calculator) for each in theirs)


def for_machines(say: Speech) -> str:
    """Return every question and answer in the words of schema.org."""
    return script({"@type": "FAQPage", "mainEntity": [_as_entity(each, say) for each in data("questions")["question"]]})


def asked(question: Question, say: Speech) -> str:
    """Return the question, with the newest numbers of the law in it."""
    return say.with_numbers(question[say.lang])


def answer(question: Question, say: Speech) -> tuple[str, list[Told]]:
    """Return the first words, empty where the rules begin at once, and what the rules say."""
    part = _part(question, say)
    told = _told(question, part, say)
    if "lead" not in question:
        return _verdict(question, part), told
    return say.word(f"lead.{_checked(question, part, told, say.lang)}"), told


def _told(question: Question, part: dict[str, Any] | None, say: Speech) -> list[Told]:
    """Return what the rules say: as the case tells them, or in their own words."""
    if part is None or question.get("own_words"):
        return [Told(say.rule(rule)["text"], rule) for rule in question["tells"]]
    return [each for rule in question["tells"] for each in _told_of(rule, part, say)]


def _part(question: Question, say: Speech) -> dict[str, Any] | None:
    """Return the part of the assessment that answers, where there is a case."""
    answers = answers_of(question)
    part: dict[str, Any] | None = say.assessed(answers)[question["part"]] if answers is not None else None
    return part


def _verdict(question: Question, part: dict[str, Any] | None) -> str:
    quiet = part is None or part["outcome"] in SAYS_NOTHING or not question.get("verdict", True)
    return "" if part is None or quiet else str(part["text"])


def _checked(question: Question, part: dict[str, Any] | None, told: list[Told], lang: str) -> str:
    """Return the lead of an answer, once the case, what its rules say or their standing bears it out."""
    lead: str = question["lead"]
    if "says" in question:
        if not any(question["says"][lang] in each.text for each in told):
            raise UnknownName(f"no rule says {question['says'][lang]!r}, which the lead of {question['key']} goes by")
        return lead
    if part is None:
        if lead != "unknown" or not any(map(_is_unsure, question["tells"])):
            raise UnknownName(f"no case and no gap bears out the lead {lead!r} of {question['key']}")
        return lead
    found = {name: part.get(name) for name in question["holds"]}
    if found != question["holds"]:
        raise UnknownName(f"the lead of {question['key']} goes by {question['holds']}, but the case gives {found}")
    return lead


def _is_unsure(rule: str) -> bool:
    listed = wes_core.rules()
    marks = (
        each["standing"] for kind in ("rules", "parameters", "gaps") for each in listed[kind] if each["rule"] == rule
    )
    return any(NOT_SURE.intersection(found) for found in marks)


def answers_of(question: Question) -> Answers | None:
    """Return the answers of the case or the example that a question goes by."""
    if "case" in question:
        return named(question["case"]).answers
    return example(question["example"]) if "example" in question else None


def _told_of(rule: str, part: dict[str, Any], say: Speech) -> list[Told]:
    """Return all that a part says of a rule; what is not sure holds beside every case."""
    found = [Told(each["text"], rule) for each in (*part["reasons"], *part["notices"]) if each["rule"] == rule]
    if not found and _is_unsure(rule):
        return [Told(say.rule(rule)["text"], rule)]
    if not found:
        raise UnknownName(f"the case tells nothing of {rule}")
    return found


def _figures(question: Question, part: dict[str, Any], say: Speech) -> Iterator[str]:
    page = Context(say.lang, "")
    for name in question.get("figures", ()):
        yield f"{label(name, page)}: {told(name, part[name], page)}."


def _question(question: Question, say: Speech, calculator: str) -> str:
    first, rules = answer(question, say)
    lines = [f"**{first}**" if first else "", *(f"{each.text} {say.cite(each.rule)}" for each in rules)]
    head = f"### {asked(question, say)} {{ #{question['key']} }}"
    return "\n\n".join([head, " ".join(filter(None, lines)), *_more(question, say), *_case(question, say, calculator)])


def _more(question: Question, say: Speech) -> Iterator[str]:
    """Yield a link to the page that tells more."""
    page = question["more"]
    yield f"{say.word('read_more')} [{head_of(say.lang, page)['title']}]({page}.md)\n{{ .page-more }}"


def _case(question: Question, say: Speech, calculator: str) -> Iterator[str]:
    """Yield the case that the answer goes by with its figures, and the way to it in the calculator."""
    answers, part = answers_of(question), _part(question, say)
    if answers is not None and part is not None:
        link = say.opens(calculator + fragment(answers), "open_example", question[say.lang])
        figures = "".join(f"<b>{escape(each)}</b> " for each in _figures(question, part, say))
        listed = "".join(
            f"<li>{escape(each)} <b>{escape(its)}</b></li>" for each, its in told_with("question", answers, say)
        )
        yield f'<div class="page-case">{say.word("this_case")}<ul>{listed}</ul><p>{figures}{link}</p></div>'


def _as_entity(question: Question, say: Speech) -> dict[str, Any]:
    first, rules = answer(question, say)
    text = " ".join(filter(None, (first, *(each.text for each in rules))))
    return {"@type": "Question", "name": asked(question, say), "acceptedAnswer": {"@type": "Answer", "text": text}}
