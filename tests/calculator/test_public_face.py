"""What embedders may count on."""

import json

from playwright.sync_api import Page

import wes_core
from tests.calculator.hands import CALCULATOR, heard, open_calculator, wait_for_result, wait_until_heard
from wes_core.as_json import from_json

NEVER_SEEN = "window.IntersectionObserver = class { observe() {} disconnect() {} };"


def test_reading_ready_starts_nothing(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.add_init_script(NEVER_SEEN)
    open_calculator(page)
    page.evaluate(f"void {CALCULATOR}.ready")
    page.wait_for_timeout(500)
    assert not [url for url in asked if "/assets/wes/worker" in url or "wasm" in url]


def test_ready_tells_the_version_and_the_time_it_took(page: Page) -> None:
    open_calculator(page)
    ready = page.evaluate(f"{CALCULATOR}.ready")
    assert ready["version"] == wes_core.__version__
    assert ready["milliseconds"] > 0
    wait_until_heard(page, "wes:ready")
    assert heard(page, "wes:ready") == [ready]


def test_a_focus_starts_it(page: Page) -> None:
    page.add_init_script(NEVER_SEEN)
    open_calculator(page)
    page.locator("[name=start_date]").focus()
    assert page.evaluate(f"{CALCULATOR}.ready")["version"] == wes_core.__version__


def test_assess_resolves_for_wrong_input_too(page: Page) -> None:
    open_calculator(page)
    for answers in ({}, {"start_date": "2023-02-31"}, {"start_date": [1]}, {"nonsense": 1}):
        expected = wes_core.assess(from_json(json.dumps(answers)))
        assert page.evaluate(f"answers => {CALCULATOR}.assess(answers)", answers) == expected


def test_answers_are_given_back_as_they_were_set(page: Page) -> None:
    answers = {
        "start_date": "2023-01-16",
        "end_date": "dont_know",
        "hours_per_week": 19.5,
        "weekly_hours": {"mon": "10", "tue": "9.5"},
        "absences": [],
        "registered_with_vdab": False,
        "work_situation": "no_paid_work",
        "plan": {"goal": True},
    }
    open_calculator(page)
    page.evaluate(f"answers => {{ {CALCULATOR}.answers = answers }}", answers)
    assert page.evaluate(f"{CALCULATOR}.answers") == answers
    page.locator("[name=end_date]").fill("31/3/2023")
    page.locator("[name=registered_with_vdab][value=dont_know]").check()
    changed = answers | {"end_date": "2023-03-31", "registered_with_vdab": "dont_know"}
    assert page.evaluate(f"{CALCULATOR}.answers") == changed


def test_an_element_made_by_a_script_brings_its_own_form(page: Page) -> None:
    open_calculator(page)
    page.evaluate(
        "() => { const own = document.createElement('wes-calculator'); own.lang = 'en'; own.id = 'own';"
        "own.answers = {start_date: '2023-01-16'}; document.querySelector('wes-calculator').after(own); }"
    )
    page.locator("#own form").wait_for()
    assert page.locator("#own [name=start_date]").input_value() == "16/01/2023"
    page.locator("#own form button[type=submit]").click()
    page.locator("#own .wes-result").wait_for()
    assert "15 July 2023" in page.locator("#own").inner_text()


def test_two_calculators_do_not_mix(page: Page) -> None:
    open_calculator(page)
    page.evaluate("document.querySelector('wes-calculator').after(document.createElement('wes-calculator'))")
    second = page.locator("wes-calculator").nth(1)
    second.locator("form").wait_for()
    page.locator("[name=start_date]").first.fill("16/01/2023")
    second.locator("[name=hours_per_week]").fill("NaN")
    second.locator("form button[type=submit]").click()
    second.locator("[role=alert]").wait_for()
    page.locator("wes-calculator").first.locator("form button[type=submit]").click()
    wait_for_result(page)
    assert second.locator("[role=alert]").first.is_visible()
    assert second.locator(".wes-result").count() == 0
    ids = page.evaluate("[...document.querySelectorAll('wes-calculator [id]')].map(({id}) => id)")
    assert len(ids) == len(set(ids))
    assert len([worker for worker in page.workers if worker.url.startswith("blob:")]) == 1


def test_taken_out_and_put_back_it_still_answers_once(page: Page) -> None:
    open_calculator(page)
    page.evaluate(
        f"() => {{ const own = {CALCULATOR}; const place = own.parentNode; own.remove(); place.append(own); }}"
    )
    page.locator("[name=start_date]").fill("16/01/2023")
    page.locator("form button[type=submit]").click()
    wait_for_result(page)
    assert len(heard(page, "wes:result")) == 1


def test_the_script_may_run_twice(page: Page) -> None:
    open_calculator(page)
    page.evaluate(
        "() => new Promise((done) => { const again = document.createElement('script'); again.onload = done;"
        "again.src = document.querySelector('script[src*=\"/wes/calculator\"]').src; document.body.append(again); })"
    )
    assert page.evaluate(f"{CALCULATOR}.ready")["version"] == wes_core.__version__


def test_a_question_that_starts_to_matter_appears_and_an_answered_one_stays(page: Page) -> None:
    open_calculator(page)
    page.evaluate(f"{CALCULATOR}.ready")
    path = page.locator("[data-key=in_twe_path]")
    page.locator("[name=start_date]").fill("16/01/2023")
    page.keyboard.press("Tab")
    path.wait_for(state="hidden")
    page.locator("[name=start_date]").fill("2/11/2022")
    page.keyboard.press("Tab")
    path.wait_for(state="visible")
    page.locator("[name=in_twe_path][value=true]").check()
    page.locator("[name=start_date]").fill("16/01/2023")
    page.locator("[name=hours_per_week]").focus()
    page.wait_for_timeout(300)
    assert path.is_visible()
