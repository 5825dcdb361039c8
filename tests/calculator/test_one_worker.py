"""One worker for all calculators of a page: nothing mixes, nothing stays behind, and no question blocks the others."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import CDPSession, Page

import wes_core
from tests.calculator.hands import CALCULATOR, open_calculator, submit, wait_for_result, wait_until_ready

STARTS = ["2017-01-02", "2022-11-02", "2023-01-16", "2024-03-04"]
SECOND = "document.querySelector('wes-calculator').after(document.createElement('wes-calculator'))"
WATCHED = """window.made = 0; const Native = Worker; window.Worker = class extends Native {
  constructor(address) {
    super(address);
    if (address.startsWith("blob:")) this.number = ++window.made; // the search has a worker too
  }
  postMessage(message, given) {
    if (this.number === 1 && message.request?.includes("1999-01-01")) this.isStuck = true;
    if (!this.isStuck) super.postMessage(message, given);
  }
};"""
"""The first worker never comes back from a placement that starts on this day, whatever else it is asked."""
ASK_BOTH = """async (starts) => {
  const both = [...document.querySelectorAll("wes-calculator")];
  both[1].lang = "en";
  return Promise.all(starts.flatMap((start_date) => both.map((own) => own.assess({ start_date }))));
}"""
NAVIGATE = """async (starts) => {
  const place = document.querySelector("[data-wes=page]");
  const html = place.outerHTML;
  const elsewhere = document.createElement("article");
  place.replaceWith(elsewhere);
  await new Promise(requestAnimationFrame);
  elsewhere.insertAdjacentHTML("afterend", html);
  elsewhere.remove();
  const own = document.querySelector("wes-calculator");
  await own.ready;
  for (const start_date of starts) await own.assess({ start_date });
}"""
NAVIGATIONS = 50
ASSESSMENTS = 1_000
GROWTH = 1.05


def test_two_calculators_get_their_own_answers_from_one_worker(page: Page) -> None:
    page.add_init_script(WATCHED)
    open_calculator(page)
    page.evaluate(SECOND)
    starts = STARTS * 5
    expected = [wes_core.assess({"start_date": start}, lang) for start in starts for lang in ("nl", "en")]
    assert page.evaluate(ASK_BOTH, starts) == expected
    assert page.evaluate("made") == 1


def test_a_question_without_end_is_given_up_and_the_others_are_answered(page: Page) -> None:
    page.clock.install()
    page.add_init_script(WATCHED)
    open_calculator(page)
    page.evaluate(f"{CALCULATOR}.ready")
    page.evaluate(
        """() => {
          const own = document.querySelector("wes-calculator");
          window.answers = ["1999-01-01", "2023-01-16"].map((start_date) => own.assess({ start_date }));
          for (const answer of window.answers) answer.catch(() => {});
        }"""
    )
    page.clock.run_for(21_000)
    assert page.evaluate("window.answers[1]") == wes_core.assess({"start_date": "2023-01-16"})
    assert "reageert niet meer" in page.evaluate("window.answers[0].catch(({ message }) => message)")
    assert page.evaluate("made") == 2


def test_a_new_question_does_not_wait_long_for_the_one_before(page: Page) -> None:
    page.clock.install()
    page.add_init_script(WATCHED)
    open_calculator(page)
    wait_until_ready(page)
    for day in ("1/1/1999", "16/1/2023"):
        page.locator("[name=start_date]").fill(day)
        submit(page)
    page.clock.run_for(6_000)
    wait_for_result(page)
    assert page.evaluate("made") == 2
    assert page.locator("[data-wes=failed]").is_hidden()


@pytest.fixture
def tools(page: Page) -> Iterator[CDPSession]:
    session = page.context.new_cdp_session(page)
    yield session
    session.detach()


def left_behind(tools: CDPSession) -> dict[str, float]:
    """What is still there once everything that nobody holds is gone."""
    for _ in range(3):
        tools.send("HeapProfiler.collectGarbage")
    counts = tools.send("Memory.getDOMCounters")
    return {"heap": tools.send("Runtime.getHeapUsage")["usedSize"], **counts}


def test_leaving_and_coming_back_leaves_nothing_behind(page: Page, tools: CDPSession) -> None:
    page.add_init_script(WATCHED)
    open_calculator(page)
    each = (STARTS * 5)[: ASSESSMENTS // NAVIGATIONS]
    found = []
    for _half in range(2):
        for _ in range(NAVIGATIONS // 2):
            page.evaluate(NAVIGATE, each)
        found.append(left_behind(tools))
    middle, end = found
    assert page.evaluate("made") == 1
    for kind in ("nodes", "jsEventListeners", "heap"):
        assert end[kind] <= middle[kind] * GROWTH, (kind, found)
