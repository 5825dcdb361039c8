"""`python -m docs.signposts SITE`: addresses that people guess lead on to the page that they mean, on any host.

A plugin that does this puts an inline script into each of its pages, and each script into the policy of all pages.
"""

import sys
from collections.abc import Iterator
from html import escape
from pathlib import Path
from string import Template

from docs.pages import address
from docs.speech import DATA, data
from docs.written import FOLDERS, head_of, written

NAMES = {"nl": "Nederlands", "en": "English"}
TEMPLATE = Template((DATA / "signpost.html").read_text(encoding="utf-8"))


def ways() -> Iterator[tuple[str, str]]:
    """Yield each guessed address with the one it leads to, both from the top of the site."""
    for folder in FOLDERS.values():
        yield from ((f"{folder}{guessed}/", f"{folder}{meant}/") for guessed, meant in data("redirects").items())


def publish(site: Path) -> None:
    """Write a signpost for each guessed address of each language."""
    for lang, folder in FOLDERS.items():
        for guessed, meant in data("redirects").items():
            place = site / folder / guessed
            if place.exists():
                raise SystemExit(f"docs/data/redirects.toml: {folder}{guessed}/ is an address in use")
            place.mkdir()
            (place / "index.html").write_text(signpost(lang, guessed, meant), encoding="utf-8")


def signpost(lang: str, guessed: str, meant: str) -> str:
    """Return the page that leads on; it says in words where to, for who comes without scripts."""
    other = next(each for each in FOLDERS if each != lang)
    up = "../" * (FOLDERS[lang].count("/") + 1)
    values = {
        "lang": lang,
        **{key: escape(text) for key, text in head_of(lang, _page(lang, meant)).items()},
        "address": f"{address()}{FOLDERS[lang]}{meant}/",
        "home": "../",
        "to": f"../{meant}/",
        "twin": f"{up}{FOLDERS[other]}{guessed}/",
        "other": other,
        "other_name": NAMES[other],
    }
    return TEMPLATE.substitute(values)


def _page(lang: str, meant: str) -> str:
    """Return the page that stands at an address."""
    return next(page for page in (meant, f"{meant}/index") if page in written(lang))


if __name__ == "__main__":
    publish(Path(sys.argv[1]))
