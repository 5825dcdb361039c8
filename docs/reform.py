"""Before and after the reform, read off the rulebook: whatever is not the same on its two days."""

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from docs.speech import Speech, day_before, day_of, in_order
from wes_core.assess import BOOK
from wes_core.engine.rule import Information, Node, Parameter, Rule

TWINS = {"E-2": "E-3"}
"""The old goal and the new one: two rules of the facts for one question."""
CHAPTERS = "EDACSFBN"
"""The rules of chapter T say how the change itself works, and G what is not known: the page tells those apart."""


class Change(NamedTuple):
    """The id of a rule before and after (None: there was none), and the number it sets, if it sets one."""

    old: str | None
    new: str | None
    parameter: Parameter | None = None

    @property
    def ids(self) -> frozenset[str]:
        return frozenset(filter(None, self[:2]))

    @property
    def place(self) -> tuple[int, tuple[int, str]]:
        first = min(self.ids - {"G-3"}, key=lambda rule: (rule[0], in_order(rule)))
        return CHAPTERS.find(first[0]), in_order(first)


def before_after(say: Speech) -> str:
    """The table, in the order of the law."""
    days = day_before("wes.reform_from"), day_of("wes.reform_from")
    names = say.word("subject"), *_sides_named(days, say)
    head = "".join(f'<th scope="col" role="columnheader">{name}</th>' for name in names)
    changes = sorted(_told_once(days), key=lambda change: change.place)
    rows = "".join(f'<tr role="row" markdown="1">{_cells(change, days, say)}</tr>' for change in changes)
    body = f'<thead><tr role="row">{head}</tr></thead><tbody markdown="1">{rows}</tbody>'
    return f'<div class="page-before-after" markdown="1"><table role="table" markdown="1">{body}</table></div>'


def _sides_named(days: tuple[date, date], say: Speech) -> list[str]:
    old, new = (day.isoformat() for day in days)
    return [say.period(None, old), say.period(new, None)]


def _told_once(days: tuple[date, date]) -> Iterator[Change]:
    """Yield what changed, each rule once: numbers first, for they say more than the rule that uses them."""
    changes = {_settled(change, days) for node in BOOK.nodes.values() if (change := _change(node, days))}
    told = [change for change in changes if change.place[0] >= 0]
    seen: set[str] = set()
    for change in sorted(told, key=lambda each: (each.parameter is None, len(each.ids) < 2, each.place)):
        if not seen & change.ids:
            seen |= change.ids
            yield change


def _change(node: Node, days: tuple[date, date]) -> Change | None:
    """Return what changed in `node`; a number counts only where both days have one, or had one."""
    old, new = (_held(node, day) for day in days)
    if isinstance(node, Parameter):
        return Change(old.rule, new.rule, node) if old and new and old.value != new.value else None
    if old is new:
        return None
    return Change(old and old.id, new.id if new else TWINS.get(old.id))


def _settled(change: Change, days: tuple[date, date]) -> Change:
    """Leave out an id that is in force on both days; if that leaves none, the one rule tells both sides."""
    if change.parameter:
        return change
    before, after = (_in_force(day) for day in days)
    old, new = change.old not in after and change.old, change.new not in before and change.new
    same = change.new or change.old
    return Change(old or None, new or None) if old or new else Change(same, same)


def _in_force(day: date) -> frozenset[str]:
    held = (_held(node, day) for node in BOOK.nodes.values() if not isinstance(node, Parameter))
    return frozenset(version.id for version in held if version)


def _held(node: Node, day: date) -> Any:
    """Return the version of `node` in force on `day`, if it is something that can change."""
    if isinstance(node, Parameter):
        return node.history.at(day)
    if isinstance(node, Rule):
        return node.versions.at(day)
    return node if isinstance(node, Information) and day in node.period else None


def _cells(change: Change, days: tuple[date, date], say: Speech) -> str:
    cells, sides = _sides(change, days, say), _sides_named(days, say)
    marks = [' colspan="2"'] if len(cells) == 1 else [f' data-side="{side}"' for side in sides]
    return f'<th scope="row" role="rowheader">{_title(change, say)}</th>' + "".join(
        f'<td role="cell" markdown="span"{mark}>{cell}</td>' for mark, cell in zip(marks, cells, strict=True)
    )


def _title(change: Change, say: Speech) -> str:
    if change.parameter:
        return say.texts.get(f"parameter.{change.parameter.key}")
    return say.rule(change.new or change.old or "")["title"]


def _sides(change: Change, days: tuple[date, date], say: Speech) -> list[str]:
    """Return both cells, or one for both where a single rule tells the two sides."""
    if change.parameter:
        values = [change.parameter.history.at(day) for day in days]
        return [f"{say.limit(change.parameter, each.value)} {say.cite(each.rule)}" for each in values if each]
    if change.old == change.new:
        return [_told(change.new, say, "")]
    return [_told(change.old, say, "not_yet"), _told(change.new, say, "no_more")]


def _told(rule: str | None, say: Speech, otherwise: str) -> str:
    return f"{say.rule(rule)['text']} {say.cite(rule)}" if rule else say.word(otherwise)
