"""Situations side by side: each row says what `assess` says of the day before a limit, that day, or the day after."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from docs import macros
from docs.blocks import situations
from docs.rulebook.cases import fragment
from docs.speech import Speech, UnknownName, data
from wes_core import assess
from wes_core.texts import LANGUAGES

ROW = re.compile(r"<tr[^>]*>(?=<th scope=\"row\")(.*?)</tr>")
CELL = re.compile(r"<t[hd][^>]*>(.*?)</t[hd]>")
OUTCOMES = {
    "plan": ("complete", "incomplete"),
    "stop": ("ground_exists", "no_ground"),
    "eligibility": ("open", "not_yet"),
    "startbaan": ("yes", "no", "ask_coordinators"),
}
PICTURES = ("ending-early", "sanction", "startbaan")


@pytest.fixture(params=LANGUAGES)
def say(request: pytest.FixtureRequest) -> Speech:
    return Speech(request.param)


def rows(table: str) -> list[list[str]]:
    return [CELL.findall(row) for row in ROW.findall(table)]


def outcomes(table: str, part: str, say: Speech) -> list[str]:
    """The outcome of each row, by its key."""
    told = {f"**{say.texts.get(f'part.{part}.{key}')}**": key for key in OUTCOMES[part]}
    return [next(key for text, key in told.items() if text in row) for row in map("".join, rows(table))]


@pytest.mark.parametrize("name", data("situations"))
def test_the_answers_of_a_situation_are_right(name: str) -> None:
    assert assess(situations.situation(name))["problems"] == []


@pytest.mark.parametrize(
    ("asks", "names"),
    [
        (lambda say: situations.situation("nothing"), "spring.*week_of_illness"),
        (lambda say: situations.sanction_day(say, "nothing"), "first.*last"),
    ],
)
def test_an_unknown_situation_is_refused_with_those_there_are(
    say: Speech, asks: Callable[[Speech], str], names: str
) -> None:
    with pytest.raises(UnknownName, match=names):
        asks(say)


def test_a_plan_is_complete_with_a_goal_and_either_what_and_how_or_actions_and_why(say: Speech) -> None:
    table = situations.plans(say)
    assert outcomes(table, "plan", say) == ["complete", "complete", *["incomplete"] * 4]
    assert say.texts.get("choice.plan.goal") in rows(table)[2][2]


def test_an_old_plan_needs_no_goal_but_says_how(say: Speech) -> None:
    table = situations.old_plans(say)
    assert outcomes(table, "plan", say) == ["complete", "incomplete"]
    assert say.texts.get("choice.plan.how") in rows(table)[1][2]


def test_a_breach_and_a_goal_out_of_reach_are_grounds_only_once_found(say: Speech) -> None:
    told = outcomes(situations.grounds(say), "stop", say)
    assert told == ["no_ground", "ground_exists"] * 2


def test_the_same_illness_suspends_by_the_old_rules_only(say: Speech) -> None:
    old, new = rows(situations.absence_one_day_apart(say))
    assert say.cite("D-11").split("{")[0] in old[2]
    assert say.cite("D-13").split("{")[0] in new[2]
    assert "D-11" not in new[2]


def test_a_sanction_blocks_from_its_first_to_its_last_day(say: Speech) -> None:
    assert outcomes(situations.around_the_sanction(say), "eligibility", say) == ["open", "not_yet", "not_yet", "open"]


def test_the_days_of_a_sanction_follow_each_other() -> None:
    days = situations.sanction_days()
    assert [days["first"] - days["before"], days["free"] - days["last"]] == [timedelta(days=1)] * 2
    assert days["first"] == date.fromisoformat(situations.situation("sanction")["sanction_from"])


def test_the_day_of_granting_counts_and_without_it_the_first_day(say: Speech) -> None:
    assert outcomes(situations.granted_or_started(say), "eligibility", say) == ["open", "not_yet", "open"]


def test_a_birthday_opens_the_way_and_another_one_closes_it(say: Speech) -> None:
    told = outcomes(situations.around_the_birthdays(say), "startbaan", say)
    assert told == ["no", "ask_coordinators", "yes", "yes", "no", "ask_coordinators"]


def test_an_abolished_form_runs_on_but_does_not_start(say: Speech) -> None:
    wes_old, wes_new, old, new = rows(situations.around_the_reform(say, "wes", "activation_placement"))
    last = say.texts.date("2023-06-30")
    assert [last in row[2] for row in (wes_old, wes_new, old, new)] == [True, True, True, False]
    assert say.texts.get("regime.2017") in old[2]
    assert say.texts.get("regime.2023") in wes_new[2]
    assert "rules/T-3.md" in new[2]
    assert ["rules/T-5.md" in row[2] for row in (wes_old, wes_new, old)] == [False, False, True]
    assert ["rules/D-1.md" in row[2] for row in (wes_old, wes_new, old)] == [True, True, False]


@pytest.mark.parametrize("name", ["plan", "breach", "sanction", "startbaan", "abolished"])
def test_a_page_opens_each_situation_in_the_calculator(site: Path, name: str) -> None:
    address = fragment(situations.situation(name)).replace("&", "&amp;")
    assert any(address in path.read_text(encoding="utf-8") for path in site.glob("*/index.html"))


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_is_named_and_told_to_whoever_hears_it(name: str) -> None:
    svg = (macros.DATA / "pictures" / f"{name}.svg").read_text(encoding="utf-8")
    assert f'role="img" aria-labelledby="{name}-title" aria-describedby="{name}-told"' in svg
    assert f'<title id="{name}-title">$alt</title>' in svg
    assert f'<desc id="{name}-told">$told</desc>' in svg
