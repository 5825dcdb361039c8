"""How one answer comes about, as an outline: what is looked at, in which order, and what follows.

An outline is read off the rule graph for one part, one form and one set of rules, old or new. It has a line for each
step of the outcome; below it stand the rules, figures and questions that the step looks at.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, NamedTuple

from docs.blocks.since import told_values
from docs.speech import Speech, day_of
from wes_core.book import BOOK
from wes_core.engine.evaluate import Evaluation
from wes_core.engine.rule import (
    Branch,
    Combination,
    Fact,
    FirstKnown,
    Flag,
    History,
    Node,
    Parameter,
    Part,
    Rule,
    Select,
    Value,
)
from wes_core.engine.truth import Truth


class Line(NamedTuple):
    """One line: `kind` is step, rule, judgement, number, question or joint; `rule` its id, if it has one."""

    kind: str
    text: str
    below: tuple["Line", ...] = ()
    rule: str = ""

    def walk(self) -> Iterator[tuple[int, "Line"]]:
        """Yield this line and all below it, each with its depth."""
        yield 0, self
        for line in self.below:
            yield from ((depth + 1, each) for depth, each in line.walk())


Lines = tuple[Line, ...]


class Outline:
    """Reads the lines of one part, as the law stands on `day` for one form or route (`choice`).

    What a rule looks at stands below it the first time that it is met. A rule below one with the same id adds nothing
    for a reader: only what it looks at is drawn.
    """

    def __init__(self, part: Part, choice: str, day: date, say: Speech) -> None:
        self.part, self.sheet, self.day, self.say = part, part.sheets[choice], day, say
        self.known = {part.selector.key: choice, "regime": Evaluation(BOOK, {BOOK.day_fact: day}).value("regime")}
        self.met: set[Node] = set()

    def lines(self) -> Lines:
        """Return a line for each step of the outcome, then one for each thing that is worked out besides.

        A step that decides nothing and of which nothing holds under these rules is left out.
        """
        steps = ((branch, self._step(branch)) for branch in self.sheet.outcome.branches)
        return (*(step for branch, step in steps if branch.outcome or step.below), *self._fields())

    def _step(self, branch: Branch) -> Line:
        return Line("step", self._consequence(branch), self._below(branch.node) if branch.node else ())

    def _consequence(self, branch: Branch) -> str:
        """Say what follows if the node does not hold."""
        if branch.outcome is None:
            return self.say.word("drawing.once_known" if branch.waits else "drawing.told")
        name = "otherwise" if branch.node is None else "unless" if branch.waits else "unless_shown"
        return self.say.word(f"drawing.{name}", outcome=self.say.texts.get(f"part.{self.part.key}.{branch.outcome}"))

    def _fields(self) -> Iterator[Line]:
        for name, field in self.sheet.fields.items():
            if field.node not in self.met:
                yield Line(
                    "step",
                    self.say.word("drawing.also", field=self.say.texts.get(f"field.{name}")),
                    self._below(field.node),
                )

    def _below(self, node: Node, under: str = "") -> Lines:
        """Return the lines of a node below the rule `under`."""
        again = node in self.met
        self.met.add(node)
        if isinstance(node, Rule):
            return self._rule(node, under, again)
        if isinstance(node, Select):
            return self._select(node, under)
        if isinstance(node, Combination | FirstKnown):
            return self._joint(node.kind, self._all(node.needs(), under))
        return self._leaf(node) or self._all(node.needs(), under)

    def _all(self, needs: Iterable[str | Node], under: str) -> Lines:
        """Return the lines of several nodes, the same line once."""
        return tuple(dict.fromkeys(line for need in needs for line in self._below(BOOK.resolve(need), under)))

    def _rule(self, rule: Rule, under: str, again: bool) -> Lines:
        version = rule.at(self.day)
        if version is None:
            return ()
        below = () if again else self._all(version.needs, version.id)
        if version.id == under:
            return below
        title = self.say.rule(version.id)["title"]
        text = self.say.word("drawing.again", text=title) if again and version.needs else title
        return (Line("judgement" if rule.kind == "judgement" else "rule", text, below, version.id),)

    def _joint(self, kind: str, below: Lines) -> Lines:
        return (Line("joint", self.say.word(f"drawing.{kind}"), below),) if len(below) > 1 else below

    def _select(self, select: Select, under: str) -> Lines:
        """Return what belongs to a known value; or else the selector, and what belongs to each of its values."""
        if select.selector.key in self.known:
            chosen = select.branches.get(self.known[select.selector.key])
            return self._below(chosen, under) if chosen else ()
        selector = self._below(select.selector, under)
        ways = [self._way(select.selector.key, value, self._below(node)) for value, node in select.branches.items()]
        return (*selector, *(way for way in ways if way.below))

    def _way(self, selector: str, value: Any, below: Lines) -> Line:
        known = Truth.of(value).word if isinstance(value, bool) else value.word if isinstance(value, Truth) else value
        keys = (f"choice.{selector}.{known}", f"choice.bool.{known}")
        said = next((self.say.texts.get(key) for key in keys if self.say.texts.has(key)), None)
        return Line("joint", self.say.word("drawing.way", value=said) if said else self.say.word("drawing.then"), below)

    def _leaf(self, node: Node) -> Lines:
        """Return the line of a number or a question, nothing for another node."""
        if isinstance(node, Parameter):
            value = node.at(self.day)
            return (self._number(node, value),) if value else ()
        if isinstance(node, History):
            return (Line("number", self.say.texts.get(f"parameter.{node.parameter.key}")),)
        if isinstance(node, Flag):
            return (Line("question", self.say.texts.get(f"choice.plan.{node.name}")),)
        return (Line("question", self.say.texts.get(f"fact.{node.key}.question")),) if isinstance(node, Fact) else ()

    def _number(self, number: Parameter, value: Value) -> Line:
        """Return the line of a number; under the rules of now it tells each value since then."""
        title = self.say.texts.get(f"parameter.{number.key}")
        if self.day >= day_of("wes.reform_from"):
            return Line("number", f"{title}: {told_values(self.say, number, self.day)}", (), value.rule)
        return Line("number", f"{title}: {self.say.texts.quantity(value.value, number.unit)}", (), value.rule)
