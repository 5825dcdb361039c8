"""Finds and starts the browsers that are installed, as a visitor has them."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, sync_playwright

CHROMIUM = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
# Drivers switch off the rule that a page opened from a file is a world of its own.
FIREFOX: dict[str, str | float | bool] = {"security.fileuri.strict_origin_policy": True}


@contextmanager
def started(name: str) -> Iterator[Browser]:
    """Start the browser of this name, `chromium` or `firefox`, with a new profile."""
    with sync_playwright() as playwright:
        browser = getattr(playwright, name).launch(**SETTINGS[name]())
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def with_profile(browser: Browser, folder: Path, address: str = "") -> Iterator[BrowserContext]:
    """A visitor with a profile on disk: without one Chromium keeps no file as long as our WebAssembly in its cache."""
    kind = browser.browser_type
    context = kind.launch_persistent_context(folder, base_url=address, **SETTINGS[kind.name]())
    try:
        yield context
    finally:
        context.close()


def _chromium() -> dict[str, Any]:
    """Chromium or Chrome, else the one that Playwright has downloaded."""
    installed = _installed("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
    return {"executable_path": installed, "args": list(CHROMIUM)}


def _firefox() -> dict[str, Any]:
    """The Firefox that everybody has, over WebDriver BiDi: Playwright's own way in needs a build of its own."""
    installed = _installed("firefox", "firefox-esr")
    if not installed:
        raise SystemExit("Firefox is missing: install firefox or firefox-esr, or run .ci/find-browser")
    return {"channel": "moz-firefox", "executable_path": installed, "firefox_user_prefs": FIREFOX}


def _installed(*names: str) -> str | None:
    return next(filter(None, map(shutil.which, names)), None)


SETTINGS = {"chromium": _chromium, "firefox": _firefox}
in_both_browsers = pytest.mark.parametrize("browser", SETTINGS, indirect=True)
"""For a test of what browsers do in a way of their own; all others run in Chromium alone."""
