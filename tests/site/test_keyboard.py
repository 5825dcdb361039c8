"""Going about the site with the keyboard alone: all can be reached, and where somebody is can be seen."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.support.search import FIELD, search

WIDE, NARROW = {"width": 1280, "height": 700}, {"width": 640, "height": 450}
IS_HIDDEN = """() => {
  const { left, top, width, height } = document.activeElement.getClientRects()[0];
  const seen = document.elementFromPoint(left + Math.min(width / 2, 8), top + height / 2);
  return Boolean(seen?.closest(".md-header, .md-top")) && !document.activeElement.closest(".md-header");
}"""
HAS_NO_MARK = """(stop) => {
  const tabs = stop.closest(".tabbed-set")?.querySelectorAll(".tabbed-labels > label") ?? [];
  const marked = [stop, stop.nextElementSibling, stop.closest(".wes-radio"), ...tabs];
  return marked.every((each) => !each || getComputedStyle(each).outlineStyle === "none");
}"""


def go(page: Page, address: str, size: dict[str, int]) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.set_viewport_size({"width": size["width"], "height": size["height"]})
    page.goto(address)


def opener(page: Page) -> Locator:
    return page.get_by_role("button", name="Menu")


@pytest.mark.parametrize("address", ["who-may/", "en/who-may/"])
def test_the_menu_of_a_narrow_screen_opens_takes_the_focus_and_gives_it_back(page: Page, address: str) -> None:
    go(page, address, NARROW)
    expect(opener(page)).to_have_attribute("aria-expanded", "false")
    opener(page).focus()
    page.keyboard.press("Space")
    expect(opener(page)).to_have_attribute("aria-expanded", "true")
    level = page.locator(".md-nav__title[for=__nav_3]")
    expect(level).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(".md-nav__link[for=__nav_3]")).to_be_focused()
    page.keyboard.press("Enter")
    expect(level).to_be_focused()
    page.keyboard.press("Escape")
    expect(opener(page)).to_be_focused()
    expect(opener(page)).to_have_attribute("aria-expanded", "false")


def test_the_level_to_which_the_menu_goes_back_shows_what_has_the_focus(page: Page) -> None:
    go(page, "en/development/", {"width": 320, "height": 480})
    opener(page).focus()
    page.keyboard.press("Enter")
    for level in ("Development", "About"):
        page.locator(".md-nav__title[role=button]", has_text=level).press("Enter")
        expect(page.locator(".md-nav__link:focus")).to_have_text(level)
    expect(page.locator(".md-nav__link:focus")).to_be_in_viewport(ratio=1)


def test_the_keyboard_passes_a_closed_menu_by(page: Page) -> None:
    go(page, "who-may/", NARROW)
    for _ in range(12):
        page.keyboard.press("Tab")
        assert not page.evaluate("Boolean(document.activeElement.closest('.md-sidebar, .md-search__output'))")


def test_who_leaves_the_open_menu_closes_it(page: Page) -> None:
    go(page, "who-may/", NARROW)
    opener(page).focus()
    page.keyboard.press("Space")
    page.keyboard.press("Shift+Tab")
    expect(opener(page)).to_have_attribute("aria-expanded", "false")


@pytest.mark.parametrize("size", [WIDE, NARROW])
@pytest.mark.parametrize("address", ["questions/", "en/rules/"])
def test_what_has_the_focus_never_lies_under_the_header_on_the_way_back(
    page: Page, address: str, size: dict[str, int]
) -> None:
    go(page, address, size)
    page.locator(".md-content a").last.focus()
    for _ in range(60):
        page.keyboard.press("Shift+Tab")
        assert not page.evaluate(IS_HIDDEN), page.evaluate("document.activeElement.outerHTML")


@pytest.mark.parametrize(
    ("address", "stop"),
    [
        ("", "#__palette_0"),
        ("", ".site-language"),
        ("", FIELD),
        ("", ".md-button"),
        ("data/", ".tabbed-set > input"),
        ("checklists/", ".page-tasks input"),
        ("calculator/", ".wes-radio input"),
        ("offices/", ".office-search input"),
    ],
)
def test_what_has_the_focus_is_marked(page: Page, address: str, stop: str) -> None:
    go(page, address, WIDE)
    page.keyboard.press("Tab")
    page.locator(stop).first.focus()
    assert not page.locator(stop).first.evaluate(HAS_NO_MARK)


def test_escape_closes_the_search_and_goes_back_to_where_one_was(page: Page) -> None:
    go(page, "who-may/", WIDE)
    link = page.locator("a.page-cite").first
    link.focus()
    search(page, "vergoeding")
    page.keyboard.press("Escape")
    expect(link).to_be_focused()


def test_no_key_alone_opens_the_search_and_none_is_lost_in_it(page: Page) -> None:
    go(page, "en/who-may/", WIDE)
    page.keyboard.type("fs/")
    expect(page.locator("#__search")).not_to_be_checked()
    search(page, "fs/")
    expect(page.locator("#__search")).to_be_checked()
    expect(page.locator(FIELD)).to_have_value("fs/")


def test_a_date_that_is_typed_beside_its_field_does_not_open_the_search(page: Page) -> None:
    go(page, "en/calculator/", WIDE)
    page.locator("wes-calculator[data-stage=ready]").wait_for()
    page.get_by_role("button", name="One question at a time").press("Enter")
    expect(page.locator("[data-current] .wes-label")).to_be_focused()
    page.keyboard.type("16/01/2023")
    expect(page.locator("#__search")).not_to_be_checked()
    expect(page.locator("[data-current] .wes-label")).to_be_focused()


def test_how_many_pages_the_search_finds_is_told(page: Page) -> None:
    go(page, "en/", WIDE)
    search(page, "allowance")
    expect(page.get_by_role("status").filter(has_text=re.compile(r"\d+ matching"))).to_be_visible()


def test_a_page_that_the_search_finds_is_no_title_of_the_first_level(page: Page) -> None:
    go(page, "en/who-may/", WIDE)
    search(page, "allowance")
    expect(page.locator(".md-search-result h1").first).to_be_visible()
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    titles = [node["properties"] for node in tree if node.get("role", {}).get("value") == "heading"]
    levels = [each["value"]["value"] for properties in titles for each in properties if each["name"] == "level"]
    assert levels.count(1) == 1
    assert levels.count(2) > page.locator(".md-content h2").count()


def test_a_dutch_word_in_italics_is_marked_on_an_english_page(page: Page) -> None:
    go(page, "en/who-may/", WIDE)
    assert page.locator(".md-content em").count()
    expect(page.locator(".md-content em:not([lang=nl])")).to_have_count(0)


def test_the_menu_tells_which_page_is_open(page: Page) -> None:
    go(page, "en/who-may/", WIDE)
    expect(page.locator(".md-nav--primary a[aria-current=page]")).to_have_text("Who may?")


@pytest.mark.parametrize(
    ("address", "tab", "current"),
    [
        ("", "Start", "page"),
        ("what-is-a-wes/", "De WES", "page"),
        ("who-may/", "De WES", "true"),
        ("en/calculator/", "Calculator", "page"),
        ("en/development/release/", "About", "true"),
    ],
)
def test_a_tab_tells_whether_it_leads_to_the_page_at_hand_or_to_its_part(
    page: Page, address: str, tab: str, current: str
) -> None:
    go(page, address, WIDE)
    expect(page.locator(".md-tabs__link[aria-current]")).to_have_text(tab)
    expect(page.locator(".md-tabs__link[aria-current]")).to_have_attribute("aria-current", current)


@pytest.mark.parametrize(
    ("address", "words"),
    [("404.html", "Ga naar inhoud"), ("en/404.html", "Skip to content"), ("en/who-may/", "Skip to content")],
)
def test_the_first_stop_leads_past_the_header_also_where_a_page_is_not_there(
    page: Page, address: str, words: str
) -> None:
    go(page, address, WIDE)
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name=words)
    expect(skip).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("Boolean(document.activeElement.closest('article'))")
