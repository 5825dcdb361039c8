"""What Markdown cannot say about a table, an icon, the link of a heading and a word of another language."""

import re
from itertools import count

from markdown import Markdown
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor

FIRST_CELL = re.compile(r"<tr>\n<td>(.+)</td>")
CODE = re.compile(r"<code>([^<]+)</code>")
SEAM = re.compile(r"(?<=[/_.])(?=\w)")
"""Where a path or a key may break on a narrow screen."""
TABLE = re.compile(r"<table>\n(<thead>.*?)</table>", re.DOTALL)
HEAD = re.compile(r"<th>(.*?)</th>")
ROW = re.compile(r"<tr>.*?</tr>", re.DOTALL)
NARROW = 2
"""As many columns of sentences as a telephone has room for."""
HEADING_OR_TABLE = re.compile(r'<h[1-6] id="([^"]+)"|<table(?![^>]*aria-label)(?!\s*[^>]*>\s*<caption)')


class _Named(Postprocessor):
    """Names rows and tables, silences icons and marks foreign words once the page is HTML."""

    def __init__(self, md: Markdown, italics: str) -> None:
        super().__init__(md)
        self.italics = italics

    def run(self, text: str) -> str:
        """Return the page's HTML, its tables and icons named."""
        marked = text.replace("<em>", f'<em lang="{self.italics}">') if self.italics else text
        return by_heading(named(marked))


class Rows(Extension):
    """Registers after everything else has become HTML."""

    def __init__(self, **settings: object) -> None:
        self.config = {"italics": ["", "The language of what stands in italics, where it is not that of the page"]}
        super().__init__(**settings)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name that Markdown calls
        """Add the postprocessor."""
        md.postprocessors.register(_Named(md, self.getConfig("italics")), "rows", -10)


def makeExtension(**settings: object) -> Rows:  # noqa: N802 - the name that Markdown calls
    """Return the extension."""
    return Rows(**settings)


def named(html: str) -> str:
    """Return HTML with each row named by its first cell, and what only the eye needs left unread.

    Words stand beside every icon. The link of a heading is for the mouse: the table of contents has the same ones.
    """
    unread = html.replace('<span class="twemoji', '<span aria-hidden="true" class="twemoji')
    unread = unread.replace('<a class="headerlink"', '<a class="headerlink" aria-hidden="true" tabindex="-1"')
    return FIRST_CELL.sub(_row, TABLE.sub(_stacked, unread))


def _stacked(table: re.Match[str]) -> str:
    """Return a wide table of cited sentences such that its cells can stand one below the other, as `stacked_table`."""
    sides = HEAD.findall(table[1])
    if len(sides) <= NARROW or "page-cite" not in table[1] or "<code>" in table[1]:
        return table[0]
    head, body = table[1].split("</thead>")
    inside = head.replace("<th>", '<th scope="col" role="columnheader">') + "</thead>"
    inside += ROW.sub(lambda row: _with_sides(row[0], sides), body)
    for group in ("thead", "tbody"):
        inside = inside.replace(f"<{group}>", f'<{group} role="rowgroup">')
    inside = inside.replace("<tr>", '<tr role="row">')
    return f'<div class="page-stacked page-situations"><table role="table">\n{inside}</table></div>'


def _with_sides(row: str, sides: list[str]) -> str:
    """Return a row of which each cell knows the head of its column, and the first names the row."""
    column = count()
    told = re.sub("<td>", lambda _: f'<td role="cell" data-side="{sides[next(column)]}">', row)
    first = told.replace('<td role="cell"', '<th scope="row" role="rowheader"', 1)
    return first.replace("</td>", "</th>", 1)


def by_heading(html: str) -> str:
    """Return HTML in which a table without a name of its own is called as the heading above it."""
    above = ""

    def name(found: re.Match[str]) -> str:
        nonlocal above
        if found[1]:
            above = found[1]
            return found[0]
        return f'{found[0]} aria-labelledby="{above}"' if above else found[0]

    return HEADING_OR_TABLE.sub(name, html)


def _row(cell: re.Match[str]) -> str:
    words = CODE.sub(lambda code: f"<code>{SEAM.sub('<wbr>', code[1])}</code>", cell[1])
    return f'<tr>\n<th scope="row" class="page-row">{words}</th>'
