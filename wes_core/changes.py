"""What changed between two days: rules, amounts and limits, and the worked cases that come out otherwise.

All of it is read off what `rules` and `assess` say of the one day and of the other: nothing here knows a rule.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from wes_core.as_json import plain
from wes_core.book import BOOK
from wes_core.engine.citation import Standing
from wes_core.engine.evaluate import Evaluation
from wes_core.engine.rule import Rule
from wes_core.engine.truth import Truth
from wes_core.law.parameters import CHECKED_ON, travel_rate
from wes_core.law.travel import later_rates_are_assumed
from wes_core.reference import in_order, rules
from wes_core.replay import Case, moved_parts, replayed, worked_cases

FORMAT = "wes-changes/1"
Entry = dict[str, Any]
Pair = tuple[Entry | None, Entry | None]
_NODE_OF = {
    version.name: node.key for node in BOOK.nodes.values() if isinstance(node, Rule) for _, version in node.versions
}


def changes(before: date, after: date, lang: str = "nl", cases: Iterable[Case] | None = None) -> Entry:
    """Return what differs between the days `before` and `after`, both from 1900 to 2199, ready for JSON.

    `{format, checked_on, assumed_unchanged, from, to, rules: [{rule, key, title, was, is}],
    parameters: [{rule, name, title, unit, was, is}], cases: [{name, part, was, is}], replayed, left_out}`.

    `was` and `is` of a rule or a parameter are its entries in `rules` of that day: without `was` it began, without
    `is` it ended, and a value None was taken away. Each id of the law stands once on each side. A date counts from
    the day it names, and the travel rate is the one of the day itself, raised each year. Of a case `was` and `is`
    hold the outcome, its sentence and the figures that differ; how it is worked out on another day is told in
    `wes_core.replay`. `cases` are the worked examples unless others are given; `replayed` counts them, `left_out`
    names those that cannot be.
    """
    was, now = (_Day(day, lang) for day in (before, after))
    return {
        "format": FORMAT,
        "checked_on": CHECKED_ON.isoformat(),
        "assumed_unchanged": max(before, after) > CHECKED_ON,
        "from": before.isoformat(),
        "to": after.isoformat(),
        "rules": [_told(pair, ("rule", "key", "title")) for pair in _rules(was, now)],
        "parameters": [_told(pair, ("rule", "name", "title", "unit")) for pair in _parameters(was, now)],
        **_cases(worked_cases(lang) if cases is None else cases, (before, after), lang),
    }


def _cases(cases: Iterable[Case], days: tuple[date, date], lang: str) -> Entry:
    found = [(case.name, replayed(case, days, lang)) for case in cases]
    return {
        "cases": [{"name": name, **part} for name, both in found if both for part in moved_parts(*both)],
        "replayed": sum(bool(both) for _, both in found),
        "left_out": [name for name, both in found if not both],
    }


class _Day:
    """What `rules` says of one day: rules by the node they word, numbers by their name, and the ids in force."""

    def __init__(self, day: date, lang: str) -> None:
        self.day, listed = day, rules(day, lang)
        self.rules = {_NODE_OF.get(each["key"], each["key"]): each for each in listed["rules"]}
        self.numbers = {each["name"]: self._on_the_day(each) for each in listed["parameters"] if self._counts(each)}
        # A rule without a first day only says from when others hold: that keeps no id in force.
        self.ids = {each["rule"] for each in listed["rules"] if each["since"]}

    def _counts(self, number: Entry) -> bool:
        return number["unit"] != "date" or date.fromisoformat(number["value"]) <= self.day

    def _on_the_day(self, number: Entry) -> Entry:
        """Return the travel rate as it is on that day, raised each year, and any other number as it stands."""
        if number["name"] != travel_rate.name:
            return number
        reading = Evaluation(BOOK, {"start_date": self.day, "end_date": self.day})
        (rate,) = reading.value("rates_per_month")
        assumed = reading.says(later_rates_are_assumed, Truth.YES)
        return number | {"value": plain(rate)} | ({"standing": [Standing.INFERRED.value]} if assumed else {})


def _rules(was: _Day, now: _Day) -> list[Pair]:
    """Return what differs in the order of the law, each id once on each side."""
    return sorted(_paired(was, now), key=lambda pair: in_order(_named_after(pair)["rule"]))


def _paired(was: _Day, now: _Day) -> Iterator[Pair]:
    """Yield the ids that go on in another wording, those that another replaced, those that ended, those that began."""
    pairs = _differing(was.rules, now.rules, "key", (node.key for node in BOOK.nodes.values()))
    ended, started = _by_id(one for one, _ in pairs), _by_id(other for _, other in pairs)
    both = ended.keys() & started.keys()
    ended = {rule: each for rule, each in ended.items() if rule in both or rule not in now.ids}
    started = {rule: each for rule, each in started.items() if rule in both or rule not in was.ids}
    replaced = [(one["rule"], other["rule"]) for one, other in pairs if one and other]
    for old, new in [*((rule, rule) for rule in both), *replaced]:
        if old in ended and new in started:
            yield ended.pop(old), started.pop(new)
    yield from ((one, None) for one in ended.values())
    yield from ((None, other) for other in started.values())


def _parameters(was: _Day, now: _Day) -> list[Pair]:
    return _differing(was.numbers, now.numbers, "value", [*was.numbers, *now.numbers])


def _differing(was: dict[str, Entry], now: dict[str, Entry], field: str, names: Iterable[str]) -> list[Pair]:
    """Return both sides of each name whose `field` differs; not to be there differs from holding None."""
    pairs = [(was.get(name), now.get(name)) for name in dict.fromkeys(names)]
    return [(one, other) for one, other in pairs if (one and (one[field],)) != (other and (other[field],))]


def _by_id(entries: Iterable[Entry | None]) -> dict[str, Entry]:
    """Return the first of `entries` of each id."""
    found: dict[str, Entry] = {}
    for each in filter(None, entries):
        found.setdefault(each["rule"], each)
    return found


def _told(pair: Pair, names: tuple[str, ...]) -> Entry:
    """Return a pair as it stands in JSON, with these `names` of the entry it is named after."""
    sides = {side: entry for side, entry in zip(("was", "is"), pair, strict=True) if entry}
    return {name: _named_after(pair)[name] for name in names} | sides


def _named_after(pair: Pair) -> Entry:
    """Return what is in force, or else what was."""
    was, now = pair
    return now or was or {}
