"""The one door: answers in, an assessment out. Pages, calculator, command line and tests only show what this says."""

from collections.abc import Iterable, Iterator
from typing import Any

from wes_core import digest
from wes_core.answers import Answers, Problem, read_answers
from wes_core.as_json import Tracer, cite, plain
from wes_core.engine.citation import weakest
from wes_core.engine.evaluate import MORE_INFORMATION, UNKNOWN, Evaluation, Rulebook, Step
from wes_core.engine.rule import Part, Sheet
from wes_core.engine.truth import Truth
from wes_core.law import (
    allowance,
    duration,
    eligibility,
    exemption,
    facts,
    forms,
    information,
    parameters,
    plan,
    sanction,
    startbaan,
    steps,
    stop,
    transition,
    travel,
)
from wes_core.law.allowance import ALLOWANCE
from wes_core.law.duration import DURATION
from wes_core.law.eligibility import ELIGIBILITY
from wes_core.law.exemption import EXEMPTION
from wes_core.law.facts import FACTS
from wes_core.law.plan import PLAN
from wes_core.law.startbaan import STARTBAAN
from wes_core.law.steps import NEXT_STEPS
from wes_core.law.stop import STOP
from wes_core.law.transition import regime
from wes_core.law.travel import TRAVEL
from wes_core.texts import Texts
from wes_core.version import __version__

FORMAT = "wes-assessment/1"
PARTS = (ELIGIBILITY, DURATION, ALLOWANCE, TRAVEL, EXEMPTION, PLAN, STOP, STARTBAAN)
LAW = (
    facts,
    parameters,
    transition,
    eligibility,
    sanction,
    duration,
    allowance,
    travel,
    exemption,
    plan,
    stop,
    startbaan,
    forms,
    information,
    steps,
)
BOOK = Rulebook.of(*LAW, day_fact="start_date")
_REFUSING = frozenset({"no", "not_yet", "none", MORE_INFORMATION})
_REQUIRED = frozenset(fact.key for fact in FACTS if not fact.optional)
_RANK = {fact.key: rank for rank, fact in enumerate(FACTS)}


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
    now = reading.step(regime).value
    todo = _next_steps(reading)
    return {
        "format": FORMAT,
        "rules": {
            "version": __version__,
            "checked_on": parameters.CHECKED_ON.isoformat(),
            "sha256": digest.sha256(),
        },
        "answers": _echo(read),
        "problems": [_problem(problem, texts) for problem in read.problems],
        "regime": None if now is UNKNOWN else now,
        **{report.part.key: report.as_json(texts, tracer) for report in reports},
        "next_steps": [{**step, "text": texts.fill(f"next_step.{step['key']}", reading.value)} for step in todo],
    }


def relevant(answers: object) -> list[str]:
    """Return the keys of the facts that matter for `answers`, known or not, in the order in which they are asked."""
    read = read_answers(answers)
    reading = Evaluation(BOOK, read.known, read.dont_know)
    found: set[str] = set()
    for part in PARTS:
        found |= PartReport(part, reading, read).relevant()
    return [fact.key for fact in FACTS if fact.key in found and (fact.default is None or fact.key in read.known)]


class PartReport:
    """What one part says about one reading of the law."""

    def __init__(self, part: Part, reading: Evaluation, read: Answers) -> None:
        self.part, self.reading, self.dont_know = part, reading, read.dont_know
        self.sheet: Sheet = part.sheets[reading.step(part.selector).value]
        self.root = reading.step(self.sheet.outcome)
        self.fields = {name: reading.step(field.node) for name, field in self.sheet.fields.items()}
        self.told = [*self.fields.values(), *map(reading.step, self.sheet.notices)]
        self.notices = [step for step in self.told if step.kind == "notice" and step.value is Truth.YES]
        wrong = read.wrong()
        self.wrong = wrong and wrong & _facts_below([self.root, *self.fields.values()])
        self.outcome: str = MORE_INFORMATION if self.wrong else self.root.value

    def as_json(self, texts: Texts, tracer: Tracer) -> dict[str, Any]:
        """Return the part of the assessment."""
        reasons = [step for step in dict.fromkeys(self._deciding()) if texts.has(_sentence(step))]
        marks = [mark for step in reasons for mark in step.standing]
        fields = self._fields()
        return {
            "outcome": self.outcome,
            "text": texts.get(f"part.{self.part.key}.{fields.get('indication', self.outcome)}"),
            **({"standing": weakest(marks).value} if marks else {}),
            **fields,
            "reasons": [self._told(step, texts) for step in reasons],
            "open": self.open(),
            "notices": [self._told(step, texts) for step in self.notices],
            "steps": [tracer.write(step) for step in dict.fromkeys([self.root, *self.fields.values()]) if step.applies],
        }

    def open(self) -> list[str]:
        """Return the facts that can still change the outcome: those not asked first, then those not known."""
        waiting = sorted(self.root.open | self.wrong, key=_RANK.__getitem__)
        return sorted(waiting, key=self.dont_know.__contains__)

    def relevant(self) -> frozenset[str]:
        """Return the facts looked at for the outcome, and the optional ones that need no others besides."""
        return _with_extras(_wanted(self.root), self.told)

    def _fields(self) -> dict[str, Any]:
        shown = {}
        for name, field in self.sheet.fields.items():
            step = self.fields[name]
            if step.applies and (not field.outcomes or self.outcome in field.outcomes):
                shown[name] = field.words[step.value] if field.words else plain(step.value)
        return {name: value for name, value in shown.items() if value not in (None, UNKNOWN.value)}

    def _told(self, step: Step, texts: Texts) -> dict[str, Any]:
        return {
            "rule": step.rule,
            "text": texts.fill(_sentence(step), self.reading.value),
            "standing": [mark.value for mark in step.standing],
            "sources": [cite(citation) for citation in step.cites],
        }

    def _deciding(self) -> Iterator[Step]:
        branches = self.root.steps
        if self.outcome == "no_law_for_that_day":
            branches = next((branch,) for branch in branches if branch.value is Truth.NO)
        for branch in branches:
            yield from _failing(branch) if self.outcome in _REFUSING else branch.walk()


def _failing(step: Step) -> Iterator[Step]:
    """Yield the conditions that do not hold, each with what it was computed from."""
    if step.value is not Truth.NO:
        return
    if step.kind in ("condition", "judgement"):
        yield from (below for below in step.walk() if below.value is not Truth.YES)
    else:
        for below in step.steps:
            yield from _failing(below)


def _sentence(step: Step) -> str:
    return f"says.{step.key}.{step.value.value if isinstance(step.value, Truth) else 'value'}"


def _facts_below(steps: Iterable[Step]) -> frozenset[str]:
    return frozenset(step.key for top in steps for step in top.walk() if step.kind == "fact")


def _wanted(step: Step) -> frozenset[str]:
    """Return the facts to ask for: of alternatives the last, and earlier ones where they are extras."""
    if step.kind == "fact":
        return frozenset({step.key})
    if step.kind == "first_known":
        *alternatives, last = step.steps
        return _with_extras(_wanted(last), alternatives)
    return frozenset[str]().union(*map(_wanted, step.steps))


def _with_extras(facts: frozenset[str], steps: Iterable[Step]) -> frozenset[str]:
    """Return `facts` and those of each step that asks for no required fact besides."""
    for more in map(_wanted, steps):
        if _REQUIRED.isdisjoint(more - facts):
            facts |= more
    return facts


def _problem(problem: Problem, texts: Texts) -> dict[str, str]:
    place = {} if problem.path == problem.field else {"path": problem.path}
    label = texts.get(f"fact.{problem.field}.label") if texts.has(f"fact.{problem.field}.label") else problem.field
    message = f"{label}: {texts.get(f'problem.{problem.code}', **problem.values)}"
    return {"field": problem.field, **place, "code": problem.code, "message": message}


def _next_steps(reading: Evaluation) -> list[dict[str, str]]:
    return [
        {"key": step.key, "who": step.who, "rule": step.rule}
        for step in NEXT_STEPS
        if reading.step(step.node).applies and reading.step(step.node).value is step.truth
    ]


def _echo(read: Answers) -> dict[str, Any]:
    return {
        fact.key: "dont_know" if fact.key in read.dont_know else plain(read.known[fact.key])
        for fact in FACTS
        if fact.key in read.known or fact.key in read.dont_know
    }
