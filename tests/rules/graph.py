"""The rulebook as a graph: which wordings of which rules stand below a node, and what they look at."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from wes_core.book import BOOK, PARTS
from wes_core.engine.dated import Period
from wes_core.engine.rule import Branch, Fact, History, Node, Part, Rule, Select, Sheet, Version


class Wording(NamedTuple):
    """One version of a rule, and when it holds."""

    rule: Rule
    period: Period
    version: Version

    def in_words(self) -> str:
        """Return its id and its name, as a sentence."""
        return f"{self.version.id} {self.version.name.replace('_', ' ')}"


class Place(NamedTuple):
    """A sheet of a part, and the form or route that it answers."""

    part: Part
    choice: str
    sheet: Sheet

    def in_words(self) -> str:
        """Return the part, and the form where it is not the usual one."""
        return self.part.key if self.choice == "wes" else f"{self.part.key} of {self.choice}"

    def branches(self) -> tuple[Branch, ...]:
        """Return the branches of its outcome that decide."""
        return tuple(branch for branch in self.sheet.outcome.branches if branch.node and branch.outcome)

    def everything(self) -> tuple[Node, ...]:
        """Return what stands at its top: outcome, fields and notices."""
        return (self.sheet.outcome, *(field.node for field in self.sheet.fields.values()), *self.sheet.notices)


PLACES = tuple(Place(part, choice, sheet) for part in PARTS for choice, sheet in part.sheets.items())


def below(*nodes: Node) -> list[Node]:
    """Return `nodes` and everything they look at, each once."""
    found: dict[Node, None] = {}
    pending = list(nodes)
    while pending:
        node = pending.pop()
        if node not in found:
            found[node] = None
            pending += [BOOK.resolve(need) for need in node.needs()]
    return list(found)


def wordings(nodes: Iterable[Node], *kinds: str) -> list[Wording]:
    """Return every version of the rules of these kinds among `nodes`."""
    rules = [node for node in nodes if isinstance(node, Rule) and node.kind in kinds]
    return [Wording(rule, period, version) for rule in rules for period, version in rule.versions]


def needs(wording: Wording) -> list[Node]:
    """Return what this wording looks at."""
    return [BOOK.resolve(need) for need in wording.version.needs]


def facts(wording: Wording) -> list[Fact]:
    """Return what the user tells that this wording looks at, by itself or through others."""
    return [node for node in below(*needs(wording)) if isinstance(node, Fact)]


def has_one_truth(wording: Wording) -> bool:
    """Return whether nothing can turn it: it looks at nothing, or only at what has just led to it."""
    truths = {wording.version.function(value) for value in _ways_in(wording)} if wording.version.needs else {None}
    return len(truths) == 1


def is_cut_off(wording: Wording, place: Place) -> bool:
    """Return whether, all the time that it holds, a branch before it refuses without looking at anything."""
    for branch in place.branches():
        nodes = below(branch.node) if branch.node else []
        if wording.rule in nodes:
            return False
        if any(
            _always_refuses(other, wording) for other in wordings([branch.node] if branch.node else [], "condition")
        ):
            return True
    return False


def _always_refuses(other: Wording, wording: Wording) -> bool:
    if other.version.needs or other.version.function():
        return False
    ends = other.period.until
    return other.period.since <= wording.period.since and (ends is None or wording.period.until in other.period)


def _ways_in(wording: Wording) -> Iterator[object]:
    """Yield each value by which a select leads to it, if it looks at nothing but that selector."""
    for select in EVERY_SELECT:
        if needs(wording) == [select.selector]:
            yield from (value for value, node in select.branches.items() if node is wording.rule)


EVERYTHING = below(*(node for place in PLACES for node in place.everything()))
EVERY_SELECT = [node for node in EVERYTHING if isinstance(node, Select)]
COMPARED = list(dict.fromkeys(node.parameter if isinstance(node, History) else node for node in EVERYTHING))
"""Everything, with the parameters whose whole history a rule looks at."""
