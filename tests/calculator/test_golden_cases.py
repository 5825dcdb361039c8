"""The worked case of the law texts, typed by hand in both languages."""

import pytest
from playwright.sync_api import Page

import wes_core
from tests.calculator.hands import focused, heard, open_calculator, submit, type_answers, wait_for_result
from tests.support.browsers import in_both_browsers

pytestmark = in_both_browsers
TYPED = {"start_date": "16/01/2023", "end_date": "31-3-2023", "hours_per_week": "38", "absences": "none"}
MEANT = {"start_date": "2023-01-16", "end_date": "2023-03-31", "hours_per_week": "38", "absences": []}
SHOWN = {"nl": ("509,09 euro", "15 juli 2023", "De uitkomst"), "en": ("509.09 euro", "15 July 2023", "The outcome")}


@pytest.mark.parametrize("lang", SHOWN)
def test_a_typed_placement_is_answered_with_its_amount_and_its_latest_last_day(page: Page, lang: str) -> None:
    open_calculator(page, lang)
    type_answers(page, TYPED)
    submit(page)
    wait_for_result(page)
    amount, day, heading = SHOWN[lang]
    result = page.locator("[data-wes=output]").inner_text()
    assert amount in result
    assert day in result
    assert focused(page) == heading
    assert heard(page, "wes:result") == [wes_core.assess(MEANT, lang)]


def test_a_part_time_placement_shows_the_lowest_and_the_highest_amount(page: Page) -> None:
    open_calculator(page)
    type_answers(
        page, {"start_date": "1/2/2023", "end_date": "2023-03-31", "hours_per_week": "19,5", "absences": "none"}
    )
    submit(page)
    wait_for_result(page)
    part = page.locator("[data-part=allowance]")
    assert part.get_attribute("data-outcome") == "range"
    assert "tussen 390 euro en 400 euro" in part.inner_text()
    assert part.locator("thead th").count() == 5


def test_too_few_hours_before_the_reform_are_refused_with_the_rule(page: Page) -> None:
    open_calculator(page)
    type_answers(page, {"start_date": "2-11-2022", "hours_per_week": "19,5"})
    submit(page)
    wait_for_result(page)
    part = page.locator("[data-part=duration]")
    assert part.get_attribute("data-outcome") == "no"
    assert "D-3" in part.inner_text()


def test_the_worked_example_makes_way_for_the_result(page: Page) -> None:
    open_calculator(page)
    example = page.locator("[data-wes=example] .wes-result")
    assert example.is_visible()
    type_answers(page, TYPED)
    submit(page)
    wait_for_result(page)
    assert example.count() == 0
    page.locator("button[data-wes=reset]").click()
    assert example.is_visible()
    assert page.locator("[name=start_date]").input_value() == ""
