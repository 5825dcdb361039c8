"""Before and after the reform: what wes_core says changed between its two days, as a table."""

from collections.abc import Iterator
from datetime import date
from itertools import groupby
from typing import Any, NamedTuple

from docs.blocks.values import value_in_words
from docs.speech import PARAMETERS, Speech, day_before, day_of
from wes_core.changes import changes
from wes_core.engine.citation import Standing, weakest
from wes_core.engine.rule import Parameter
from wes_core.reference import in_order

TWINS = {"E-2": "E-3", "D-11": "D-13", "D-18": "D-14", "A-12": "A-11", "G-8": "S-2"}
"""What the facts say in two rules, one for each side of the reform."""
TOLD_ELSEWHERE = {"E-18": "E-10", "E-19": "S-2", "D-15": "D-14"}
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
        first = min(self.ids, key=lambda rule: (rule[0] not in CHAPTERS, rule[0], in_order(rule)))
        return CHAPTERS.find(first[0]), in_order(first)


NO_CHANGE = Change(None, None)


def before_after(say: Speech) -> str:
    """The table, in the order of the law."""
    days = day_before("wes.reform_from"), day_of("wes.reform_from")
    names = say.word("subject"), *_sides_named(days, say)
    head = "".join(f'<th scope="col" role="columnheader">{name}</th>' for name in names)
    told = sorted(_told_once(days), key=lambda change: change.place)
    chapters = groupby(told, key=lambda change: CHAPTERS[change.place[0]])
    groups = "".join(_group(say.words["chapter"][name], members, days, say) for name, members in chapters)
    body = f'<thead role="rowgroup"><tr role="row">{head}</tr></thead>{groups}'
    return f'<div class="page-stacked" markdown="1"><table role="table" markdown="1">{body}</table></div>'


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
    found = changes(*days, cases=())
    told = [
        change
        for change in {*map(_number, found["parameters"]), *map(_rule, found["rules"])}
        if change.ids and change.place[0] >= 0 and not TOLD_ELSEWHERE.keys() & change.ids
    ]
    seen: set[str] = set()
    for change in sorted(told, key=lambda each: (each.parameter is None, len(each.ids) < 2, each.place)):
        if not seen & change.ids:
            seen |= change.ids
            yield change


def _number(entry: dict[str, Any]) -> Change:
    """Return the change of a number; it counts only where both days have one, or had one."""
    both = "was" in entry and "is" in entry
    return Change(entry["was"]["rule"], entry["is"]["rule"], PARAMETERS[entry["name"]]) if both else NO_CHANGE


def _rule(entry: dict[str, Any]) -> Change:
    """Return the change of a rule, with its twin."""
    sides = [entry.get(side) for side in ("was", "is")]
    if not any(map(_is_law, sides)):
        return NO_CHANGE
    old, new = (side and side["rule"] for side in sides)
    return next((Change(*twins) for twins in TWINS.items() if {old, new} & set(twins)), Change(old, new))


def _is_law(side: dict[str, Any] | None) -> bool:
    return side is not None and (weakest(map(Standing, side["standing"])) not in UNSURE or side["rule"] in TWINS)


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
        unit, values = change.parameter.unit, filter(None, map(change.parameter.at, days))
        return [f"{value_in_words(say, each.value, unit, each.rule)} {say.cite(each.rule)}" for each in values]
    if change.old == change.new:
        return [_told(change.new, say, "")]
    return [_told(change.old, say, "not_yet"), _told(change.new, say, "no_more")]


def _told(rule: str | None, say: Speech, otherwise: str) -> str:
    return f"{say.rule(rule)['text']} {say.cite(rule)}" if rule else say.word(otherwise)
