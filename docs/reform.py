"""Before and after the reform, read off the rulebook: whatever is not the same on its two days."""

from collections.abc import Iterator
from datetime import date
from itertools import groupby
from typing import Any, NamedTuple

from docs.speech import Speech, day_before, day_of
from wes_core.book import BOOK
from wes_core.engine.citation import Standing, weakest
from wes_core.engine.rule import Information, Node, Parameter, Rule
from wes_core.reference import in_order

TWINS = {"E-2": "E-3", "D-11": "D-13", "D-18": "D-14", "A-12": "A-11"}
"""What the facts say in two rules, one for each side of the reform."""
TOLD_ELSEWHERE = {"E-18": "E-10", "E-19": "S-2"}
"""Rules whose change is another one's: that row tells it."""
CHAPTERS = "EDACSFB"
"""The rules of chapter T say how the change itself works, N what came later, G what is not known."""
UNSURE = (Standing.INFERRED, Standing.GAP)
"""A convention of ours or a gap is no change of the law."""


class Change(NamedTuple):
    """The id of a rule before and after (None: there was none), and the number it sets, if it sets one."""

    old: str | None
    new: str | None
    parameter: Parameter | None = None

    @property
    def ids(self) -> frozenset[str]:
        return frozenset(filter(None, self[:2]))

    @property
    def place(self) -> tuple[int, tuple[int, int, str]]:
        first = min(self.ids - {"G-3"}, key=lambda rule: (rule[0], in_order(rule)))
        return CHAPTERS.find(first[0]), in_order(first)


def before_after(say: Speech) -> str:
    """The table, in the order of the law."""
    days = day_before("wes.reform_from"), day_of("wes.reform_from")
    names = say.word("subject"), *_sides_named(days, say)
    head = "".join(f'<th scope="col" role="columnheader">{name}</th>' for name in names)
    changes = sorted(_told_once(days), key=lambda change: change.place)
    chapters = groupby(changes, key=lambda change: CHAPTERS[change.place[0]])
    groups = "".join(_group(say.words["chapter"][name], members, days, say) for name, members in chapters)
    body = f'<thead role="rowgroup"><tr role="row">{head}</tr></thead>{groups}'
    return f'<div class="page-before-after" markdown="1"><table role="table" markdown="1">{body}</table></div>'


def _group(title: str, changes: Iterator[Change], days: tuple[date, date], say: Speech) -> str:
    """The rows of one chapter, under its title."""
    head = f'<tr role="row"><th scope="rowgroup" role="rowheader" colspan="3">{title}</th></tr>'
    rows = "".join(f'<tr role="row" markdown="1">{_cells(change, days, say)}</tr>' for change in changes)
    return f'<tbody role="rowgroup" markdown="1">{head}{rows}</tbody>'


def _sides_named(days: tuple[date, date], say: Speech) -> list[str]:
    old, new = (day.isoformat() for day in days)
    return [say.period(None, old), say.period(new, None)]


def _told_once(days: tuple[date, date]) -> Iterator[Change]:
    """Yield what changed, each rule once: numbers first, for they say more than the rule that uses them."""
    changes = {_settled(change, days) for node in BOOK.nodes.values() if (change := _change(node, days))}
    told = [change for change in changes if change.place[0] >= 0 and not TOLD_ELSEWHERE.keys() & change.ids]
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
    if old is new or not any(_is_law(version) for version in (old, new)):
        return None
    return Change(old and old.id, new and new.id)


def _is_law(version: Any) -> bool:
    return version is not None and (weakest(version.standing) not in UNSURE or version.id in TWINS)


def _settled(change: Change, days: tuple[date, date]) -> Change:
    """Leave out an id that is in force on both days; if that leaves none, the one rule tells both sides."""
    if change.parameter:
        return change
    for twins in TWINS.items():
        if change.ids & set(twins):
            return Change(*twins)
    replaced = change.old is not None and change.new is not None
    before, after = (_in_force(day, reckoning=replaced) for day in days)
    old, new = change.old not in after and change.old, change.new not in before and change.new
    same = change.new or change.old
    return Change(old or None, new or None) if old or new else Change(same, same)


def _in_force(day: date, *, reckoning: bool) -> frozenset[str]:
    """Return the ids of the rules that hold on `day`; a formula makes one hold only if `reckoning` counts."""
    nodes = [node for node in BOOK.nodes.values() if not isinstance(node, Parameter)]
    held = [(node.kind, version.id) for node in nodes if (version := _held(node, day))]
    return frozenset(rule for kind, rule in held if reckoning or kind != "formula")


def _held(node: Node, day: date) -> Any:
    """Return the version of `node` in force on `day`, if it is something that can change."""
    return node.at(day) if isinstance(node, Parameter | Rule | Information) else None


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
        values = filter(None, map(change.parameter.at, days))
        return [f"{say.texts.quantity(each.value, change.parameter.unit)} {say.cite(each.rule)}" for each in values]
    if change.old == change.new:
        return [_told(change.new, say, "")]
    return [_told(change.old, say, "not_yet"), _told(change.new, say, "no_more")]


def _told(rule: str | None, say: Speech, otherwise: str) -> str:
    return f"{say.rule(rule)['text']} {say.cite(rule)}" if rule else say.word(otherwise)
