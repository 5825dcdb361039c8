"""An outline as a drawing (SVG), and the same as a list with links for who cannot or will not look at one."""

import textwrap
from collections.abc import Iterable, Iterator
from html import escape
from typing import NamedTuple

from docs.rulebook.outline import Line, Lines, Outline
from docs.rulebook.picture import drawn
from docs.speech import Speech, day_before, day_of, pick
from wes_core.book import PARTS
from wes_core.engine.rule import Part

WIDTH, INDENT, TALL, BASE, GAP, EDGE, WIDEST = 680, 24, 20, 15, 10, 3, 38
LETTER, BOLD = 7.4, 8.6
"""In pixels; a letter is as wide as it is in the widest of the fonts that a reader may have."""
SIGNS = {"number": "=", "question": "?"}
USUAL = {"startbaan": "startbaan"}
"""The route that is drawn of this part; of every other one it is the WES."""
NEW = "wes.reform_from"
ABOLISHED = ("activation_placement", "specialised_bvs")


class Drawing(NamedTuple):
    """One drawing: its part, its form, the key of its rules ("both", "old", "new"), and its lines."""

    part: Part
    choice: str
    regime: str
    lines: Lines

    @property
    def name(self) -> str:
        return f"drawing-{self.part.key}-{self.choice}-{self.regime}".replace("_", "-")


def drawings(say: Speech) -> list[Drawing]:
    """Return every drawing: of the WES by new and by old rules, of the abolished forms by old rules.

    Where both rules come to the same there is one drawing, and an abolished form is not drawn twice alike.
    """
    usual = [each for part in PARTS for each in _by_both_rules(part, USUAL.get(part.key, "wes"), say)]
    abolished = {each.lines: each for part in reversed(PARTS) for each in _abolished(part, say)}
    return [*usual, *reversed(abolished.values())]


def _by_both_rules(part: Part, choice: str, say: Speech) -> Iterator[Drawing]:
    new, old = (Outline(part, choice, day(NEW), say).lines() for day in (day_of, day_before))
    if old == new:
        yield Drawing(part, choice, "both", new)
    else:
        yield from (Drawing(part, choice, "new", new), Drawing(part, choice, "old", old))


def _abolished(part: Part, say: Speech) -> Iterator[Drawing]:
    for choice in reversed(ABOLISHED):
        if choice in part.sheets:
            yield Drawing(part, choice, "old", Outline(part, choice, day_before(NEW), say).lines())


def every_drawing(say: Speech) -> str:
    """Return a heading for each part, with its drawings."""
    every = drawings(say)
    return "\n\n".join(_part(part, [each for each in every if each.part is part], say) for part in PARTS)


def decision_drawing(say: Speech, part: str, regime: str) -> str:
    """Return one drawing of a part and its list, folded: by the "new" or the "old" rules, or by "both" at once."""
    parts = {each.key: each for each in PARTS}
    chosen = pick(parts, part, "part of an answer")
    by_rules = {each.regime: each for each in _by_both_rules(chosen, USUAL.get(part, "wes"), say)}
    found = pick(by_rules, regime, f"drawing of {part}")
    summary = escape(say.word("law.drawing", text=_whole_title(found, say)))
    return f"<details><summary>{summary}</summary>{_figure(found, say)}{_as_list(found, say)}</details>"


def link_to(part: str, say: Speech) -> str:
    """Return a link to the drawings of a part, in Markdown."""
    return f"[{say.texts.get(f'part.{part}.title')}]({say.home}how-an-answer-comes-about.md#part-{part})"


def _part(part: Part, found: Iterable[Drawing], say: Speech) -> str:
    head = f"## {say.texts.get(f'part.{part.key}.title')} {{ #part-{part.key} data-search-exclude }}"
    return "\n\n".join([head, *(_whole(each, say) for each in found)])


def _whole(drawing: Drawing, say: Speech) -> str:
    head = f"### {_title(drawing, say)} {{ #{drawing.name} data-search-exclude }}"
    shown = f"{_figure(drawing, say)}\n{_as_list(drawing, say)}"
    return f"{head}\n\n{_folded(shown, say) if drawing.regime == 'old' else shown}"


def _folded(shown: str, say: Speech) -> str:
    """Return what is shown, to be opened: the old rules matter to few."""
    summary = escape(say.word("drawing.show"))
    return f'<details class="page-folded"><summary>{summary}</summary>{shown}</details>'


def _figure(drawing: Drawing, say: Speech) -> str:
    return f'<div class="md-typeset__scrollwrap page-tree">{svg(drawing, say)}</div>'


def _as_list(drawing: Drawing, say: Speech) -> str:
    return f"<details><summary>{escape(say.word('drawing.as_list'))}</summary>{_list(drawing.lines, say)}</details>"


def _whole_title(drawing: Drawing, say: Speech) -> str:
    return f"{say.texts.get(f'part.{drawing.part.key}.title')} {_title(drawing, say)}"


def _title(drawing: Drawing, say: Speech) -> str:
    day = day_before(NEW) if drawing.regime == "old" else day_of(NEW)
    regime = say.word(f"drawing.{drawing.regime}", day=say.texts.date(day))
    if drawing.choice not in ABOLISHED:
        return regime
    return f"{say.texts.get(f'choice.form.{drawing.choice}').capitalize()}: {regime}"


def svg(drawing: Drawing, say: Speech) -> str:
    """Return the drawing on one line; a reader of screens hears its title, and that the list says the same."""
    placed = _placed(drawing.lines)
    told = say.word("drawing.told_as", steps=str(len(placed)))
    return drawn(
        drawing.name, (WIDTH, placed[-1].bottom + GAP), _whole_title(drawing, say), told, "".join(map(_row, placed))
    )


class Placed(NamedTuple):
    """A line where it stands: its left and top, its text in rows, and how far up the line it hangs on ends."""

    line: Line
    left: int
    top: int
    rows: list[str]
    hangs_from: int

    @property
    def bottom(self) -> int:
        return self.top + TALL * len(self.rows) + (EDGE if self.line.kind == "step" else 0)


def _placed(lines: Lines) -> list[Placed]:
    """Place the lines one below the other; what stands below a line hangs on it."""
    found: list[Placed] = []
    ends: dict[int, int] = {}
    for depth, line in (each for top in lines for each in top.walk()):
        left = GAP + INDENT * depth
        top = found[-1].bottom + (GAP if line.kind == "step" else 0) + GAP // 2 if found else GAP
        found.append(
            Placed(line, left, top, _wrapped(line, WIDTH - left - _indent(line) - GAP), ends.get(depth - 1, 0))
        )
        ends[depth] = found[-1].bottom
    return found


def _wrapped(line: Line, room: int) -> list[str]:
    return textwrap.wrap(line.text, int(room / (BOLD if line.kind == "step" else LETTER)))


def _row(placed: Placed) -> str:
    start = placed.left + _indent(placed.line)
    said = "".join(
        f'<text x="{start}" y="{placed.top + BASE + TALL * at}">{escape(text)}</text>'
        for at, text in enumerate(placed.rows)
    )
    return f'<g class="tree-{placed.line.kind}">{_branch(placed)}{_mark(placed)}{said}</g>'


def _indent(line: Line) -> int:
    """How far from the left of a line its text begins: after its mark."""
    return _wide(line) + GAP // 2


def _wide(line: Line) -> int:
    """How wide the mark of a line is: there is room for an id, or for one sign."""
    if line.kind in ("step", "joint"):
        return 0
    return TALL if line.kind in SIGNS else WIDEST


def _branch(placed: Placed) -> str:
    """The line from what it hangs on to the left of its row."""
    if not placed.hangs_from:
        return ""
    return f'<path d="M{placed.left - INDENT + 10} {placed.hangs_from}V{placed.top + TALL // 2}H{placed.left}"/>'


def _mark(placed: Placed) -> str:
    """The id of a rule or the sign of a figure or question, in a shape of its own; a band behind a step."""
    line, left, top, wide = placed.line, placed.left, placed.top, _wide(placed.line)
    if line.kind == "step":
        return (
            f'<rect x="{left - 4}" y="{top - EDGE}" width="{WIDTH - 8}" height="{placed.bottom - top + EDGE}" rx="4"/>'
        )
    if not wide:
        return ""
    radius = TALL // 2 if line.kind == "question" else 4
    return (
        f'<rect x="{left}" y="{top}" width="{wide}" height="{TALL}" rx="{radius}"/><text class="sign" '
        f'x="{left + wide // 2}" y="{top + BASE}" text-anchor="middle">{escape(SIGNS.get(line.kind, line.rule))}</text>'
    )


def _list(lines: Lines, say: Speech) -> str:
    return f"<ul>{''.join(_item(line, say) for line in lines)}</ul>"


def _item(line: Line, say: Speech) -> str:
    kind = "" if line.kind in ("step", "joint") else say.word(f"drawing.{line.kind}")
    link = f" {say.link(line.rule)}" if line.rule else ""
    named = f"{kind}{link}: " if kind else ""
    below = _list(line.below, say) if line.below else ""
    return f"<li>{named}{escape(line.text)}{below}</li>"
