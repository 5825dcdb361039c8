"""Wrong input is named at the field and in the summary; what was typed stays."""

import pytest
from playwright.sync_api import Page

import wes_core
from tests.calculator.hands import (
    CALCULATOR,
    focused,
    heard,
    open_calculator,
    submit,
    type_answers,
    wait_for_error,
    wait_for_result,
)

WRONG = [
    ({"start_date": "31/02/2023"}, "start_date"),
    ({"start_date": "16/01/2023", "end_date": "15/01/2023"}, "end_date"),
    ({"hours_per_week": "-5"}, "hours_per_week"),
    ({"hours_per_week": "NaN"}, "hours_per_week"),
    ({"start_date": "gisteren"}, "start_date"),
]


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_wrong_input_is_named_at_the_field_and_in_the_summary(page: Page, lang: str) -> None:
    open_calculator(page, lang)
    for typed, field in WRONG:
        type_answers(page, typed)
        submit(page)
        wait_for_error(page)
        control = page.locator(f"[name={field}]")
        inline = page.locator(f"#{(control.get_attribute('aria-describedby') or '').split()[0]}")
        assert control.get_attribute("aria-invalid") == "true"
        assert control.input_value() == typed[field]
        assert " ".join(inline.inner_text().split()) in focused(page)
        assert page.title().startswith({"nl": "Fout: ", "en": "Error: "}[lang])
        assert [problem["field"] for problem in heard(page, "wes:error")[-1]["problems"]] == [field]
        page.locator("button[data-wes=reset]").click()
    assert len(heard(page, "wes:error")) == len(WRONG)


@pytest.mark.parametrize(
    ("lang", "typed"),
    [("nl", {"start_date": "31/02/2023"}), ("nl", {"hours_per_week": "-5,5"}), ("en", {"start_date": "31 2 2023"})],
)
def test_a_message_quotes_what_was_typed_and_not_how_the_rules_write_it(
    page: Page, lang: str, typed: dict[str, str]
) -> None:
    open_calculator(page, lang)
    type_answers(page, typed)
    submit(page)
    wait_for_error(page)
    (quoted,) = typed.values()
    assert f"‘{quoted}’" in page.locator("[role=alert]").inner_text()
    assert f"‘{quoted}’" in page.locator(".wes-error").inner_text()


def test_a_list_where_a_date_belongs_is_named_at_the_field(page: Page) -> None:
    open_calculator(page)
    page.evaluate(f"{CALCULATOR}.answers = {{ start_date: ['2023-01-16'] }}")
    submit(page)
    wait_for_error(page)
    assert page.locator("[aria-invalid]").get_attribute("name") == "start_date"
    assert "Eerste dag: " in focused(page)


def test_a_line_of_the_summary_leads_to_its_field(page: Page) -> None:
    open_calculator(page)
    type_answers(page, {"hours_per_week": "NaN"})
    submit(page)
    wait_for_error(page)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.name") == "hours_per_week"


def test_the_event_carries_the_assessment_with_its_problems(page: Page) -> None:
    open_calculator(page)
    type_answers(page, {"start_date": "16/01/2023", "hours_per_week": "NaN"})
    submit(page)
    wait_for_error(page)
    assert heard(page, "wes:error") == [wes_core.assess({"start_date": "2023-01-16", "hours_per_week": "NaN"})]


def test_an_empty_form_is_an_error_in_the_page_at_once(page: Page) -> None:
    page.route("**/*.wasm", lambda route: None)
    open_calculator(page)
    submit(page)
    wait_for_error(page)
    assert "Vul minstens één vraag in." in focused(page)
    assert len(heard(page, "wes:error")) == 1


def test_a_mended_form_is_answered_and_the_error_is_gone(page: Page) -> None:
    open_calculator(page)
    title = page.title()
    type_answers(page, {"start_date": "31/02/2023"})
    submit(page)
    wait_for_error(page)
    page.locator("[name=start_date]").fill("28/02/2023")
    submit(page)
    wait_for_result(page)
    assert page.locator("[role=alert]:visible, .wes-error, [aria-invalid]").count() == 0
    assert page.title() == title
