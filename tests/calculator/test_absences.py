"""Absences: a group that repeats, by keyboard and with words for who cannot see it."""

from playwright.sync_api import Page

from tests.calculator.hands import (
    CALCULATOR,
    choose,
    open_calculator,
    press_button,
    reach,
    submit,
    type_text,
    wait_for_error,
    wait_for_result,
    wait_until_ready,
)


def test_two_absences_are_typed_and_one_is_taken_away(page: Page) -> None:
    open_calculator(page)
    type_text(page, "start_date", "9/1/2023")
    wait_until_ready(page)
    type_text(page, "end_date", "28/2/2023")
    type_text(page, "hours_per_week", "38")
    choose(page, "absences", "some")
    type_text(page, "absences.0.first", "6/2/2023")
    type_text(page, "absences.0.last", "19/2/2023")
    reach(page, "absences.0.reason")
    page.keyboard.press("ArrowDown")
    press_button(page, "Nog een afwezigheid")
    assert page.evaluate("document.activeElement.name") == "absences.1.first"
    assert "2" in page.locator("[data-wes=status]").inner_text()
    page.keyboard.type("20/2/2023")
    press_button(page, "Verwijderen 2")
    assert page.locator("[data-wes=row]").count() == 1
    assert page.evaluate(f"{CALCULATOR}.answers.absences") == [
        {"first": "2023-02-06", "last": "2023-02-19", "reason": "illness"}
    ]
    submit(page)
    wait_for_result(page)
    assert "100,00" in page.locator("[data-part=allowance] tbody tr").nth(1).inner_text()


def test_a_forgotten_reason_is_asked_for_at_its_own_control(page: Page) -> None:
    open_calculator(page)
    choose(page, "absences", "some")
    type_text(page, "absences.0.first", "6/2/2023")
    type_text(page, "absences.0.last", "7/2/2023")
    submit(page)
    wait_for_error(page)
    assert page.locator("select").get_attribute("aria-invalid") == "true"
    page.locator("[role=alert] a").click()
    assert page.evaluate("document.activeElement.name") == "absences.0.reason"


def test_something_missed_without_a_day_is_not_read_as_nothing_missed(page: Page) -> None:
    open_calculator(page)
    choose(page, "absences", "some")
    submit(page)
    wait_for_error(page)
    assert page.locator("[name='absences.0.first']").get_attribute("aria-invalid") == "true"
