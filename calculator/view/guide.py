"""One question at a time: what stands around the question that is asked, and what ends the asking."""

from typing import Any

from calculator.view.context import Context
from calculator.view.controls import has_own_dont_know
from calculator.view.icons import icon, tone
from calculator.view.markup import Html, el, join
from calculator.view.parts import button, empty
from calculator.view.reasons import reasons
from calculator.view.told_answers import in_words
from calculator.view.turn import Turn, Wish
from calculator.view.why import why_asked
from wes_core.as_json import Tracer
from wes_core.engine.rule import Fact
from wes_core.law.facts import BY_KEY
from wes_core.questions import who_can_tell
from wes_core.report import PartReport

SECOND = "wes-button wes-second"


def guide(answers: dict[str, Any], wish: Wish, page: Context) -> dict[str, Any]:
    """What to show now: the question's key, None at an end, its problems, and what stands in each place around it."""
    turn = Turn(answers, wish, page)
    return {
        "key": turn.shown.key if turn.shown else None,
        "problems": turn.problems,
        "step": turn.step(),
        "given": _given(turn, page) or "",
        "end": _end(turn, page) or "",
        "below": _below(turn, turn.shown, page) if turn.shown else "",
        "more": _more(turn, page) or "",
    }


def places() -> tuple[Html, Html, Html]:
    """What a turn fills: before the questions, below them, and at the end of the form."""
    step = empty("p", "step", class_="wes-step", role="status")
    return join(step, empty("div", "end")), empty("div", "below", class_="wes-below"), empty("div", "more")


def _given(turn: Turn, page: Context) -> Html | None:
    """The answers so far, each with the way to change it."""
    answers = ((BY_KEY[key], answer) for key, answer in turn.known.items())
    rows = [_answer(fact, answer, page) for fact, answer in answers if fact is not turn.shown]
    title = page.id("given")
    heading = el("h2", page.word("guide.given"), id=title)
    return el("section", heading, el("dl", *rows), class_="wes-given", aria_labelledby=title) if rows else None


def _answer(fact: Fact, answer: Any, page: Context) -> Html:
    label = page.texts.get(f"fact.{fact.key}.label")
    unknown = el("span", " ", who_can_tell(fact, page.texts), class_="wes-quiet")
    edit = join(page.word("guide.edit"), el("span", f": {label}", class_="wes-hidden"))
    return el(
        "div",
        el("dt", label),
        el("dd", in_words(fact, answer, page), unknown if answer == "dont_know" else None),
        el("dd", button(edit, "edit", kind="wes-link", value=fact.key)),
    )


def _end(turn: Turn, page: Context) -> Html | None:
    """The card that ends the asking: a no, or nothing left to ask."""
    if turn.shown:
        return None
    return _refusal(turn.refused, page) if turn.refused else _all_answered(page)


def _refusal(report: PartReport, page: Context) -> Html:
    part = report.as_json(page.texts, Tracer())
    return el(
        "div",
        el("p", icon(report.outcome), page.texts.get(f"part.{report.part.key}.title"), class_="wes-end-part"),
        el("h2", part["text"], tabindex=-1),
        reasons(part["reasons"][:1], page),
        el("p", page.word("guide.stopped")),
        class_="wes-end",
        data_tone=tone(report.outcome),
    )


def _all_answered(page: Context) -> Html:
    heading = el("h2", page.word("guide.done"), tabindex=-1)
    return el("div", heading, el("p", page.word("guide.done_help")), class_="wes-end")


def _below(turn: Turn, shown: Fact, page: Context) -> Html:
    """Why the question is asked, and the ways on."""
    needs_button = not (shown.optional or has_own_dont_know(shown))
    buttons = [
        button(page.word("guide.next"), "next"),
        button(page.word("guide.dont_know"), "unknown", kind=SECOND) if needs_button else None,
        button(page.word("guide.back"), "back", kind=SECOND),
    ]
    return join(why_asked(shown, page, turn.interview), el("div", *buttons, class_="wes-turn"))


def _more(turn: Turn, page: Context) -> Html | None:
    """What can be asked besides, once the asking has ended."""
    if turn.shown:
        return None
    return _go_on(turn, page) if turn.refused else _offers(turn, page)


def _go_on(turn: Turn, page: Context) -> Html | None:
    on = button(page.word("guide.on"), "on", kind=SECOND)
    return join(el("p", page.word("guide.on_help")), on) if turn.interview.next() else None


def _offers(turn: Turn, page: Context) -> Html:
    titles = {part.key: page.texts.get(f"part.{part.key}.title") for part in turn.interview.offers()}
    offers = [el("li", button(title, "want", kind="wes-offer", value=key)) for key, title in titles.items()]
    asked = join(el("h3", page.word("guide.also")), el("ul", *offers, class_="wes-offers")) if offers else None
    rest = page.word("guide.rest", way=page.word("guide.way_form"))
    return join(asked, el("p", rest, class_="wes-quiet"))
