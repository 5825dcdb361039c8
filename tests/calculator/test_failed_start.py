"""A start that fails says so and what helps, and works once the cause is gone: each file, each failure."""

import re
import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route

from calculator.view.words import LANGUAGES, words
from tests.calculator.hands import (
    CALCULATOR,
    heard,
    open_calculator,
    submit,
    type_answers,
    wait_for_result,
    wait_until_heard,
)
from tests.support.browsers import in_both_browsers
from tests.support.watch import Watch

ROOT = Path(__file__).parents[2]
FILES = {"wasm": "**/*.asm.*.wasm", "stdlib": "**/stdlib.*.zip", "pack": "**/wes.*.zip", "worker": "**/worker.*.js"}
PAGE = "**/calculator/"
TYPED = {"start_date": "16/01/2023", "hours_per_week": "38"}
# Library and rules are fetched like the worker's script: in the second browser that one stands for all three.
each_file = pytest.mark.parametrize(
    ("browser", "file"),
    [*(("chromium", file) for file in FILES), ("firefox", "wasm"), ("firefox", "worker")],
    indirect=["browser"],
)


def unreachable(route: Route) -> None:
    route.abort()


def missing(route: Route) -> None:
    route.fulfill(status=404)


def half(route: Route) -> None:
    route.fulfill(body=b"\0asm" + bytes(1000))


def changed(route: Route) -> None:
    body = bytearray(route.fetch().body())
    body[-1] ^= 1
    route.fulfill(body=bytes(body))


def unanswered(route: Route) -> None:
    pass


FAILURES: dict[str, Callable[[Route], None]] = {
    "network": unreachable,
    "http": missing,
    "length": half,
    "hash": changed,
}


@pytest.fixture
def breaking() -> Iterator[str]:
    """The address of a server that promises more than it sends."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Breaking)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


class Breaking(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "500000")
        self.end_headers()
        self.wfile.write(b"\0asm" + bytes(1000))

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the base class's
        pass


def ask(page: Page) -> None:
    open_calculator(page)
    type_answers(page, TYPED)
    submit(page)


def assert_told(page: Page, code: str) -> None:
    """The page says what is wrong and what helps, by the button, and what it showed before is still there."""
    failed = page.locator("[data-wes=failed]")
    failed.locator("button:focus").wait_for()
    assert failed.get_attribute("role") == "alert"
    assert page.locator("[data-wes=example]").is_visible()
    assert heard(page, "wes:error")[0]["code"] == code
    reason = failed.locator("[data-wes=reason]").inner_text()
    assert reason == heard(page, "wes:error")[0]["message"] == words("nl")["page"][f"failed_{code}"]
    assert_kept(page)


def assert_kept(page: Page) -> None:
    assert {name: page.locator(f"[name={name}]").input_value() for name in TYPED} == TYPED


def retry(watch: Watch) -> None:
    """The cause is gone, the button is pressed, the question is answered."""
    watch.clear()
    watch.page.locator("button[data-wes=retry]").click()
    wait_for_result(watch.page)
    assert not watch.page.locator("[data-wes=failed]").is_visible()
    assert_kept(watch.page)


@each_file
@pytest.mark.parametrize("code", FAILURES)
def test_a_file_that_fails_is_told_and_the_second_try_works(watch: Watch, file: str, code: str) -> None:
    page = watch.page
    page.route(FILES[file], FAILURES[code])
    ask(page)
    assert_told(page, code)
    page.unroute(FILES[file])
    retry(watch)


@each_file
def test_a_connection_that_breaks_within_a_file_is_told_and_the_second_try_works(
    watch: Watch, file: str, breaking: str
) -> None:
    page = watch.page
    page.route(FILES[file], lambda route: route.continue_(url=breaking))
    ask(page)
    assert_told(page, "network")
    page.unroute(FILES[file])
    retry(watch)


@each_file
def test_a_file_that_never_comes_is_told_within_a_minute_and_the_second_try_works(watch: Watch, file: str) -> None:
    page = watch.page
    page.clock.install()
    page.route(FILES[file], unanswered)
    ask(page)
    page.get_by_text("Even geduld.").wait_for()
    page.clock.run_for(60_000)
    assert_told(page, "stalled")
    page.unroute(FILES[file])
    retry(watch)


@each_file
def test_a_wrong_type_from_the_server_does_no_harm(page: Page, file: str) -> None:
    strict = {"Content-Type": "text/plain", "X-Content-Type-Options": "nosniff"}
    page.route(FILES[file], lambda route: route.fulfill(response=route.fetch(), headers=strict))
    open_calculator(page)
    assert page.evaluate(f"{CALCULATOR}.ready")["version"]


def forbid(route: Route, allowed: str, instead: str) -> None:
    """Serve the page under a stricter policy."""
    response = route.fetch()
    headers = response.headers
    assert allowed in headers["content-security-policy"]
    headers["content-security-policy"] = headers["content-security-policy"].replace(allowed, instead)
    route.fulfill(response=response, headers=headers)


def assert_told_until_reload(watch: Watch, code: str) -> None:
    """No policy goes away while a page stands: the address keeps what is typed, until the page is loaded again."""
    ask(watch.page)
    assert_told(watch.page, code)
    watch.page.unroute(PAGE)
    watch.page.reload()
    wait_for_result(watch.page)
    assert {name: watch.page.locator(f"[name={name}]").input_value() for name in TYPED} == TYPED
    watch.clear()


@each_file
def test_a_file_that_the_policy_forbids_is_told_until_the_page_is_loaded_again(
    watch: Watch, server: str, site: Path, file: str
) -> None:
    assets = [f"{server}assets/wes/{path.name}" for path in (site / "assets" / "wes").iterdir()]
    others = " ".join(address for address in assets if not matches(address, FILES[file]))
    watch.page.route(PAGE, partial(forbid, allowed="connect-src 'self'", instead=f"connect-src {others}"))
    assert_told_until_reload(watch, "blocked")


def matches(address: str, glob: str) -> bool:
    return Path(address).match(glob.removeprefix("**/"))


@in_both_browsers
@pytest.mark.parametrize(("allowed", "code"), [(" blob:", "blocked"), (" 'wasm-unsafe-eval'", "browser")])
def test_a_policy_that_forbids_to_run_what_arrived_is_told_until_the_page_is_loaded_again(
    watch: Watch, allowed: str, code: str
) -> None:
    watch.page.route(PAGE, partial(forbid, allowed=allowed, instead=""))
    assert_told_until_reload(watch, code)


def test_a_browser_without_webassembly_is_told_before_anything_is_fetched(watch: Watch) -> None:
    page = watch.page
    page.add_init_script("window.kept = WebAssembly; delete window.WebAssembly;")
    fetched: list[str] = []
    page.on("request", lambda request: fetched.extend(file for file in FILES if matches(request.url, FILES[file])))
    ask(page)
    assert_told(page, "browser")
    assert not fetched
    page.evaluate("window.WebAssembly = window.kept")
    retry(watch)


def test_a_start_that_fails_is_told_to_whoever_waits_for_it_too(watch: Watch) -> None:
    watch.page.route(FILES["wasm"], missing)
    ask(watch.page)
    assert_told(watch.page, "http")
    said = watch.page.evaluate(f"{CALCULATOR}.ready.catch(({{message}}) => message)")
    assert words("nl")["page"]["failed_http"] in said
    watch.clear()


def test_a_question_asked_before_python_stands_is_answered_later(page: Page) -> None:
    held: list[Route] = []
    page.route(FILES["wasm"], lambda route: held.append(route))
    ask(page)
    page.get_by_text("Even geduld.").wait_for()
    assert page.locator("[data-wes=status]").get_attribute("role") == "status"
    held[0].continue_()
    wait_for_result(page)


def test_a_tab_that_slept_during_the_start_goes_on_where_it_was(page: Page) -> None:
    held: list[Route] = []
    page.clock.install()
    page.route(FILES["wasm"], lambda route: held.append(route))
    ask(page)
    page.get_by_text("Even geduld.").wait_for()
    page.clock.fast_forward("08:00:00")
    held[0].continue_()
    wait_until_heard(page, "wes:result")
    assert heard(page, "wes:error") == []


def test_a_tab_that_the_browser_froze_during_the_start_goes_on_when_it_thaws(page: Page) -> None:
    held: list[Route] = []
    page.route(FILES["wasm"], lambda route: held.append(route))
    ask(page)
    page.get_by_text("Even geduld.").wait_for()
    browser = page.context.new_cdp_session(page)
    browser.send("Page.setWebLifecycleState", {"state": "frozen"})
    held[0].continue_()
    browser.send("Page.setWebLifecycleState", {"state": "active"})
    wait_until_heard(page, "wes:result")
    assert heard(page, "wes:error") == []


def codes() -> list[str]:
    protocol = (ROOT / "calculator" / "runtime" / "protocol.js").read_text(encoding="utf-8")
    return re.findall(r'"(\w+)"', re.search(r"@typedef {(.*)} TroubleCode", protocol)[1])  # type: ignore[index]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_failure_has_its_sentence_and_its_line_in_the_documentation(lang: str) -> None:
    told = [key.removeprefix("failed_") for key in words(lang)["page"] if key.startswith("failed_")]
    page = (ROOT / "docs" / lang / "development" / "architecture.md").read_text(encoding="utf-8")
    assert re.findall(r'^\| `(\w+)` \| .* \| {{ failure\("\1"\) }} \|$', page, re.MULTILINE) == told
    assert sorted(told) == sorted(codes())
