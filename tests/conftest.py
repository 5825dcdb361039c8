"""What the tests share. The tests of the rules use none of it, and need no browser and no built site."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, BrowserContext, Page

    from tests.support.watch import Watch

settings.register_profile("usual", max_examples=200, deadline=None)
settings.register_profile("deep", max_examples=10_000, deadline=None)
settings.load_profile("usual")
"""How many examples each property is tried on; `pytest --hypothesis-profile=deep` takes its time."""


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The website, built apart; WES_SITE_READY=1 takes the one in site/, for a quicker round of tests."""
    from docs.build import SITE, build, seal

    if os.environ.get("WES_SITE_READY"):
        return SITE
    folder = tmp_path_factory.mktemp("site")
    build(folder)
    seal(folder)
    return folder


@pytest.fixture(scope="session")
def server(site: Path) -> Iterator[str]:
    """The address of the built website, ending in a slash."""
    from tests.support.site_server import serving

    with serving(site) as address:
        yield address


@pytest.fixture(scope="session", params=["chromium"])
def browser(request: pytest.FixtureRequest) -> Iterator[Browser]:
    """A real browser: Chromium, and Firefox too for a test that says `in_both_browsers`."""
    from tests.support.browsers import started

    with started(request.param) as browser:
        yield browser


@pytest.fixture
def context(browser: Browser, server: str) -> Iterator[BrowserContext]:
    """A visitor who was never here before."""
    context = browser.new_context(base_url=server)
    yield context
    context.close()


@pytest.fixture
def watch(context: BrowserContext, server: str) -> Iterator[Watch]:
    """Fail the test when its page complains, fails to fetch something, or talks to another host."""
    from tests.support.watch import Watch

    watch = Watch(context.new_page(), server)
    yield watch
    assert not watch.troubles, "\n".join(watch.troubles)


@pytest.fixture
def page(watch: Watch) -> Page:
    """An empty page that is watched; an address such as `en/calculator/` goes from the root of the site."""
    return watch.page
