"""Before and after the reform, read off the rulebook: whatever is not the same on its two days."""

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from wes_core.assess import BOOK
from wes_core.engine.rule import Information, Node, Parameter, Rule

from docs.speech import Speech, day_before, day_of

CHAPTERS = "EDAS"
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
    def place(self) -> tuple[int, int]:
        chapter, number = min(self.ids - {"G-3"}).split("-")
        return CHAPTERS.find(chapter), int(number)


def before_after(say: Speech) -> str:
    """The table, in the order of the law."""
    days = day_before("wes.reform_from"), day_of("wes.reform_from")
    head = "".join(f'<th scope="col">{name}</th>' for name in (say.word("subject"), *_sides_named(days, say)))
    changes = sorted(_told_once(days), key=lambda change: change.place)
    rows = "".join(f'<tr markdown="1">{_cells(change, days, say)}</tr>' for change in changes)
    body = f'<thead><tr>{head}</tr></thead><tbody markdown="1">{rows}</tbody>'
    return f'<div class="page-scroll" markdown="1"><table markdown="1">{body}</table></div>'


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
    return Change(old and old.id, new and new.id) if old is not new else None


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
    title, *cells = [f"**{_title(change, say)}**", *_sides(change, days, say)]
    wide = ' colspan="2"' if len(cells) == 1 else ""
    return f'<th scope="row" markdown="span">{title}</th>' + "".join(
        f'<td markdown="span"{wide}>{cell}</td>' for cell in cells
    )


def _title(change: Change, say: Speech) -> str:
    if change.parameter:
        return say.texts.get(f"parameter.{change.parameter.key}")
    return say.texts.get(f"rule.{change.new or change.old}.title")


def _sides(change: Change, days: tuple[date, date], say: Speech) -> list[str]:
    """Return both cells, or one for both where a single rule tells the two sides."""
    if change.parameter:
        values = [change.parameter.history.at(day) for day in days]
        return [f"{say.limit(change.parameter, each.value)} {say.cite(each.rule)}" for each in values if each]
    if change.old == change.new:
        return [_told(change.new, say, "")]
    return [_told(change.old, say, "not_yet"), _told(change.new, say, "no_more")]


def _told(rule: str | None, say: Speech, otherwise: str) -> str:
    if rule is None:
        return say.word(otherwise)
    newest = BOOK.latest_values()
    return f"{say.texts.get(f'rule.{rule}.text', **newest)} {say.cite(rule)}"
