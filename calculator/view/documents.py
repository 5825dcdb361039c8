"""Which papers there have to be, and when."""

from itertools import groupby
from typing import Any

from calculator.view.context import Context
from calculator.view.markup import Html, el
from calculator.view.reasons import origin

Document = dict[str, Any]


def documents(found: list[Document], page: Context) -> Html | None:
    """The papers, by the moment at which they are due."""
    if not found:
        return None
    moments = [_moment(due, list(papers), page) for due, papers in groupby(found, lambda paper: paper["due"])]
    return el("section", el("h3", page.word("result.documents")), el("dl", *moments), class_="wes-documents")


def _moment(due: str, papers: list[Document], page: Context) -> Html:
    named = [el("dd", paper["text"], " ", origin(paper, page)) for paper in papers]
    return el("div", el("dt", page.texts.get(f"due.{due}")), *named)
