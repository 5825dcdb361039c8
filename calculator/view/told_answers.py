"""The answers themselves, in words: for paper, and beside the worked example."""

from typing import Any

from calculator.view.context import Context
from calculator.view.markup import Html, el
from calculator.view.told import told
from wes_core.engine.rule import Fact
from wes_core.law.facts import FACTS


def told_answers(answers: dict[str, Any], page: Context, title: str, *, paper_only: bool) -> Html:
    """Question and answer, in the order of the form."""
    pairs = [_pair(fact, answers[fact.key], page) for fact in FACTS if fact.key in answers]
    listed = el("dl", *pairs, class_="wes-told")
    return el("section", el("h3", title), listed, class_="wes-answers wes-paper" if paper_only else "wes-answers")


def _pair(fact: Fact, answer: Any, page: Context) -> Html:
    return el("div", el("dt", page.texts.get(f"fact.{fact.key}.question")), el("dd", in_words(fact, answer, page)))


def in_words(fact: Fact, answer: Any, page: Context) -> str:
    """One answer as somebody would say it."""
    if answer == "dont_know" or isinstance(answer, bool):
        return page.choice(fact.key, str(answer).lower())
    if isinstance(answer, list):
        return "; ".join(_absence(row, page) for row in answer) or page.word("absences.none")
    if answer == {}:
        return page.choice(fact.key, "dont_know")
    if isinstance(answer, dict):
        return ", ".join(_part(key, value, page) for key, value in answer.items())
    return page.choice(fact.key, answer) if answer in fact.choices else told(fact.key, answer, page)


def _part(key: str, value: Any, page: Context) -> str:
    """The hours of a day, or whether something stands in the plan."""
    if isinstance(value, bool):
        return f"{page.choice('plan', key)}: {page.choice(key, str(value).lower())}"
    return f"{page.text(f'weekday.{key}')} {told(key, value, page)}"


def _absence(row: dict[str, str], page: Context) -> str:
    days = " – ".join(page.texts.date(row[end]) for end in ("first", "last"))
    return f"{days}, {page.choice('absences', row['reason'])}"
