"""Moving about the site as a visitor does."""

import pytest
from playwright.sync_api import Page, expect

from tests.support.browsers import in_both_browsers
from tests.support.search import search
from tests.support.spacing import width_when_spaced

CUT_OFF = """[...document.querySelectorAll(".md-ellipsis")]
  .filter((name) => name.checkVisibility({ visibilityProperty: true }) && name.scrollWidth > name.clientWidth)
  .map((name) => name.textContent.trim())"""


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
    search(page, word)
    page.locator(".md-search-result__link").first.wait_for()


@pytest.mark.parametrize("address", ["", "en/development/"])
def test_a_page_fits_a_screen_320_pixels_wide(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(address)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("tree", ["", "en/"])
@pytest.mark.parametrize(
    "address",
    ["", "abolished-forms/", "allowance/", "checklists/", "ending-early/", "offices/", "questions/", "rules/D-3/"],
)
def test_a_page_fits_a_narrow_screen_also_when_its_text_is_spaced_and_cuts_no_name_off(
    page: Page, tree: str, address: str
) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(tree + address)
    assert width_when_spaced(page) <= 320
    assert page.evaluate(CUT_OFF) == []


def test_on_a_narrow_screen_the_logo_leads_home_right_after_the_menu(page: Page, server: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto("en/who-may/")
    page.get_by_role("button", name="Menu").focus()
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Work experience placement").first).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{server}en/")
