"""The smallest pieces of the form."""

from calculator.view.context import Context
from calculator.view.markup import Html, el


def text_input(name: str, key: str, *, decimal: bool = False, described: str | None = None) -> Html:
    """One line to type in; never `type=number`, which drops what it does not understand."""
    return el(
        "input",
        id=name,
        name=key,
        type="text",
        inputmode="decimal" if decimal else None,
        autocomplete="off",
        class_="wes-number" if decimal else "wes-date-input",
        aria_describedby=described,
    )


def radio(page: Context, key: str, value: str, *, first: bool) -> Html:
    """One choice; the first carries the id of the question, so that a link lands there."""
    name = page.id(key if first else f"{key}-{value}")
    return el(
        "label",
        el("input", id=name, name=key, type="radio", value=value),
        el("span", page.choice(key, value)),
        class_="wes-radio",
        for_=name,
    )


def hint(name: str, *texts: str | None) -> Html | None:
    """Help and example under the question."""
    said = [text for text in texts if text]
    return el("p", " ".join(said), class_="wes-hint", id=f"{name}-hint") if said else None


def button(text: str, action: str | None = None, *, kind: str = "wes-button", **attributes: object) -> Html:
    """A button; without an action it submits."""
    return el("button", text, type="button" if action else "submit", class_=kind, data_wes=action, **attributes)


def empty(tag: str, name: str, **attributes: object) -> Html:
    """A place that JavaScript fills."""
    return el(tag, data_wes=name, **attributes)
