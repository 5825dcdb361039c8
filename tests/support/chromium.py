"""Finds and starts the browser that is installed."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
OPTIONS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start the installed Chromium or Chrome, else the one Playwright has downloaded."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(**_settings())
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def with_profile(browser: Browser, folder: Path, address: str) -> Iterator[BrowserContext]:
    """A visitor with a profile on disk: without one Chromium keeps no file as long as our WebAssembly in its cache."""
    context = browser.browser_type.launch_persistent_context(folder, base_url=address, **_settings())
    try:
        yield context
    finally:
        context.close()


def _settings() -> dict[str, Any]:
    return {"executable_path": next(filter(None, map(shutil.which, NAMES)), None), "args": list(OPTIONS)}
