"""axe, the accessibility checker, finds nothing on any page: light and dark, wide and narrow."""

from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, Page

from tests.site.pages import ORIGIN, unlike
from tests.support.theme import wait_for_theme

AXE = (Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
SCHEMES: dict[Literal["light", "dark"], str] = {"light": "default", "dark": "slate"}
WIDTHS = (1280, 320)
DRAWN = "new Promise((go) => requestAnimationFrame(() => setTimeout(go)))"
FIND = "axe.run().then(({violations}) => violations.flatMap(({id, nodes}) => nodes.map(({html}) => `${id}: ${html}`)))"


def violations(page: Page, address: str) -> Iterator[str]:
    """Load a page once, and look at it in every light and at every width."""
    page.goto(address)
    wait_for_theme(page)
    page.evaluate(AXE)
    for scheme, width in product(SCHEMES, WIDTHS):
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        page.set_viewport_size({"width": width, "height": 900})
        page.wait_for_selector(f"body[data-md-color-scheme={SCHEMES[scheme]}]")
        page.evaluate(DRAWN)
        yield from (f"{address} {scheme} {width}: {found[:200]}" for found in page.evaluate(FIND))


def test_no_page_keeps_anyone_out(browser: Browser, server: str, site: Path) -> None:
    context = browser.new_context(base_url=server, bypass_csp=True)
    page = context.new_page()
    found = [each for address in unlike(site) for each in violations(page, address.removeprefix(ORIGIN))]
    context.close()
    assert not found, "\n".join(found)
