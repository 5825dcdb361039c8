"""Coming back: without network, after a release, and in two tabs with a release each."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route

import wes_core
from calculator.build.archive import unzipped, zipped
from calculator.build.manifest import named
from tests.calculator.hands import ADDRESS, CALCULATOR, open_calculator, submit, wait_for_result, wait_until_ready
from tests.support.chromium import with_profile
from tests.support.site_server import serving

CASE = {"start_date": "2023-01-16", "hours_per_week": "38"}
KEPT = {"worker", "wasm", "stdlib", "pack"}
VERSIONS = "wes_core/version.pyc"
CACHE = "wes-calculator"


@pytest.fixture
def visitor(browser: Browser, server: str, tmp_path: Path) -> Iterator[BrowserContext]:
    """Somebody whose browser keeps files on disk."""
    with with_profile(browser, tmp_path / "profile", server) as visitor:
        yield visitor


def names(site: Path) -> dict[str, str]:
    """The name of each of the calculator's files, by what it is."""
    manifest = json.loads((site / "assets" / "wes" / "manifest.json").read_text("utf-8"))
    return {key: asset["name"] for key, asset in manifest.items()}


def kept(page: Page) -> set[str]:
    """The names of the files that are kept."""
    urls = page.evaluate(
        "async (name) => (await (await caches.open(name)).keys()).map(({url}) => url.split('/').at(-1))", CACHE
    )
    return set(urls)


def wait_until_kept(page: Page, expected: set[str]) -> None:
    """Wait until exactly these files are kept."""
    page.evaluate(
        """async ([name, expected]) => {
          const kept = async () => (await (await caches.open(name)).keys()).map(({url}) => url.split('/').at(-1));
          while ((await kept()).sort().join() !== expected.join()) await new Promise((go) => setTimeout(go, 50));
        }""",
        [CACHE, sorted(expected)],
    )


def assess(page: Page) -> object:
    return page.evaluate(f"answers => {CALCULATOR}.assess(answers)", CASE)


def visit(context: BrowserContext, site: Path) -> Page:
    """A first visit, until all is kept."""
    page = context.new_page()
    open_calculator(page)
    wait_until_kept(page, {names(site)[key] for key in KEPT})
    return page


@pytest.mark.parametrize("lang", ADDRESS)
def test_the_page_answers_again_without_network(visitor: BrowserContext, site: Path, lang: str) -> None:
    visit(visitor, site).goto(ADDRESS[lang])
    visitor.set_offline(True)
    page = visitor.new_page()
    open_calculator(page, lang)
    page.locator("[name=start_date]").fill("16/01/2023")
    submit(page)
    wait_for_result(page)
    assert assess(page) == wes_core.assess(CASE, lang)


def test_what_the_browser_no_longer_has_comes_from_what_is_kept(context: BrowserContext, site: Path) -> None:
    visit(context, site)
    page = context.new_page()
    page.route("**/assets/wes/*.*.zip", lambda route: route.abort())
    page.route("**/assets/wes/*.wasm", lambda route: route.fulfill(status=404))
    page.route("**/assets/wes/worker.*.js", lambda route: route.fulfill(body="changed on the way"))
    open_calculator(page)
    assert assess(page) == wes_core.assess(CASE)


def test_a_kept_file_that_was_changed_is_refused_and_fetched_anew(context: BrowserContext, site: Path) -> None:
    page = visit(context, site)
    pack = names(site)["pack"]
    page.evaluate(
        "async ([name, url]) => (await caches.open(name)).put(url, new Response('changed'))",
        [CACHE, f"../assets/wes/{pack}"],
    )
    page.route(f"**/{pack}", lambda route: route.abort())
    page.reload()
    page.locator("[name=start_date]").focus()
    page.locator("[data-wes=failed]").wait_for()
    assert pack not in kept(page)
    page.unroute(f"**/{pack}")
    page.locator("button[data-wes=retry]").click()
    wait_until_ready(page)
    wait_until_kept(page, {names(site)[key] for key in KEPT})
    assert (
        page.evaluate(
            "async ([name, url]) => (await (await (await caches.open(name)).match(url)).arrayBuffer()).byteLength",
            [CACHE, f"../assets/wes/{pack}"],
        )
        == (site / "assets" / "wes" / pack).stat().st_size
    )


@pytest.mark.parametrize("broken", ["open", "match"])
def test_a_forbidden_or_full_store_does_no_harm(page: Page, broken: str) -> None:
    prototype = "CacheStorage" if broken == "open" else "Cache"
    page.add_init_script(
        f"window.tried = new Promise((tried) => {{ {prototype}.prototype.{broken} = async () => {{"
        "  tried(true); throw new DOMException('no', 'QuotaExceededError'); }; });"
    )
    open_calculator(page)
    assert page.evaluate("tried")
    assert assess(page) == wes_core.assess(CASE)
