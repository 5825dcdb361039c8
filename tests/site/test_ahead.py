"""An ordinary page loads nothing of the calculator until somebody points at a link to it."""

import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Request

from tests.calculator.hands import wait_until_ready
from tests.support.browsers import in_both_browsers, with_profile
from tests.support.watch import Watch

ADDRESSES = {"nl": "offices/", "en": "en/offices/"}
LINK = ".md-tabs a[href$='calculator/']"
SAVES_DATA = "Object.defineProperty(navigator, 'connection', {value: {saveData: true}})"


@pytest.fixture
def files(site: Path) -> set[str]:
    """The names of all that the calculator needs."""
    manifest = json.loads((site / "assets" / "wes" / "manifest.json").read_text("utf-8"))
    return {asset["name"] for asset in manifest.values()}


@pytest.fixture
def asked(page: Page) -> Counter[str]:
    """How often the page asked for each file of the calculator."""
    counts: Counter[str] = Counter()

    def count(request: Request) -> None:
        if "/assets/wes/" in request.url:
            counts[request.url.rpartition("/")[2]] += 1

    page.on("request", count)
    return counts


def wait_until_whole(page: Page, files: set[str]) -> None:
    """Wait until these files are there, to the last byte."""
    page.evaluate(
        """async (files) => {
          const whole = () => performance.getEntriesByType("resource").map(({ name }) => name.split("/").at(-1));
          while (!files.every((file) => whole().includes(file))) await new Promise((go) => setTimeout(go, 20));
        }""",
        sorted(files),
    )


def hover(page: Page) -> None:
    page.locator(LINK).hover()


def tab_to(page: Page) -> None:
    while not page.evaluate(f"document.activeElement.matches({json.dumps(LINK)})"):
        page.keyboard.press("Tab")


def settle(page: Page) -> None:
    """Give the page time to ask for what it wants to ask for."""
    page.evaluate("new Promise((go) => requestAnimationFrame(() => setTimeout(go)))")


def point_elsewhere(page: Page) -> None:
    page.locator("h1").hover()
    page.locator(".md-tabs a[href$='sources/']").hover()


@in_both_browsers
@pytest.mark.parametrize("lang", ADDRESSES)
@pytest.mark.parametrize("point", [hover, tab_to])
def test_pointing_at_the_link_fetches_every_file_once(
    page: Page, files: set[str], asked: Counter[str], lang: str, point: Callable[[Page], None]
) -> None:
    page.goto(ADDRESSES[lang])
    point(page)
    wait_until_whole(page, files)
    point_elsewhere(page)
    point(page)
    settle(page)
    assert asked == Counter({*files, "manifest.json"})


def test_until_then_nothing_is_fetched(page: Page, asked: Counter[str]) -> None:
    page.goto(ADDRESSES["nl"], wait_until="networkidle")
    point_elsewhere(page)
    settle(page)
    assert not asked


def test_who_saves_data_fetches_nothing_ahead(page: Page, asked: Counter[str]) -> None:
    page.add_init_script(SAVES_DATA)
    page.goto(ADDRESSES["nl"])
    hover(page)
    settle(page)
    assert not asked


@in_both_browsers
def test_the_calculator_then_starts_without_the_network(
    browser: Browser, server: str, tmp_path: Path, files: set[str]
) -> None:
    with with_profile(browser, tmp_path, server) as visitor:
        page = visitor.new_page()
        page.goto(ADDRESSES["nl"])
        hover(page)
        wait_until_whole(page, files)
        page.locator(LINK).click()
        wait_until_ready(page)
        fetched = page.evaluate(
            "performance.getEntriesByType('resource')"
            ".filter(({name, transferSize}) => name.includes('/assets/wes/') && transferSize > 0).map(({name}) => name)"
        )
        assert fetched == []


def test_files_that_do_not_come_ahead_leave_the_page_as_it_is(watch: Watch) -> None:
    watch.page.route("**/assets/wes/manifest.json", lambda route: route.fulfill(body="<html>"))
    watch.page.goto(ADDRESSES["nl"])
    with watch.page.expect_response("**/assets/wes/manifest.json"):
        hover(watch.page)
    settle(watch.page)
    assert watch.page.locator("h1").is_visible()
