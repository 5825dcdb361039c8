"""What Markdown cannot say about a table and an icon; MkDocs calls this for each page."""

import re
from typing import Any

FIRST_CELL = re.compile(r"<tr>\n<td>(.+)</td>")
CODE = re.compile(r"<code>([^<]+)</code>")
SEAM = re.compile(r"(?<=[/_.])(?=\w)")
"""Where a path or a key may break on a narrow screen."""


def on_page_content(html: str, **_: Any) -> str:
    """Name each row of a table by its first cell, and keep icons from being read aloud: words stand beside them."""
    return FIRST_CELL.sub(_named, html).replace('<span class="twemoji', '<span aria-hidden="true" class="twemoji')


def _named(cell: re.Match[str]) -> str:
    words = CODE.sub(lambda code: f"<code>{SEAM.sub('<wbr>', code[1])}</code>", cell[1])
    return f'<tr>\n<th scope="row" class="page-row">{words}</th>'
