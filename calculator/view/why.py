"""Why a question is asked: the path from each outcome, by the rules that wait for the answer, down to the question."""

from collections.abc import Collection, Mapping
from typing import Any

from calculator.view.context import Context
from calculator.view.markup import Html, el
from wes_core.book import PARTS
from wes_core.engine.rule import Fact
from wes_core.questions import why

EVERY_PART = frozenset(part.key for part in PARTS)


def why_asked(
    fact: Fact, page: Context, answers: Mapping[str, Any] | None = None, parts: Collection[str] = EVERY_PART
) -> Html | None:
    """The paths in `parts` with the other answers as they are; nothing where no rule waits for this one."""
    found = [each for each in why(fact, page.lang, answers) if each["part"] in parts]
    if not found:
        return None
    asked = el("span", f": {page.texts.get(f'fact.{fact.key}.question')}", class_="wes-hidden")
    return el("details", el("summary", page.word("form.why"), asked), *map(_part, found), class_="wes-why")


def _part(found: dict[str, Any]) -> Html:
    rules = [step for step in found["path"] if "rule" in step]
    steps = [el("li", step["text"], " ", el("span", step["rule"], class_="wes-rule")) for step in rules]
    return el("div", el("p", found["text"]), el("ol", *steps))
