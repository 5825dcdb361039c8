"""Moving about the site as a visitor does."""

import pytest
from playwright.sync_api import Page, expect

from tests.support.browsers import in_both_browsers


@in_both_browsers
@pytest.mark.parametrize(("start", "other", "language"), [("offices/", "en/offices/", "en"), ("en/", "", "nl")])
def test_the_switch_stays_on_the_page_and_changes_the_language(
    page: Page, server: str, start: str, other: str, language: str
) -> None:
    page.goto(start)
    page.locator(f"header a[hreflang={language}]").click()
    expect(page).to_have_url(server + other)
    expect(page.locator("html")).to_have_attribute("lang", language)


@in_both_browsers
@pytest.mark.parametrize(("start", "word"), [("", "vergoeding"), ("en/", "allowance"), ("calculator/", "vergoeding")])
def test_the_search_finds_a_page(page: Page, start: str, word: str) -> None:
    page.goto(start)
    page.keyboard.press("/")
    page.keyboard.type(word)
    page.locator(".md-search-result__link").first.wait_for()


@in_both_browsers
def test_whoever_wants_to_search_lets_the_search_begin(page: Page) -> None:
    page.goto("calculator/")
    page.evaluate("heard = new Promise((go) => { new BroadcastChannel('search').onmessage = go; }); undefined")
    page.keyboard.press("/")
    page.evaluate("heard")


@pytest.mark.parametrize("address", ["", "en/development/"])
def test_a_page_fits_a_screen_320_pixels_wide(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(address)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
