"""The worked examples on their page: each in short, in whole, and with a way into the calculator."""

from collections.abc import Callable
from html import escape

from calculator.view.brief import brief
from calculator.view.context import Context
from calculator.view.result import parts
from docs.rulebook.cases import fragment, in_short
from docs.speech import Speech
from wes_core.replay import examples

Whole = Callable[[str], str]


def contents(say: Speech) -> str:
    """Return a link to each example on the page."""
    links = "".join(f'<li><a href="#{place(key)}">{_name(key, say)}</a></li>' for key in examples())
    return f'<ul class="page-contents">{links}</ul>'


def every_example(say: Speech, calculator: str, whole: Whole) -> str:
    """Return each example below a heading of its own; `whole` makes its whole outcome, as the calculator shows it."""
    return "\n\n".join(_example(key, say, calculator, whole) for key in examples())


def place(key: str) -> str:
    """Return the id of an example on its page."""
    return key.replace("_", "-")


def _example(key: str, say: Speech, calculator: str, whole: Whole) -> str:
    answers = examples()[key]["answers"]
    button = say.opens(calculator + fragment(answers), "open_example", _name(key, say), kind="md-button")
    # One of them at a time: their parts are called alike, and a screen reader lists them by name.
    details = (
        f'<details class="example" name="whole" data-search-exclude><summary>{say.word("whole_example")}</summary>'
        f"{whole(key)}</details>"
    )
    told = f"<p>{escape(in_short(answers, say))}.</p>"
    head = f"## {_name(key, say)} {{ #{place(key)} }}"
    return f'{head}\n\n<div class="page-example">{told}{_in_short(key, say)}<p>{button}</p>{details}</div>'


def _in_short(key: str, say: Speech) -> str:
    """Return one line for each part that comes out: its verdict, and its day or amount."""
    asked, _ = parts(say.assessed(examples()[key]["answers"]))
    told = [(name, part) for name, part in asked if part["outcome"] != "more_information"]
    return f'<div class="wes-result">{brief(told, Context(say.lang, ""), linked=False)}</div>'


def _name(key: str, say: Speech) -> str:
    name: str = examples()[key]["name"][say.lang]
    return name
