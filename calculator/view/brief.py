"""The outcome in a few lines, before everything that carries it."""

from typing import Any

from calculator.view.context import Context
from calculator.view.icons import icon, tone
from calculator.view.markup import Html, el
from calculator.view.told import label, told

Part = dict[str, Any]

HEADLINES = ("first_possible_day", "latest_last_day", "total")
"""What people come for; the rest stands with the part."""


def brief(parts: list[tuple[str, Part]], page: Context, *, linked: bool) -> Html:
    """One line for each part; in a result its title leads to the whole."""
    return el("ul", *[_line(name, part, page, linked) for name, part in parts], class_="wes-brief")


def _line(name: str, part: Part, page: Context, linked: bool) -> Html:
    title = page.texts.get(f"part.{name}.title")
    place = page.id(f"part-{name}")
    shown: Html | str = el("a", title, href=f"#{place}", data_go=place) if linked else title
    said = el("span", el("span", shown, class_="wes-brief-title"), " ", el("strong", part["text"]))
    return el("li", icon(part["outcome"]), said, _headlines(part, page), data_tone=tone(part["outcome"]))


def _headlines(part: Part, page: Context) -> Html | None:
    found = [name for name in HEADLINES if part.get(name)]
    facts = [el("span", label(name, page), ": ", el("strong", told(name, part[name], page))) for name in found]
    return el("span", *facts, class_="wes-brief-facts") if facts else None
