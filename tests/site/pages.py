"""The built pages as the tests of the site read them."""

import re
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin, urlsplit

ORIGIN = "http://site.test/"
FETCHED = {"script": "src", "img": "src", "iframe": "src", "source": "src", "video": "src", "audio": "src"}
FETCHED_AHEAD = {"next", "prev", "prefetch", "prerender"}
FETCHED_LINKS = {"stylesheet", "icon", "preload", "modulepreload", "preconnect", "dns-prefetch", "manifest"}


@dataclass
class Page(HTMLParser):
    """Addresses, ids and head of one page; every address is absolute, as the browser would make it."""

    address: str
    links: list[dict[str, str]] = field(default_factory=list)
    alternates: dict[str, str] = field(default_factory=dict)
    feeds: dict[str, str] = field(default_factory=dict)
    resources: list[str] = field(default_factory=list)
    ahead: list[str] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    twice: list[str] = field(default_factory=list)
    """Ids that stand on the page more than once."""
    drawn: list[str] = field(default_factory=list)
    """What a drawing takes from elsewhere."""
    unseen: list[str] = field(default_factory=list)
    """Images that say nothing to who cannot see them."""
    headings: list[int] = field(default_factory=list)
    language: str = ""
    title: str = ""
    canonical: str = ""
    said: dict[str, str] = field(default_factory=dict)
    leads_on: str = ""

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.twice += [given["id"]] if given.get("id") in self.ids else []
        self.ids.update(given[name] for name in ("id", "name") if given.get(name))
        self.resources += [
            urljoin(self.address, part.split()[0]) for part in given.get("srcset", "").split(",") if part
        ]
        if tag == "html":
            self.language = given.get("lang", "")
        elif tag == "a" and "href" in given:
            self.links.append(given | {"href": urljoin(self.address, given["href"])})
        elif tag == "link":
            self._link(given)
        elif re.fullmatch(r"h[1-6]", tag):
            self.headings.append(int(tag[1]))
        elif tag in {"use", "image"}:
            self.drawn.append(urljoin(self.address, given.get("href") or given.get("xlink:href", "")))
        elif tag == "meta":
            self.said[given.get("name") or given.get("property", "")] = given.get("content", "")
        elif "data-to" in given:
            self.leads_on = urljoin(self.address, given["data-to"])
        elif given.get(FETCHED.get(tag, "")):
            self.resources.append(urljoin(self.address, given[FETCHED[tag]]))
            self.unseen += [given["src"]] if tag == "img" and "alt" not in given else []

    def handle_data(self, data: str) -> None:
        if self.lasttag == "title" and not self.title:
            self.title = data.strip()

    @property
    def is_indexed(self) -> bool:
        """Whether search engines may show it."""
        return "noindex" not in self.said.get("robots", "")

    def _link(self, given: dict[str, str]) -> None:
        address = urljoin(self.address, given["href"])
        if given.get("rel") == "canonical":
            self.canonical = address
        elif given.get("rel", "").strip() == "alternate" and "hreflang" in given:
            self.alternates[given["hreflang"]] = address
        elif given.get("rel") == "alternate":
            self.feeds[given["type"]] = address
        elif given.get("rel") in FETCHED_LINKS:
            self.resources.append(address)
        elif given.get("rel") in FETCHED_AHEAD:
            self.ahead.append(address)


@cache
def pages(site: Path) -> dict[str, Page]:
    """Every page by its address."""
    return {page.address: page for page in (_read(site, path) for path in sorted(site.rglob("*.html")))}


MADE_ALIKE = re.compile(r"rules/(?!D-3|G-3|N-7)[A-Z]-")
"""The pages of single rules have one form: of these, one with a number, one that stays open and a short one do."""


def unlike(site: Path) -> dict[str, Page]:
    """Every page but for most of those that are made alike: for tests that look at each one for long.

    Nor a page that leads on to another at once: nobody stays there.
    """
    return {
        address: page for address, page in pages(site).items() if not MADE_ALIKE.search(address) and not page.leads_on
    }


def _read(site: Path, path: Path) -> Page:
    page = Page(ORIGIN + path.relative_to(site).as_posix().removesuffix("index.html"))
    page.feed(path.read_text(encoding="utf-8"))
    return page


def inside(address: str) -> bool:
    """Tell whether the address is one of this site's."""
    return urljoin(address, "/") == ORIGIN


def file_of(site: Path, address: str) -> Path:
    """Return the file that the address stands for."""
    path = site / urlsplit(address).path.lstrip("/")
    return path / "index.html" if path.is_dir() else path
