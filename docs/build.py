"""`python -m docs.build [build|offline]`: pages and calculator together, as a website or as a ZIP."""

import shutil
import sys
from pathlib import Path

from docs import offline
from docs.headers import add_headers
from docs.pages import ROOT, build_pages, run
from docs.policy import sealed

SITE = ROOT / "site"
ASSETS = ROOT / ".build" / "wes"
PUBLISHED = ("docs.offices.publish", "docs.signposts", "docs.cards", "docs.feeds")
"""What puts files of its own beside the pages."""


def build(site: Path = SITE, *, strict: bool = True) -> None:
    """Make the website anew: the calculator's files before the pages, because these name them."""
    build_pages(site, ("calculator.build",), strict=strict)
    run(*((module, str(site)) for module in PUBLISHED))
    shutil.copytree(ASSETS, site / "assets" / "wes", dirs_exist_ok=True)


def seal(site: Path = SITE) -> None:
    """Put its Content-Security-Policy into every page, and that of all pages into files for hosts that send headers."""
    add_headers(site)
    for page in site.rglob("*.html"):
        page.write_text(sealed(page.read_text(encoding="utf-8")), encoding="utf-8")


def main(command: str) -> None:
    """Run one command."""
    if command == "offline":
        run(("calculator.build",))
        offline.build(ASSETS)
    else:
        build()
        seal()


if __name__ == "__main__":
    main(*sys.argv[1:] or ["build"])
