"""Why a question is asked: the rules that need its answer, for each part of the outcome."""

from typing import Any

from calculator.view.context import Context
from calculator.view.markup import Html, el
from wes_core.engine.rule import Fact
from wes_core.questions import why


def why_asked(fact: Fact, page: Context) -> Html | None:
    """The way from the question to the outcome; nothing where no rule asks for it yet."""
    found = why(fact, page.lang)
    if not found:
        return None
    asked = el("span", f": {page.texts.get(f'fact.{fact.key}.question')}", class_="wes-hidden")
    return el("details", el("summary", page.word("form.why"), asked), *map(_part, found), class_="wes-why")


def _part(found: dict[str, Any]) -> Html:
    rules = [el("li", rule["text"], " ", el("span", rule["rule"], class_="wes-rule")) for rule in found["rules"]]
    return el("div", el("p", found["text"]), el("ul", *rules))
