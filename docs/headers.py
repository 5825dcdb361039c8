"""Ready files for common hosts and for search engines: the policy of all pages, how long a browser keeps a file, what
leads where, and where the sitemaps stand."""

import re
from collections.abc import Iterator
from pathlib import Path
from string import Template
from urllib.parse import urljoin

from docs.pages import address
from docs.policy import policy
from docs.signposts import ways

TEMPLATES = Path(__file__).parent / "data" / "headers"
CALCULATOR = "assets/wes"
HASHED = re.compile(r"\.[0-9a-f]{12}\.(js|css|wasm|zip|json)$")
NAMED = re.compile(r'<(?:link|script|img)\b[^>]*\b(?:href|src|data-later)="([^":]+)"')
FOR_EVER = "public, max-age=31536000, immutable"
A_WHILE = "max-age=3600, stale-while-revalidate=86400"
"""An hour: whoever comes back without network finds the page, and nobody reads an old one for long."""


def keeping(name: str) -> str:
    """Return the Cache-Control of a file: a name with twelve hexadecimal digits in it belongs to its bytes."""
    return FOR_EVER if HASHED.search(name) else A_WHILE


def add_headers(site: Path) -> None:
    """Write to `site` a file for each kind of host; pages and calculator must be there."""
    pages = {path: path.read_text(encoding="utf-8") for path in sorted(site.rglob("*.html"))}
    values = {
        "policy": policy(*pages.values()),
        "kept": "\n".join(f"{name}\n  Cache-Control: {keeping(name)}" for name in _kept(site, pages)),
        "for_ever": FOR_EVER,
        "a_while": A_WHILE,
        "moved": "\n".join(f"/{guessed} /{meant} 301" for guessed, meant in ways()),
        "address": address(),
    }
    for template in sorted(TEMPLATES.iterdir()):
        text = Template(template.read_text(encoding="utf-8")).substitute(values)
        (site / template.name).write_text(text, encoding="utf-8")


def _kept(site: Path, pages: dict[Path, str]) -> list[str]:
    """Return the addresses of the calculator's files, its pages, and what these name.

    A host that reads `_headers` joins all that fits an address and reads a hundred addresses at most: so not every
    file is in it, and none twice.
    """
    own = {f"/{CALCULATOR}/{path.name}" for path in (site / CALCULATOR).iterdir() if HASHED.search(path.name)}
    return sorted(own.union(*(_with_what_it_names(site, path, html) for path, html in pages.items())))


def _with_what_it_names(site: Path, path: Path, html: str) -> Iterator[str]:
    """Yield the address of a calculator's page and of each file that it loads."""
    if 'data-wes="page"' not in html:
        return
    address = f"/{path.parent.relative_to(site).as_posix()}/"
    yield address
    yield from (named for link in NAMED.findall(html) if (site / (named := urljoin(address, link))[1:]).is_file())
