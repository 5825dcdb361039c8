"""Coming back: without network, after a release, and in two tabs with a release each."""

import json
import shutil
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

import wes_core
from calculator.build.archive import unzipped, zipped
from calculator.build.manifest import named
from tests.calculator.hands import ADDRESS, CALCULATOR, open_calculator, submit, wait_for_result, wait_until_ready
from tests.support.browsers import in_both_browsers, with_profile
from tests.support.site_server import serving

CASE = {"start_date": "2023-01-16", "hours_per_week": "38"}
KEPT = {"worker", "wasm", "stdlib", "pack"}
CACHE = "wes-calculator"
TEXTS = "wes_core/texts/nl.json"
SENTENCE = "Dit heb je niet gevraagd."
WORKERS = (
    "const Native = Worker; window.Worker = class extends Native {"
    "  constructor(...given) { super(...given); window.worker = this; } };"
)


class Host:
    """A host whose site is replaced by the next release, and which keeps no file of the one before."""

    def __init__(self, site: Path, folder: Path) -> None:
        self.site, self.folder, self.root = site, folder, folder / "now"
        self.root.symlink_to(site)

    def release(self, sentence: str) -> None:
        """Serve the same site with another sentence in its rules."""
        site = self.folder / sentence
        shutil.copytree(self.site, site)
        assets = site / "assets" / "wes"
        old = json.loads((assets / "manifest.json").read_text("utf-8"))["pack"]
        pack = unzipped((assets / old["name"]).read_bytes())
        pack[TEXTS] = pack[TEXTS].replace(SENTENCE.encode(), sentence.encode())
        data = zipped(pack)
        new: dict[str, Any] = {**named("wes.zip", data)}
        (assets / old["name"]).unlink()
        (assets / new["name"]).write_bytes(data)
        for path in (assets / "manifest.json", *site.rglob("calculator/index.html")):
            rename(path, old, new)
        self.root.unlink()
        self.root.symlink_to(site)


def rename(path: Path, old: dict[str, Any], new: dict[str, Any]) -> None:
    """Name the new file where the old one was named."""
    text = path.read_text("utf-8")
    for key in ("name", "sha256", "bytes"):
        before, after = json.dumps(old[key]), json.dumps(new[key])
        assert before in text
        text = text.replace(before, after)
    path.write_text(text, "utf-8")


@pytest.fixture
def host(site: Path, tmp_path: Path) -> Host:
    return Host(site, tmp_path)


@pytest.fixture
def guest(browser: Browser, host: Host) -> Iterator[BrowserContext]:
    """Somebody who visits that host."""
    with serving(host.root) as address:
        context = browser.new_context(base_url=address)
        yield context
        context.close()


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


def assess(page: Page) -> Any:
    return page.evaluate(f"answers => {CALCULATOR}.assess(answers)", CASE)


def visit(context: BrowserContext, site: Path) -> Page:
    """A first visit, until all is kept."""
    page = context.new_page()
    open_calculator(page)
    wait_until_kept(page, {names(site)[key] for key in KEPT})
    return page


@in_both_browsers
def test_the_pages_answer_again_without_network(browser: Browser, site: Path, tmp_path: Path) -> None:
    with ExitStack() as stack:
        with serving(site) as address:  # Firefox opens no page once Playwright says that there is no network
            visitor = stack.enter_context(with_profile(browser, tmp_path, address))
            visit(visitor, site).goto(ADDRESS["en"])
        for lang in ADDRESS:
            page = visitor.new_page()
            open_calculator(page, lang)
            page.locator("[name=start_date]").fill("16/01/2023")
            submit(page)
            wait_for_result(page)
            assert assess(page) == wes_core.assess(CASE, lang)


@in_both_browsers
def test_what_the_browser_no_longer_has_comes_from_what_is_kept(context: BrowserContext, site: Path) -> None:
    visit(context, site)
    page = context.new_page()
    page.route("**/assets/wes/*.*.zip", lambda route: route.abort())
    page.route("**/assets/wes/*.wasm", lambda route: route.fulfill(status=404))
    page.route("**/assets/wes/worker.*.js", lambda route: route.fulfill(body="changed on the way"))
    open_calculator(page)
    assert assess(page) == wes_core.assess(CASE)


@in_both_browsers
def test_a_host_that_stays_silent_is_not_waited_for_where_all_is_kept(context: BrowserContext, site: Path) -> None:
    visit(context, site)
    page = context.new_page()
    for name in ("*.*.zip", "*.wasm", "worker.*.js"):
        page.route(f"**/assets/wes/{name}", lambda _: None)
    open_calculator(page)
    assert assess(page) == wes_core.assess(CASE)


@in_both_browsers
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


def said(page: Page) -> str:
    """The sentence that tells one release from another."""
    return str(assess(page)["stop"]["text"])


def lose_worker(page: Page) -> None:
    page.evaluate("worker.terminate(); worker.dispatchEvent(new ErrorEvent('error', {message: 'gone'}))")


@in_both_browsers
def test_a_new_release_replaces_the_old_and_the_one_before_stays_for_a_while(guest: BrowserContext, host: Host) -> None:
    page = visit(guest, host.root)
    first = names(host.root)
    host.release("Tweede.")
    page.goto(ADDRESS["nl"])
    assert said(page) == SENTENCE  # the page is kept for an hour, and with it all that it names
    page.reload()
    assert said(page) == "Tweede."
    second = names(host.root)
    wait_until_kept(page, {second[key] for key in KEPT} | {first["pack"]})
    host.release("Derde.")
    page.reload()
    assert said(page) == "Derde."
    wait_until_kept(page, {names(host.root)[key] for key in KEPT} | {second["pack"]})


def test_two_tabs_on_two_releases_both_answer(guest: BrowserContext, host: Host) -> None:
    guest.add_init_script(WORKERS)
    old = visit(guest, host.root)
    host.release("Tweede.")
    new = guest.new_page()
    new.goto(ADDRESS["nl"])
    new.reload()
    wait_until_kept(new, {*kept(old), names(host.root)["pack"]})
    for page in (old, new):
        page.route("**/*", lambda route: route.continue_())  # from here on without the browser's own cache
        lose_worker(page)
    assert (said(old), said(new)) == (SENTENCE, "Tweede.")


def test_whoever_has_an_old_page_and_nothing_else_is_told_to_load_it_again(guest: BrowserContext, host: Host) -> None:
    page = guest.new_page()
    page.route("**/wes.*.zip", lambda route: route.fulfill(status=404))
    open_calculator(page)
    page.locator("[name=start_date]").focus()
    page.get_by_text("laad dan de pagina opnieuw").wait_for()
