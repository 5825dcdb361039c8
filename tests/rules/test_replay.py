"""A worked case on another day: what moves along, what stays, and what counts as another outcome."""

from datetime import date
from typing import Any

import pytest

from tests.rules.cases import cases
from wes_core import assess
from wes_core.law.facts import FACTS
from wes_core.replay import Case, examples, moved_parts, replayed, starting_on, worked_cases
from wes_core.texts import LANGUAGES

OLD, NEW = date(2022, 12, 31), date(2023, 1, 1)


def moved(answers: dict[str, Any], first: date = OLD, last: date = NEW) -> dict[str, tuple[Any, Any]]:
    """Return what the parts of a case come to on both days, for those that come out otherwise."""
    return {each["part"]: (each["was"], each["is"]) for each in parts(answers, first, last)}


def parts(answers: dict[str, Any], first: date, last: date) -> list[dict[str, Any]]:
    one, other = replayed(Case("a case", answers), (first, last), "en")
    return list(moved_parts(one, other))


def test_the_dates_of_the_placement_move_and_those_of_person_and_employer_stay() -> None:
    answers = {
        "start_date": "2023-01-16",
        "end_date": "2023-07-15",
        "grant_date": "2023-01-06",
        "startbaan_date": "2023-07-16",
        "absences": [{"first": "2023-02-16", "last": "2023-02-17", "reason": "illness"}],
        "birth_date": "2004-02-29",
        "sanction_from": "2020-01-01",
        "sanction_until": "2022-12-31",
        "hours_per_week": "38",
    }
    stays = {key: answers[key] for key in ("birth_date", "sanction_from", "sanction_until", "hours_per_week")}
    assert starting_on(answers, date(2023, 8, 31)) == stays | {
        "start_date": "2023-08-31",
        "end_date": "2024-02-29",
        "grant_date": "2023-08-21",
        "startbaan_date": "2024-03-01",
        "absences": [{"first": "2023-10-01", "last": "2023-10-02", "reason": "illness"}],
    }
    assert {fact.key for fact in FACTS if fact.type == "date"} <= answers.keys()


def test_what_is_not_known_stays_not_known() -> None:
    answers = {"start_date": "2023-01-16", "end_date": "dont_know", "absences": "dont_know"}
    assert starting_on(answers, NEW) == answers | {"start_date": "2023-01-01"}
    assert starting_on({"start_date": "2023-01-16", "absences": []}, NEW)["absences"] == []


@pytest.mark.parametrize("case", cases())
def test_every_case_on_its_own_day_is_itself_and_on_another_day_is_no_wrong_input(case: dict[str, Any]) -> None:
    found = assess(case["answers"])
    days = replayed(Case(case["name"], case["answers"]), (OLD, NEW), "nl")
    first = found["answers"].get("start_date", "dont_know")
    assert bool(days) == (not found["problems"] and first != "dont_know")
    if days:
        assert starting_on(found["answers"], date.fromisoformat(first)) == found["answers"]
        assert not [problem for each in days for problem in each["problems"]]


@pytest.mark.parametrize(
    "answers",
    [
        {},
        {"start_date": "dont_know"},
        {"start_date": "2023-02-31"},
        {"start_date": "2023-01-16", "hours_per_week": "-1"},
        {"start_date": "1900-01-01", "startbaan_date": "2199-12-31"},
        [],
    ],
    ids=["no first day", "first day not known", "no such day", "another answer wrong", "out of reach", "no answers"],
)
def test_what_cannot_be_worked_out_on_another_day_is_left_out(answers: Any) -> None:
    assert replayed(Case("a case", answers), (OLD, NEW), "en") == []


def test_few_hours_were_not_allowed_and_now_give_a_range() -> None:
    """D-3, D-4, A-5."""
    found = moved({"start_date": "2023-02-01", "end_date": "2023-04-30", "hours_per_week": "15", "absences": []})
    assert [each["outcome"] for each in found["duration"]] == ["no", "yes"]
    assert [each["outcome"] for each in found["allowance"]] == ["amount", "range"]
    assert found["allowance"][1]["total"] == {"low": "450.00", "high": "600.00"}


def test_who_decides_and_the_name_of_the_plan_move_though_the_outcome_does_not() -> None:
    """E-9, C-2, C-3."""
    found = moved({"start_date": "2023-02-01"})
    assert [each["who_decides"] for each in found["eligibility"]] == [["vdab"], ["vdab", "partner"]]
    assert [each["plan_name"] for each in found["plan"]] == ["opleidingsplan", "stageplan"]
    assert found["plan"][0]["outcome"] == found["plan"][1]["outcome"] == "more_information"


def test_six_months_are_six_months_from_whatever_day() -> None:
    """Moved by days alone, this placement would be too long by a day."""
    answers = {"start_date": "2022-12-31", "end_date": "2023-06-30", "hours_per_week": "20"}
    assert "duration" not in moved(answers, OLD, date(2023, 2, 1))
    longer = answers | {"end_date": "2023-07-01"}
    assert [each["duration"]["outcome"] for each in replayed(Case("", longer), (OLD, date(2023, 2, 1)), "nl")] == (
        ["no", "no"]
    )


@pytest.mark.parametrize("last", [date(2023, 1, 31), date(2023, 2, 1), date(2023, 9, 15)])
def test_the_calendar_alone_moves_no_figure(last: date) -> None:
    """A-3, D-7: other working days in a month, and another last day, are no change of the law."""
    answers = {"start_date": "2023-01-16", "end_date": "2023-03-31", "hours_per_week": "38", "absences": []}
    assert moved(answers, NEW, last) == {}


def test_another_rate_of_travel_moves_the_total_also_within_a_placement() -> None:
    """A-8b: the rate of the day travelled."""
    answers = {"start_date": "2023-10-02", "end_date": "2023-10-31", "absences": [], "km_per_day": "30"}
    assert moved(answers, date(2023, 5, 1), date(2023, 6, 1)) == {}
    found = moved(answers, date(2023, 12, 1), date(2024, 1, 1))
    assert [each["total"] for each in found["travel"]] == ["94.50", "112.20"]
    assert moved(answers, date(2023, 12, 1), date(2023, 12, 15)).keys() == {"travel"}


def test_each_worked_example_can_be_worked_out_and_has_a_name_in_each_language() -> None:
    for lang in LANGUAGES:
        assert len({example["name"][lang] for example in examples().values()}) == len(examples())
        assert all(replayed(Case("", example["answers"]), (OLD, NEW), lang) for example in examples().values())


def test_a_worked_example_that_hangs_on_a_date_of_its_own_is_left_out_of_what_changed() -> None:
    """S-5, B-2: a sanction and a birthday stay on their day, whatever the law does."""
    kept = {case.name for case in worked_cases("en")}
    named = {key: example["name"]["en"] for key, example in examples().items()}
    assert {key for key, name in named.items() if name not in kept} == {"under_a_sanction", "too_old_for_a_startbaan"}
