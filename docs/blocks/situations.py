"""Situations side by side, as tables: what wes_core says on the day before a limit, on it and after it."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from typing import Any

import wes_core
from docs.speech import ONE_DAY, Row, Speech, data, day_before, day_of, markdown_table, pick, stacked_table, value_of
from wes_core.calendar import birthday
from wes_core.replay import examples

Told = dict[str, Any]
Answers = Mapping[str, Any]

PLANS = (
    ("goal", "competences", "how"),
    ("goal", "competences_cannot_be_set", "actions"),
    ("competences", "how"),
    ("goal", "competences"),
    ("goal", "actions"),
    ("goal", "competences_cannot_be_set"),
)
OLD_PLANS = (("competences", "how"), ("competences",))
PARTS_OF_A_PLAN = ("goal", "competences", "how", "competences_cannot_be_set", "actions")
"""In the order in which they are asked."""
GROUNDS = tuple(
    (ground, fact, told)
    for ground, fact in (("breach", "found_impossible"), ("goal_unattainable", "found_unattainable"))
    for told in (False, True)
)
LONGEST = {"wes": "D-1", "activation_placement": "T-5"}
"""The rule that says how long a form lasts at most, of each form of which one does."""
A_WHILE = timedelta(days=15)
"""From the day VDAB grants a placement to its first day, in the examples."""


def situation(name: str) -> Answers:
    """Return the answers of a situation, or of an example of wes_core."""
    told = {key: example["answers"] for key, example in examples().items()}
    found: Answers = pick(told | data("situations"), name, "situation in docs/data/situations.toml, or example")
    return found


def plans(say: Speech) -> str:
    """What a stageplan holds, whether it is complete, and what is missing."""
    return _plans(PLANS, day_of("wes.reform_from"), say)


def old_plans(say: Speech) -> str:
    """The same of an opleidingsplan."""
    return _plans(OLD_PLANS, day_before("wes.reform_from"), say)


def _plans(contents: Iterable[Iterable[str]], start: date, say: Speech) -> str:
    rows = []
    for held in contents:
        told = {name: name in tuple(held) for name in PARTS_OF_A_PLAN}
        found = say.assessed({"start_date": start, "plan": told})["plan"]
        rows.append([_listed("+", held, say), _verdict(found), _listed("−", found.get("missing", ()), say)])
    return _table(("held", "complete", "missing"), rows, say)


def _listed(sign: str, parts: Iterable[str], say: Speech) -> str:
    named = [f"{sign} {say.texts.get(f'choice.plan.{part}')}" for part in parts]
    return "<br>".join(named) or say.word("situation.nothing")


def grounds(say: Speech) -> str:
    """The grounds that VDAB or the partner has to find, before and after that: whether they are one, and why."""
    rows = []
    for ground, fact, told in GROUNDS:
        answers = {"start_date": day_of("wes.reform_from"), "stop_ground": ground, fact: told}
        found = say.assessed(answers)["stop"]
        named = say.texts.get(f"choice.stop_ground.{ground}")
        answer = say.texts.get(f"choice.bool.{'yes' if told else 'no'}")
        label = f"{named[0].upper()}{named[1:]}<br><small>{say.texts.get(f'fact.{fact}.question')} {answer}</small>"
        rows.append([label, _verdict(found), _why(found["reasons"], say)])
    return _table(("happens", "ground", "why"), rows, say)


def one_day_apart(say: Speech, hours: str) -> str:
    """The same placement, started on the last day of the old rules and on the first of the new."""
    head = [say.word("first_day"), say.word("rules"), say.word("these_hours", hours=say.weekly(hours))]
    rows = []
    for start in both_sides():
        found = say.assessed({**situation("until_spring"), "start_date": start, "hours_per_week": hours})
        rows.append([say.texts.date(start), say.texts.get(f"regime.{found['regime']}"), found["duration"]["text"]])
    return markdown_table(head, rows)


def absence_one_day_apart(say: Speech) -> str:
    """The same week of illness in a placement that starts the day before the reform, and on its day."""
    rows = []
    for start in both_sides():
        found = say.assessed({"start_date": start, **situation("week_of_illness")})
        stop = found["stop"]
        told = [each for each in (*stop["reasons"], *stop["notices"]) if each["rule"] in ("D-11", "D-12", "D-13")]
        rows.append([say.texts.date(start), say.texts.get(f"regime.{found['regime']}"), _why(told, say)])
    return stacked_table(
        [say.word("first_day"), say.word("rules"), say.word("situation.illness", **_illness(say))], rows
    )


def _illness(say: Speech) -> dict[str, str]:
    (absence,) = situation("week_of_illness")["absences"]
    return {key: say.texts.date(absence[key]) for key in ("first", "last")}


def both_sides() -> tuple[date, date]:
    """Return the last day of the old rules and the first of the new."""
    return day_before("wes.reform_from"), day_of("wes.reform_from")


def sanction_days() -> dict[str, date]:
    """Return the first and last blocked day of the sanction, and the days around them."""
    first = date.fromisoformat(situation("sanction")["sanction_from"])
    free = date.fromisoformat(wes_core.assess(situation("sanction"))["eligibility"]["first_possible_day"])
    return {"before": first - ONE_DAY, "first": first, "last": free - ONE_DAY, "free": free}


def sanction_day(say: Speech, which: str) -> str:
    """Return one of the days of the sanction in words."""
    return say.texts.date(pick(sanction_days(), which, "day of the sanction"))


def around_the_sanction(say: Speech) -> str:
    """A placement granted the day before a sanction, on its first and last day, and the day after."""
    rows = []
    for name, day in sanction_days().items():
        found = say.assessed({**situation("sanction"), "grant_date": day, "start_date": day + A_WHILE})["eligibility"]
        label = f"{say.texts.date(day)}<br><small>{say.word(f'situation.{name}')}</small>"
        told = [each for each in found["reasons"] if each["rule"].startswith("S-")]
        rows.append([label, _verdict(found), _why(told[:1], say)])
    return _table(("granted", "allowed", "why"), rows, say)


def granted_or_started(say: Speech) -> str:
    """Granted before a sanction, started in it; granted in it, started after; and without a known day of granting."""
    days = sanction_days()
    rows = []
    for granted, start in (
        (days["before"], days["first"] + A_WHILE),
        (days["last"], days["free"] + A_WHILE),
        (None, days["free"]),
    ):
        answers = {**situation("sanction"), "grant_date": granted or "dont_know", "start_date": start}
        found = say.assessed(answers)["eligibility"]
        known = say.texts.date(granted) if granted else say.word("situation.unknown")
        rows.append([known, say.texts.date(start), _verdict(found)])
    return _table(("granted", "starts", "allowed"), rows, say)


def around_the_birthdays(say: Speech) -> str:
    """The day before and the birthday itself that decide: of the first day of a WES, and of a startbaan contract."""
    rows = []
    for name, told, day, rule in _birthdays():
        key = "startbaan_date" if name.startswith("contract") else "start_date"
        found = say.assessed({**told, key: day})["startbaan"]
        why = [each for each in found["reasons"] if each["rule"] == rule]
        rows.append([f"{say.word(f'situation.{name}')}<br>{say.texts.date(day)}", _verdict(found), _why(why, say)])
    return _table(("day", "allowed", "why"), rows, say)


def _birthdays() -> Iterator[tuple[str, Answers, date, str]]:
    """Yield what happens, the answers, the day on which, and the rule that decides."""
    young, older, later = (situation(name) for name in ("startbaan_young", "startbaan", "startbaan_now"))
    adult = _birthday(young, "startbaan.min_age")
    late = _birthday(older, "startbaan.under_age")
    yield "minor_at_school", {**young, "still_in_compulsory_education": True}, adult - ONE_DAY, "B-4"
    yield "minor_done", {**young, "still_in_compulsory_education": False}, adult - ONE_DAY, "B-4"
    yield "adult", young, adult, "B-4"
    yield "contract_before", older, late - ONE_DAY, "B-2"
    yield "contract_late", older, late, "B-2"
    yield "contract_now", later, day_of("startbaan.duty_ends"), "N-3"


def _birthday(person: Answers, age: str) -> date:
    return birthday(date.fromisoformat(person["birth_date"]), value_of(age)[1].value)


def last_day_of_job(say: Speech) -> str:
    """Return the last day of the startbaan of the example."""
    return say.texts.date(say.assessed(situation("startbaan"))["startbaan"]["last_day_of_job"])


def around_the_reform(say: Speech, *forms: str) -> str:
    """Placements of these forms that start on the last day of the old rules, and on the first of the new."""
    rows = [
        [say.texts.get(f"choice.form.{form}"), say.texts.date(start), _runs(form, start, say)]
        for form in forms
        for start in both_sides()
    ]
    return _table(("form", "starts", "comes_out"), rows, say)


def _runs(form: str, start: date, say: Speech) -> str:
    """Return until when a placement can run, or what we know instead."""
    found = say.assessed({"form": form, "start_date": start})
    duration = found["duration"]
    if "latest_last_day" not in duration:
        return _why([*duration["reasons"], *duration["notices"]], say)
    regime = say.texts.get(f"regime.{found['regime']}")
    last = say.texts.date(duration["latest_last_day"])
    cites = map(say.cite, ("T-1", LONGEST[form], "D-7"))
    return " ".join([say.word("situation.runs", regime=regime, day=last), *cites])


def _verdict(found: Told) -> str:
    return f"**{found['text']}**"


def _why(told: Iterable[Told], say: Speech) -> str:
    return "<br>".join(f"{each['text']} {say.cite_told(each)}" for each in told)


def _table(head: Iterable[str], rows: Iterable[Row], say: Speech) -> str:
    return stacked_table([say.word(f"situation.{name}") for name in head], rows)
