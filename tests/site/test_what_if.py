"""The same placement with one answer different: the tables say of each what `assess` says of it."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from docs.blocks import what_if
from docs.blocks.tables import example, example_in_words, last_days
from docs.speech import Speech, UnknownName, value_of
from wes_core import assess
from wes_core.texts import LANGUAGES


@pytest.fixture(params=LANGUAGES)
def say(request: pytest.FixtureRequest) -> Speech:
    return Speech(request.param)


def full_month() -> Decimal:
    _, allowance = value_of("wes.allowance_month_eur")
    return Decimal(allowance.value)


def rows(table: str) -> list[list[str]]:
    return [line.strip("| ").split(" | ") for line in table.splitlines()[2:]]


@pytest.mark.parametrize(
    ("asks", "names"),
    [
        (lambda say: what_if.one_answer_else(say, "exemption", "nothing"), "on_the_road"),
        (lambda say: what_if.one_answer_else(say, "exemption", "on_the_road", "hours=20"), "hours_per_week"),
        (lambda say: what_if.one_answer_else(say, "exemption", "on_the_road", "hours_per_week=0"), "not_above"),
    ],
)
def test_what_is_no_answer_is_refused(say: Speech, asks: Callable[[Speech], str], names: str) -> None:
    with pytest.raises(UnknownName, match=names):
        asks(say)


def test_each_row_says_what_becomes_of_the_example_and_by_which_new_reason(say: Speech) -> None:
    table = what_if.one_answer_else(
        say, "exemption", "on_the_road", "hours_per_week=19.5", "domicile_in_flanders=false"
    )
    usual, hours, home = rows(table)
    assert usual[1] == say.texts.get("part.exemption.likely")
    assert say.cite("A-11") in hours[1]
    assert say.cite("A-17") not in hours[1]
    assert say.cite("A-17") in home[1]
    assert say.cite("A-11") not in home[1]


def test_where_no_reason_is_new_a_notice_says_what_is_different(say: Speech) -> None:
    *_, row = rows(what_if.one_answer_else(say, "eligibility", "spring", "work_situation=involuntary_part_time"))
    assert say.texts.get("says.part_time_work_is_for_vdab_to_judge.yes") in row[1]


def test_the_hours_turn_around_at_the_limit_of_each_rule(say: Speech) -> None:
    few, under, at = (row[1:] for row in rows(what_if.by_hours(say, "10", "19.99", "20")))
    yes, no = (say.texts.get(f"choice.bool.{word}") for word in ("yes", "no"))
    assert [few[:2], under[:2], at[:2]] == [[yes, no], [yes, no], [yes, yes]]
    assert [few[3], under[3], at[3]] == [say.word("exempt.no"), say.word("exempt.no"), say.word("exempt.likely")]
    assert at[2] == f"{say.texts.cents(full_month())} euro"


def test_the_two_readings_part_below_the_base_and_meet_at_it(say: Speech) -> None:
    below, at = rows(what_if.readings(say, "10", "20"))
    assert below[1:] == [f"{say.texts.cents(amount)} euro" for amount in (full_month() / 2, full_month())]
    assert at[1] == at[2]


def test_the_day_after_the_last_possible_day_is_refused_and_the_rule_says_why(say: Speech) -> None:
    before, last, after = rows(what_if.last_day_tried(say, "2023-08-31"))
    assert before[1] == last[1] == say.texts.get("part.duration.yes")
    assert last[0] == say.texts.date(assess({"start_date": "2023-08-31"})["duration"]["latest_last_day"])
    assert say.texts.get("part.duration.no") in after[1]
    assert say.cite("D-1") in after[1]


def test_a_new_rate_counts_for_a_placement_that_runs(say: Speech) -> None:
    old, new = rows(what_if.travel_table(say, "2023-12-01", "2024-01-31", "30"))
    assert [old[3], new[3]] == [say.word("a_kilometre", n=say.texts.exact(rate)) for rate in ("0.15", "0.17")]


@pytest.mark.parametrize(("start", "told"), [("2023-08-28", "no_check"), ("2023-08-29", "check_with_vdab")])
def test_who_starts_at_the_end_of_a_month_checks_the_last_day(say: Speech, start: str, told: str) -> None:
    assert last_days(say, [start]).endswith(f"| {say.word(told)} |")


def test_an_example_in_words_names_its_absence(say: Speech) -> None:
    first = say.texts.date(example("long_illness")["absences"][0]["first"])
    assert first in example_in_words(say, "long_illness")
    assert first not in example_in_words(say, "spring")
