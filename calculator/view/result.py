"""The result: every part that was asked for, and what to do with it."""

from typing import Any

from calculator.view.also import also, is_asked
from calculator.view.brief import brief
from calculator.view.context import Context
from calculator.view.documents import documents
from calculator.view.markup import Html, el, join
from calculator.view.parts import button
from calculator.view.reasons import origin
from calculator.view.sources import sources
from calculator.view.told_answers import told_answers
from calculator.view.verdict import verdict

Parts = list[tuple[str, dict[str, Any]]]


def result(assessment: dict[str, Any], lang: str, prefix: str, rules: str = "", *, example: bool = False) -> Html:
    """An assessment as people read it; `rules` is that of `Context`.

    An example stands in the page before anything is asked: no buttons, and no links into the form.
    """
    page = Context(lang, prefix, rules)
    answers = assessment["answers"]
    heading = page.id("example" if example else "result")
    shown, quiet = parts(assessment)
    cards = [verdict(name, part, page, answers, linked=not example) for name, part in shown]
    return el(
        "section",
        el("h2", page.word("result.example" if example else "result.title"), id=heading, tabindex=-1),
        told_answers(answers, page, _answers_title(page, example), paper_only=not example),
        brief(shown, page, linked=not example),
        _next_steps(assessment["next_steps"], page),
        documents(assessment["documents"], page),
        _sources(assessment, page),
        None if example else _tools(page),
        el("div", *cards, class_="wes-parts"),
        None if example else also(quiet, page),
        _footer(assessment["rules"], page),
        class_="wes-result",
        aria_labelledby=heading,
    )


def parts(assessment: dict[str, Any]) -> tuple[Parts, Parts]:
    """The parts that somebody asked about, and the others."""
    found = [(name, part) for name, part in assessment.items() if isinstance(part, dict) and "outcome" in part]
    asked = [each for each in found if is_asked(*each, assessment["answers"])]
    return asked, [each for each in found if each not in asked]


def _answers_title(page: Context, example: bool) -> str:
    return page.word("result.example_answers" if example else "result.answers")


def _tools(page: Context) -> Html:
    copy = button(page.word("result.copy"), "copy", kind="wes-button wes-second")
    paper = button(page.word("result.print"), "print", kind="wes-button wes-second")
    note = el("span", role="status", data_wes="note", class_="wes-note")
    return el("div", copy, paper, note, class_="wes-tools")


def _next_steps(steps: list[dict[str, Any]], page: Context) -> Html | None:
    if not steps:
        return None
    items = [el("li", *_next_step(step, page)) for step in steps]
    return el("section", el("h3", page.word("result.next_steps")), el("ol", *items), class_="wes-next")


def _next_step(step: dict[str, Any], page: Context) -> tuple[Html | str, ...]:
    return el("strong", page.texts.get(f"who.{step['who']}")), ": ", step["text"], " ", origin(step, page)


def _sources(assessment: dict[str, Any], page: Context) -> Html | None:
    title = f"{page.word('result.next_steps')} {page.word('result.documents')}"
    return sources([*assessment["next_steps"], *assessment["documents"]], title, page)


def _footer(rules: dict[str, str], page: Context) -> Html:
    said = page.word("result.rules", version=rules["version"], date=page.texts.date(rules["checked_on"]))
    return el("p", join(page.word("result.advice"), " ", said), class_="wes-checked")
