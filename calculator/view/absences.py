"""Absences: none, some or not known; and one row for each."""

from calculator.view.context import Context
from calculator.view.markup import Html, el, join
from calculator.view.parts import button, text_input
from wes_core.answers import ABSENCE_REASONS

KEY = "absences"


def absences(page: Context) -> Html:
    """The three choices, and the rows that belong to the second."""
    rows = el(
        "div",
        el("div", data_wes="rows"),
        el("template", _row(page)),
        button(page.word("absences.add"), "add", kind="wes-button wes-second", disabled=True),
        data_wes="repeat",
        class_="wes-repeat",
        hidden=True,
    )
    return join(el("div", *_choices(page), class_="wes-radios", data_wes="control"), rows)


def _choices(page: Context) -> list[Html]:
    said = {"none": page.word("absences.none"), "some": page.word("absences.some")}
    said["dont_know"] = page.choice(KEY, "dont_know")
    return [_choice(page, value, text) for value, text in said.items()]


def _choice(page: Context, value: str, text: str) -> Html:
    name = page.id(KEY if value == "none" else f"{KEY}-{value}")
    control = el("input", id=name, name=KEY, type="radio", value=value)
    return el("label", control, el("span", text), class_="wes-radio", for_=name)


def _row(page: Context) -> Html:
    number = el("span", "1", data_wes="number")
    legend = el("legend", f"{page.word('absences.row')} ", number, class_="wes-label")
    remove = join(page.word("absences.remove"), " ", el("span", number, class_="wes-hidden"))
    return el(
        "fieldset",
        legend,
        _day(page, "first"),
        _day(page, "last"),
        _reason(page),
        button(remove, "remove", kind="wes-button wes-second"),
        data_wes="row",
        class_="wes-row",
    )


def _day(page: Context, part: str) -> Html:
    name = page.id(f"{KEY}.0.{part}")
    label = el("label", page.word(f"absences.{part}"), for_=name)
    return el("div", label, text_input(name, f"{KEY}.0.{part}"), data_wes="field")


def _reason(page: Context) -> Html:
    name = page.id(f"{KEY}.0.reason")
    options = [el("option", page.choice(KEY, reason), value=reason) for reason in ABSENCE_REASONS]
    select = el(
        "select", el("option", page.word("absences.choose"), value=""), *options, id=name, name=f"{KEY}.0.reason"
    )
    return el("div", el("label", page.word("absences.reason"), for_=name), select, data_wes="field")
