"""From answers to steps: which rules apply on the day, what they say, and what is still open.

An edition is the book as it reads on one day. It finds out once how each node is read: which version counts, what it
needs, how its steps are headed. A reading with one set of answers then only fills in the values.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import date
from types import ModuleType
from typing import Any, TypeVar

from wes_core.engine.citation import Citation, Standing
from wes_core.engine.dated import Dated
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

T = TypeVar("T")
YES, NO, UNKNOWN = Truth.YES, Truth.NO, Truth.UNKNOWN
MORE_INFORMATION = "more_information"
_NOTHING: frozenset[str] = frozenset()
_TRUTHS = {"condition", "judgement", "notice"}


class Heading:
    """What every step of one fact, parameter or wording of a rule has in common, whatever it comes to.

    A heading is itself and no other, so that what is made from it can be kept by it.
    """

    __slots__ = ("cites", "key", "kind", "rule", "sources", "standing")

    def __init__(
        self,
        key: str,
        kind: str,
        rule: str = "",
        cites: tuple[Citation, ...] = (),
        standing: tuple[Standing, ...] = (),
    ) -> None:
        self.key, self.kind, self.rule, self.cites, self.standing = key, kind, rule, cites, standing
        self.sources = tuple(citation.source.id for citation in cites)


class Step:
    """One line of the trace: what a node came to, by which rule, and from which steps. A step never changes.

    `value` is a Truth for conditions, UNKNOWN where it is not known. `open` names the facts that can still change it.
    A step that does not apply on the day (`applies` False) stands in no trace and decides nothing.
    """

    applies = True

    def __init__(
        self, heading: Heading, value: Any, origin: str, steps: Sequence["Step"], open_facts: frozenset[str]
    ) -> None:
        self.heading = heading
        self.value = value
        self.origin = origin
        self.steps = steps
        self.open = open_facts

    @property
    def key(self) -> str:
        """The name of what was read."""
        return self.heading.key

    @property
    def kind(self) -> str:
        """The kind of what was read, such as "fact" or "condition"."""
        return self.heading.kind

    @property
    def rule(self) -> str:
        """The rule of the law; empty for what is none."""
        return self.heading.rule

    @property
    def cites(self) -> tuple[Citation, ...]:
        """Where the rule was read."""
        return self.heading.cites

    @property
    def standing(self) -> tuple[Standing, ...]:
        """How firmly the rule stands."""
        return self.heading.standing

    def walk(self) -> list["Step"]:
        """Return this step and all below it, each once, in the order of the law."""
        return walk((self,))


def walk(steps: Iterable[Step]) -> list[Step]:
    """Return `steps` and all below them, each once, in the order of the law."""
    found: dict[Step, None] = {}
    _walk(steps, found)
    return list(found)


def _walk(steps: Iterable[Step], found: dict[Step, None]) -> None:
    for step in steps:
        if step not in found:
            found[step] = None
            _walk(step.steps, found)


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
        self._checked = done
        self.renew()

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

    def renew(self) -> None:
        """Read every rule and parameter anew; to be called again when one of them was given another history."""
        self._changes = sorted({day for node in self._checked for day in _changes(node)}, reverse=True)
        self._editions: dict[date | None, Edition] = {}

    def on(self, day: date | None) -> "Edition":
        """Return the book as it reads on `day`, or where the day is not known; days without a change share one."""
        since = day and next((change for change in self._changes if change <= day), date.min)
        if since not in self._editions:
            self._editions[since] = Edition(self, since)
        return self._editions[since]

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


def _changes(node: Node) -> Iterable[date]:
    """Return the days on which another version of `node` takes over, or none does any more."""
    if isinstance(node, Rule):
        return node.versions.changes()
    return node.history.changes() if isinstance(node, Parameter) else ()


class Evaluation(dict[Node, Step]):
    """One reading of the rulebook with one set of answers: by node what it comes to, with everything it rests on.

    A node is evaluated when it is first looked up, and only then.
    """

    def __init__(self, book: Rulebook, answers: Mapping[str, Any], dont_know: Collection[str] = frozenset()) -> None:
        self.book = book
        self.answers = answers
        self.dont_know = dont_know
        self.day: date | None = answers.get(book.day_fact)
        self._readers = book.on(self.day)

    def __missing__(self, node: Node) -> Step:
        step = self[node] = self._readers[node](self)
        return step

    def value(self, name: str) -> Any:
        """Return the value of `name`, for a sentence to fill in; of a parameter without one that day, its last."""
        node = self.book.nodes[name]
        value = self[node].value
        return node.latest() if value is UNKNOWN and isinstance(node, Parameter) else value

    def says(self, node: Node, value: Any) -> bool:
        """Return whether `node` applies and comes to `value`."""
        step = self[node]
        return step.applies and bool(step.value == value)


Reader = Callable[[Evaluation], Step]


class Edition(dict[Node, Reader]):
    """The book as it reads on `day`, or where the day is not known: the reader of each node, made when first needed."""

    def __init__(self, book: Rulebook, day: date | None) -> None:
        self.book = book
        self.day = day

    def __missing__(self, node: Node) -> Reader:
        read = self[node] = _READER[type(node)](self, node)
        return read

    def _in_force(self, versions: Dated[T]) -> list[T]:
        """Return the version of the day, if there is one; every version where the day is not known."""
        return [thing for period, thing in versions if self.day is None or self.day in period]

    def _fact(self, fact: Fact) -> Reader:
        key, heading = fact.key, Heading(fact.key, fact.kind)
        silent = fact.optional or fact.judgement
        untold = Step(heading, UNKNOWN, "answer", (), _NOTHING if silent else frozenset({key}))
        if fact.default is not None:
            untold = Step(heading, fact.default, "convention", (), _NOTHING)

        def read(reading: Evaluation) -> Step:
            value = reading.answers.get(key, UNKNOWN)
            return untold if value is UNKNOWN else Step(heading, value, "answer", (), _NOTHING)

        return read

    def _asked(self, asked: Asked) -> Reader:
        heading = Heading(asked.key, asked.kind)

        def read(reading: Evaluation) -> Step:
            was_asked = asked.fact.key in reading.answers or asked.fact.key in reading.dont_know
            return Step(heading, Truth.of(was_asked), "answer", (reading[asked.fact],), _NOTHING)

        return read

    def _flag(self, flag: Flag) -> Reader:
        heading = Heading(flag.key, flag.kind)
        itself = frozenset({flag.fact.key})

        def read(reading: Evaluation) -> Step:
            fact = reading[flag.fact]
            value = UNKNOWN if fact.value is UNKNOWN else fact.value.get(flag.name, UNKNOWN)
            return Step(heading, value, "answer", (fact,), itself if value is UNKNOWN else _NOTHING)

        return read

    def _parameter(self, parameter: Parameter) -> Reader:
        values = self._in_force(parameter.history)
        if not values or (len(values) == 1 and values[0].value is None):
            return _always(_NotApplicable(parameter))
        if len(values) > 1:
            heading = Heading(parameter.key, parameter.kind)
            return _always(Step(heading, UNKNOWN, "law", (), frozenset({self.book.day_fact})))
        (value,) = values
        heading = Heading(parameter.key, parameter.kind, value.rule, value.cites, value.standing)
        return _always(Step(heading, value.value, "law", (), _NOTHING))

    def _history(self, history: History) -> Reader:
        values = tuple(value for _, value in history.parameter.history)
        cites = tuple(dict.fromkeys(citation for value in values for citation in value.cites))
        heading = Heading(history.key, history.kind, values[-1].rule, cites, values[-1].standing)
        return _always(Step(heading, values, "law", (), _NOTHING))

    def _rule(self, rule: Rule) -> Reader:
        readers = [self._version(rule, version) for version in self._in_force(rule.versions)]
        if not readers:
            return _always(_NotApplicable(rule))
        if len(readers) == 1:
            return readers[0]
        heading = Heading(rule.key, rule.kind)

        def read(reading: Evaluation) -> Step:
            steps = [read_version(reading) for read_version in readers]
            opened = frozenset({self.book.day_fact}).union(*(step.open for step in steps))
            return Step(heading, UNKNOWN, "computed", steps, opened)

        return read

    def _version(self, rule: Rule, version: Version) -> Reader:
        heading = Heading(version.name, rule.kind, version.id, version.cites, version.standing)
        origin = "convention" if version.standing == (Standing.INFERRED,) else "computed"
        needs = [self.book.resolve(need) for need in version.needs]
        function, is_truth = version.function, rule.kind in _TRUTHS
        absent = _NotApplicable(rule)
        if not needs:
            always = function()
            return _always(Step(heading, Truth.of(always) if is_truth else always, origin, (), _NOTHING))

        def read(reading: Evaluation) -> Step:
            steps = [reading[need] for need in needs]
            values = [step.value for step in steps]
            for value in values:
                if value is UNKNOWN:
                    return _waiting(heading, origin, steps) or absent
            value = function(*values)
            if is_truth:
                value = YES if value else NO
            return Step(heading, value, origin, steps, _NOTHING)

        return read

    def _combination(self, node: Combination) -> Reader:
        heading = Heading(node.key, node.kind)
        combined = all_true if node.kind == "all_of" else any_true
        absent = _NotApplicable(node)

        def read(reading: Evaluation) -> Step:
            steps = [step for each in node.nodes if (step := reading[each]).applies]
            if not steps:
                return absent
            truth = combined([step.value for step in steps])
            waiting = _waiting(heading, "computed", steps) if truth is UNKNOWN else None
            return waiting or Step(heading, truth, "computed", steps, _NOTHING)

        return read

    def _first_known(self, node: FirstKnown) -> Reader:
        heading = Heading(node.key, node.kind)

        def read(reading: Evaluation) -> Step:
            steps: list[Step] = []
            for each in node.nodes:
                steps.append(step := reading[each])
                if step.value is not UNKNOWN:
                    break
            return Step(heading, step.value, "computed", steps, step.open)

        return read

    def _select(self, node: Select) -> Reader:
        heading = Heading(node.key, node.kind)
        absent = _NotApplicable(node)

        def read(reading: Evaluation) -> Step:
            selector = reading[node.selector]
            if selector.value is UNKNOWN:
                return Step(heading, UNKNOWN, "computed", (selector,), selector.open) if selector.applies else absent
            branch = node.branches.get(selector.value)
            chosen = reading[branch] if branch else absent
            if not chosen.applies:
                return chosen
            return Step(heading, chosen.value, "computed", (selector, chosen), chosen.open)

        return read

    def _choose(self, node: Choose) -> Reader:
        heading = Heading(node.key, node.kind)

        def read(reading: Evaluation) -> Step:
            steps = []
            waiting = _NOTHING
            pending, outcome = False, ""
            for needed, decides, waits in node.branches:
                value = NO  # as good as a node that does not hold, where there is none
                if needed:
                    step = reading[needed]
                    if not step.applies:
                        continue
                    steps.append(step)
                    value = step.value
                if value is UNKNOWN and waits and not outcome:
                    pending, waiting = True, waiting | step.open
                elif value is NO and decides and not outcome:
                    outcome = MORE_INFORMATION if pending else decides
            return Step(heading, outcome, "computed", [*dict.fromkeys(steps)], waiting)

        return read


class _NotApplicable(Step):
    """The step of a node that does not apply."""

    applies = False

    def __init__(self, node: Node) -> None:
        super().__init__(Heading(node.key, node.kind), UNKNOWN, "law", (), _NOTHING)


def _always(step: Step) -> Reader:
    return lambda reading: step


def _waiting(heading: Heading, origin: str, steps: Sequence[Step]) -> Step | None:
    """Return the step that waits for those of `steps` that are not known; None where one does not apply."""
    opened = _NOTHING
    for step in steps:
        if step.value is UNKNOWN:
            if not step.applies:
                return None
            opened |= step.open
    return Step(heading, UNKNOWN, origin, steps, opened)


_READER: dict[type[Node], Callable[[Edition, Any], Reader]] = {
    Fact: Edition._fact,
    Asked: Edition._asked,
    Flag: Edition._flag,
    History: Edition._history,
    Parameter: Edition._parameter,
    Rule: Edition._rule,
    Combination: Edition._combination,
    FirstKnown: Edition._first_known,
    Select: Edition._select,
    Choose: Edition._choose,
}
