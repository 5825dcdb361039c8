"""What changed: in the law, read off wes_core day by day, and on this site, as docs/data/changes.toml tells it."""

from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any, NamedTuple

import wes_core
from docs.blocks.values import value_in_words
from docs.speech import ONE_DAY, PARAMETERS, Speech, data, day_of, markdown_table
from wes_core.changes import changes
from wes_core.engine.citation import Standing, weakest
from wes_core.law.parameters import CHECKED_ON
from wes_core.reference import in_order

Entry = dict[str, Any]
KINDS = {"began": {"is"}, "changed": {"was", "is"}, "ended": {"was"}}
FEEDS = {"rss": "feed.xml", "json": "feed.json"}
NO_CHAPTERS = ("F-", "G-")
"""The forms beside the WES, and what stays open: that is no law that changed."""
NO_CHANGE = frozenset({"A-19", "N-4", "N-7", "T-9"})
"""What one source calls the amount, how far we read, a page that is out of date, and a count: no law either."""
NO_DAY = frozenset({"travel.stated_until", "benefit.insertion_max_years"})
"""A day after which a source is silent, and a number of which no source tells the first day: no news."""
MOST_IN_SIGHT = 6
"""Longer lists are folded."""


class News(NamedTuple):
    """One change, as a feed tells it; `anchor` is its place on the page of changes."""

    anchor: str
    day: date
    title: str
    text: str


def news(say: Speech) -> list[News]:
    """Return every change, the newest first; of the same day this site's come first."""
    return sorted([*_news_of_site(say), *_news_of_law(say)], key=lambda each: each.day, reverse=True)


def site_changes(say: Speech) -> str:
    """What moved on this site, day by day."""
    pieces = []
    for each, told in zip(data("changes")["change"], _news_of_site(say), strict=True):
        rules = " ".join(map(say.cite, each["rules"]))
        pieces += [f"### {told.title} {{ #{told.anchor} }}", f"{say.texts.date(told.day)}. {told.text} {rules}"]
    return "\n\n".join(pieces)


def law_changes(say: Speech) -> str:
    """Each day on which the law changed: numbers, rules, and the worked examples that come out otherwise."""
    return "\n\n".join(piece for day in reversed(law_days()) for piece in _told(day, say))


def feeds(say: Speech, home: str) -> str:
    """How to follow the changes; `home` leads to the top of the language. Without a server nobody can."""
    links = [f'<a class="md-button" href="{home}{name}">{say.word(f"news.{kind}")}</a>' for kind, name in FEEDS.items()]
    return f"<p>{say.word('news.follow')}</p>\n<p>{' '.join(links)}</p>"


@cache
def law_days() -> tuple[date, ...]:
    """Return the day on which the WES began and those on which the law changed, as far as its sources were read."""
    listed = wes_core.rules()
    every = [*listed["rules"], *listed["parameters"]]
    begun = {date.fromisoformat(each["since"]) for each in every if each["since"]}
    ended = {date.fromisoformat(each["until"]) + ONE_DAY for each in every if each["until"]}
    named = {day_of(name) for name, parameter in PARAMETERS.items() if parameter.unit == "date"}
    first = day_of("wes.exists_from")
    return tuple(day for day in sorted(begun | ended | named) if first <= day <= CHECKED_ON and any(_moved(day, "nl")))


@cache
def _moved(day: date, lang: str) -> tuple[list[Entry], list[Entry]]:
    """Return the numbers that differ from the day before, and the rules, each id once.

    A number that only ends is one of which we read no later value: that is no change of the law. A day that the law
    names is told as its rule. On the first day of the WES all that we tell of begins: only that first day is news.
    """
    found = changes(day - ONE_DAY, day, lang, cases=())
    numbers = [each for each in found["parameters"] if "is" in each and each["name"] not in NO_DAY and _is_law(each)]
    began = {_side(each)["rule"] for each in found["rules"] if "was" not in each}
    named = [_named(each, began) for each in numbers if each["unit"] == "date"]
    if _is_the_first(day):
        return [], named
    listed = [each for each in found["rules"] if _is_law(each)]
    rules = {_side(each)["rule"]: each for each in [*named, *listed]}
    return [each for each in numbers if each["unit"] != "date"], [rules[rule] for rule in sorted(rules, key=in_order)]


def _is_the_first(day: date) -> bool:
    return day == day_of("wes.exists_from")


def _is_law(entry: Entry) -> bool:
    """Tell whether a source says so of the law of the WES: no reading of ours, though part of it may be a gap."""
    side = _side(entry)
    read = _read(side)
    if not read or side["rule"] in NO_CHANGE or side["rule"].startswith(NO_CHAPTERS):
        return False
    return weakest(read) is not Standing.INFERRED


def _read(side: Entry) -> list[Standing]:
    """Return how sure what a source says of it is, without what nobody could read."""
    return [mark for mark in map(Standing, side["standing"]) if mark is not Standing.GAP]


def _named(entry: Entry, began: set[str]) -> Entry:
    """Return a day as the rule that names it: one that begins then, or that says both what held and what holds."""
    told = {"is": entry["is"], "title": None}
    return told if entry["is"]["rule"] in began else {"was": entry["is"], **told}


def _side(entry: Entry) -> Entry:
    """Return what is in force, or else what was."""
    side: Entry = entry.get("is") or entry["was"]
    return side


def _told(day: date, say: Speech) -> Iterator[str]:
    numbers, rules = _moved(day, say.lang)
    yield f"### {say.texts.date(day)} {{ #{_anchor(day)} }}"
    if day == day_of("wes.reform_from"):
        yield f"[{say.word('news.reform')}]({say.home}reform-2023.md)"
    if _is_the_first(day):
        yield say.word("news.nothing_before")
    if numbers:
        head = [say.word("subject"), *(say.word(f"news.{side}") for side in ("was", "is")), say.word("rule")]
        yield markdown_table(head, [_row(each, say) for each in numbers])
    if rules:
        yield _listed(
            [f"- {_rule_told(each, say)} {say.cite(_side(each)['rule'], _read(_side(each)))}" for each in rules],
            "rules",
            say,
        )
    if other := list(_otherwise(day, say)):
        yield _listed(other, "examples", say)


def _row(entry: Entry, say: Speech) -> list[str]:
    return [entry["title"], *(_value(entry, side, say) for side in ("was", "is")), say.cite(_side(entry)["rule"])]


def _value(entry: Entry, side: str, say: Speech) -> str:
    if side not in entry:
        return say.texts.get(f"changes.nothing_{side}")
    return value_in_words(say, entry[side]["value"], entry["unit"], entry[side]["rule"])


def _rule_told(entry: Entry, say: Speech) -> str:
    """Return whether a rule began, changed or ended, and its title."""
    kind = next(kind for kind, sides in KINDS.items() if entry.keys() & {"was", "is"} == sides)
    return f"{say.word(f'news.{kind}')}: {entry['title'] or say.rule(_side(entry)['rule'])['title']}"


def _listed(lines: list[str], what: str, say: Speech) -> str:
    """Return a list below its title, folded where it is long."""
    title = say.word(f"news.{what}")
    if len(lines) <= MOST_IN_SIGHT:
        return "\n".join([f"{title}:", "", *lines])
    return "\n".join([f'??? info "{title} ({len(lines)})"', "", *(f"    {line}" for line in lines)])


def _otherwise(day: date, say: Speech) -> Iterator[str]:
    """Yield each worked example of which something else is said on that day, with what was said before.

    An amount alone does not count: a placement that begins a day later has other days in it.
    """
    if _is_the_first(day):
        return
    for each in changes(day - ONE_DAY, day, say.lang)["cases"]:
        was, now = each["was"]["text"], each["is"]["text"]
        if was != now:
            yield f"- {each['name']}. {say.texts.get('part.' + each['part'] + '.title')} {was} → {now}"


def _anchor(day: date) -> str:
    return f"law-{day.isoformat()}"


def _news_of_law(say: Speech) -> Iterator[News]:
    for day in law_days():
        numbers, rules = _moved(day, say.lang)
        told = [f"{each['title']}: {_value(each, 'was', say)} → {_value(each, 'is', say)}." for each in numbers]
        told += [f"{_rule_told(each, say)} ({_side(each)['rule']})." for each in rules]
        yield News(_anchor(day), day, say.word("news.law", day=say.texts.date(day)), " ".join(told))


def _news_of_site(say: Speech) -> Iterator[News]:
    for each in data("changes")["change"]:
        told = each[say.lang]
        yield News(f"site-{each['key']}", each["day"], told["title"], told["text"])
