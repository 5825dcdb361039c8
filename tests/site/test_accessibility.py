"""axe, the accessibility checker, finds nothing on any page, light and wide or dark and narrow."""

from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, BrowserContext

from tests.site.pages import ORIGIN, unlike

AXE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"


def violations(context: BrowserContext, addresses: list[str]) -> list[str]:
    page = context.new_page()
    found = []
    for address in addresses:
        page.goto(address)
        page.evaluate(AXE.read_text(encoding="utf-8"))
        for violation in page.evaluate("axe.run().then(result => result.violations)"):
            found += [f"{address} {violation['id']}: {node['html'][:160]}" for node in violation["nodes"]]
    return found


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 320)])
def test_no_page_keeps_anyone_out(
    browser: Browser, server: str, site: Path, scheme: Literal["light", "dark"], width: int
) -> None:
    context = browser.new_context(
        base_url=server,
        bypass_csp=True,
        color_scheme=scheme,
        reduced_motion="reduce",
        viewport={"width": width, "height": 900},
    )
    found = violations(context, [address.removeprefix(ORIGIN) for address in unlike(site)])
    context.close()
    assert not found, "\n".join(found)
