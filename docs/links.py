"""`python -m docs.links` reports on every link out of the site: the day it was last seen, and whether it answers now.

A source was seen on the day when all sources were last read; docs/data/outside-links.toml has the others. Whether a
link answers depends on the network, so it is a report and never a reason to refuse a change.
"""

import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from html.parser import HTMLParser
from http.client import HTTPException
from pathlib import Path
from typing import NamedTuple
from urllib.error import HTTPError
from urllib.parse import urldefrag
from urllib.request import Request, urlopen

from docs.pages import ROOT, address
from docs.speech import Speech, data, markdown_table
from wes_core.law.parameters import CHECKED_ON
from wes_core.law.sources import SOURCES

SITE = ROOT / "site"
SECONDS = 10
AT_ONCE = 8
Pages = dict[str, list[str]]
"""The pages on which each address out of the site stands."""


class Link(NamedTuple):
    """An address out of the site; `seen` is the day on which somebody last read it, or None."""

    address: str
    about: dict[str, str]
    seen: date | None


class _Outside(HTMLParser):
    """Collects where the links of a page lead, but for those inside the site."""

    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        target = urldefrag(dict(attrs).get("href") or "").url
        if tag == "a" and target.startswith(("http://", "https://")) and not target.startswith(address()):
            self.found.add(target)


def listed() -> dict[str, Link]:
    """Return every link that we know of, by its address: those of the sources, and the others."""
    sources = [Link(each.url, _of_source(each.publisher, each.title), CHECKED_ON) for each in SOURCES if each.url]
    others = [Link(each["address"], each["about"], each.get("seen")) for each in data("outside-links")["link"]]
    return {link.address: link for link in (*sources, *others)}


def found(site: Path) -> Pages:
    """Return every address out of a built site, with the pages on which it stands."""
    pages: Pages = {}
    for path in sorted(site.rglob("*.html")):
        page = _Outside()
        page.feed(path.read_text(encoding="utf-8"))
        for target in sorted(page.found):
            pages.setdefault(target, []).append(path.relative_to(site).as_posix())
    return pages


def unlisted(links: Pages) -> Iterator[str]:
    """Yield what to add to docs/data/outside-links.toml: every one of the links found that is not known."""
    for target, pages in links.items():
        if target not in listed():
            yield f'[[link]]  # {pages[0]}\naddress = "{target}"\nabout = {{ nl = "…", en = "…" }}'


def stale(links: Pages) -> list[str]:
    """Return every known address that is not among the links found any more."""
    return sorted(listed().keys() - links.keys())


def table(say: Speech) -> str:
    """Return every known link with what it is and when it was last seen, the longest ago first."""
    links = sorted(listed().values(), key=lambda link: (link.seen or date.min, link.address))
    rows = [
        [f"[{link.about[say.lang]}]({link.address})", say.texts.date(link.seen) if link.seen else say.word("not_seen")]
        for link in links
    ]
    return markdown_table([say.word("link"), say.word("last_seen")], rows)


def report(site: Path) -> Iterator[str]:
    """Yield the lines of the report."""
    links, there = listed().values(), found(site)
    never = [link.address for link in links if link.seen is None]
    yield f"{len(links)} links out of the site, {len(never)} of them never read by us"
    yield from (f"add to docs/data/outside-links.toml:\n{entry}" for entry in unlisted(there))
    yield from (f"on no page any more: {target}" for target in stale(there))
    yield from answers(link.address for link in links)


def answers(addresses: Iterable[str]) -> Iterator[str]:
    """Yield what each address that does not answer says; one line where there is no network at all."""
    every = list(addresses)
    with ThreadPoolExecutor(AT_ONCE) as pool:
        troubles = dict(zip(every, pool.map(_trouble, every), strict=True))
    if troubles and all(isinstance(trouble, OSError) and not _answered(trouble) for trouble in troubles.values()):
        yield "no network: no link was asked whether it answers"
        return
    yield from (f"does not answer: {target} ({trouble})" for target, trouble in troubles.items() if trouble)
    yield f"{sum(trouble is None for trouble in troubles.values())} of {len(every)} links answer"


def _trouble(target: str) -> Exception | None:
    """Return why an address does not answer, or None where it does."""
    try:
        with urlopen(Request(target, method="HEAD"), timeout=SECONDS):
            return None
    except (OSError, HTTPException) as trouble:
        return trouble


def _answered(trouble: Exception) -> bool:
    return isinstance(trouble, HTTPError)


def _of_source(publisher: str, title: str) -> dict[str, str]:
    told = f"{publisher}: {title}"
    return {"nl": told, "en": f'<span lang="nl">{told}</span>'}


if __name__ == "__main__":
    print("\n".join(report(Path(sys.argv[1]) if sys.argv[1:] else SITE)))
