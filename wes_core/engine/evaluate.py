"""From answers to steps: which rules apply on the day, what they say, and what is still open."""

from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import date
from types import ModuleType
from typing import Any

from wes_core.engine.citation import Citation, Standing
from wes_core.engine.rule import (
    Asked,
    Choose,
    Combination,
    Fact,
    FirstKnown,
    Flag,
    History,
    Information,
    Node,
    Parameter,
    Rule,
    Select,
    Version,
)
from wes_core.engine.truth import Truth, all_true, any_true

UNKNOWN = Truth.UNKNOWN
MORE_INFORMATION = "more_information"
_NOTHING: frozenset[str] = frozenset()
_TRUTHS = {"condition", "judgement", "notice"}


class Step:
    """One line of the trace: what `key` came to, by which rule, and from which steps.

    `value` is a Truth for conditions, UNKNOWN where it is not known. `open` names the facts that can still change it.
    A step that does not apply on the day (`applies` False) stands in no trace and decides nothing.
    """

    __slots__ = ("applies", "cites", "key", "kind", "open", "origin", "rule", "standing", "steps", "value")

    def __init__(
        self,
        key: str,
        kind: str,
        rule: str,
        value: Any,
        origin: str,
        cites: tuple[Citation, ...] = (),
        standing: tuple[Standing, ...] = (),
        steps: tuple["Step", ...] = (),
        open_facts: frozenset[str] = _NOTHING,
        applies: bool = True,
    ) -> None:
        self.key, self.kind, self.rule, self.value, self.origin = key, kind, rule, value, origin
        self.cites, self.standing, self.steps, self.open, self.applies = cites, standing, steps, open_facts, applies

    def walk(self) -> list["Step"]:
        """Return this step and all below it, each once, in the order of the law."""
        found: dict[Step, None] = {}
        _walk(self, found)
        return list(found)


class Rulebook:
    """All nodes by name, checked once: names are right, needs resolve, nothing depends on itself."""

    def __init__(self, nodes: Iterable[tuple[str, Node]], day_fact: str) -> None:
        self.nodes: dict[str, Node] = {}
        self.day_fact = day_fact
        for name, node in nodes:
            if node.key != name and not isinstance(node, Information):
                raise ValueError(f"{name} calls itself {node.key}")
            if self.nodes.setdefault(name, node) is not node:
                raise ValueError(f"two things are called {name}")
        done: set[Node] = set()
        for node in self.nodes.values():
            self._check(node, (), done)

    @classmethod
    def of(cls, *modules: ModuleType, day_fact: str) -> "Rulebook":
        """Return the rulebook of every node defined in `modules`, in their order."""
        found: dict[str, Node] = {}
        for module in modules:
            found |= {name: thing for name, thing in vars(module).items() if isinstance(thing, Node)}
        return cls(found.items(), day_fact)

    def resolve(self, need: "str | Node") -> Node:
        """Return the node that `need` names."""
        return self.nodes[need] if isinstance(need, str) else need

    def _check(self, node: Node, path: tuple[Node, ...], done: set[Node]) -> None:
        if node in path:
            raise ValueError("in a circle: " + " → ".join(each.key for each in (*path, node)))
        if node in done:
            return
        for need in node.needs():
            if isinstance(need, str) and need not in self.nodes:
                raise ValueError(f"{node.key} needs {need}, which nobody defines")
            self._check(self.resolve(need), (*path, node), done)
        done.add(node)


class Evaluation:
    """One reading of the rulebook with one set of answers. Every node is evaluated at most once."""

    def __init__(self, book: Rulebook, answers: Mapping[str, Any], dont_know: Collection[str] = frozenset()) -> None:
        self.book = book
        self.answers = answers
        self.dont_know = dont_know
        self.day: date | None = answers.get(book.day_fact)
        self._steps: dict[Node, Step] = {}

    def step(self, node: Node) -> Step:
        """Return what `node` comes to, with everything it rests on."""
        if node not in self._steps:
            self._steps[node] = _EVALUATE[type(node)](self, node)
        return self._steps[node]

    def value(self, name: str) -> Any:
        """Return the value of `name`, for a sentence to fill in; of a parameter without one that day, its last."""
        node = self.book.nodes[name]
        value = self.step(node).value
        return node.latest() if value is UNKNOWN and isinstance(node, Parameter) else value

    def says(self, node: Node, value: Any) -> bool:
        """Return whether `node` applies and comes to `value`."""
        step = self.step(node)
        return step.applies and bool(step.value == value)

    def _needs(self, needs: Iterable["str | Node"]) -> tuple[Step, ...]:
        return tuple(self.step(self.book.resolve(need)) for need in needs)

    def _fact(self, fact: Fact) -> Step:
        if fact.key in self.answers:
            return Step(fact.key, "fact", "", self.answers[fact.key], "answer")
        if fact.default is not None:
            return Step(fact.key, "fact", "", fact.default, "convention")
        silent = fact.optional or fact.judgement
        return Step(fact.key, "fact", "", UNKNOWN, "answer", open_facts=_NOTHING if silent else frozenset({fact.key}))

    def _asked(self, asked: Asked) -> Step:
        was_asked = asked.fact.key in self.answers or asked.fact.key in self.dont_know
        return Step(asked.key, "asked", "", Truth.of(was_asked), "answer", steps=(self.step(asked.fact),))

    def _flag(self, flag: Flag) -> Step:
        fact = self.step(flag.fact)
        value = UNKNOWN if fact.value is UNKNOWN else fact.value.get(flag.name, UNKNOWN)
        wanted = frozenset({flag.fact.key}) if value is UNKNOWN else _NOTHING
        return Step(flag.key, "flag", "", value, "answer", steps=(fact,), open_facts=wanted)

    def _parameter(self, parameter: Parameter) -> Step:
        values = [value for _, value in parameter.history]
        if self.day is not None:
            values = [value for value in values if value is parameter.history.at(self.day)]
        if not values or (len(values) == 1 and values[0].value is None):
            return _not_applicable(parameter)
        if len(values) > 1:
            return Step(parameter.key, "parameter", "", UNKNOWN, "law", open_facts=frozenset({self.book.day_fact}))
        (value,) = values
        return Step(parameter.key, "parameter", value.rule, value.value, "law", value.cites, value.standing)

    def _history(self, history: History) -> Step:
        values = tuple(value for _, value in history.parameter.history)
        cites = tuple(dict.fromkeys(citation for value in values for citation in value.cites))
        return Step(history.key, "history", values[-1].rule, values, "law", cites, values[-1].standing)

    def _rule(self, rule: Rule) -> Step:
        if self.day is not None:
            version = rule.versions.at(self.day)
            return self._version(rule, version) if version else _not_applicable(rule)
        readings = [self._version(rule, version) for _, version in rule.versions]
        if len(readings) == 1:
            return readings[0]
        opened = frozenset({self.book.day_fact}).union(*(reading.open for reading in readings))
        return Step(rule.key, rule.kind, "", UNKNOWN, "computed", steps=tuple(readings), open_facts=opened)

    def _version(self, rule: Rule, version: Version) -> Step:
        steps = self._needs(version.needs)
        if not all(step.applies for step in steps):
            return _not_applicable(rule)
        opened = _NOTHING.union(*(step.open for step in steps if step.value is UNKNOWN))
        value: Any = UNKNOWN
        if all(step.value is not UNKNOWN for step in steps):
            value = version.function(*(step.value for step in steps))
            value = Truth.of(value) if rule.kind in _TRUTHS else value
        origin = "convention" if version.standing == (Standing.INFERRED,) else "computed"
        return Step(version.name, rule.kind, version.id, value, origin, version.cites, version.standing, steps, opened)

    def _combination(self, node: Combination) -> Step:
        steps = tuple(step for step in self._needs(node.nodes) if step.applies)
        if not steps:
            return _not_applicable(node)
        truth = (all_true if node.kind == "all_of" else any_true)(step.value for step in steps)
        return Step(node.key, node.kind, "", truth, "computed", steps=steps, open_facts=_open_of(truth, steps))

    def _first_known(self, node: FirstKnown) -> Step:
        steps: list[Step] = []
        for each in node.nodes:
            steps.append(self.step(each))
            if steps[-1].value is not UNKNOWN:
                break
        last = steps[-1]
        return Step(node.key, node.kind, "", last.value, "computed", steps=tuple(steps), open_facts=last.open)

    def _select(self, node: Select) -> Step:
        selector = self.step(node.selector)
        if not selector.applies:
            return _not_applicable(node)
        if selector.value is UNKNOWN:
            return Step(node.key, node.kind, "", UNKNOWN, "computed", steps=(selector,), open_facts=selector.open)
        branch = node.branches.get(selector.value)
        chosen = self.step(branch) if branch else _not_applicable(node)
        if not chosen.applies:
            return chosen
        return Step(node.key, node.kind, "", chosen.value, "computed", steps=(selector, chosen), open_facts=chosen.open)

    def _choose(self, node: Choose) -> Step:
        steps = []
        waiting = _NOTHING
        pending, outcome = False, ""
        for branch in node.branches:
            step = self.step(branch.node) if branch.node else None
            if step is not None and step.applies:
                steps.append(step)
            if outcome or (step is not None and not step.applies):
                continue
            if step is not None and step.value is UNKNOWN and branch.waits:
                pending, waiting = True, waiting | step.open
            elif branch.outcome and (step is None or step.value is Truth.NO):
                outcome = MORE_INFORMATION if pending else branch.outcome
        return Step(node.key, node.kind, "", outcome, "computed", steps=tuple(dict.fromkeys(steps)), open_facts=waiting)


def _walk(step: Step, found: dict[Step, None]) -> None:
    if step not in found:
        found[step] = None
        for below in step.steps:
            _walk(below, found)


def _not_applicable(node: Node) -> Step:
    return Step(node.key, node.kind, "", UNKNOWN, "law", applies=False)


def _open_of(truth: Truth, steps: Iterable[Step]) -> frozenset[str]:
    if truth is not UNKNOWN:
        return _NOTHING
    return _NOTHING.union(*(step.open for step in steps if step.value is UNKNOWN))


_EVALUATE: dict[type[Node], Callable[[Evaluation, Any], Step]] = {
    Fact: Evaluation._fact,
    Asked: Evaluation._asked,
    Flag: Evaluation._flag,
    History: Evaluation._history,
    Parameter: Evaluation._parameter,
    Rule: Evaluation._rule,
    Combination: Evaluation._combination,
    FirstKnown: Evaluation._first_known,
    Select: Evaluation._select,
    Choose: Evaluation._choose,
}
