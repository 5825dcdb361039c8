"""What is still open, in the order in which it is asked, and why it is asked."""

from collections.abc import Iterator
from typing import Any

from wes_core.answers import read_answers
from wes_core.book import BOOK, PARTS
from wes_core.engine.evaluate import Evaluation, Step
from wes_core.engine.rule import Fact
from wes_core.law.facts import FACTS
from wes_core.report import PartReport
from wes_core.texts import Texts

FORMAT = "wes-questions/1"


def questions(answers: object, lang: str = "nl") -> dict[str, Any]:
    """Return the questions that can still change an outcome and were not asked yet.

    Each is `{key, question, help, choices, why}`; `why` lists the rules that need it, one entry per part
    (`{part, text, rules: [{rule, text}]}`). `answers` and `lang` are those of `assess`.
    """
    texts = Texts(lang)
    read = read_answers(answers)
    reading = Evaluation(BOOK, read.known, read.dont_know)
    reports = [PartReport(part, reading, read) for part in PARTS]
    return {
        "format": FORMAT,
        "questions": [
            _question(fact, [report for report in reports if fact.key in report.open()], texts)
            for fact in FACTS
            if fact.key not in read.dont_know and any(fact.key in report.open() for report in reports)
        ],
    }


def why(fact: Fact, lang: str = "nl") -> list[dict[str, Any]]:
    """Return the rules that need `fact` when nothing is known yet, one entry per part that asks for it."""
    read = read_answers({})
    reading = Evaluation(BOOK, read.known, read.dont_know)
    reports = [PartReport(part, reading, read) for part in PARTS]
    return _why(fact, reports, Texts(lang))


def _question(fact: Fact, reports: list[PartReport], texts: Texts) -> dict[str, Any]:
    return {
        "key": fact.key,
        "question": texts.get(f"fact.{fact.key}.question"),
        "help": texts.get(f"fact.{fact.key}.help"),
        "choices": choices(fact, texts),
        "why": _why(fact, reports, texts),
    }


def choices(fact: Fact, texts: Texts) -> list[dict[str, Any]]:
    """Return what may be answered to a question of choice or of yes and no, with "dont_know" last; else nothing."""
    if fact.type == "bool":
        options: list[tuple[Any, str]] = [(True, "choice.bool.yes"), (False, "choice.bool.no")]
    elif fact.type == "choice":
        options = [(value, f"choice.{fact.key}.{value}") for value in fact.choices]
    else:
        return []
    options.append(("dont_know", "choice.bool.dont_know"))
    return [{"value": value, "text": texts.get(key)} for value, key in options]


def _why(fact: Fact, reports: list[PartReport], texts: Texts) -> list[dict[str, Any]]:
    found = []
    for report in reports:
        rules = dict.fromkeys(rule for path in _paths(report.root, fact.key) for rule in path)
        if rules:
            told = [{"rule": rule, "text": texts.get(f"rule.{rule}.title")} for rule in rules]
            key = report.part.key
            found.append({"part": key, "text": texts.get(f"part.{key}.title"), "rules": told})
    return found


def _paths(step: Step, key: str) -> Iterator[tuple[str, ...]]:
    """Yield, for each way from `step` down to the fact, the rules on it."""
    if step.key == key:
        yield ()
    for below in step.steps:
        for path in _paths(below, key):
            yield (step.rule, *path) if step.rule else path
