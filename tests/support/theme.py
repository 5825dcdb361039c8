"""The theme's own scripts: on the calculator's page they come late, and then change the page."""

from playwright.sync_api import Page

STANDS = "[data-md-component=palette] label:not([hidden])"


def wait_for_theme(page: Page) -> None:
    page.locator(STANDS).wait_for(state="attached")
