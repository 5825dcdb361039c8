"""What a rulebook is made of: facts, parameters, rules, and the ways to combine them.

A rule is an ordinary function. Its parameter names are its needs: the names of facts, parameters or other rules.
The decorated name stays callable, so that a rule reads, runs and is tested without the engine.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from wes_core.engine.citation import Citation, Source, Standing, cited
from wes_core.engine.dated import Dated, Period
from wes_core.engine.truth import Truth

Function = Callable[..., Any]
Cites = Sequence[Source | Citation]
Standings = Sequence[Standing]


class Node:
    """Anything that can be evaluated to a step; `key` is its name in the rulebook."""

    kind = "node"

    def __init__(self, key: str) -> None:
        self.key = key

    def needs(self) -> tuple["str | Node", ...]:
        """Return what this node looks at: names, or the nodes themselves."""
        return ()


class Fact(Node):
    """Something only the user can tell.

    `type` is one of "date", "decimal", "bool", "choice", "week", "absences", "flags".
    An optional fact has a fallback in the law and is never open; a judgement is VDAB's to make and never open either.
    """

    kind = "fact"

    def __init__(
        self,
        key: str,
        type: str,  # noqa: A002 - the field's own word
        group: str,
        *,
        choices: Sequence[str] = (),
        default: str | None = None,
        optional: bool = False,
        judgement: bool = False,
        above: str | None = None,
        at_least: str | None = None,
        at_most: str | None = None,
    ) -> None:
        super().__init__(key)
        self.type = type
        self.group = group
        self.choices = tuple(choices)
        self.default = default
        self.optional = optional or default is not None
        self.judgement = judgement
        self.above, self.at_least, self.at_most = above, at_least, at_most


class Flag(Node):
    """One yes or no inside a fact that holds several; unknown until it is told, and asked for by that fact."""

    kind = "flag"

    def __init__(self, key: str, fact: Fact, name: str) -> None:
        super().__init__(key)
        self.fact = fact
        self.name = name

    def needs(self) -> tuple["str | Node", ...]:
        return (self.fact,)


class Asked(Node):
    """Whether a question was put at all, even if nobody knew the answer."""

    kind = "asked"

    def __init__(self, key: str, fact: Fact) -> None:
        super().__init__(key)
        self.fact = fact

    def needs(self) -> tuple["str | Node", ...]:
        return (self.fact,)


class Value(NamedTuple):
    """One value of a parameter: None where the law took it away, which is neither zero nor missing."""

    value: Any
    since: date
    until: date | None
    rule: str
    cites: tuple[Citation, ...]
    standing: tuple[Standing, ...]
    checked_on: date

    def is_in_force(self, day: date) -> bool:
        """Return whether this is the value of `day`."""
        return day in Period(self.since, self.until)


class Parameter(Node):
    """An amount, limit or date of the law, as the history of its values; `name` is its id in the published data."""

    kind = "parameter"

    def __init__(self, key: str, name: str, unit: str, history: Sequence[Value]) -> None:
        super().__init__(key)
        self.name = name
        self.unit = unit
        self.history = Dated([(Period(value.since, value.until), value) for value in history])

    def at(self, day: date) -> Value | None:
        """Return the value in force on `day`; one that says None was taken away."""
        return self.history.at(day)

    def latest(self) -> Any:
        """Return the last value that the law did not take away."""
        return [value.value for _, value in self.history if value.value is not None][-1]


class History(Node):
    """Every value of a parameter, for what goes by another day than the first of the placement."""

    kind = "history"

    def __init__(self, key: str, parameter: Parameter) -> None:
        super().__init__(key)
        self.parameter = parameter


class Version(NamedTuple):
    """One wording of a rule: the law it renders (`id`), where that stands, and the function that says it."""

    id: str
    name: str
    function: Function
    cites: tuple[Citation, ...]
    standing: tuple[Standing, ...]
    needs: tuple[str, ...]


class Rule(Node):
    """A condition, formula, judgement or notice, in one or more dated versions."""

    def __init__(self, kind: str, versions: Dated[Version]) -> None:
        super().__init__(versions.versions[0][1].name)
        self.kind = kind
        self.versions = versions

    def __call__(self, *values: Any, **named: Any) -> Any:
        """Call the oldest version, as a plain function; later versions keep their own names."""
        return self.versions.versions[0][1].function(*values, **named)

    def at(self, day: date) -> Version | None:
        """Return the version in force on `day`."""
        return self.versions.at(day)

    def needs(self) -> tuple[str | Node, ...]:
        return tuple(dict.fromkeys(need for _, version in self.versions for need in version.needs))

    def later(
        self, law_id: str, *, since: date, cites: Cites, standing: Standings, until: date | None = None
    ) -> Callable[[Function], Function]:
        """Register the decorated function as the version that takes over on `since`; it stays a plain function."""

        def register(function: Function) -> Function:
            self.versions = self.versions.followed_by(since, _version(law_id, function, cites, standing), until)
            return function

        return register


def _version(law_id: str, function: Function, cites: Cites, standing: Standings) -> Version:
    if not standing:
        raise ValueError(f"{law_id} says nothing about its standing")
    code = function.__code__
    return Version(
        law_id, function.__name__, function, cited(cites), tuple(standing), code.co_varnames[: code.co_argcount]
    )


def _rule(kind: str) -> Callable[..., Callable[[Function], Rule]]:
    def decorate(
        law_id: str, *, since: date, cites: Cites, standing: Standings, until: date | None = None
    ) -> Callable[[Function], Rule]:
        return lambda function: Rule(kind, Dated([(Period(since, until), _version(law_id, function, cites, standing))]))

    return decorate


condition = _rule("condition")
formula = _rule("formula")
judgement = _rule("judgement")
notice = _rule("notice")


class Information(Node):
    """A statement of the law that decides nothing here but is told to the reader."""

    kind = "information"

    def __init__(
        self, law_id: str, *, since: date, cites: Cites, standing: Standings, until: date | None = None
    ) -> None:
        super().__init__(law_id)
        self.id = law_id
        self.period = Period(since, until)
        self.cites = cited(cites)
        self.standing = tuple(standing)

    def at(self, day: date) -> "Information | None":
        """Return this statement if it holds on `day`."""
        return self if day in self.period else None


class Combination(Node):
    """Nodes joined by all or by any."""

    def __init__(self, kind: str, key: str, nodes: Sequence[Node]) -> None:
        super().__init__(key)
        self.kind = kind
        self.nodes = tuple(nodes)

    def needs(self) -> tuple[str | Node, ...]:
        return self.nodes


def all_of(key: str, *nodes: Node) -> Combination:
    """Return the node that holds when every one of `nodes` does."""
    return Combination("all_of", key, nodes)


def any_of(key: str, *nodes: Node) -> Combination:
    """Return the node that holds when at least one of `nodes` does."""
    return Combination("any_of", key, nodes)


class FirstKnown(Node):
    """The first of `nodes` whose value is known; only the last one is ever asked for."""

    kind = "first_known"

    def __init__(self, key: str, *nodes: Node) -> None:
        super().__init__(key)
        self.nodes = nodes

    def needs(self) -> tuple[str | Node, ...]:
        return self.nodes


class Select(Node):
    """The node that belongs to the value of `selector`; nothing behind it is asked before that value is known.

    A value without a node of its own makes the whole inapplicable.
    """

    kind = "select"

    def __init__(self, key: str, selector: Node, branches: dict[Any, Node]) -> None:
        super().__init__(key)
        self.selector = selector
        self.branches = branches

    def needs(self) -> tuple[str | Node, ...]:
        return (self.selector, *self.branches.values())


class Branch(NamedTuple):
    """One line of a `choose`: it decides on `outcome` if `node` does not hold.

    Without an outcome it waits until `node` is known; one that does not wait is only told to the reader.
    """

    node: Node | None
    outcome: str | None = None
    waits: bool = True


def unless(node: Node, outcome: str) -> Branch:
    """Return the branch that gives `outcome` when `node` does not hold."""
    return Branch(node, outcome)


def unless_shown(node: Node, outcome: str) -> Branch:
    """Return the branch that gives `outcome` when `node` is known not to hold, and waits for nothing."""
    return Branch(node, outcome, waits=False)


def once_known(node: Node) -> Branch:
    """Return the branch that decides nothing, but waits for `node`."""
    return Branch(node)


def told(node: Node) -> Branch:
    """Return the branch that decides nothing and waits for nothing: a reason to show."""
    return Branch(node, waits=False)


def otherwise(outcome: str) -> Branch:
    """Return the branch that is left when no other decided."""
    return Branch(None, outcome)


class Choose(Node):
    """The first branch that decides; while an earlier one is unknown: more information."""

    kind = "choose"

    def __init__(self, key: str, *branches: Branch) -> None:
        super().__init__(key)
        self.branches = branches

    def needs(self) -> tuple[str | Node, ...]:
        return tuple(branch.node for branch in self.branches if branch.node is not None)


class Field(NamedTuple):
    """One more thing a part tells: the value of `node`, only with the outcomes that are named.

    `words` gives a truth its word; without it an unknown value is left out. What one that `asks` waits for is asked of
    the user too, though the outcome does not need it.
    """

    node: Node
    outcomes: tuple[str, ...] = ()
    words: Mapping[Truth, str] | None = None
    asks: bool = False


class Sheet(NamedTuple):
    """How one form of placement is answered: its outcome, further fields, and notices that change nothing."""

    outcome: Choose
    fields: Mapping[str, Field]
    notices: tuple[Rule, ...] = ()

    def asking(self) -> list[Node]:
        """Return the nodes for which questions are asked: the outcome, and the fields that ask."""
        return [self.outcome, *(field.node for field in self.fields.values() if field.asks)]


class Part(NamedTuple):
    """One part of an assessment, with a sheet for each value of `selector`.

    Whoever answers one of `asked_by` asks for the part, and the first of them is where one begins; without any the
    part is always asked for.
    """

    key: str
    selector: Fact
    sheets: Mapping[str, Sheet]
    asked_by: tuple[Fact, ...] = ()
