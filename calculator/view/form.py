"""The form: every question that has a control, grouped, in the order of the law."""

import json
from collections.abc import Sequence
from itertools import groupby

import wes_core
from calculator.view.context import Context
from calculator.view.controls import CONTROLS, question
from calculator.view.guide import guide, places
from calculator.view.markup import Html, el, join
from calculator.view.parts import button, empty
from calculator.view.turn import Wish
from wes_core.engine.rule import Fact
from wes_core.law.facts import FACTS

FOLDED = frozenset({"papers", "ending", "benefit", "startbaan"})
"""Groups for who wants to know more than whether, how long and how much."""


def form(lang: str, prefix: str, rules: str = "") -> Html:
    """Everything inside the element but the worked example: form, states, place of the result, words.

    `rules` is that of `Context`; JavaScript finds it on the form, and hands it on with each question.
    """
    page = Context(lang, prefix, rules)
    return join(
        empty("div", "summary", data_title=page.word("page.title_error")),
        _cleared(page),
        _ways(page),
        empty("div", "given"),
        _form(page),
        _states(page),
        empty("div", "output"),
        data_block("words", page.page_words()),
        data_block("first", guide({}, Wish(), page)),
    )


def _cleared(page: Context) -> Html:
    """What is said, and can be undone, after everything was wiped."""
    undo = button(page.word("form.undo"), "undo", kind="wes-link", disabled=True)
    said = el("p", page.word("form.cleared"), " ", undo, data_wes="cleared", hidden=True)
    return el("div", said, class_="wes-cleared", role="status")


def _ways(page: Context) -> Html:
    """Two ways to fill in the same form."""
    ways = [_way(page, "form", pressed=True), _way(page, "guide", pressed=False)]
    return el("div", *ways, class_="wes-ways", role="group", aria_label=page.word("guide.way"))


def _way(page: Context, way: str, *, pressed: bool) -> Html:
    said = page.word(f"guide.way_{way}")
    return el(
        "button",
        said,
        type="button",
        data_wes="way",
        value=way,
        aria_pressed="true" if pressed else "false",
        disabled=True,
    )


def _form(page: Context) -> Html:
    before, below, after = places()
    visible = frozenset(wes_core.relevant({}))
    facts = [fact for fact in FACTS if fact.type in CONTROLS]
    groups = [_group(name, list(members), page, visible) for name, members in groupby(facts, lambda f: f.group)]
    # Without JavaScript nothing may be sent anywhere: outside a dialog this method does nothing.
    return el(
        "form",
        before,
        *groups,
        below,
        _actions(page),
        after,
        novalidate=True,
        method="dialog",
        autocomplete="off",
        class_="wes-form",
        aria_label=page.word("form.label"),
        data_prefix=page.prefix,
        data_rules=page.rules or None,
    )


def _actions(page: Context) -> Html:
    return el(
        "div",
        button(page.word("form.submit"), disabled=True),
        button(page.word("form.reset"), "reset", kind="wes-button wes-second", disabled=True),
        el("p", page.word("form.privacy"), class_="wes-privacy"),
        class_="wes-actions",
    )


def _group(name: str, facts: Sequence[Fact], page: Context, visible: frozenset[str]) -> Html:
    title = page.texts.get(f"group.{name}")
    text = page.text(f"group_help.{name}")
    help_id = page.id(f"group-{name}-hint")
    folded = name in FOLDED
    inside = el(
        "fieldset",
        el("legend", title, class_="wes-hidden" if folded else "wes-group-title"),
        text and el("p", text, class_="wes-group-help", id=help_id),
        *_questions(facts, title, page, visible),
        aria_describedby=help_id if text else None,
    )
    return el(
        "details" if folded else "div",
        el("summary", title) if folded else None,
        inside,
        class_="wes-group wes-more" if folded else "wes-group",
        data_wes="group",
        hidden=not any(fact.key in visible for fact in facts),
    )


def _questions(facts: Sequence[Fact], title: str, page: Context, visible: frozenset[str]) -> list[Html | None]:
    rare = [fact for fact in facts if is_rare(fact, visible)]
    asked = [question(fact, page, shown=fact.key in visible) for fact in facts if fact not in rare]
    return [el("div", *asked, class_="wes-questions"), _rare(rare, title, page)]


def is_rare(fact: Fact, visible: frozenset[str]) -> bool:
    """Whether hardly anybody has to answer: the law has a fallback, and no other answer brings the question up."""
    return fact.optional and (fact.key in visible or fact.default is not None)


def _rare(facts: Sequence[Fact], title: str, page: Context) -> Html | None:
    asked = [question(fact, page, shown=True, always=True) for fact in facts]
    place = el("span", f": {title}", class_="wes-hidden")
    summary = el("summary", page.word("form.rare"), place)
    more = el("details", summary, el("div", *asked, class_="wes-questions"), class_="wes-rare")
    return more if asked else None


def _states(page: Context) -> Html:
    bar = el("progress", max="1", aria_label=page.word("form.loading"))
    again = button(page.word("failed.retry"), "retry")
    return el(
        "div",
        empty("p", "status", role="status", class_="wes-status"),
        empty("p", "spoken", role="status", class_="wes-hidden"),
        el(
            "div",
            bar,
            empty("span", "bytes", aria_hidden="true"),
            class_="wes-loading",
            data_wes="loading",
            hidden=True,
        ),
        el("div", empty("p", "reason"), again, class_="wes-failed", data_wes="failed", hidden=True),
        class_="wes-states",
    )


def data_block(name: str, content: object) -> Html:
    """Data for JavaScript; never code, and no `</script>` can end it early."""
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return el("script", Html(text), type="application/json", data_wes=name)
