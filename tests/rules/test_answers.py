"""Whatever is wrong with an answer is named with its field and a remedy; nothing raises."""

from decimal import Decimal
from typing import Any

import pytest

from wes_core import assess
from wes_core.answers import printable, read_answers
from wes_core.law.facts import FACTS


@pytest.mark.parametrize(
    ("answers", "field", "code", "path"),
    [
        ({"hours_per_week": True}, "hours_per_week", "not_a_number", None),
        ({"hours_per_week": [38]}, "hours_per_week", "not_a_number", None),
        ({"hours_per_week": "38,5"}, "hours_per_week", "not_a_number", None),
        ({"hours_per_week": "1_0"}, "hours_per_week", "not_a_number", None),
        ({"hours_per_week": " 38"}, "hours_per_week", "not_a_number", None),
        ({"hours_per_week": float("nan")}, "hours_per_week", "not_a_number", None),
        ({"hours_per_week": float("inf")}, "hours_per_week", "not_a_number", None),
        ({"hours_per_week": 1e300}, "hours_per_week", "not_a_number", None),
        ({"hours_per_week": Decimal("1e-300")}, "hours_per_week", "not_a_number", None),
        ({"hours_per_week": "0.00000000001"}, "hours_per_week", "too_many_decimals", None),
        ({"hours_per_week": None}, "hours_per_week", "not_a_number", None),
        ({"start_date": "16/01/2023"}, "start_date", "not_a_date", None),
        ({"start_date": "2023-1-16"}, "start_date", "not_a_date", None),
        ({"start_date": "2023-01-16T00:00"}, "start_date", "not_a_date", None),
        ({"start_date": "２０２３-01-16"}, "start_date", "not_a_date", None),
        ({"start_date": 20230116}, "start_date", "not_a_date", None),
        ({"start_date": "2023-13-01"}, "start_date", "no_such_date", None),
        ({"weekly_hours": [8]}, "weekly_hours", "not_an_object", None),
        ({"weekly_hours": {"monday": "8"}}, "weekly_hours", "unknown_part", "weekly_hours.monday"),
        ({"weekly_hours": {"mon": "-1"}}, "weekly_hours", "too_low", "weekly_hours.mon"),
        ({"weekly_hours": {"mon": "24.01"}}, "weekly_hours", "too_high", "weekly_hours.mon"),
        ({"plan": {"goal": "yes"}}, "plan", "not_yes_or_no", "plan.goal"),
        ({"absences": {"first": "2023-01-01"}}, "absences", "not_a_list", None),
        ({"absences": ["2023-01-01"]}, "absences", "not_an_object", "absences[0]"),
        ({"absences": [{"first": "2023-01-01", "reason": "other"}]}, "absences", "missing", "absences[0].last"),
        (
            {"absences": [{"first": "2023-01-01", "last": "2023-01-02", "reason": "holiday"}]},
            "absences",
            "not_a_choice",
            "absences[0].reason",
        ),
        (
            {"absences": [{"first": "2023-01-01", "last": "2023-02-30", "reason": "illness"}]},
            "absences",
            "no_such_date",
            "absences[0].last",
        ),
        ({"": 1}, "", "unknown_key", None),
        ({"line\nbreak\ud800": 1}, "line�break�", "unknown_key", None),
    ],
)
def test_a_wrong_answer_is_named(answers: dict[str, Any], field: str, code: str, path: str | None) -> None:
    (problem,) = assess(answers, "en")["problems"]
    assert (problem["field"], problem["code"], problem.get("path")) == (field, code, path)
    assert problem["message"].endswith((".", "!"))
    assert problem["message"].encode()


def told(answers: dict[str, Any]) -> list[tuple[str, str]]:
    return [(problem.get("path", problem["field"]), problem["code"]) for problem in assess(answers)["problems"]]


def test_every_wrong_hour_of_a_week_is_named_before_the_week_itself_is_judged() -> None:
    assert told({"weekly_hours": {"fri": "-1", "zon": 4, "mon": "x", "tue": "8", "wed": 25, 3: 0}}) == [
        ("weekly_hours.zon", "unknown_part"),
        ("weekly_hours.3", "unknown_part"),
        ("weekly_hours.mon", "not_a_number"),
        ("weekly_hours.wed", "too_high"),
        ("weekly_hours.fri", "too_low"),
    ]
    assert told({"weekly_hours": {"mon": "x", "tue": "0"}}) == [("weekly_hours.mon", "not_a_number")]


def test_everything_wrong_in_every_row_of_the_absences_is_named() -> None:
    rows = [
        3,
        {"first": "2023-02-30", "until": "2023-03-01"},
        {"first": "2023-01-02", "last": "2023-01-03", "reason": "illness"},
        {"first": "2023-02-10", "last": "2023-02-09", "reason": "illness"},
        {"first": "2023-02-10", "last": "2023-02-09", "reason": "holiday"},
    ]
    assert told({"absences": rows}) == [
        ("absences[0]", "not_an_object"),
        ("absences[1].until", "unknown_part"),
        ("absences[1].first", "no_such_date"),
        ("absences[1].last", "missing"),
        ("absences[1].reason", "missing"),
        ("absences[3].last", "absence_ends_before_it_starts"),
        ("absences[4].reason", "not_a_choice"),
    ]


def test_every_wrong_flag_of_the_plan_is_named() -> None:
    assert told({"plan": {"how": "ja", "aim": True, "goal": 1, "actions": "dont_know"}}) == [
        ("plan.aim", "unknown_part"),
        ("plan.goal", "not_yes_or_no"),
        ("plan.how", "not_yes_or_no"),
    ]


def test_a_message_says_where_in_the_answer_it_is() -> None:
    answers = {"weekly_hours": {"mon": "x"}, "absences": [{"first": "y"}], "plan": {"goal": 1, "aim": 1}}
    places = [problem["message"].partition(":")[0] for problem in assess(answers, "en")["problems"]]
    assert places == [
        "Hours by day, Monday",
        "Absence 1, first day",
        "Absence 1, last day",
        "Absence 1, reason",
        "Plan, aim",
        "Plan, the goal of the placement",
    ]


def test_minus_zero_is_zero() -> None:
    assert assess({"km_per_day": "-0.0"})["answers"] == {"km_per_day": "0"}


def test_a_key_that_is_no_text_is_named_too() -> None:
    assert assess({3: True})["problems"][0]["field"] == "3"


@pytest.mark.parametrize("number", ["38", 38, 38.0, Decimal(38), "38.00", "+38"])
def test_a_number_may_be_written_in_several_ways(number: object) -> None:
    assert assess({"hours_per_week": number})["answers"] == {"hours_per_week": "38"}


def test_a_float_is_read_as_it_is_written() -> None:
    assert assess({"hours_per_week": 19.99})["answers"] == {"hours_per_week": "19.99"}


def test_both_ends_of_a_day_and_of_a_week_are_allowed() -> None:
    assert read_answers({"weekly_hours": {"mon": "24", "tue": "0"}}).problems == ()
    assert read_answers({"hours_per_week": "168"}).problems == ()
    assert read_answers({"hours_per_week": "0.0000000001"}).problems == ()
    assert read_answers({"earlier_wes_months": "0", "km_per_day": 0}).problems == ()
    assert read_answers({"start_date": "1900-01-01", "end_date": "2199-12-31"}).problems == ()


def test_a_plan_of_which_some_is_not_known() -> None:
    read = read_answers({"plan": {"goal": True, "how": "dont_know"}})
    assert (read.known, read.problems) == ({"plan": {"goal": True}}, ())


def test_an_absence_of_one_day_starts_and_ends_on_it() -> None:
    day = {"first": "2023-01-02", "last": "2023-01-02", "reason": "illness"}
    assert assess({"absences": [day]})["answers"] == {"absences": [day]}


def test_what_was_not_asked_and_what_is_not_known_are_told_apart() -> None:
    assert assess({})["answers"] == {}
    assert assess({"absences": "dont_know"})["answers"] == {"absences": "dont_know"}


def test_a_number_beyond_all_measure_is_wrong_input() -> None:
    (problem,) = assess({"hours_per_week": 10**5000}, "en")["problems"]
    assert (problem["code"], "‘…’" in problem["message"]) == ("not_a_number", True)


def test_long_and_unprintable_values_are_shown_short() -> None:
    assert printable("a" * 50) == "a" * 40 + "…"
    assert printable("a\x00b") == "a�b"


def test_what_nobody_has_to_answer_has_a_fallback_in_the_law_or_is_for_vdab_to_judge() -> None:
    assert {fact.key for fact in FACTS if fact.optional} == {
        *("form", "route", "weekly_hours", "sanction_until", "grant_date", "breach_without_decision"),
        *("earlier_wes_months", "agreement_signed_before_start", "project"),
    }
    assert {fact.key for fact in FACTS if fact.judgement} == {
        *("fits_path_to_work", "enough_learning_potential", "lacks_generic_competences", "lacks_work_experience"),
    }
