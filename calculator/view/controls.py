"""One question: the words, the control that fits its kind, who can tell, and why it is asked."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from calculator.view.absences import absences
from calculator.view.context import Context
from calculator.view.markup import Child, Html, el, join
from calculator.view.parts import button, hint, radio, text_input
from calculator.view.why import why_asked
from wes_core.calendar import WEEKDAYS
from wes_core.engine.rule import Fact
from wes_core.questions import who_can_tell

TRUTHS = ("true", "false")


class Place(NamedTuple):
    """Whether a question is in sight at first, and whether it stays there."""

    shown: bool
    always: bool


def question(fact: Fact, page: Context, *, shown: bool, always: bool = False) -> Html:
    """One question with its control; `always` keeps it in the page, whatever the other answers are."""
    return CONTROLS[fact.type](fact, page, Place(shown, always))


def _text(fact: Fact, page: Context, place: Place) -> Html:
    name = page.id(fact.key)
    example = page.word("form.date_hint") if fact.type == "date" else None
    described = f"{name}-hint" if example or page.text(f"fact.{fact.key}.help") else None
    control = text_input(name, fact.key, decimal=fact.type == "decimal", described=described)
    return _frame(
        "div",
        fact,
        place,
        el("label", *_asked(fact, page), class_="wes-label", for_=name),
        hint(name, page.text(f"fact.{fact.key}.help"), example),
        el("div", el("div", control, class_="wes-input", data_wes="control"), _who(fact, page), class_="wes-answer"),
        why_asked(fact, page),
    )


def _radios(fact: Fact, page: Context, place: Place) -> Html:
    return _group(fact, page, place, choices(fact, page))


def _absences(fact: Fact, page: Context, place: Place) -> Html:
    return _group(fact, page, place, absences(page))


def _group(fact: Fact, page: Context, place: Place, control: Html) -> Html:
    name = page.id(fact.key)
    text = page.text(f"fact.{fact.key}.help")
    return _frame(
        "fieldset",
        fact,
        place,
        el("legend", *_asked(fact, page), class_="wes-label"),
        hint(name, text),
        control,
        _who(fact, page),
        why_asked(fact, page),
        described=f"{name}-hint" if text else None,
    )


def choices(fact: Fact, page: Context) -> Html:
    """The possible answers, "don't know" among them."""
    return _choose(fact.key, TRUTHS if fact.type == "bool" else fact.choices, page, data_wes="control")


def _choose(key: str, values: Sequence[str], page: Context, **attributes: str) -> Html:
    radios = [radio(page, key, value, first=value == values[0]) for value in (*values, "dont_know")]
    return el("div", *radios, class_="wes-radios", **attributes)


def _week(fact: Fact, page: Context, place: Place) -> Html:
    days = [_day(fact, page, day) for day in WEEKDAYS]
    return _group(fact, page, place, el("div", *days, class_="wes-days", data_wes="control"))


def _day(fact: Fact, page: Context, day: str) -> Html:
    name = page.id(f"{fact.key}.{day}")
    control = text_input(name, f"{fact.key}.{day}", decimal=True)
    return el("div", el("label", page.texts.get(f"weekday.{day}"), for_=name), control)


def _flags(fact: Fact, page: Context, place: Place) -> Html:
    flags = [_flag(fact, page, flag) for flag in fact.choices]
    return _group(fact, page, place, el("div", *flags, class_="wes-flags", data_wes="control"))


def _flag(fact: Fact, page: Context, flag: str) -> Html:
    legend = el("legend", page.choice(fact.key, flag))
    return el("fieldset", legend, _choose(f"{fact.key}.{flag}", TRUTHS, page), class_="wes-flag")


def has_own_dont_know(fact: Fact) -> bool:
    """Whether not knowing is one of the choices of its control."""
    return fact.type in ("bool", "choice", "absences")


def _who(fact: Fact, page: Context) -> Html | None:
    """Who can tell, in sight once somebody says not to know; where no choice says so, with the way back."""
    if fact.optional:
        return None
    own = has_own_dont_know(fact)
    said = None if own else page.word("guide.said") + " "
    back = None if own else button(page.word("guide.known"), "known", kind="wes-link", disabled=True)
    return el("p", el("span", said, who_can_tell(fact, page.texts), data_wes="who"), back, class_="wes-who")


def _asked(fact: Fact, page: Context) -> Sequence[Child]:
    asked = page.texts.get(f"fact.{fact.key}.question")
    return (asked, el("span", f" ({page.word('form.optional')})", class_="wes-quiet") if fact.optional else None)


def _frame(tag: str, fact: Fact, place: Place, *children: Child, described: str | None = None) -> Html:
    return el(
        tag,
        join(*children),
        class_=f"wes-question wes-{fact.type}",
        data_key=fact.key,
        data_kind=fact.type,
        data_wes="field",
        data_always=place.always,
        hidden=not place.shown,
        aria_describedby=described,
    )


CONTROLS: dict[str, Callable[[Fact, Context, Place], Html]] = {
    "date": _text,
    "decimal": _text,
    "bool": _radios,
    "choice": _radios,
    "week": _week,
    "absences": _absences,
    "flags": _flags,
}
