"""Reasons and notices, each with its rule and how certain it is."""

from typing import Any

from calculator.view.context import Context
from calculator.view.markup import Html, el, join

Finding = dict[str, Any]


def reasons(found: list[Finding], page: Context) -> Html | None:
    """All reasons, not the first."""
    return _list(found, page, "wes-reasons")


def notices(found: list[Finding], page: Context) -> Html | None:
    """What is good to know and changes nothing."""
    listed = _list(found, page, "wes-notices")
    return listed and join(el("h4", page.word("result.notices")), listed)


def _list(found: list[Finding], page: Context, name: str) -> Html | None:
    items = [el("li", el("p", finding["text"], " ", origin(finding, page))) for finding in found]
    return el("ul", *items, class_=name) if items else None


def origin(finding: Finding, page: Context) -> Html:
    """The rule behind a sentence, and how certain it is."""
    badges = [_badge(standing, page) for standing in finding["standing"]]
    return el("span", page.rule(finding["rule"]), *badges, class_="wes-origin")


def certainty(part: Finding, page: Context) -> Html | None:
    """How certain the outcome of a part is: as much as its weakest reason."""
    if "standing" not in part:
        return None
    return join(" ", el("span", _badge(part["standing"], page), class_="wes-origin"))


def _badge(standing: str, page: Context) -> Html:
    return join(" ", el("span", page.texts.get(f"standing.{standing}"), class_="wes-badge", data_standing=standing))
