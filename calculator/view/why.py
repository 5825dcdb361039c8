"""Why a question is asked: the path from each outcome, by the rules that wait for the answer, down to the question."""

from typing import Any

from calculator.view.context import Context
from calculator.view.markup import Html, el
from wes_core.book import PARTS
from wes_core.engine.rule import Fact
from wes_core.interview import Interview
from wes_core.questions import why


def why_asked(fact: Fact, page: Context, interview: Interview | None = None) -> Html | None:
    """The paths in what somebody asked about, by the other answers; nothing where no rule waits for this one."""
    parts = [report.part for report in interview.asked_for()] if interview else PARTS
    asked_for = [part.key for part in parts]
    found = [each for each in why(fact, page.lang, interview) if each["part"] in asked_for]
    if not found:
        return None
    asked = el("span", f": {page.texts.get(f'fact.{fact.key}.question')}", class_="wes-hidden")
    return el(
        "details", el("summary", page.word("form.why"), asked), *[_part(each, page) for each in found], class_="wes-why"
    )


def _part(found: dict[str, Any], page: Context) -> Html:
    rules = [step for step in found["path"] if "rule" in step]
    steps = [el("li", step["text"], " ", page.rule(step["rule"])) for step in rules]
    return el("div", el("p", found["text"]), el("ol", *steps))
