"""The page says something useful before and without JavaScript."""

import pytest
from playwright.sync_api import Browser

from tests.calculator.hands import ADDRESS

SHOWN = {"nl": ("509,09 euro", "15 juli 2023"), "en": ("509.09 euro", "15 July 2023")}


@pytest.mark.parametrize("lang", SHOWN)
def test_the_worked_example_stands_in_the_page_and_nothing_pretends_to_work(
    browser: Browser, server: str, lang: str
) -> None:
    with browser.new_context(base_url=server, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(ADDRESS[lang])
        text = page.locator("wes-calculator").inner_text()
        assert all(words in text for words in SHOWN[lang])
        assert page.locator(".wes-no-script").is_visible()
        assert not page.locator("wes-calculator form").is_visible()
