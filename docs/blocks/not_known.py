"""What stays open, by who can tell: the points of wes_core, what the calculator goes by meanwhile, and how sure."""

from collections.abc import Iterator
from html import escape
from typing import Any

import wes_core
from docs.rulebook.cases import fragment, turning_on
from docs.speech import Speech, data
from wes_core.engine.citation import Standing

Gap = dict[str, Any]


def open_points(say: Speech, calculator: str, listed_at: str, who: str, kind: str = "") -> str:
    """Return the points on which `who` can tell, all of them or those of one kind: conflict, silence or reading.

    `calculator` and `listed_at` are the addresses of the calculator and of the sources, from the page at hand.
    """
    gaps = [gap for gap in wes_core.rules(lang=say.lang)["gaps"] if gap["who"] == who]
    chosen = [gap for gap in gaps if kind in ("", kind_of(gap))]
    return f'<dl class="page-rules">{" ".join(_entry(gap, say, calculator, listed_at) for gap in chosen)}</dl>'


def kind_of(gap: Gap) -> str:
    """Return why a point stays open: sources contradict each other, say nothing, or say less than we read in them."""
    kinds = {Standing.CONTESTED: "conflict", Standing.GAP: "silence"}
    return next((kind for mark, kind in kinds.items() if mark.value in gap["standing"]), "reading")


def half_known(say: Speech, who: str) -> str:
    """Return the rules of which a part stays open, and on which `who` can tell."""
    return "\n".join(f"- {say.rule(rule)['text']} {say.cite(rule)}" for rule in data("not_known")["also"][who])


def _entry(gap: Gap, say: Speech, calculator: str, listed_at: str) -> str:
    name = f'<span id="rule-{gap["rule"].lower()}" class="page-id">{say.link(gap["rule"])}</span>'
    told = [escape(gap["text"]), *_meanwhile(gap["rule"], say)]
    below = " · ".join((*_origin(gap, say, listed_at), *_case(gap, say, calculator)))
    lines = " ".join(f"<dd>{line}</dd>" for line in (*told, below))
    return f"<div><dt>{name} {escape(gap['title'])}</dt> {lines}</div>"


def _meanwhile(gap: str, say: Speech) -> Iterator[str]:
    """Yield what the calculator goes by until somebody knows better."""
    own = data("not_known")["in_other_words"].get(gap)
    rules = {rule: own[say.lang] if own else say.rule(rule)["text"] for rule in data("not_known")["meanwhile"][gap]}
    told = " ".join(f"{escape(text)} {say.cite_in_html(rule)}" for rule, text in rules.items())
    yield f"<strong>{say.word('meanwhile')}</strong> {told}"


def _origin(gap: Gap, say: Speech, listed_at: str) -> Iterator[str]:
    """Yield how sure it is, and what was read on it."""
    marks = " ".join(map(say.standing, gap["standing"]))
    ids = dict.fromkeys(source["id"] for source in gap["sources"])
    links = ", ".join(f'<a href="{listed_at}#source-{name.lower()}">{name}</a>' for name in ids)
    yield f"{marks} {links or say.word('law.no_source')}"


def _case(gap: Gap, say: Speech, calculator: str) -> Iterator[str]:
    """Yield the way to a case in which the calculator tells of it."""
    for case in turning_on(gap["rule"])[:1]:
        yield say.opens(calculator + fragment(case.answers), "see_it", gap["title"])
