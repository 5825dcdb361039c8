"""Groups that are folded until somebody wants to know more: travel, the plan, and the way to each."""

from playwright.sync_api import Page

from tests.calculator.hands import (
    CALCULATOR,
    choose,
    heard,
    open_calculator,
    open_group,
    submit,
    type_answers,
    type_text,
    wait_for_error,
    wait_for_result,
)
from wes_core.texts import Texts

PLACEMENT = {"start_date": "1/11/2025", "end_date": "31/1/2026", "absences": "none"}


def test_kilometres_typed_in_the_folded_group_give_the_travel_amount(page: Page) -> None:
    open_calculator(page)
    type_answers(page, PLACEMENT)
    assert not page.locator("[name=km_per_day]").is_visible()
    open_group(page, "Uitkering en verplaatsing")
    type_text(page, "km_per_day", "10")
    submit(page)
    wait_for_result(page)
    part = page.locator("[data-part=travel]")
    assert part.get_attribute("data-outcome") == "amount"
    assert "0,176868" in part.inner_text()
    assert "113,47 euro" in page.locator(".wes-brief").first.inner_text()


def test_the_plan_is_answered_by_keyboard_flag_by_flag(page: Page) -> None:
    open_calculator(page)
    type_text(page, "start_date", "16/1/2023")
    open_group(page, "De papieren")
    choose(page, "plan.goal", "true")
    choose(page, "plan.competences", "false")
    choose(page, "plan.how", "true")
    choose(page, "plan.competences_cannot_be_set", "false")
    assert page.evaluate(f"{CALCULATOR}.answers.plan") == {
        "goal": True,
        "competences": False,
        "how": True,
        "competences_cannot_be_set": False,
    }
    submit(page)
    wait_for_result(page)
    part = page.locator("[data-part=plan]")
    assert part.get_attribute("data-outcome") == "incomplete"
    assert Texts("nl").get("choice.plan.competences") in part.inner_text()
    assert heard(page, "wes:result")[0]["plan"]["missing"] == ["competences"]


def test_a_plan_without_a_flag_is_no_answer(page: Page) -> None:
    open_calculator(page)
    page.evaluate(f"{CALCULATOR}.answers = {{ start_date: '2023-01-16', plan: {{ goal: true }} }}")
    page.evaluate(f"{CALCULATOR}.answers = {{ start_date: '2023-01-16' }}")
    assert page.evaluate(f"{CALCULATOR}.answers") == {"start_date": "2023-01-16"}


def test_what_can_be_worked_out_too_leads_to_its_question_in_a_group_that_opens(page: Page) -> None:
    open_calculator(page)
    type_answers(page, PLACEMENT)
    submit(page)
    wait_for_result(page)
    page.locator(".wes-also a[data-field=km_per_day]").click()
    assert page.evaluate("document.activeElement.name") == "km_per_day"
    page.locator(".wes-also a[data-field=plan]").click()
    assert page.evaluate("document.activeElement.name") == "plan.goal"
    page.locator(".wes-also a[data-field=route]").click()
    assert page.evaluate("document.activeElement.name") == "route"


def test_a_problem_in_a_folded_group_opens_it(page: Page) -> None:
    open_calculator(page)
    type_answers(page, {"start_date": "16/01/2023"})
    open_group(page, "Uitkering en verplaatsing")
    type_text(page, "km_per_day", "-1")
    page.locator("details.wes-more").evaluate_all("all => all.forEach((each) => { each.open = false })")
    submit(page)
    wait_for_error(page)
    assert page.locator("[name=km_per_day]").is_visible()
    assert page.locator("[name=km_per_day]").get_attribute("aria-invalid") == "true"
