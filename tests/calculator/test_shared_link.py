"""A link holds the answers after the #, where no server sees them."""

import json
from urllib.parse import parse_qs, urlencode, urlsplit

from playwright.sync_api import Page

import wes_core
from tests.calculator.hands import (
    CALCULATOR,
    focused,
    heard,
    open_calculator,
    submit,
    type_answers,
    wait_for_result,
    wait_until_heard,
)

ANSWERS = {
    "start_date": "2023-01-09",
    "end_date": "2023-02-28",
    "hours_per_week": "19.5",
    "absences": [{"first": "2023-02-06", "last": "2023-02-19", "reason": "illness"}],
    "registered_with_vdab": True,
    "fits_path_to_work": "dont_know",
}


def fragment(answers: dict[str, object]) -> str:
    """A link as anybody could write it."""
    return "#" + urlencode(
        {"wes": 1} | {key: value if isinstance(value, str) else json.dumps(value) for key, value in answers.items()}
    )


def test_a_shared_link_is_filled_in_and_answered(page: Page) -> None:
    open_calculator(page, fragment=fragment(ANSWERS))
    wait_for_result(page)
    assert page.locator("[name=start_date]").input_value() == "09/01/2023"
    assert page.locator("[name=hours_per_week]").input_value() == "19,5"
    assert page.locator("[name='absences.0.last']").input_value() == "19/02/2023"
    assert page.locator("[name=registered_with_vdab][value=true]").is_checked()
    assert page.evaluate(f"{CALCULATOR}.answers") == ANSWERS
    assert heard(page, "wes:result") == [wes_core.assess(ANSWERS)]
    assert focused(page) == "De uitkomst"


def test_another_link_in_the_same_page_is_answered_too(page: Page) -> None:
    open_calculator(page, fragment=fragment(ANSWERS))
    wait_for_result(page)
    page.evaluate("hash => { window.location.hash = hash }", fragment({"start_date": "2023-08-31"}))
    wait_until_heard(page, "wes:result", times=2)
    assert heard(page, "wes:result")[1]["duration"]["latest_last_day"] == "2024-02-29"
    assert page.locator("[name=end_date]").input_value() == ""


def test_after_a_result_the_address_holds_the_answers_and_sends_them_nowhere(page: Page) -> None:
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.url + (request.post_data or "")))
    open_calculator(page)
    type_answers(page, {"start_date": "16/01/2023", "hours_per_week": "38", "absences": "none"})
    submit(page)
    wait_for_result(page)
    shared = parse_qs(urlsplit(page.url).fragment)
    expected = {"wes": ["1"], "start_date": ["2023-01-16"], "hours_per_week": ["38"], "absences": ["[]"]}
    assert shared == expected
    assert not [url for url in sent if "2023" in urlsplit(url).query]


def test_the_plan_stays_in_the_link_flag_by_flag_and_its_group_opens(page: Page) -> None:
    plan = {"goal": True, "competences": False}
    open_calculator(page, fragment=fragment({"start_date": "2023-01-16", "plan": plan}))
    wait_for_result(page)
    assert page.locator("[name='plan.goal'][value=true]").is_checked()
    assert page.locator("[name='plan.competences'][value=false]").is_visible()
    assert page.locator("[name^='plan.']:checked").count() == 2
    assert page.evaluate(f"{CALCULATOR}.answers.plan") == plan
    assert json.loads(parse_qs(urlsplit(page.url).fragment)["plan"][0]) == plan


def test_a_fragment_of_something_else_is_left_alone(page: Page) -> None:
    open_calculator(page, fragment="#start_date=2023-01-16")
    assert page.evaluate(f"{CALCULATOR}.answers") == {}
    assert urlsplit(page.url).fragment == "start_date=2023-01-16"
