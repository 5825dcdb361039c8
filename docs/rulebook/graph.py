"""Which rules look at which: the rulebook by id of the law, without the joints between its rules."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from wes_core.book import BOOK, PARTS
from wes_core.engine.dated import Period
from wes_core.engine.rule import Fact, History, Node, Parameter, Rule, Sheet
from wes_core.reference import in_order


class Neighbours(NamedTuple):
    """Around one id: what it looks at, the rules that look at it, and the parts at the top.

    A number stands there with the id under which it was set at the time.
    """

    facts: tuple[Fact, ...]
    numbers: Mapping[Parameter, str]
    needs: tuple[str, ...]
    needed_by: tuple[str, ...]
    parts: tuple[str, ...]


def named(need: str | Node) -> Iterator[Node]:
    """Yield the rules, numbers and facts nearest to a need: what only joins them is passed over."""
    node = BOOK.resolve(need)
    if isinstance(node, Rule | Parameter | Fact):
        yield node
    elif isinstance(node, History):
        yield node.parameter
    else:
        for below in node.needs():
            yield from named(below)


def ids_of(node: Node, period: Period | None = None) -> set[str]:
    """Return the ids of the law that a node renders, with a period those that held then."""
    if isinstance(node, Rule):
        return {version.id for held, version in node.versions if _meet(held, period)}
    if isinstance(node, Parameter):
        return {value.rule for held, value in node.history if _meet(held, period)}
    return set()


def _meet(held: Period, period: Period | None) -> bool:
    return period is None or held.since in period or period.since in held


@cache
def neighbours(rule: str) -> Neighbours:
    """Return what stands around an id of the law; a wording looks at what held while it did."""
    wordings = [each for each in _wordings() if each.id == rule]
    below = [(node, wording.period) for wording in wordings for node in wording.looks_at]
    return Neighbours(
        facts=tuple(dict.fromkeys(node for node, _ in below if isinstance(node, Fact))),
        numbers={node: max(ids_of(node, held), key=in_order) for node, held in below if isinstance(node, Parameter)},
        needs=_sorted({each for wording in wordings for each in wording.rules()} - {rule}),
        needed_by=_sorted({wording.id for wording in _wordings() if rule in wording.ids()} - {rule}),
        parts=tuple(part for part, ids in _parts() if rule in ids),
    )


class Wording(NamedTuple):
    """One version of a rule: its id, when it held, and the nearest rules, numbers and facts it looks at."""

    id: str
    period: Period
    looks_at: tuple[Node, ...]

    def ids(self) -> set[str]:
        """Return the ids of the law that it looks at."""
        return {each for node in self.looks_at for each in ids_of(node, self.period)}

    def rules(self) -> set[str]:
        """Return those that are rules and no numbers."""
        return {each for node in self.looks_at if isinstance(node, Rule) for each in ids_of(node, self.period)}


@cache
def _wordings() -> tuple[Wording, ...]:
    rules = [node for node in BOOK.nodes.values() if isinstance(node, Rule)]
    return tuple(
        Wording(version.id, period, tuple(node for need in version.needs for node in named(need)))
        for rule in rules
        for period, version in rule.versions
    )


@cache
def _parts() -> tuple[tuple[str, frozenset[str]], ...]:
    """Every part, and the ids that it looks at by itself."""
    return tuple(
        (part.key, frozenset(each for sheet in part.sheets.values() for each in _top(sheet))) for part in PARTS
    )


def _top(sheet: Sheet) -> Iterator[str]:
    """Yield the ids below the outcome, the fields and the notices of a sheet."""
    for node in (sheet.outcome, *(field.node for field in sheet.fields.values()), *sheet.notices):
        for below in named(node):
            yield from ids_of(below)


def _sorted(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(ids, key=in_order))
