"""What happens to a calculator that stands: its worker is killed, its tab sleeps, its browser keeps nothing."""

import pytest
from playwright.sync_api import Page

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

# The calculator's worker, in window.worker; window.upset is what happens instead of putting the form's question to it.
UPSET = """
const Native = Worker;
window.Worker = class extends Native {
  postMessage(...given) {
    const [{kind, request}] = given;
    if (kind === "boot") window.worker = this;
    const put = () => super.postMessage(...given);
    if (window.upset && request?.includes('"method":"answer"')) window.upset(put);
    else put();
  }
};
"""
DIE = "worker.terminate(); worker.dispatchEvent(new ErrorEvent('error', {message: 'gone'}));"
FORBIDDEN = """
for (const name of ["localStorage", "sessionStorage", "caches", "indexedDB"]) {
  Object.defineProperty(window, name, {get() { throw new DOMException("forbidden", "SecurityError"); }});
}
"""
FULL = """
const full = () => { throw new DOMException("full", "QuotaExceededError"); };
Storage.prototype.setItem = full;
Cache.prototype.put = Cache.prototype.add = Cache.prototype.addAll = async () => full();
"""
BROKEN = """
const broken = async () => { throw new DOMException("broken", "UnknownError"); };
Storage.prototype.getItem = Storage.prototype.setItem = () => { throw new DOMException("broken", "UnknownError"); };
for (const name of ["open", "match", "keys", "has", "delete"]) CacheStorage.prototype[name] = broken;
"""


def stand(page: Page) -> None:
    """A calculator that stands, with something typed, and a worker that can be upset."""
    page.add_init_script(UPSET)
    open_calculator(page)
    type_answers(page, {"start_date": "16/01/2023"})
    page.keyboard.press("Tab")
    page.evaluate(f"{CALCULATOR}.assess({{}})")  # what the form asks by itself is answered first


def upset(page: Page, what: str) -> None:
    """Let this happen once, in place of `put()`, which puts the next question."""
    page.evaluate(f"() => {{ window.upset = (put) => {{ window.upset = undefined; {what} }}; }}")


def assert_told_and_retried(page: Page, code: str) -> None:
    page.locator("[data-wes=failed] button:focus").wait_for()
    assert [error["code"] for error in heard(page, "wes:error")] == [code]
    assert page.locator("[name=start_date]").input_value() == "16/01/2023"
    page.keyboard.press("Enter")
    wait_for_result(page)
    assert not page.locator("[data-wes=failed]").is_visible()


def test_a_worker_that_died_in_between_is_replaced_on_the_next_question(page: Page) -> None:
    stand(page)
    page.evaluate(DIE)
    submit(page)
    wait_for_result(page)


def test_a_worker_that_dies_over_a_question_is_told_at_once_and_the_next_one_answers(page: Page) -> None:
    stand(page)
    upset(page, f"put(); queueMicrotask(() => {{ {DIE} }})")
    submit(page)
    assert_told_and_retried(page, "worker")


def test_a_worker_killed_without_a_word_is_told_within_half_a_minute_and_the_next_one_answers(page: Page) -> None:
    page.clock.install()
    stand(page)
    upset(page, "put(); worker.terminate();")
    submit(page)
    page.clock.run_for(30_000)
    assert_told_and_retried(page, "stalled")


def test_a_tab_that_slept_over_a_question_shows_the_answer(page: Page) -> None:
    page.clock.install()
    stand(page)
    upset(page, "window.put = put;")
    submit(page)
    page.clock.fast_forward("08:00:00")
    page.evaluate("window.put()")
    wait_for_result(page)
    assert heard(page, "wes:error") == []


@pytest.mark.parametrize("storage", [FORBIDDEN, FULL, BROKEN], ids=["forbidden", "full", "broken"])
def test_a_browser_that_keeps_nothing_gets_its_answer(watch: Watch, storage: str) -> None:
    page = watch.page
    page.add_init_script(storage)
    open_calculator(page)
    type_answers(page, {"start_date": "16/01/2023"})
    submit(page)
    wait_until_heard(page, "wes:result")
    assert heard(page, "wes:error") == []
    watch.clear()  # the theme minds: without storage it has no search and no choice of colours
