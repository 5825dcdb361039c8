"""From navigation to the first Python answer in real browsers: our calculator, over http and from a file, beside bare
Pyodide over http.
"""

import gzip
import shutil
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, Page

from tests.support.browsers import started, with_profile
from tests.support.site_server import serving

ROOT = Path(__file__).parents[2]

Times = dict[str, dict[str, list[float]]]
"""Milliseconds until the first answer, by side and by `cold` or `warm`."""

# A promise of the milliseconds since navigation. The bare page makes its own; ours is asked as soon as it is there.
ASK = """
window.firstAnswer = new Promise((resolve) => addEventListener("DOMContentLoaded", async () => {
  const element = document.querySelector("wes-calculator");
  if (!element) return;
  await customElements.whenDefined("wes-calculator");
  await element.assess({start_date: "2023-01-16", end_date: "2023-03-31", hours_per_week: "38", absences: []});
  resolve(performance.now());
}));
"""
# The milliseconds of many answers one after the other, once the page has made its copy of its files for the next visit:
# as an embedder asks for one, and from the button to the verdict.
ANSWER = """async () => {
  const element = document.querySelector("wes-calculator");
  const form = element.querySelector("form");
  const placement = (turn) => {
    const day = String(1 + (turn % 28)).padStart(2, "0");
    return {start_date: `2023-01-${day}`, end_date: `2023-04-${day}`, hours_per_week: "38", absences: []};
  };
  const submitted = () => {
    const shown = new Promise((resolve) => element.addEventListener("wes:result", resolve, {once: true}));
    form.requestSubmit();
    return shown;
  };
  const times = async (prepare, work) => {
    const found = [];
    for (let turn = 0; turn < 120; turn += 1) {
      await prepare(placement(turn));
      const start = performance.now();
      await work(placement(turn));
      found.push(performance.now() - start);
    }
    return found;
  };
  const filled = (answers) => {
    element.answers = answers;
    return element.assess({}); // what the form asks by itself is answered first
  };
  const kept = async () => (await (await caches.open("wes-calculator")).keys()).length;
  while ((await kept()) < 4) await new Promise((go) => setTimeout(go, 50));
  return {assessed: await times(() => {}, (answers) => element.assess(answers)), shown: await times(filled, submitted)};
}"""
WARM_UP = 20
WINDOW = 2_000  # milliseconds: a new window of Chromium has a core for nearly one of them
STAY = 15_000  # milliseconds: who fills in a form stays as long, and browsers write down what they compiled meanwhile


def measure(name: str, site: Path, offline: Path, rounds: int) -> dict[str, Any]:
    """Give medians and a 95th percentile in milliseconds, and the bytes before the first answer, gzipped."""
    with _served(site) as (folder, address), _visitors(name) as (browser, regular):
        over_http = {"ours": f"{address}site/calculator/", "theirs": f"{address}bare.html"}
        figures = {side: _bytes(browser, url, folder) for side, url in over_http.items()}
        figures["ours"] |= _slow_answers(browser, over_http["ours"])
        sides = over_http | {"file": (offline / "calculator.html").as_uri()}
        times = _times(browser, regular, sides, rounds)
    medians = {side: {state: median(found) for state, found in times[side].items()} for side in sides}
    return {side: medians[side] | figures.get(side, {}) for side in sides}


def _times(browser: Browser, regular: BrowserContext, sides: dict[str, str], rounds: int) -> Times:
    """Visit each side turn by turn: as somebody who was never here before, and as somebody who comes back."""
    for url in sides.values():
        _visit(regular, url, stay=STAY)
    times: Times = {side: {"cold": [], "warm": []} for side in sides}
    order = deque(sides)
    for _ in range(rounds):
        order.rotate()
        for side in order:
            with _newcomer(browser) as newcomer:
                times[side]["cold"].append(_visit(newcomer, sides[side]))
            times[side]["warm"].append(_visit(regular, sides[side]))
    return times


@contextmanager
def _served(site: Path) -> Iterator[tuple[Path, str]]:
    """Serve both pages from one server, with the same headers."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "site").symlink_to(site)
        (folder / "pyodide").symlink_to(ROOT / "node_modules" / "pyodide")
        shutil.copy(Path(__file__).with_name("bare.html"), folder)
        with serving(folder, cache="max-age=600") as address:
            yield folder, address


@contextmanager
def _visitors(name: str) -> Iterator[tuple[Browser, BrowserContext]]:
    """Start a browser for those who were never here before, and one that keeps its files for who comes back."""
    with TemporaryDirectory() as profile, started(name) as browser, with_profile(browser, Path(profile)) as regular:
        yield browser, regular


@contextmanager
def _newcomer(browser: Browser) -> Iterator[BrowserContext]:
    """Yield somebody who was never here before, and whose browser has drawn its own window."""
    context = browser.new_context()
    context.new_page().wait_for_timeout(WINDOW)
    yield context
    context.close()


@contextmanager
def _answered(visitor: BrowserContext, url: str) -> Iterator[tuple[Page, float]]:
    """Yield a page that has given its first answer, and after how many milliseconds."""
    page = visitor.new_page()
    page.add_init_script(ASK)
    page.goto(url)
    yield page, float(page.evaluate("window.firstAnswer"))
    page.close()


def _visit(visitor: BrowserContext, url: str, stay: int = 0) -> float:
    with _answered(visitor, url) as (page, milliseconds):
        page.wait_for_timeout(stay)
        return milliseconds


def _slow_answers(browser: Browser, url: str) -> dict[str, float]:
    """Give the time that 95 of 100 answers take at most, as data and as a verdict in the page."""
    with _newcomer(browser) as newcomer, _answered(newcomer, url) as (page, _):
        return {kind: quantiles(found[WARM_UP:], n=20)[-1] for kind, found in page.evaluate(ANSWER).items()}


def _bytes(browser: Browser, url: str, folder: Path) -> dict[str, float]:
    """Visit once, unmeasured, and add up what was fetched: all of it, and Python with its libraries alone."""
    paths: set[str] = set()
    with _newcomer(browser) as newcomer:
        newcomer.on("request", lambda request: paths.add(urlsplit(request.url).path))
        _visit(newcomer, url)
    sizes = {path: _gzipped(folder / path.lstrip("/")) for path in paths}
    python = {path: size for path, size in sizes.items() if "/wes/" in path or "/pyodide" in path}
    return {"bytes": sum(sizes.values()), "python_bytes": sum(python.values())}


def _gzipped(path: Path) -> int:
    file = path / "index.html" if path.is_dir() else path
    return len(gzip.compress(file.read_bytes(), mtime=0)) if file.is_file() else 0
