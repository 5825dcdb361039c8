"""On the calculator's page the theme's own scripts wait until Python stands, unless somebody reaches for them."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, expect

from tests.calculator.hands import ADDRESS, wait_until_ready
from tests.support.browsers import in_both_browsers
from tests.support.search import FIELD, search
from tests.support.theme import STANDS
from tests.support.watch import Watch

THEME = "script[src*='/bundle.'], script[src$='/site.js']"
FOUND = ".md-search-result__item"


def never(route: Route) -> None:
    """Let the WebAssembly never come."""


@pytest.fixture
def waiting(page: Page) -> Page:
    """A page on which Python never stands, and time goes by only when it is told to."""
    page.route("**/*.wasm", never)
    page.clock.install(time=0)
    page.clock.pause_at(1_000)
    page.goto(ADDRESS["nl"])
    return page


def has_theme(page: Page) -> bool:
    return page.locator(THEME).count() > 0


def find(page: Page) -> None:
    search(page, "vergoeding")
    expect(page.locator(FOUND).first).to_be_visible()


@in_both_browsers
@pytest.mark.parametrize("lang", ADDRESS)
def test_once_python_stands_the_theme_does_all_it_does_elsewhere(page: Page, lang: str) -> None:
    page.goto(ADDRESS[lang])
    wait_until_ready(page)
    expect(page.locator(THEME)).to_have_count(2)
    expect(page.locator(STANDS)).to_have_count(1)
    find(page)


def focus_search(page: Page) -> None:
    page.locator(FIELD).focus()


def move_over_tabs(page: Page) -> None:
    page.mouse.move(200, 80)


def touch_header(page: Page) -> None:
    page.locator(".md-header").dispatch_event("pointerdown")


@pytest.mark.parametrize("reach", [focus_search, move_over_tabs, touch_header])
def test_who_reaches_for_the_head_of_the_page_has_the_theme_at_once(
    waiting: Page, reach: Callable[[Page], None]
) -> None:
    assert not has_theme(waiting)
    reach(waiting)
    waiting.clock.resume()
    find(waiting)


def test_who_begins_to_answer_does_not_wait_for_the_theme(waiting: Page) -> None:
    field = waiting.locator("wes-calculator input").first
    field.click()
    field.press("1")
    assert not has_theme(waiting)


def test_a_start_that_takes_long_does_not_keep_the_theme_away(waiting: Page) -> None:
    waiting.clock.run_for(2_900)
    assert not has_theme(waiting)
    waiting.clock.run_for(200)
    waiting.clock.resume()
    find(waiting)


def test_a_start_that_fails_does_not_either(page: Page, watch: Watch) -> None:
    page.route("**/*.wasm", lambda route: route.abort())
    page.goto(ADDRESS["nl"])
    expect(page.locator("[data-wes=failed]")).to_be_visible()
    find(page)
    watch.clear()  # the file that did not come
