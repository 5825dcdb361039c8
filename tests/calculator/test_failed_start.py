"""A start that fails says so, and the second try works once the cause is gone."""

import pytest
from playwright.sync_api import Page, Route

from tests.calculator.hands import (
    CALCULATOR,
    heard,
    open_calculator,
    submit,
    type_answers,
    wait_for_result,
    wait_until_heard,
)
from tests.support.watch import Watch


def cut(route: Route) -> None:
    route.abort()


def missing(route: Route) -> None:
    route.fulfill(status=404)


def half(route: Route) -> None:
    route.fulfill(body=b"\0asm" + bytes(1000), content_type="application/wasm")


def changed(route: Route) -> None:
    body = bytearray(route.fetch().body())
    body[-1] ^= 1
    route.fulfill(body=bytes(body), content_type="application/wasm")


FAILURES = {"network": cut, "http": missing, "length": half, "hash": changed}


@pytest.mark.parametrize("code", FAILURES)
def test_a_failed_start_says_so_and_the_second_try_works(watch: Watch, code: str) -> None:
    page = watch.page
    page.route("**/*.wasm", FAILURES[code])
    open_calculator(page)
    type_answers(page, {"start_date": "16/01/2023", "hours_per_week": "38"})
    submit(page)
    failed = page.locator("[data-wes=failed]")
    failed.locator("button:focus").wait_for()
    assert failed.get_attribute("role") == "alert"
    assert page.locator("[data-wes=example]").is_visible()
    assert heard(page, "wes:error")[0]["code"] == code
    reason = failed.locator("[data-wes=reason]").inner_text()
    assert reason == heard(page, "wes:error")[0]["message"]
    assert reason in page.evaluate(f"{CALCULATOR}.ready.catch(({{message}}) => message)")
    watch.clear()
    page.unroute("**/*.wasm")
    failed.get_by_role("button").click()
    wait_for_result(page)
    assert not failed.is_visible()
    assert page.locator("[name=start_date]").input_value() == "16/01/2023"


def test_a_script_that_does_not_arrive_is_a_failed_start_too(watch: Watch) -> None:
    page = watch.page
    page.route("**/assets/wes/worker.*.js", cut)
    open_calculator(page)
    page.locator("[name=start_date]").focus()
    page.locator("[data-wes=failed]").wait_for()
    assert heard(page, "wes:error")[0]["code"] == "network"
    watch.clear()
    page.unroute("**/assets/wes/worker.*.js")
    page.locator("button[data-wes=retry]").click()
    wait_until_heard(page, "wes:ready")


def test_a_wrong_type_from_the_server_does_no_harm(page: Page) -> None:
    page.route("**/*.wasm", lambda route: route.fulfill(response=route.fetch(), content_type="text/plain"))
    open_calculator(page)
    assert page.evaluate(f"{CALCULATOR}.ready")["version"]


def test_a_start_that_hangs_ends_in_a_message(page: Page) -> None:
    page.clock.install()
    page.route("**/*.wasm", lambda route: None)
    open_calculator(page)
    page.locator("[name=start_date]").focus()
    page.locator("[data-wes=loading]").wait_for()
    page.wait_for_timeout(500)
    page.clock.run_for(60_000)
    page.locator("[data-wes=failed]").wait_for()


def test_a_worker_that_dies_is_replaced_on_the_next_question(page: Page) -> None:
    page.add_init_script(
        "const Native = Worker; window.Worker = class extends Native {"
        "  constructor(...given) { super(...given); window.worker = this; } };"
    )
    open_calculator(page)
    page.evaluate(f"{CALCULATOR}.ready")
    page.evaluate("worker.terminate(); worker.dispatchEvent(new ErrorEvent('error', {message: 'gone'}))")
    type_answers(page, {"start_date": "16/01/2023"})
    submit(page)
    wait_for_result(page)


def test_a_question_asked_before_python_stands_is_answered_later(page: Page) -> None:
    held: list[Route] = []
    page.route("**/*.wasm", lambda route: held.append(route))
    open_calculator(page)
    type_answers(page, {"start_date": "16/01/2023"})
    submit(page)
    page.get_by_text("Even geduld.").wait_for()
    assert page.locator("[data-wes=status]").get_attribute("role") == "status"
    held[0].continue_()
    wait_for_result(page)
