"""From navigation to the first Python answer in a real browser: our calculator page beside bare Pyodide."""

import gzip
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page

from tests.support.chromium import chromium
from tests.support.site_server import serving

ROOT = Path(__file__).parents[2]
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


def measure(site: Path, rounds: int) -> dict[str, Any]:
    """Give cold and warm medians in milliseconds, and the bytes both sides fetch before the first answer, gzipped."""
    times: dict[str, dict[str, list[float]]] = {side: {"cold": [], "warm": []} for side in ADDRESSES}
    with _served(site) as (folder, address), chromium() as browser:
        fetched = {side: _bytes(browser, address + path, folder) for side, path in ADDRESSES.items()}
        for turn in range(rounds):
            for side in sorted(ADDRESSES, reverse=bool(turn % 2)):
                for state, found in _visit(browser, address + ADDRESSES[side]).items():
                    times[side][state].append(found)
    return {side: {state: median(found) for state, found in times[side].items()} | fetched[side] for side in times}


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


def _visit(browser: Browser, address: str) -> dict[str, float]:
    """Visit as somebody who was never here, then reload."""
    context = browser.new_context()
    page = context.new_page()
    page.add_init_script(ASK)
    page.goto(address)
    cold = _first_answer(page)
    page.reload()
    warm = _first_answer(page)
    context.close()
    return {"cold": cold, "warm": warm}


def _first_answer(page: Page) -> float:
    return float(page.evaluate("window.firstAnswer"))


def _bytes(browser: Browser, address: str, folder: Path) -> dict[str, int]:
    """Visit once, unmeasured, and add up what was fetched: all of it, and Python with its libraries alone."""
    context = browser.new_context()
    page = context.new_page()
    page.add_init_script(ASK)
    paths: list[str] = []
    context.on("request", lambda request: paths.append(urlsplit(request.url).path))
    page.goto(address)
    _first_answer(page)
    context.close()
    sizes = {path: _gzipped(folder / path.lstrip("/")) for path in set(paths)}
    python = {path: size for path, size in sizes.items() if "/wes/" in path or "/pyodide" in path}
    return {"bytes": sum(sizes.values()), "python_bytes": sum(python.values())}


def _gzipped(path: Path) -> int:
    file = path / "index.html" if path.is_dir() else path
    return len(gzip.compress(file.read_bytes(), mtime=0)) if file.is_file() else 0
