"""What somebody does with a keyboard, and what they then see."""

from typing import Any

from playwright.sync_api import Page

ADDRESS = {"nl": "calculator/", "en": "en/calculator/"}
LONGEST_WAY = 150
CALCULATOR = "document.querySelector('wes-calculator')"
ASSESS = f"""async (cases) => {{
  const said = async (answers) => JSON.stringify(await {CALCULATOR}.assess(JSON.parse(answers)));
  return Promise.all(cases.map(said));
}}"""
"""From the answers of many cases, as JSON, to what the page says of each."""


def open_calculator(page: Page, lang: str = "nl", fragment: str = "") -> None:
    """Open the calculator's page and start writing down its events."""
    page.add_init_script(
        "window.heard = [];"
        "for (const name of ['wes:ready', 'wes:result', 'wes:error'])"
        "  document.addEventListener(name, (event) => window.heard.push([name, event.detail]));"
    )
    page.goto(ADDRESS[lang] + fragment)


def heard(page: Page, name: str) -> list[Any]:
    """The details of all events of this name so far."""
    return [detail for own, detail in page.evaluate("window.heard") if own == name]


def wait_until_heard(page: Page, name: str, times: int = 1) -> None:
    """Wait for an event; the policy of the page forbids Playwright's own `wait_for_function`."""
    page.evaluate(
        """async ([name, times]) => {
          const count = () => window.heard.filter(([own]) => own === name).length;
          while (count() < times) await new Promise((go) => setTimeout(go, 20));
        }""",
        [name, times],
    )


def wait_until_ready(page: Page) -> None:
    """Wait until Python stands."""
    page.locator("wes-calculator[data-stage=ready]").first.wait_for()


def reach(page: Page, name: str) -> None:
    """Press Tab until the control of this answer has the focus."""
    for _ in range(LONGEST_WAY):
        if page.evaluate("document.activeElement.name") == name:
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"no way to {name} by keyboard")


def type_text(page: Page, name: str, text: str) -> None:
    """Go to a field and type."""
    reach(page, name)
    page.keyboard.press("Control+a")
    page.keyboard.type(text)


def choose(page: Page, name: str, value: str) -> None:
    """Go to a group of radio buttons and choose with the space bar and the arrows."""
    reach(page, name)
    page.keyboard.press("Space")
    for _ in range(10):
        if page.evaluate("document.activeElement.value") == value:
            return
        page.keyboard.press("ArrowDown")
    raise AssertionError(f"{name} has no {value}")


def press_button(page: Page, text: str) -> None:
    """Go to a button and press it."""
    for _ in range(LONGEST_WAY):
        if focused(page) == text:
            return page.keyboard.press("Enter")
        page.keyboard.press("Tab")
    raise AssertionError(f"no way to the button {text} by keyboard")


def open_group(page: Page, title: str) -> None:
    """Go to a folded group of questions and open it."""
    press_button(page, title)


def type_answers(page: Page, answers: dict[str, str]) -> None:
    """Fill in the form in the order of its questions."""
    for name, answer in answers.items():
        if page.locator(f"[name='{name}']").first.get_attribute("type") == "radio":
            choose(page, name, answer)
        else:
            type_text(page, name, answer)


def submit(page: Page) -> None:
    """Press Enter in the first field, as in any form."""
    page.locator("[name=start_date]").focus()
    page.keyboard.press("Enter")


def wait_for_result(page: Page) -> None:
    """Wait until the verdict stands there."""
    page.locator("[data-wes=output] .wes-result").wait_for()


def wait_for_error(page: Page) -> None:
    """Wait until the summary stands there."""
    page.locator("[data-wes=summary] [role=alert]").wait_for()


def focused(page: Page) -> str:
    """The words of whatever has the focus."""
    return " ".join(page.evaluate("document.activeElement.innerText").split())
