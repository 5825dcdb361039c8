"""The Content-Security-Policy: written into each page, and enough for all that the page does."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from docs.policy import policy, sealed
from tests.support.browsers import in_both_browsers

HTML = '<html><head><meta charset="utf-8"><script>one()</script><script src="two.js"></script></head></html>'


def test_the_policy_allows_the_inline_script_by_hash_and_no_evaluation() -> None:
    rules = policy(HTML)
    assert rules.count("'sha256-") == 1
    assert "'unsafe-eval'" not in rules
    assert "'unsafe-inline'" not in rules.split("script-src")[1]


def test_a_changed_inline_script_has_another_policy() -> None:
    assert policy(HTML) != policy(HTML.replace("one()", "two()"))


def test_the_policy_stands_before_anything_that_it_governs() -> None:
    html = sealed(HTML)
    assert html.index("Content-Security-Policy") < html.index("<script")


def test_every_page_carries_its_policy(site: Path) -> None:
    for path in site.rglob("*.html"):
        assert 'http-equiv="Content-Security-Policy"' in path.read_text(encoding="utf-8"), path


def test_no_page_tells_another_site_where_its_reader_came_from(site: Path) -> None:
    for path in site.rglob("*.html"):
        html = path.read_text(encoding="utf-8")
        leads_out = 'href="http' in html.partition("<body")[2]
        assert not leads_out or '<meta name="referrer" content="no-referrer">' in html, path


@in_both_browsers
@pytest.mark.parametrize("address", ["", "offices/", "en/", "en/development/", "404.html"])
def test_a_page_works_under_its_policy(page: Page, address: str) -> None:
    page.goto(address)
    assert page.locator("h1").count() == 1
