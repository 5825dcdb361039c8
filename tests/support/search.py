"""Searching the site as a visitor does: go to the field and type."""

from playwright.sync_api import Page

FIELD = ".md-search__input"


def search(page: Page, words: str) -> None:
    page.locator(FIELD).focus()
    page.keyboard.type(words)
