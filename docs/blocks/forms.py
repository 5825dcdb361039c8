"""The forms of workplace learning, as wes_core compares them: the guide as cards, the comparison as a table."""

from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import Any

from docs.speech import Speech, pick
from wes_core.compare import compare
from wes_core.law.forms import ASPECTS

Told = dict[str, Any]


def guide(say: Speech) -> str:
    """Return a card for each situation; its link leads to the form that suits it, in the table."""
    compared = compare(say.lang)
    titles = {form["key"]: form["title"] for form in compared["forms"]}
    cards = "".join(_card(choice, titles[choice["form"]], say) for choice in compared["guide"])
    return f'<ul class="page-choices" markdown="1">{cards}</ul>'


def _card(choice: Told, title: str, say: Speech) -> str:
    link = f"[{choice['advice']}](#{_place(choice['form'], ASPECTS[0])})"
    cites = " ".join(say.cite_told(each) for each in (choice, *choice["also"]))
    return f'<li markdown="1">{_lines((choice["text"], link, title, cites))}</li>'


def table(say: Speech) -> str:
    """Return the comparison: a column for each form, a row for each aspect, and one for the sources."""
    compared = compare(say.lang)
    forms = compared["forms"]
    heads = "".join(_head(form) for form in forms)
    head = f'<tr role="row"><th scope="col" role="columnheader">{say.word("subject")}</th>{heads}</tr>'
    rows = [_row(each, _sentences(each["cells"], say), forms) for each in compared["aspects"]]
    rows.append(_row({"key": "sources", "title": say.word("sources")}, _sources(compared["aspects"], say), forms))
    return (
        f'<table class="page-forms" role="table" aria-label="{say.word("forms")}" markdown="1">'
        f'<thead role="rowgroup">{head}</thead><tbody role="rowgroup" markdown="1">{"".join(rows)}</tbody></table>'
    )


def _head(form: Told) -> str:
    named = f"<strong>{form['name']}</strong> <span>{form['title']}</span>"
    return f'<th scope="col" role="columnheader" data-form="{form["key"]}">{named}</th>'


def _row(aspect: Told, told: Mapping[str, str], forms: Iterable[Told]) -> str:
    head = f'<th scope="row" role="rowheader">{aspect["title"]}</th>'
    cells = (_cell(aspect["key"], form, told[form["key"]]) for form in forms)
    return f'<tr role="row" markdown="1">{head}{"".join(cells)}</tr>'


def _cell(aspect: str, form: Told, told: str) -> str:
    marks = f'id="{_place(form["key"], aspect)}" data-form="{form["key"]}" data-name="{form["name"]}"'
    return f'<td role="cell" {marks} markdown="1">{told}</td>'


def _place(form: str, aspect: str) -> str:
    """Return the id of a cell."""
    return f"{form}-{aspect}"


def says(say: Speech, form: str, aspect: str) -> str:
    """Return what the comparison says of a form under an aspect, in a sentence of a page."""
    aspects = {each["key"]: each["cells"] for each in compare(say.lang)["aspects"]}
    cells = [cell for cell in pick(aspects, aspect, "aspect of the comparison") if cell["form"] == form]
    return " ".join(_sentence(cell, say) for cell in cells)


def _sentences(cells: Iterable[Told], say: Speech) -> dict[str, str]:
    """Return what each form says, a line for each sentence."""
    by_form = groupby(cells, key=lambda cell: cell["form"])
    return {form: _lines(_sentence(cell, say) for cell in same) for form, same in by_form}


def _sentence(cell: Told, say: Speech) -> str:
    return f"{cell['text']} {say.cite_told(cell)}"


def _sources(aspects: Iterable[Told], say: Speech) -> dict[str, str]:
    """Return links to all that a form rests on."""
    links: dict[str, dict[str, None]] = {}
    for cell in (cell for aspect in aspects for cell in aspect["cells"]):
        links.setdefault(cell["form"], {}).update(dict.fromkeys(source["id"] for source in cell["sources"]))
    return {form: _lines([", ".join(say.source_id(name) for name in ids)]) for form, ids in links.items()}


def _lines(lines: Iterable[str]) -> str:
    return "".join(f'<p markdown="span">{line}</p>' for line in lines)
