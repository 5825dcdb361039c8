"""The same placement with one answer different: what becomes of it, as tables that `assess` fills in."""

import json
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from calculator.view.context import Context
from calculator.view.told_answers import in_words
from docs.blocks.situations import situation
from docs.blocks.tables import example
from docs.speech import ONE_DAY, Speech, day_before, day_of, markdown_table, pick, value_of
from wes_core.law.facts import FACTS

Answers = dict[str, Any]
Assessment = dict[str, Any]
BY_KEY = {fact.key: fact for fact in FACTS}
TWO_MONTHS = timedelta(days=61)
"""Within so many days lies a whole month, whatever day one begins."""


def one_answer_else(say: Speech, part: str, name: str, *changes: str) -> str:
    """What a part says of an example, and of the same with one answer different, such as `hours_per_week=19.5`."""
    answers = example(name)
    usual = say.assessed(answers)
    rows = [[say.word("as_it_is"), usual[part]["text"]]]
    for change in changes:
        key, answer = _answered(change)
        told = f"{say.texts.get(f'fact.{key}.label')}: {in_words(BY_KEY[key], answer, Context(say.lang, ''))}"
        found = say.assessed({**answers, key: answer})
        rows.append([told, " ".join([found[part]["text"], *_what_differs(usual[part], found[part], say)])])
    return markdown_table([say.word("one_answer"), say.texts.get(f"part.{part}.title")], rows)


def _answered(change: str) -> tuple[str, Any]:
    key, _, said = change.partition("=")
    pick(BY_KEY, key, "answer of wes_core")
    return key, json.loads(said) if said in ("true", "false") else said


def _what_differs(usual: Assessment, found: Assessment, say: Speech) -> Iterator[str]:
    """Yield why it is so, each reason with its rule; a notice where no reason is new."""
    for kind in ("reasons", "notices"):
        if new := [each for each in found[kind] if each not in usual[kind]]:
            yield from (_with_its_rule(each, say) for each in new)
            return


def _with_its_rule(told: Assessment, say: Speech) -> str:
    return f"{told['text']} {say.cite_told(told)}"


def by_hours(say: Speech, *hours: str) -> str:
    """The same placement at these hours a week, on both sides of the reform."""
    words = ("hours_a_week", "now", "before", "full_month", "exemption")
    return markdown_table(list(map(say.word, words)), [_at_hours(each, say) for each in hours])


def _at_hours(hours: str, say: Speech) -> list[str]:
    old, new = _lasting(day_before("wes.reform_from"), hours, say), _now(hours, say)
    may = [say.texts.get(f"choice.bool.{found['duration']['outcome']}") for found in (new, old)]
    return [
        say.texts.number(hours),
        *may,
        say.between(_full_month(new)),
        say.word(f"exempt.{new['exemption']['outcome']}"),
    ]


def _now(hours: str, say: Speech) -> Assessment:
    """Return what the law says of a placement under the rules and the allowance of now."""
    _, allowance = value_of("wes.allowance_month_eur")
    return _lasting(max(day_of("wes.reform_from"), allowance.since), hours, say)


def _lasting(first: date, hours: str, say: Speech) -> Assessment:
    """Return the same of a placement without absences, by somebody in Flanders with a benefit."""
    days = {"start_date": first, "end_date": first + TWO_MONTHS}
    return say.assessed({**situation("until_spring"), **days, "hours_per_week": hours})


def _full_month(found: Assessment) -> dict[str, str]:
    """Return a month in which everything planned was done."""
    return next(each for each in found["allowance"]["months"] if each["planned_hours"] == each["done_hours"])


def readings(say: Speech, *hours: str) -> str:
    """What a full month gives at these hours a week, by each of the two readings."""
    rows = [
        [say.texts.number(each), *(f"{say.texts.cents(month[end])} euro" for end in ("low", "high"))]
        for each in hours
        for month in [_full_month(_now(each, say))]
    ]
    return markdown_table([say.word("hours_a_week"), say.word("it_goes_down"), say.word("it_stays")], rows)


def last_day_tried(say: Speech, start: str) -> str:
    """The day before the last possible day, that day, and the day after: is it allowed?"""
    last = date.fromisoformat(say.assessed({"start_date": start})["duration"]["latest_last_day"])
    rows = []
    for end in (last - ONE_DAY, last, last + ONE_DAY):
        answers = {"start_date": start, "end_date": end.isoformat(), "hours_per_week": "38"}
        found = say.assessed(answers)["duration"]
        why = found["reasons"] if found["outcome"] == "no" else ()
        rows.append([say.texts.date(end), " ".join([found["text"], *(_with_its_rule(each, say) for each in why)])])
    return markdown_table([say.word("last_day_asked"), say.texts.get("part.duration.title")], rows)


def travel_table(say: Speech, first: str, last: str, km: str) -> str:
    """What VDAB repays month by month of a placement from the first day to the last, with `km` on each day."""
    answers = {"start_date": first, "end_date": last, "hours_per_week": "38", "absences": [], "km_per_day": km}
    rows = [
        [
            say.texts.month(each["month"]),
            str(each["days"]),
            say.texts.number(each["km"]),
            say.word("a_kilometre", n=say.texts.exact(each["rate"])),
            f"{say.texts.cents(each['amount'])} euro",
        ]
        for each in say.assessed(answers)["travel"]["months"]
    ]
    return markdown_table([say.word(word) for word in ("month", "days_there", "km", "rate", "paid_back")], rows)
