"""What Lighthouse says of four pages, on a slow telephone of its own making: 100 is full marks."""

import json
import os
import subprocess
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from unittest.mock import patch

from playwright.sync_api import sync_playwright

from docs.build import build, seal
from tests.support.browsers import CHROMIUM, SETTINGS
from tests.support.site_server import serving

PROGRAM = Path(__file__).parent / "node_modules" / ".bin" / "lighthouse"
PAGES = {"home": "", "an article": "what-is-a-wes/", "calculator": "calculator/", "offices": "offices/"}
GOALS = {"performance": 95, "accessibility": 100, "best-practices": 100, "seo": 100}


def lighthouse(rounds: int) -> dict[tuple[str, str], float]:
    """Give the median score of each page and category, of a site that knows where it stands."""
    found: dict[tuple[str, str], list[float]] = {(page, kind): [] for page in PAGES for kind in GOALS}
    with TemporaryDirectory() as name, serving(Path(name)) as address, patch.dict(os.environ, SITE_URL=address):
        build(Path(name))
        seal(Path(name))
        for _ in range(rounds):
            for page, path in PAGES.items():
                for kind, score in _scores(address + path).items():
                    found[page, kind].append(score)
    return {key: median(scores) for key, scores in found.items()}


def _scores(url: str) -> dict[str, float]:
    flags = f"--chrome-flags={' '.join(('--headless', *CHROMIUM))}"
    options = ["--quiet", "--output=json", f"--only-categories={','.join(GOALS)}", flags]
    environment = os.environ | {"CHROME_PATH": _chromium()}
    run = subprocess.run([PROGRAM, url, *options], env=environment, check=True, stdout=subprocess.PIPE, text=True)
    return {kind: each["score"] * 100 for kind, each in json.loads(run.stdout)["categories"].items()}


def _chromium() -> str:
    """Return the browser that the other tests use."""
    with sync_playwright() as playwright:
        return SETTINGS["chromium"]()["executable_path"] or playwright.chromium.executable_path
