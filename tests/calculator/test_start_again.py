"""Everything can be wiped at once, and taken back at once."""

from playwright.sync_api import Page

from tests.calculator.hands import (
    CALCULATOR,
    open_calculator,
    open_group,
    press_button,
    submit,
    type_answers,
    type_text,
    wait_for_result,
)

TYPED = {"start_date": "16/01/2023", "hours_per_week": "38", "absences": "none"}
MEANT = {"start_date": "2023-01-16", "hours_per_week": "38", "absences": []}


def wiped(page: Page) -> None:
    """A filled form, wiped."""
    open_calculator(page)
    type_answers(page, TYPED)
    press_button(page, "Opnieuw beginnen")


def test_what_was_wiped_can_be_taken_back(page: Page) -> None:
    wiped(page)
    assert page.evaluate(f"{CALCULATOR}.answers") == {}
    offer = page.locator("[data-wes=cleared]")
    assert "Alles is gewist." in offer.inner_text()
    assert page.locator(".wes-cleared").get_attribute("role") == "status"
    assert page.evaluate("document.activeElement.name") == "start_date"
    page.keyboard.press("Shift+Tab")
    press_button(page, "Maak ongedaan")
    assert page.evaluate(f"{CALCULATOR}.answers") == MEANT
    assert not offer.is_visible()


def test_a_new_answer_or_a_submit_ends_the_offer(page: Page) -> None:
    wiped(page)
    type_text(page, "start_date", "17/01/2023")
    page.keyboard.press("Tab")
    assert not page.locator("[data-wes=cleared]").is_visible()
    press_button(page, "Opnieuw beginnen")
    submit(page)
    assert not page.locator("[data-wes=cleared]").is_visible()


def test_groups_that_were_opened_are_folded_again(page: Page) -> None:
    open_calculator(page)
    open_group(page, "Uitkering en verplaatsing")
    type_text(page, "km_per_day", "10")
    press_button(page, "Opnieuw beginnen")
    assert page.locator("form details[open]").count() == 0
    press_button(page, "Maak ongedaan")
    assert page.locator("[name=km_per_day]").input_value() == "10"
    assert page.locator("[name=km_per_day]").is_visible()


def test_the_outcome_goes_with_the_answers(page: Page) -> None:
    open_calculator(page)
    type_answers(page, TYPED)
    submit(page)
    wait_for_result(page)
    press_button(page, "Opnieuw beginnen")
    assert page.locator("[data-wes=output] .wes-result").count() == 0
    assert "wes=1" not in page.url
