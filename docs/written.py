"""The pages that somebody wrote, and what their first lines say of them."""

import re
from functools import cache
from pathlib import Path

from mkdocs.utils.meta import get_data

DOCS = Path(__file__).parent
FOLDERS = {"nl": "", "en": "en/"}
"""Where each language stands in the site."""
MADE = re.compile(r"rules/[A-Z]-")
"""The pages of single rules, which docs/stubs.py makes."""


def written(lang: str) -> list[str]:
    """Return the pages of a language by their path, without an ending."""
    folder = DOCS / lang
    paths = (path.relative_to(folder).with_suffix("").as_posix() for path in folder.rglob("*.md"))
    return sorted(path for path in paths if not MADE.match(path))


@cache
def head_of(lang: str, page: str) -> dict[str, str]:
    """Return title and description of a page."""
    _, meta = get_data((DOCS / lang / f"{page}.md").read_text(encoding="utf-8"))
    return {key: str(meta[key]) for key in ("title", "description")}
