"""One question at a time: first whether, then how long and how much, then what somebody chose to know besides."""

from collections.abc import Collection, Iterable, Mapping
from itertools import chain
from typing import Any

from wes_core.answers import read_answers
from wes_core.book import BOOK, PARTS
from wes_core.engine.evaluate import MORE_INFORMATION, UNKNOWN, Evaluation
from wes_core.engine.rule import Fact, Node, Part, Rule
from wes_core.law.eligibility import ELIGIBILITY
from wes_core.law.facts import FACTS
from wes_core.report import NO_LAW, NOT_ASKED, PartReport

REFUSED = ("no", NO_LAW)
"""With one of these for the question whether, nothing else needs an answer."""
_NOTHING: frozenset[str] = frozenset()


class Interview:
    """What can still be asked, once `answers` (those of `assess`) are given.

    Always about the parts without `asked_by` and those that an answer asks for; `wanted` names further ones.
    """

    def __init__(self, answers: object, wanted: Collection[str] = ()) -> None:
        self.given: Mapping[str, Any] = answers if isinstance(answers, Mapping) else {}
        self.wanted = wanted
        self.read = read_answers(answers)
        self.reading = Evaluation(BOOK, self.read.known, self.read.dont_know)
        self.reports = [PartReport(part, self.reading, self.read) for part in PARTS]

    def without(self, fact: Fact) -> "Interview":
        """Return the interview in which only `fact` is not answered yet."""
        if fact.key not in self.given:
            return self
        return Interview({key: value for key, value in self.given.items() if key != fact.key}, self.wanted)

    def is_closed(self, fact: Fact) -> bool:
        """Return whether nobody knows the answer, so that it is not asked again; of flags, each must have been put."""
        has_flags = fact.type == "flags" and fact.key in self.read.known
        return fact.key in self.read.dont_know or (has_flags and set(fact.choices) <= self.given[fact.key].keys())

    def is_asked_for(self, part: Part) -> bool:
        """Return whether somebody wants to know this part."""
        return not part.asked_by or part.key in self.wanted or any(fact.key in self.given for fact in part.asked_by)

    def asked_for(self) -> list[PartReport]:
        """Return the reports of the parts that somebody wants to know."""
        return [report for report in self.reports if self.is_asked_for(report.part)]

    def refusal(self) -> PartReport | None:
        """Return the report that says it cannot be, if it does."""
        return next((each for each in self.reports if each.part is ELIGIBILITY and each.outcome in REFUSED), None)

    def next(self) -> Fact | None:
        """Return what to ask now: what is wrong first, then part by part; None when nothing is left."""
        turns = [self.read.unusable, *({*each.to_ask(), *self._opening(each)} for each in self.asked_for())]
        return next((fact for keys in turns for fact in self._facts(keys)), None)

    def at_most(self) -> int:
        """Return how many questions may follow at most, whatever is answered; the next one counts too."""
        keys = self.read.unusable.union(*map(self._may_follow, self.asked_for()))
        return len(self._facts(keys))

    def offers(self) -> list[Part]:
        """Return the parts that nobody asked for yet and that have something to ask."""
        unasked = [report for report in self.reports if not self.is_asked_for(report.part)]
        return [report.part for report in unasked if report.outcome in (MORE_INFORMATION, NOT_ASKED)]

    def _facts(self, keys: Collection[str]) -> list[Fact]:
        return [fact for fact in FACTS if fact.key in keys and not self.is_closed(fact)]

    def _opening(self, report: PartReport) -> list[str]:
        """Return the answer by which a chosen part begins, where it is not there yet."""
        begins = report.part.asked_by[:1] if report.part.key in self.wanted else ()
        return [fact.key for fact in begins if fact.key not in self.given]

    def _may_follow(self, report: PartReport) -> frozenset[str]:
        opening = self._opening(report)
        if opening:
            nodes = chain.from_iterable(sheet.asking() for sheet in report.part.sheets.values())
            return _required(nodes).union(opening) - self.given.keys()
        return _NOTHING.union(*map(self._ahead, report.asking()))

    def _ahead(self, node: Node) -> frozenset[str]:
        """Return the facts that may be asked before `node` is known, those behind a choice not made yet included."""
        step = self.reading[node]
        if not step.applies or step.value not in (UNKNOWN, MORE_INFORMATION):
            return _NOTHING
        return step.open.union(*map(self._ahead, self._needs(node)))

    def _needs(self, node: Node) -> list[Node]:
        version = node.versions.at(self.reading.day) if isinstance(node, Rule) and self.reading.day else None
        return [BOOK.resolve(need) for need in (version.needs if version else node.needs())]


def _required(nodes: Iterable[Node]) -> frozenset[str]:
    """Return every fact below `nodes` that has to be asked for where it matters."""
    found: set[str] = set()
    for node in nodes:
        if isinstance(node, Fact) and not (node.optional or node.judgement):
            found.add(node.key)
        found |= _required(map(BOOK.resolve, node.needs()))
    return frozenset(found)
