"""Ready header files for common hosts: the policy of all pages, and how long a browser keeps a file."""

import re
from collections.abc import Iterator
from pathlib import Path
from string import Template
from urllib.parse import urljoin

from docs.policy import policy

TEMPLATES = Path(__file__).parent / "data" / "headers"
CALCULATOR = "assets/wes"
HASHED = re.compile(r"\.[0-9a-f]{12}\.(js|css|wasm|zip|json)$")
NAMED = re.compile(r'<(?:link|script|img)\b[^>]*\b(?:href|src)="([^":]+)"')
FOR_EVER = "public, max-age=31536000, immutable"
A_WHILE = "max-age=3600, stale-while-revalidate=86400"
"""An hour: whoever comes back without network finds the page, and nobody reads an old one for long."""


def keeping(name: str) -> str:
    """Return the Cache-Control of a file: a name with twelve hexadecimal digits in it belongs to its bytes."""
    return FOR_EVER if HASHED.search(name) else A_WHILE


def add_headers(site: Path) -> None:
    """Write to `site` a header file for each kind of host; pages and calculator must be there."""
    pages = {path: path.read_text(encoding="utf-8") for path in sorted(site.rglob("*.html"))}
    kept = "\n".join(f"{address}\n  Cache-Control: {keeping(address)}" for address in _kept(site, pages))
    values = {"policy": policy(*pages.values()), "kept": kept, "for_ever": FOR_EVER, "a_while": A_WHILE}
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
