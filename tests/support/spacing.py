"""Text spaced as widely as a reader may want it: WCAG 1.4.12."""

from playwright.sync_api import Page

SPACED = """
* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-block-end: 2em !important; }
"""
WIDTH = "document.documentElement.scrollWidth"


def width_when_spaced(page: Page) -> int:
    """Space the text of the page, and tell how wide the page then is."""
    page.add_style_tag(content=SPACED)
    return int(page.evaluate(WIDTH))
