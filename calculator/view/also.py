"""Parts that nobody asked about yet: named in one quiet list, instead of a card each."""

from typing import Any

from calculator.view.context import Context
from calculator.view.markup import Html, el
from wes_core.book import PARTS

Part = dict[str, Any]
Parts = list[tuple[str, Part]]

ASKED_BY = {part.key: [fact.key for fact in part.asked_by] for part in PARTS if part.asked_by}


def is_asked(name: str, part: Part, answers: dict[str, Any]) -> bool:
    """Whether the part says more than that nobody asked."""
    outcome: str = part["outcome"]
    if outcome == "more_information":
        return name not in ASKED_BY or any(key in answers for key in ASKED_BY[name])
    return outcome != "not_asked"


def also(parts: Parts, page: Context) -> Html | None:
    """What can be worked out besides, each with a link to where its questions begin."""
    items = [_item(name, page) for name, _ in parts if name in ASKED_BY]
    listed = el("ul", *items)
    return el("section", el("h3", page.word("result.also")), listed, class_="wes-also") if items else None


def _item(name: str, page: Context) -> Html:
    key = ASKED_BY[name][0]
    link = el("a", page.texts.get(f"fact.{key}.label"), href=f"#{page.id(key)}", data_field=key)
    return el("li", page.texts.get(f"part.{name}.title"), " ", page.word("result.also_fill"), " ", link)
