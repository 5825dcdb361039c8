"""Once for each WebAssembly the calculator practises when nobody waits, so that the next visit starts sooner."""

from pathlib import Path

from playwright.sync_api import BrowserContext, Page

import wes_core
from tests.calculator.hands import CALCULATOR, open_calculator, wait_until_ready
from tests.calculator.test_second_visit import CASE, KEPT, kept, names, wait_until_kept

ENOUGH = 10
COUNTED = """window.practised = 0; const Native = Worker; window.Worker = class extends Native {
  postMessage(message, given) {
    if (message.request === '{"method":"assess","lang":"nl","answers":{}}') window.practised += 1;
    super.postMessage(message, given);
  }
};"""
UNTIL_IT_HAS = "async (turns) => { while (practised < turns) await new Promise((go) => setTimeout(go, 20)); }"
ASKED_MEANWHILE = f"""async (answers) => {{
  const before = practised;
  const said = [];
  for (let turn = 0; turn < 30; turn += 1) said.push(await {CALCULATOR}.assess(answers));
  return [said, practised - before];
}}"""


def opened(context: BrowserContext, script: str = "") -> Page:
    page = context.new_page()
    page.add_init_script(COUNTED + script)
    open_calculator(page)
    wait_until_ready(page)
    return page


def practised_later(page: Page) -> int:
    """How often it practised, once there was all the time in the world for it."""
    for _ in range(ENOUGH):
        page.clock.run_for(3_000)
        kept(page)
    return int(page.evaluate("practised"))


def test_it_practises_at_the_first_visit_and_not_at_the_next(context: BrowserContext) -> None:
    page = opened(context)
    page.evaluate(UNTIL_IT_HAS, ENOUGH)
    page.close()
    context.clock.install()
    assert practised_later(opened(context)) == 0


def test_whoever_asks_goes_before_all_practice(context: BrowserContext) -> None:
    page = opened(context)
    page.evaluate(UNTIL_IT_HAS, ENOUGH)
    said, meanwhile = page.evaluate(ASKED_MEANWHILE, CASE)
    assert said == [wes_core.assess(CASE)] * 30
    assert meanwhile <= 1


def test_it_does_not_practise_where_data_is_to_be_saved(context: BrowserContext, site: Path) -> None:
    page = opened(context, "Object.defineProperty(navigator, 'connection', {value: {saveData: true}});")
    wait_until_kept(page, {names(site)[key] for key in KEPT})
    page.clock.install()
    assert practised_later(page) == 0
