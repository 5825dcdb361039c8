"""From navigation to the first Python answer in real browsers: our calculator page beside bare Pyodide."""

import gzip
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page

from tests.support.chromium import chromium
from tests.support.firefox import firefox
from tests.support.site_server import serving

ROOT = Path(__file__).parents[2]
BROWSERS = {"Chromium": chromium, "Firefox": firefox}
ADDRESSES = {"ours": "site/calculator/", "theirs": "bare.html"}
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
# The milliseconds of many answers one after the other: as an embedder asks for one, and from the button to the verdict.
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
  return {assessed: await times(() => {}, (answers) => element.assess(answers)), shown: await times(filled, submitted)};
}"""
WARM_UP = 20


def measure(name: str, site: Path, rounds: int) -> dict[str, Any]:
    """Give medians and a 95th percentile in milliseconds, and the bytes before the first answer, gzipped."""
    times: dict[str, dict[str, list[float]]] = {side: {"cold": [], "warm": []} for side in ADDRESSES}
    with _served(site) as (folder, address), BROWSERS[name]() as browser:
        figures = {side: _bytes(browser, address + path, folder) for side, path in ADDRESSES.items()}
        for turn in range(rounds):
            for side in sorted(ADDRESSES, reverse=bool(turn % 2)):
                for state, found in _visit(browser, address + ADDRESSES[side]).items():
                    times[side][state].append(found)
        figures["ours"] |= _slow_answers(browser, address + ADDRESSES["ours"])
    return {side: {state: median(found) for state, found in times[side].items()} | figures[side] for side in times}


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
def _page(browser: Browser) -> Iterator[Page]:
    """Yield a page of somebody who was never here before."""
    context = browser.new_context()
    page = context.new_page()
    page.add_init_script(ASK)
    yield page
    context.close()


def _visit(browser: Browser, address: str) -> dict[str, float]:
    """Visit, then reload."""
    with _page(browser) as page:
        page.goto(address)
        cold = _first_answer(page)
        page.reload()
        return {"cold": cold, "warm": _first_answer(page)}


def _first_answer(page: Page) -> float:
    return float(page.evaluate("window.firstAnswer"))


def _slow_answers(browser: Browser, address: str) -> dict[str, float]:
    """Give the time that 95 of 100 answers take at most, as data and as a verdict in the page."""
    with _page(browser) as page:
        page.goto(address)
        _first_answer(page)
        return {kind: quantiles(found[WARM_UP:], n=20)[-1] for kind, found in page.evaluate(ANSWER).items()}


def _bytes(browser: Browser, address: str, folder: Path) -> dict[str, float]:
    """Visit once, unmeasured, and add up what was fetched: all of it, and Python with its libraries alone."""
    paths: list[str] = []
    with _page(browser) as page:
        page.context.on("request", lambda request: paths.append(urlsplit(request.url).path))
        page.goto(address)
        _first_answer(page)
    sizes = {path: _gzipped(folder / path.lstrip("/")) for path in set(paths)}
    python = {path: size for path, size in sizes.items() if "/wes/" in path or "/pyodide" in path}
    return {"bytes": sum(sizes.values()), "python_bytes": sum(python.values())}


def _gzipped(path: Path) -> int:
    file = path / "index.html" if path.is_dir() else path
    return len(gzip.compress(file.read_bytes(), mtime=0)) if file.is_file() else 0
