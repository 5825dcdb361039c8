"""The one door: answers in, an assessment out. Pages, calculator, command line and tests only show what this says."""

from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

from wes_core import digest
from wes_core.answers import Answers, Problem, read_answers
from wes_core.as_json import Tracer, pedigree, plain
from wes_core.book import BOOK, PARTS
from wes_core.engine.evaluate import UNKNOWN, Evaluation
from wes_core.engine.rule import Information, Version
from wes_core.law.facts import FACTS
from wes_core.law.parameters import CHECKED_ON
from wes_core.law.steps import DOCUMENTS, NEXT_STEPS, Document, NextStep
from wes_core.law.transition import regime
from wes_core.report import PartReport
from wes_core.texts import Texts
from wes_core.version import __version__

FORMAT = "wes-assessment/1"
Due = TypeVar("Due", NextStep, Document)
Held = Version | Information
_ITEMS = {"weekly_hours": "weekday", "absences": "absence", "plan": "choice.plan"}
"""Where the words stand for what is inside an answer."""


def assess(answers: object, lang: str = "nl") -> dict[str, Any]:
    """Return what the law says about `answers`, ready for JSON.

    `answers` is a flat object: dates ISO, decimals as numbers or strings, "dont_know" where asked and not known.
    Wrong input raises nothing: it comes back in `problems`, and the parts it touches are "more_information". Dates
    and amounts (euro) are strings. `lang`, "nl" or "en", is the language of every text; ValueError for another.
    """
    texts = Texts(lang)
    read = read_answers(answers)
    reading = Evaluation(BOOK, read.known, read.dont_know)
    reports = [PartReport(part, reading, read) for part in PARTS]
    tracer = Tracer()
    now = reading[regime].value
    return {
        "format": FORMAT,
        "rules": _rules_of_today(),
        "answers": echo(read),
        "problems": [problem_in_words(problem, texts) for problem in read.problems],
        "regime": None if now is UNKNOWN else now,
        **{report.part.key: report.as_json(texts, tracer) for report in reports},
        "documents": [_document(*due, texts) for due in _due(DOCUMENTS, reading)],
        "next_steps": [_next_step(*due, reading, texts) for due in _due(NEXT_STEPS, reading)],
    }


def _rules_of_today() -> dict[str, str]:
    return {"version": __version__, "checked_on": CHECKED_ON.isoformat(), "sha256": digest.sha256()}


def relevant(answers: object) -> list[str]:
    """Return the keys of the facts that matter for `answers`, known or not, in the order in which they are asked."""
    read = read_answers(answers)
    reading = Evaluation(BOOK, read.known, read.dont_know)
    found: set[str] = set()
    for part in PARTS:
        found |= PartReport(part, reading, read).relevant()
    return [fact.key for fact in FACTS if fact.key in found and (fact.default is None or fact.key in read.known)]


def problem_in_words(problem: Problem, texts: Texts) -> dict[str, str]:
    """Return one problem as an assessment tells it."""
    place = {} if problem.path == problem.field else {"path": problem.path}
    label = _words(f"fact.{problem.field}.label", problem.field, texts)
    for step in problem.inside:
        item = f"{_ITEMS[problem.field]}.{step}"
        label += f" {step + 1}" if isinstance(step, int) else f", {_words(item, step, texts)}"
    message = f"{label}: {texts.get(f'problem.{problem.code}', **problem.values)}"
    return {"field": problem.field, **place, "code": problem.code, "message": message}


def _words(key: str, otherwise: str, texts: Texts) -> str:
    return texts.get(key) if texts.has(key) else otherwise


def _due(things: Iterable[Due], reading: Evaluation) -> Iterator[tuple[Due, Held]]:
    """Yield those of `things` whose node comes to their value, each with its law on the first day, or else today's."""
    day = reading.day or CHECKED_ON
    for thing in things:
        law = thing.law.at(day) if reading.says(thing.node, thing.value) else None
        if law is not None:
            yield thing, law


def _document(document: Document, law: Held, texts: Texts) -> dict[str, Any]:
    text = texts.get(f"document.{document.key}")
    held = pedigree(law.standing, law.cites)
    return {"key": document.key, "rule": law.id, "due": document.due, "text": text, **held}


def _next_step(step: NextStep, law: Held, reading: Evaluation, texts: Texts) -> dict[str, Any]:
    text = texts.fill(f"next_step.{step.key}", reading.value)
    return {"key": step.key, "who": step.who, "rule": law.id, "text": text, **pedigree(law.standing, law.cites)}


def echo(read: Answers) -> dict[str, Any]:
    """Return the answers that could be read, as an assessment gives them back."""
    return {
        fact.key: "dont_know" if fact.key in read.dont_know else plain(read.known[fact.key])
        for fact in FACTS
        if fact.key in read.known or fact.key in read.dont_know
    }
