"""What one part says about one reading of the law: its outcome, reasons, notices, open facts and trace."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from wes_core.answers import Answers
from wes_core.as_json import Tracer, pedigree, plain, told
from wes_core.engine.citation import weakest
from wes_core.engine.evaluate import MORE_INFORMATION, UNKNOWN, Evaluation, Step, walk
from wes_core.engine.rule import Node, Part, Sheet
from wes_core.engine.truth import Truth
from wes_core.law.facts import FACTS
from wes_core.probe import almost
from wes_core.texts import Texts

NO_LAW = "no_law_for_that_day"
"""Where there is no law, a part has no further fields and no notices."""
NOT_ASKED = "not_asked"
REFUSED = frozenset({"no", "not_yet"})
"""Of these outcomes is told what almost turns them around."""
_REFUSING = frozenset({"no", "not_yet", "none", "incomplete", "no_ground", MORE_INFORMATION})
_REQUIRED = frozenset(fact.key for fact in FACTS if not fact.optional)
_NONE: frozenset[str] = frozenset()
_RANK = {fact.key: rank for rank, fact in enumerate(FACTS)}


class PartReport:
    """What one part says about one reading of the law."""

    def __init__(self, part: Part, reading: Evaluation, read: Answers) -> None:
        self.part, self.reading, self.read = part, reading, read
        self.sheet: Sheet = part.sheets[reading[part.selector].value]
        self.root = reading[self.sheet.outcome]
        if self.root.value == NO_LAW:
            self.sheet = Sheet(self.sheet.outcome, {})
        self.fields = {name: reading[field.node] for name, field in self.sheet.fields.items()}
        self.told = [*self.fields.values(), *map(reading.__getitem__, self.sheet.notices)]
        self.notices = [step for step in self.told if step.heading.kind == "notice" and step.value is Truth.YES]
        unusable = read.unusable
        self.unusable = unusable and unusable & _facts_below([reading[part.selector], self.root, *self.fields.values()])
        self.outcome: str = MORE_INFORMATION if self.unusable else self.root.value

    def as_json(self, texts: Texts, tracer: Tracer) -> dict[str, Any]:
        """Return the part of the assessment."""
        reasons = [step for step in self._deciding() if step.heading.key in texts.spoken and texts.has(_sentence(step))]
        marks = [mark for step in reasons for mark in step.heading.standing]
        fields = self._fields(tracer.value)
        return {
            "outcome": self.outcome,
            "text": self._text(fields, texts),
            **({"standing": weakest(marks).value} if marks else {}),
            **fields,
            **self._almost(texts, reasons),
            "reasons": [self._told(step, texts) for step in reasons],
            "open": self.open(),
            "notices": [self._told(step, texts) for step in self.notices],
            "steps": [tracer[step] for step in dict.fromkeys([self.root, *self.fields.values()]) if step.applies],
        }

    def text(self, texts: Texts) -> str:
        """Return the outcome in one sentence."""
        return self._text(self._fields(lambda step: plain(step.value)), texts)

    def is_settled(self) -> bool:
        """Return whether nothing that is still to be answered can change the outcome."""
        return self.outcome not in (MORE_INFORMATION, NOT_ASKED)

    def open(self) -> list[str]:
        """Return the facts that can still change the outcome: those not asked first, then those not known."""
        return self._in_order(self.root.open)

    def asking(self) -> list[Node]:
        """Return the nodes for which questions are asked: after a refusal those of the outcome alone."""
        return [self.sheet.outcome] if self.outcome in REFUSED else self.sheet.asking()

    def asked(self) -> list[Step]:
        """Return what the nodes for which questions are asked come to."""
        return [self.reading[node] for node in self.asking()]

    def to_ask(self) -> list[str]:
        """Return the facts that are open, and those that a field which asks waits for, in the same order."""
        return self._in_order(_NONE.union(*(step.open for step in self.asked())))

    def relevant(self) -> frozenset[str]:
        """Return the facts looked at for what is asked, and the optional ones that need no others besides."""
        return _with_extras(_NONE.union(*map(_wanted, self.asked())), self.told)

    def _in_order(self, waiting: frozenset[str]) -> list[str]:
        return sorted(waiting | self.unusable, key=lambda key: (key in self.read.dont_know, _RANK[key]))

    def _text(self, fields: dict[str, Any], texts: Texts) -> str:
        return texts.get(f"part.{self.part.key}.{fields.get('indication', self.outcome)}")

    def _fields(self, write: Callable[[Step], Any]) -> dict[str, Any]:
        shown = {}
        for name, field in self.sheet.fields.items():
            step = self.fields[name]
            if step.applies and (not field.outcomes or self.outcome in field.outcomes):
                shown[name] = field.words[step.value] if field.words else write(step)
        return {name: value for name, value in shown.items() if value not in (None, UNKNOWN.word)}

    def _almost(self, texts: Texts, reasons: Iterable[Step]) -> dict[str, Any]:
        if self.outcome not in REFUSED:
            return {}
        refusals = {
            step.rule: pedigree(step.heading.standing, step.heading.cites) for step in reasons if step.value is Truth.NO
        }
        found = [
            {
                "field": each.field,
                "value": plain(each.value),
                "text": texts.get(f"almost.{each.field}", value=each.value),
                "rules": [{"rule": rule, **refusal} for rule, refusal in refusals.items()],
            }
            for each in almost(self.part, self.read, self.reading)
        ]
        return {"almost": found} if found else {}

    def _told(self, step: Step, texts: Texts) -> dict[str, Any]:
        return told(step.heading, texts.fill(_sentence(step), self.reading.value))

    def _deciding(self) -> list[Step]:
        if self.outcome in _REFUSING:
            failing = [step for branch in self.root.steps for step in _failing(branch)]
            return [step for step in walk(failing) if step.value is not Truth.YES]
        if self.outcome == NO_LAW:
            return walk(next((branch,) for branch in self.root.steps if branch.value is Truth.NO))
        return walk(self.root.steps)


def _failing(step: Step) -> Iterator[Step]:
    """Yield the conditions that do not hold."""
    if step.value is not Truth.NO:
        return
    if step.kind in ("condition", "judgement"):
        yield step
    else:
        for below in step.steps:
            yield from _failing(below)


def _sentence(step: Step) -> str:
    return f"says.{step.heading.key}.{step.value.word if type(step.value) is Truth else 'value'}"


def _facts_below(steps: Iterable[Step]) -> frozenset[str]:
    return frozenset(step.key for step in walk(steps) if step.kind == "fact")


def _wanted(step: Step) -> frozenset[str]:
    """Return the facts to ask for: of alternatives the last, and earlier ones where they are extras."""
    if step.kind == "fact":
        return frozenset({step.key})
    if step.kind == "first_known":
        *alternatives, last = step.steps
        return _with_extras(_wanted(last), alternatives)
    return _NONE.union(*map(_wanted, step.steps))


def _with_extras(facts: frozenset[str], steps: Iterable[Step]) -> frozenset[str]:
    """Return `facts` and those of each step that asks for no required fact besides."""
    for more in map(_wanted, steps):
        if _REQUIRED.isdisjoint(more - facts):
            facts |= more
    return facts
