"""Which papers there have to be, and when."""

from itertools import groupby

from calculator.view.context import Context
from calculator.view.markup import Html, el

Document = dict[str, str]


def documents(found: list[Document], page: Context) -> Html | None:
    """The papers, by the moment at which they are due."""
    if not found:
        return None
    moments = [_moment(due, list(papers), page) for due, papers in groupby(found, lambda paper: paper["due"])]
    return el("section", el("h3", page.word("result.documents")), el("dl", *moments), class_="wes-documents")


def _moment(due: str, papers: list[Document], page: Context) -> Html:
    named = [el("dd", paper["text"], " ", el("span", paper["rule"], class_="wes-rule")) for paper in papers]
    return el("div", el("dt", page.texts.get(f"due.{due}")), *named)
