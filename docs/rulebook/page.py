"""The page of one rule of the law, as Markdown: what it says, how sure it is, and everything around it."""

import re
import textwrap
from collections.abc import Iterator
from functools import cache
from typing import Any

import wes_core
from docs.blocks.tables import RISES, travel_rates
from docs.blocks.values import value_in_words
from docs.rows import SEAM
from docs.rulebook.cases import Case, fragment, in_short, turning_on
from docs.rulebook.chart import chart
from docs.rulebook.code import statements
from docs.rulebook.drawing import link_to
from docs.rulebook.graph import ids_of, neighbours
from docs.rulebook.reviews import reviewed
from docs.speech import PARAMETERS, Speech, known_rules, markdown_table, stacked_table
from wes_core.engine.rule import Parameter
from wes_core.law.parameters import CHECKED_ON

Entry = dict[str, Any]
UNSEARCHED = "{ data-search-exclude }"
"""A search finds a rule by what it says, not by its code or by its neighbours."""
LONGEST_SHOWN = 160
"""Of the description of a page a search engine shows fewer characters."""


def rule_page(rule: str, say: Speech, calculator: str) -> str:
    """Return the page of `rule`; `calculator` is the address of the calculator from there."""
    words = say.rule(rule)
    pieces = [
        f"# {rule}: {words['title']}",
        f"{words['text']}\n{{ .page-lead }}",
        f"{say.standing_of(rule)} [{say.word('law.all')}]({say.home}rules/index.md)",
        *_section("sure", _sure(rule, say), say),
        *_section("history", _history(rule, say), say),
        *_section("numbers", _numbers(rule, say), say),
        *_section("needs", _needs(rule, say), say, UNSEARCHED),
        *_section("needed", _needed(rule, say), say, UNSEARCHED),
        *_section("cases", _cases(rule, say, calculator), say, UNSEARCHED),
        *_section("code", _code(rule), say, UNSEARCHED),
    ]
    return "\n\n".join(pieces)


def in_brief(text: str) -> str:
    """Return the first sentences of a text, as many as a search engine shows; of a long sentence its beginning."""
    sentences = re.split(r"(?<=[.?!])\s+", text)
    fits = [count for count in range(1, len(sentences) + 1) if len(" ".join(sentences[:count])) < LONGEST_SHOWN]
    return " ".join(sentences[: fits[-1]]) if fits else textwrap.shorten(text, LONGEST_SHOWN - 1, placeholder=" …")


def _section(name: str, text: str, say: Speech, marks: str = "") -> Iterator[str]:
    if text:
        yield f"## {say.word(f'law.{name}')} {marks}".rstrip()
        yield text


def _sure(rule: str, say: Speech) -> str:
    """Each mark of the rule with its meaning, who reviewed it, and when the sources were last read."""
    rows = [
        [say.standing(mark.value), say.texts.get(f"standing_means.{mark.value}")]
        for mark in dict.fromkeys(known_rules()[rule])
    ]
    table = markdown_table([say.word("mark"), say.word("means")], rows)
    checked = say.word("law.checked", day=say.texts.date(CHECKED_ON))
    return f"{table}\n\n{reviewed(rule, say)} {checked}"


@cache
def _listed(lang: str) -> dict[str, Any]:
    return wes_core.rules(lang=lang)


def _history(rule: str, say: Speech) -> str:
    """Each wording: from when to when, how sure, and where it was read."""
    listed = _listed(say.lang)
    rows = [
        [*_period(each, say), _standings(each, say), _sources(each, say), _code_name(each["key"])]
        for each in listed["rules"]
        if each["rule"] == rule
    ]
    gaps = [
        [say.texts.get(f"who.{each['who']}"), _standings(each, say), _sources(each, say)]
        for each in listed["gaps"]
        if each["rule"] == rule
    ]
    heads = [say.word("mark"), say.word("sources")]
    tables = [stacked_table([say.word("applies"), *heads, say.word("law.function")], rows)] if rows else []
    tables += [stacked_table([say.word("ask"), *heads], gaps)] if gaps else []
    return "\n\n".join(tables)


def _code_name(name: str) -> str:
    """Return the name of a function, which may go on the next line after each of its words."""
    return f"<code>{SEAM.sub('<wbr>', name)}</code>"


def _period(entry: Entry, say: Speech) -> list[str]:
    return [say.period(entry["since"], entry["until"])]


def _standings(entry: Entry, say: Speech) -> str:
    return " ".join(map(say.standing, entry["standing"]))


def _sources(entry: Entry, say: Speech) -> str:
    return "<br>".join(_source(each, say) for each in entry["sources"]) or say.word("law.no_source")


def _source(source: dict[str, str], say: Speech) -> str:
    return f"{say.source(source['id'])}, {source['at']}" if "at" in source else say.source(source["id"])


def _numbers(rule: str, say: Speech) -> str:
    """Each number that the rule sets, with its whole history."""
    found = [each for each in PARAMETERS.values() if rule in ids_of(each)]
    return "\n\n".join(_number(each, say) for each in found)


def _number(parameter: Parameter, say: Speech) -> str:
    entries = [each for each in _listed(say.lang)["parameters"] if each["name"] == parameter.name]
    values = [value for _, value in parameter.history]
    rows = [
        [
            value_in_words(say, value.value, parameter.unit, value.rule),
            *_period(entry, say),
            say.cite(value.rule, value.standing),
            _sources(entry, say),
            say.texts.date(value.checked_on),
        ]
        for value, entry in zip(values, entries, strict=True)
    ]
    heads = [
        say.word("value"),
        say.word("applies"),
        say.word("rule"),
        say.word("sources"),
        say.word("law.last_checked"),
    ]
    title = f"**{say.texts.get(f'parameter.{parameter.key}')}** (`{parameter.name}`)"
    return "\n\n".join(filter(None, (title, chart(parameter, say), stacked_table(heads, rows), _rates(parameter, say))))


def _rates(parameter: Parameter, say: Speech) -> str:
    """What VDAB repays a kilometre until now: the number that stands in the law goes up by itself each year."""
    return f"{say.word('law.rises')}\n\n{travel_rates(say)}" if parameter.name == RISES else ""


def _needs(rule: str, say: Speech) -> str:
    """What it looks at: questions, numbers and other rules."""
    around = neighbours(rule)
    return _list(
        [
            *(say.word("law.a_question", text=say.texts.get(f"fact.{fact.key}.question")) for fact in around.facts),
            *(_a_number(each, set_by, say) for each, set_by in around.numbers.items()),
            *(_a_rule(each, say) for each in around.needs),
        ]
    )


def _a_number(parameter: Parameter, set_by: str, say: Speech) -> str:
    return say.word("law.a_number", text=say.texts.get(f"parameter.{parameter.key}")) + f" {say.cite(set_by)}"


def _a_rule(rule: str, say: Speech) -> str:
    return f"{say.rule(rule)['title']} {say.cite(rule)}"


def _needed(rule: str, say: Speech) -> str:
    """What looks at it: parts of the answer and other rules."""
    around = neighbours(rule)
    parts = [say.word("law.a_part", text=link_to(part, say)) for part in around.parts]
    return _list([*parts, *(_a_rule(each, say) for each in around.needed_by)])


def _cases(rule: str, say: Speech, calculator: str) -> str:
    """Each case that turns on the rule, as a link that opens it."""
    return _list([_case(each, rule, say, calculator) for each in turning_on(rule)])


def _case(case: Case, rule: str, say: Speech, calculator: str) -> str:
    part = case.part(rule, say)
    # As HTML, because MkDocs would look for the answers among the headings of the page.
    link = f'<a href="{calculator}{fragment(case.answers)}">{in_short(case.answers, say)}</a>'.replace("&", "&amp;")
    return f"**{say.texts.get(f'part.{part}.title')}** {case.text(part, say)}<br>{link}"


def _code(rule: str) -> str:
    """The lines of code that render it."""
    return "\n\n".join(
        f'```python title="{each.path}" linenums="{each.line}"\n{each.text}\n```' for each in statements(rule)
    )


def _list(items: list[str]) -> str:
    return "\n".join(f"- {item}" for item in items)
