"""What changed between two days: the rules and numbers that the law says changed, and no others."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.rules.rewriting import rewritten
from wes_core.calendar import ONE_DAY
from wes_core.changes import changes
from wes_core.engine.dated import Dated
from wes_core.engine.rule import Parameter, Value
from wes_core.law.parameters import CHECKED_ON, REFORM, WES_BEGINS, wes_maximum_months
from wes_core.texts import LANGUAGES

DAYS = st.dates(date(2016, 1, 1), date(2030, 12, 31))
SETTLED = settings(max_examples=40, deadline=None)
REPLACED = {("D-3", "D-4"), ("D-11", "D-13"), ("C-2", "C-3"), ("T-5", "T-3")}
OTHER_WORDS = {"E-6", "E-7", "E-9", "E-10", "E-19", "D-5", "T-1", "B-9"}
ENDED = {"E-2", "E-18", "D-2", "D-12", "D-18", "A-12", "T-2", "T-4", "T-7", "G-20"}
BEGAN = {"E-3", "E-5", "E-11", "D-14", "D-15", "D-16", "A-5", "A-6", "A-11", "A-19", "C-4", "C-5", "S-2", "S-4"}
BEGAN |= {"T-6", "T-8", "T-9", "N-4", "N-6", "N-7", "G-1"}


def on(day: date, cases: Any = ()) -> dict[str, Any]:
    """Return what changed on `day`, since the day before."""
    return changes(day - ONE_DAY, day, "en", cases)


def pairs(found: dict[str, Any]) -> set[tuple[str, str]]:
    return {tuple(entry.get(side, {}).get("rule", "") for side in ("was", "is")) for entry in found["rules"]}


def numbers(found: dict[str, Any]) -> dict[str, tuple[Any, Any]]:
    """Return both values of each parameter; a side that is not there is a "-"."""
    return {
        entry["name"]: tuple(entry.get(side, {}).get("value", "-") for side in ("was", "is"))
        for entry in found["parameters"]
    }


def test_the_reform_changed_what_the_law_says_it_changed() -> None:
    """Sections 1 to 10: each id whose period ends on 31 December 2022 or begins on 1 January 2023."""
    began, ended = {("", rule) for rule in BEGAN}, {(rule, "") for rule in ENDED}
    assert pairs(on(REFORM)) == REPLACED | {(rule, rule) for rule in OTHER_WORDS} | began | ended


def test_the_reform_changed_these_numbers_of_the_wes() -> None:
    """Section 12."""
    assert {name: both for name, both in numbers(on(REFORM)).items() if not name.startswith("bis.")} == {
        "wes.reform_from": ("-", "2023-01-01"),
        "wes.min_hours_week": ("20", None),
        "wes.min_weeks": (4, None),
        "wes.allowance_hours_base": ("-", "20"),
        "exemption.min_weeks": ("-", 4),
        "exemption.min_hours": ("-", "20"),
        "activeringsstage.max_months": (6, None),
        "twe.max_months": (24, "-"),
    }


@pytest.mark.parametrize(
    ("day", "rate"),
    [
        (date(2024, 1, 1), ("0.15", "0.17")),
        (date(2025, 1, 1), ("0.17", "0.1734")),
        (date(2026, 1, 1), ("0.1734", "0.176868")),
    ],
)
def test_the_travel_rate_goes_up_on_its_day_and_no_day_around_it(day: date, rate: tuple[str, str]) -> None:
    """A-8a, A-8b."""
    assert numbers(on(day))["travel.eur_km"] == rate
    assert "travel.eur_km" not in numbers(on(day - ONE_DAY)) | numbers(on(day + ONE_DAY))


@pytest.mark.parametrize(("year", "standing"), [(2026, ["secondary"]), (2027, ["inferred"])])
def test_a_rate_after_the_last_stated_one_is_our_assumption(year: int, standing: list[str]) -> None:
    """A-8b."""
    (entry,) = (each for each in on(date(year, 1, 1))["parameters"] if each["name"] == "travel.eur_km")
    assert (entry["was"]["standing"], entry["is"]["standing"]) == (["secondary"], standing)


@pytest.mark.parametrize(
    ("day", "rules"),
    [
        (date(2017, 4, 11), {"T-4", "T-5"}),
        (date(2018, 9, 1), {"A-10"}),
        (date(2020, 1, 1), {"A-21", "C-10"}),
        (date(2023, 7, 1), {"N-5"}),
        (date(2024, 1, 1), {"N-1"}),
    ],
)
def test_what_came_beside_the_reform_began_on_its_own_day(day: date, rules: set[str]) -> None:
    assert pairs(on(day)) == {("", rule) for rule in rules}


@pytest.mark.parametrize(
    ("day", "name", "rule"),
    [
        (date(2017, 4, 11), "activeringsstage.exists_from", "T-4"),
        (date(2024, 1, 1), "travel.far_travel_ends", "A-8c"),
        (date(2023, 7, 1), "work_care.exists_from", "N-5"),
        (date(2026, 1, 1), "benefit.reform_from", "N-2"),
        (date(2026, 3, 1), "benefit.limit_from", "N-2"),
        (date(2026, 1, 1), "startbaan.duty_ends", "N-3"),
    ],
)
def test_a_date_of_the_law_counts_from_the_day_it_names(day: date, name: str, rule: str) -> None:
    (entry,) = (each for each in on(day)["parameters"] if each["name"] == name)
    assert (entry["rule"], entry["is"]["value"], "was" in entry) == (rule, day.isoformat(), False)
    assert name not in numbers(on(day + ONE_DAY))


def test_before_the_first_wes_nothing_is_in_force_and_on_its_first_day_everything_begins() -> None:
    """E-1."""
    found = on(WES_BEGINS)
    assert not [entry for entry in (*found["rules"], *found["parameters"]) if "was" in entry]
    assert {("", "E-1"), ("", "D-1"), ("", "A-2")} <= pairs(found)
    assert numbers(found)["wes.allowance_month_eur"] == ("-", "200.00")
    earlier = changes(date(1950, 1, 1), WES_BEGINS - ONE_DAY, cases=())
    assert (earlier["rules"], earlier["parameters"]) == ([], [])


@pytest.mark.parametrize(("first", "last"), [("2017-05-01", "2017-12-30"), ("2020-01-01", "2022-12-31")])
def test_within_one_regime_no_rule_changes(first: str, last: str) -> None:
    assert changes(date.fromisoformat(first), date.fromisoformat(last), cases=())["rules"] == []


def test_within_one_regime_no_worked_example_moves() -> None:
    found = changes(date(2023, 2, 1), date(2023, 6, 15))
    assert (found["rules"], found["parameters"], found["cases"]) == ([], [], [])
    assert (found["replayed"], found["left_out"]) == (13, [])


def test_a_rule_that_was_replaced_tells_both_sides_with_their_standing_and_sources() -> None:
    (entry,) = (each for each in on(REFORM)["rules"] if each["rule"] == "D-4")
    assert (entry["key"], entry["title"]) == ("may_have_few_hours", entry["is"]["title"])
    assert (entry["was"]["rule"], entry["was"]["key"], entry["was"]["until"]) == (
        "D-3",
        "has_enough_hours",
        "2022-12-31",
    )
    assert (entry["was"]["standing"], entry["is"]["standing"]) == (["seed"], ["seed"])
    assert "SEED-A" in [source["id"] for source in entry["is"]["sources"]]
    assert entry["was"]["text"] != entry["is"]["text"]


def test_the_rules_stand_in_the_order_of_the_law() -> None:
    told = [entry["rule"] for entry in on(REFORM)["rules"]]
    in_order = ["E-2", "E-11", "D-4", "A-5", "C-3", "S-2", "T-1", "B-9", "N-4", "G-1"]
    assert [rule for rule in told if rule in in_order] == in_order


@pytest.mark.parametrize(("days", "assumed"), [(0, False), (1, True)])
def test_a_day_after_the_last_check_is_marked_on_either_side(days: int, assumed: bool) -> None:
    """N-6."""
    day = CHECKED_ON + timedelta(days)
    assert changes(REFORM, day, cases=())["assumed_unchanged"] is assumed
    assert changes(day, REFORM, cases=())["assumed_unchanged"] is assumed
    assert changes(REFORM, day, cases=())["checked_on"] == CHECKED_ON.isoformat()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_only_words_depend_on_the_language(lang: str) -> None:
    found = changes(date(2022, 12, 31), REFORM, lang)
    assert pairs(found) == pairs(on(REFORM))
    assert numbers(found) == numbers(on(REFORM))
    assert {(each["part"], each["is"]["outcome"]) for each in found["cases"]} == {
        (each["part"], each["is"]["outcome"]) for each in on(REFORM, None)["cases"]
    }


def test_a_longer_maximum_would_move_every_last_day() -> None:
    """A figure that follows the calendar counts as moved once a number of the law behind it differs."""
    day = date(2025, 7, 1)
    with rewritten(wes_maximum_months, longer(wes_maximum_months, day, 7)):
        moved = {each["name"]: each for each in on(day, None)["cases"]}
    spring = moved["Full time in spring"]
    assert (spring["part"], spring["was"]["latest_last_day"], spring["is"]["latest_last_day"]) == (
        "duration",
        "2025-12-29",
        "2026-01-31",
    )
    assert (spring["was"]["outcome"], spring["is"]["outcome"]) == ("yes", "yes")
    assert "An activeringsstage" not in moved


def longer(parameter: Parameter, day: date, value: Any) -> Dated[Value]:
    """Return the history of `parameter` with another value from `day` on."""
    *_, (_, last) = parameter.history.versions
    return parameter.history.followed_by(day, last._replace(value=value, since=day))


@SETTLED
@given(DAYS)
def test_a_day_differs_in_nothing_from_itself(day: date) -> None:
    found = changes(day, day)
    assert (found["rules"], found["parameters"], found["cases"]) == ([], [], [])


@SETTLED
@given(DAYS, DAYS)
def test_the_other_way_round_is_the_mirror_image(one: date, other: date) -> None:
    there, back = changes(one, other), changes(other, one)
    for group in ("rules", "parameters", "cases"):
        assert sides(there, group, "was", "is") == sides(back, group, "is", "was")
    assert (there["replayed"], there["left_out"]) == (back["replayed"], back["left_out"])


def sides(found: dict[str, Any], group: str, *names: str) -> list[str]:
    return sorted(repr([entry.get(name) for name in ("name", "part", *names)]) for entry in found[group])


@SETTLED
@given(DAYS, DAYS, DAYS)
def test_what_holds_on_both_ends_of_a_period_is_no_change(one: date, two: date, three: date) -> None:
    """What differs from the first to the last day differs on one of the steps between them."""
    first, middle, last = sorted((one, two, three))
    whole, *steps = (changes(*days, cases=()) for days in ((first, last), (first, middle), (middle, last)))
    assert numbers(whole).keys() <= {name for step in steps for name in numbers(step)}
    assert ids(whole) <= set().union(*map(ids, steps))


def ids(found: dict[str, Any]) -> set[str]:
    return {rule for pair in pairs(found) for rule in pair}
