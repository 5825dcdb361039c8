"""What Markdown cannot say about a table and an icon, as an extension of Markdown."""

import re

from markdown import Markdown
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor

FIRST_CELL = re.compile(r"<tr>\n<td>(.+)</td>")
CODE = re.compile(r"<code>([^<]+)</code>")
SEAM = re.compile(r"(?<=[/_.])(?=\w)")
"""Where a path or a key may break on a narrow screen."""


class _Named(Postprocessor):
    """Names rows and silences icons once the page is HTML: words stand beside every icon."""

    def run(self, text: str) -> str:
        """Return the page's HTML, its tables and icons named."""
        return named(text)


class Rows(Extension):
    """Registers after everything else has become HTML."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name that Markdown calls
        """Add the postprocessor."""
        md.postprocessors.register(_Named(md), "rows", -10)


def makeExtension(**settings: object) -> Rows:  # noqa: N802 - the name that Markdown calls
    """Return the extension."""
    return Rows(**settings)


def named(html: str) -> str:
    """Return HTML with each row named by its first cell and each icon left unread."""
    return FIRST_CELL.sub(_row, html).replace('<span class="twemoji', '<span aria-hidden="true" class="twemoji')


def _row(cell: re.Match[str]) -> str:
    words = CODE.sub(lambda code: f"<code>{SEAM.sub('<wbr>', code[1])}</code>", cell[1])
    return f'<tr>\n<th scope="row" class="page-row">{words}</th>'
