"""One language of the pages: words, numbers with their unit, days, and links to the rules and sources behind them."""

import json
import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from functools import cache
from html import escape
from pathlib import Path
from typing import Any, TypeVar

import wes_core
from wes_core.as_json import to_json
from wes_core.book import BOOK
from wes_core.engine.citation import Source, Standing, weakest
from wes_core.engine.rule import Parameter, Value
from wes_core.law.parameters import CHECKED_ON
from wes_core.law.sources import SOURCES
from wes_core.texts import Texts

DATA = Path(__file__).parent / "data"
PARAMETERS = {node.name: node for node in BOOK.nodes.values() if isinstance(node, Parameter)}
ONE_DAY = timedelta(days=1)
BESIDE = ("notice", "formula")
"""What may stand beside what a rule states. Of a rule that is nothing else, it is what the rule states."""
Row = Sequence[str]
Thing = TypeVar("Thing")


class UnknownName(ValueError):
    """A page names something that wes_core or docs/data does not have."""


@cache
def data(name: str) -> dict[str, Any]:
    """Return one of the tables in docs/data."""
    return tomllib.loads((DATA / f"{name}.toml").read_text(encoding="utf-8"))


def pick(things: Mapping[str, Thing], name: str, what: str) -> Thing:
    """Return the thing called `name`, or say which there are."""
    if name not in things:
        raise UnknownName(f"no {what} is called {name!r}; there are: {', '.join(sorted(things))}")
    return things[name]


def markdown_table(head: Row, rows: Iterable[Row]) -> str:
    """Return a table in Markdown."""
    lines = [head, ["---"] * len(head), *([cell.replace("|", "&#124;") for cell in row] for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def stacked_table(head: Row, rows: Iterable[Row]) -> str:
    """Return a table of which the cells of a row stand one below the other on a narrow screen, each with its head."""
    columns = "".join(f'<th scope="col" role="columnheader">{name}</th>' for name in head)
    body = "".join(f'<tr role="row" markdown="1">{_stacked(head, row)}</tr>' for row in rows)
    return (
        '<div class="page-stacked page-situations" markdown="1"><table role="table" markdown="1">'
        f'<thead role="rowgroup"><tr role="row">{columns}</tr></thead>'
        f'<tbody role="rowgroup" markdown="1">{body}</tbody></table></div>'
    )


def _stacked(head: Row, row: Row) -> str:
    first, *others = row
    cells = (
        f'<td role="cell" markdown="span" data-side="{name}">{cell}</td>'
        for name, cell in zip(head[1:], others, strict=True)
    )
    named = f'<th scope="row" role="rowheader" markdown="span" data-side="{head[0]}">{first}</th>'
    return named + "".join(cells)


class Speech:
    """How one language says what the rules hold, on the page at hand.

    `home` leads from there to the pages at the top, for links in Markdown; `rules` to the page of a rule, with "{rule}"
    where its id comes, for links in HTML. `cited` are the ids of the rules that the page cites.
    """

    def __init__(self, lang: str) -> None:
        self.lang = lang
        self.texts = Texts(lang)
        self.words: dict[str, Any] = data("words")[lang]
        self.turn_to("", "")

    def turn_to(self, home: str, rules: str) -> None:
        """Begin a page: `home` and `rules` lead on from there."""
        self.home, self.rules = home, rules
        self.cited: set[str] = set()

    def word(self, key: str, **values: str) -> str:
        """Return one of the words of docs/data/words.toml, such as `total` or `law.all`."""
        place, _, name = key.rpartition(".")
        found: str = (self.words[place] if place else self.words)[name]
        return found.format(**values)

    def hours(self, number: str) -> str:
        """Return hours, such as "91,2 uur"."""
        return self.word("hours", n=self.texts.number(number))

    def weekly(self, number: str) -> str:
        """Return hours a week, such as "38 uur per week"."""
        return self.texts.quantity(number, "hours a week")

    def between(self, amounts: Mapping[str, str]) -> str:
        """Return one amount, or the lowest and the highest."""
        low, high = (self.texts.cents(amounts[end]) for end in ("low", "high"))
        return f"{low} euro" if low == high else f"{low} {self.word('to')} {high} euro"

    def period(self, since: str | None, until: str | None) -> str:
        """Say from when to when something holds."""
        first, last = (self.texts.date(day).replace(" ", "\u00a0") if day else None for day in (since, until))
        if first and last:
            return self.word("period", since=first, until=last)
        if first:
            return self.word("since", day=first)
        return self.word("until", day=last) if last else self.word("ever")

    def cite(self, rule: str, told: Sequence[Standing] = (), before: str | None = None) -> str:
        """Link to a rule; its standing stands beside its number, or that of what is `told` from it.

        `before` names a day of the law, for what the rule stated until then.
        """
        self.cited.add(rule)
        known = known_rules(day_before(before) if before else None)
        standings = told or pick(known, rule, "rule of wes_core")
        mark = weakest(standings).value
        said = self.texts.get(f"standing.{mark}")
        title = self.texts.get(f"rule.{rule}.title").replace('"', "")
        link = f"[<span>{rule}</span> {said}]({self.home}rules/{rule}.md)"
        heard = f"{self.word('rule')} {rule} {said}"
        return f'{link}{{ .page-cite data-standing={mark} title="{title}" aria-label="{heard}" }}'

    def cite_in_html(self, rule: str) -> str:
        """Link to a rule in HTML, with its standing."""
        self.cited.add(rule)
        return f"{self.link(rule)} {self.standing_of(rule)}"

    def cite_told(self, told: Mapping[str, Any]) -> str:
        """Link to the rule of a sentence of wes_core, with the standing of that sentence."""
        return self.cite(told["rule"], tuple(map(Standing, told["standing"])))

    def link(self, rule: str) -> str:
        """Link to a rule by its id, in HTML."""
        href = self.rules.replace("{rule}", rule)
        return f'<a href="{href}" aria-label="{self.word("rule")} {rule}">{rule}</a>'

    def opens(self, address: str, key: str, about: str, kind: str = "") -> str:
        """Link to the calculator in HTML; who hears the link without the page hears what it is about too."""
        words = self.word(key)
        shown = f' class="{kind}"' if kind else ""
        return f'<a{shown} href="{escape(address)}" aria-label="{escape(f"{words}: {about}")}">{words}</a>'

    def rule(self, rule: str) -> dict[str, str]:
        """Return the title and the text of a rule or a gap, with the numbers of now in it."""
        pick(known_rules(), rule, "rule of wes_core")
        return {name: self.texts.get(f"rule.{rule}.{name}", **_numbers_of_now()) for name in ("title", "text")}

    def with_numbers(self, text: str) -> str:
        """Return a text of docs/data with the numbers of the law as they are now."""
        return text.format_map({name: self.texts.write(name, number) for name, number in _numbers_of_now().items()})

    def source(self, name: str) -> str:
        """Link to a source: who published it, and when."""
        source = pick({each.id: each for each in SOURCES}, name, "source of wes_core")
        return f"[{source.publisher}, {self.published(source)}]({self.home}sources.md#source-{name.lower()})"

    def source_id(self, name: str) -> str:
        """Link to a source by its id; who published what shows on pointing at it."""
        source = pick({each.id: each for each in SOURCES}, name, "source of wes_core")
        return f'[{name}]({self.home}sources.md#source-{name.lower()}){{ title="{source.publisher}: {source.title}" }}'

    def published(self, source: Source) -> str:
        """Return the day, month or year of a source, as far as it is known."""
        if not source.date:
            return self.word("undated")
        if re.fullmatch(r"\d{4}-\d\d-\d\d", source.date):
            return self.texts.date(source.date)
        return self.texts.month(source.date) if "-" in source.date else source.date

    def assessed(self, answers: Mapping[str, Any]) -> dict[str, Any]:
        """Return the assessment of answers, in which days may stand as such; what is no answer stops the build."""
        written = {key: each.isoformat() if isinstance(each, date) else each for key, each in answers.items()}
        found = _assessment(to_json(written), self.lang)
        if found["problems"]:
            raise UnknownName(f"these are no answers: {to_json(found['problems'])}")
        return found

    def standing(self, mark: str) -> str:
        """Return a standing as a badge."""
        return f'<span class="page-mark" data-standing="{mark}">{self.texts.get(f"standing.{mark}")}</span>'

    def standing_of(self, rule: str) -> str:
        """Return the weakest standing of a rule or a gap, as a badge."""
        return self.standing(weakest(pick(known_rules(), rule, "rule of wes_core")).value)

    def foreign(self, dutch: str) -> str:
        """Return Dutch words as such in a page of another language."""
        return dutch if self.lang == "nl" else f'<span lang="nl">{dutch}</span>'


@cache
def _assessment(answers: str, lang: str) -> dict[str, Any]:
    """Return the assessment of answers in JSON; pages ask for the same ones time and again."""
    return wes_core.assess(json.loads(answers), lang)


@cache
def _numbers_of_now() -> dict[str, Any]:
    values = {each.key: [begun.value for begun in _begun(each)] for each in PARAMETERS.values()}
    return {key: [value for value in begun if value is not None][-1] for key, begun in values.items()}


def _begun(parameter: Parameter) -> list[Value]:
    """Return the values so far, that of now last: what the law says of later days is not yet so."""
    return [value for held, value in parameter.history if held.since <= CHECKED_ON]


@cache
def known_rules(on: date | None = None) -> dict[str, tuple[Standing, ...]]:
    """Return every rule id with the standings of what it states: `on` that day, or else now or when last in force.

    A notice about what is unsure, how we count, and what nobody could read stand on its page and not in its mark. Of an
    open point that is the very thing it states.
    """
    listed = wes_core.rules(on)
    found: dict[str, list[dict[str, Any]]] = {}
    for each in (*listed["rules"], *listed["parameters"]):
        found.setdefault(each["rule"], []).append(each)
    gaps = {gap["rule"]: tuple(map(Standing, gap["standing"])) for gap in listed["gaps"]}
    return {rule: tuple(_standings(versions)) for rule, versions in found.items()} | gaps


def _standings(versions: list[dict[str, Any]]) -> list[Standing]:
    of_now = [each for each in versions if _holds_now(each)] or versions
    stated = [each for each in of_now if each.get("kind") not in BESIDE] or of_now
    marks = list(dict.fromkeys(Standing(mark) for each in stated for mark in each["standing"]))
    return [mark for mark in marks if mark is not Standing.GAP] or marks


def _holds_now(version: dict[str, Any]) -> bool:
    first, last = version.get("since"), version.get("until")
    day = CHECKED_ON.isoformat()
    return (first is None or first <= day) and (last is None or day <= last)


def value_of(name: str, before: str | None = None) -> tuple[Parameter, Value]:
    """Return a parameter with its last value so far, or the one in force the day before the date parameter `before`."""
    parameter = pick(PARAMETERS, name, "parameter of wes_core")
    value = parameter.history.at(day_before(before)) if before else _begun(parameter)[-1]
    if value is None or value.value is None:
        raise UnknownName(f"{name} has no value {'before ' + before if before else 'any more: say before when'}")
    return parameter, value


def day_of(name: str) -> date:
    """Return the day that a date parameter names."""
    _, value = value_of(name)
    if not isinstance(value.value, date):
        raise UnknownName(f"{name} is no day but {value.value!r}")
    return value.value


def day_before(name: str) -> date:
    """Return the day before the one that a date parameter names."""
    return day_of(name) - ONE_DAY
