"""Finds and starts the installed Firefox, over WebDriver BiDi: Playwright's own way in needs a build of its own."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

NAMES = ("firefox", "firefox-esr")
# What a visitor has: drivers switch off the rule that a page opened from a file is a world of its own.
PREFERENCES: dict[str, str | float | bool] = {"security.fileuri.strict_origin_policy": True}


@contextmanager
def firefox() -> Iterator[Browser]:
    """Start the installed Firefox, with a new profile."""
    installed = next(filter(None, map(shutil.which, NAMES)), None)
    if not installed:
        raise SystemExit("Firefox is missing: install firefox or firefox-esr, or run .ci/find-browser")
    with sync_playwright() as playwright:
        browser = playwright.firefox.launch(
            channel="moz-firefox", executable_path=installed, firefox_user_prefs=PREFERENCES
        )
        try:
            yield browser
        finally:
            browser.close()
