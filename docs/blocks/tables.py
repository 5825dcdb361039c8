"""Tables in the pages: rules, sources, parameters, worked examples. All of them from wes_core."""

from collections.abc import Iterable
from functools import cache
from html import escape
from typing import Any

import wes_core
from calculator.view.context import Context
from calculator.view.told_answers import in_words
from docs.blocks.values import value_in_words
from docs.speech import PARAMETERS, Speech, day_of, markdown_table, pick
from wes_core.engine.citation import Source, Standing
from wes_core.law.facts import FACTS
from wes_core.law.sources import SOURCES
from wes_core.reference import in_order
from wes_core.replay import examples

RISES = "travel.eur_km"
"""The number that goes up by itself each year: its history holds only where it begins."""
ABSENCES = next(fact for fact in FACTS if fact.key == "absences")


def standings(say: Speech) -> str:
    """Every mark, and what it means."""
    rows = [[say.standing(each.value), say.texts.get(f"standing_means.{each.value}")] for each in Standing]
    return markdown_table([say.word("mark"), say.word("means")], rows)


def sources(say: Speech) -> str:
    """Every source, and how much of it was read."""
    entries = " ".join(f"<div>{_source(source, say)}</div>" for source in SOURCES)
    return f'<dl class="page-rules">{entries}</dl>'


def _source(source: Source, say: Speech) -> str:
    title = escape(source.title)
    linked = say.foreign(f'<a href="{escape(source.url)}">{title}</a>' if source.url else title)
    origin = f"{say.foreign(escape(source.publisher))}, {say.published(source)}"
    return f"<dt>{_anchor('source', source.id, source.id)} {linked}</dt> <dd>{origin} · {_read(source, say)}</dd>"


def page_sources(say: Speech, listed_at: str) -> str:
    """Every source behind the rules that the page has cited so far, with those rules; `listed_at` tells more of it."""
    cited = sorted(say.cited, key=in_order)
    behind = _behind()
    entries = []
    for source in SOURCES:
        if rules := [rule for rule in cited if source.id in behind[rule]]:
            named = say.foreign(f"{escape(source.publisher)}, {escape(source.title)}")
            link = f'<a href="{listed_at}#source-{source.id.lower()}">{named}</a>, {say.published(source)}'
            told = f"{', '.join(map(say.link, rules))} · {_read(source, say)}"
            entries.append(f"<div><dt>{link}</dt> <dd>{told}</dd></div>")
    return f'<dl class="page-rules page-sources">{" ".join(entries)}</dl>'


def _read(source: Source, say: Speech) -> str:
    return escape(say.texts.get(f"read.{source.read}"))


@cache
def _behind() -> dict[str, set[str]]:
    """Return the ids of the sources of every rule, number and gap, whenever it was in force."""
    listed = wes_core.rules()
    found: dict[str, set[str]] = {}
    for each in (*listed["rules"], *listed["parameters"], *listed["gaps"]):
        found.setdefault(each["rule"], set()).update(source["id"] for source in each["sources"])
    return found


def _anchor(kind: str, name: str, shown: str) -> str:
    return f'<span id="{kind}-{name.lower()}" class="page-id">{shown}</span>'


def parameters_table(say: Speech) -> str:
    """Every number of the law with its history."""
    rows = [
        [
            f"{say.texts.get(f'parameter.{parameter.key}')}<br>`{name}`" if first else "",
            value_in_words(say, value.value, parameter.unit, value.rule),
            say.period(_day(period.since), _day(period.until)),
            say.cite(value.rule),
        ]
        for name, parameter in PARAMETERS.items()
        for first, (period, value) in zip((True, *[False] * 9), parameter.history, strict=False)
    ]
    return markdown_table([say.word("amount"), say.word("value"), say.word("applies"), say.word("rule")], rows)


def _day(day: Any) -> str | None:
    return day.isoformat() if day and day.year > 1 else None


def facts_table(say: Speech) -> str:
    """Every fact that can be answered: its key, its kind and its question."""
    rows = []
    for fact in FACTS:
        kind = ", ".join(f"`{choice}`" for choice in fact.choices) or say.words["kind"][fact.type]
        kind += f": {say.words['kind']['bool']}" if fact.type == "flags" else ""
        rows.append([f"`{fact.key}`", say.texts.get(f"fact.{fact.key}.question"), kind])
    return markdown_table([say.word("key"), say.word("question"), say.word("value")], rows)


def last_days(say: Speech, starts: Iterable[str]) -> str:
    """The latest last day for each of these first days, and whether another reading would give another one."""
    rows = []
    for start in starts:
        found = say.assessed({"start_date": start})["duration"]
        check = any(notice["rule"] == "G-13" for notice in found["notices"])
        told = say.word("check_with_vdab" if check else "no_check")
        rows.append([say.texts.date(start), say.texts.date(found["latest_last_day"]), told])
    return markdown_table([say.word("first_day"), say.word("last_day"), say.word("check")], rows)


def travel_rates(say: Speech) -> str:
    """What VDAB repays a kilometre, from each first of January on which it changed."""
    rates = rates_per_km(say).items()
    rows = [[say.texts.date(day), say.word("a_kilometre", n=say.texts.exact(rate))] for day, rate in rates]
    return markdown_table([say.word("first_day_of_rate"), say.word("rate")], rows)


def rates_per_km(say: Speech) -> dict[str, str]:
    """Return the rates by the day from which each holds, the yearly rise worked out, up to the last that is known."""
    rates: dict[str, str] = {}
    for year in range(day_of("wes.exists_from").year, day_of("travel.stated_until").year + 1):
        first = f"{year}-01-01"
        answers = {"start_date": first, "end_date": f"{year}-01-31", "km_per_day": "1", "absences": []}
        rates.setdefault(say.assessed(answers)["travel"]["months"][0]["rate"], first)
    return {day: rate for rate, day in rates.items()}


def example(name: str) -> dict[str, Any]:
    """The answers of one of the examples."""
    found: dict[str, Any] = pick(examples(), name, "example in wes_core/examples.toml")["answers"]
    return found


def example_in_words(say: Speech, name: str) -> str:
    """An example in one sentence."""
    answers = example(name)
    first, last = (say.texts.date(answers[key]) for key in ("start_date", "end_date"))
    away = in_words(ABSENCES, answers["absences"], Context(say.lang, ""))
    kind = "example_away" if answers["absences"] else "example"
    return say.word(kind, first=first, last=last, hours=say.weekly(answers["hours_per_week"]), away=away)


def months_table(say: Speech, name: str) -> str:
    """The allowance of an example, month by month."""
    allowance = say.assessed(example(name))["allowance"]
    rows = [
        [
            say.texts.month(each["month"]),
            *(say.hours(each[key]) for key in ("planned_hours", "done_hours")),
            say.between(each),
        ]
        for each in allowance["months"]
    ]
    head = [say.word(word) for word in ("month", "planned", "done", "allowance")]
    return markdown_table(head, [*rows, [f"**{say.word('total')}**", "", "", f"**{say.between(allowance['total'])}**"]])


def example_field(name: str, path: str) -> str:
    """One field of the assessment of an example, as it stands in JSON."""
    found: Any = wes_core.assess(example(name))
    for key in path.split("."):
        found = pick(found, key, "field of the assessment")
    return f"`{found}`"
