"""Both languages show the same, page by page: headings, tables, lists, pictures, examples and links, in one order."""

from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from itertools import zip_longest
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from tests.site.pages import ORIGIN, file_of, inside, pages

SHAPES = {
    *("h1", "h2", "h3", "h4", "h5", "h6", "p", "blockquote", "pre", "ul", "ol", "li", "dl", "dt", "dd"),
    *("table", "tr", "th", "td", "img", "svg", "figure", "details", "form", "fieldset", "input", "button"),
    "wes-calculator",
}
ALONE = {"img", "input"}
BY_ALPHABET: dict[str, set[str]] = {"offices/": set(), "glossary/": {"h2", "dl", "a /glossary/#place"}}
"""These stand in the alphabet of each language, with what there is of each for each letter that begins a word."""
FOR_BOTH = {"404.html"}
"""A host knows one such page, so the Dutch one speaks both languages."""


@dataclass
class Shape(HTMLParser):
    """What the article of one page is made of; each language may draw and word it in its own way."""

    address: str
    parts: list[str] = field(default_factory=list)
    within: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "article" or (self.within and tag not in ALONE):
            self.within.append(tag)
        if self.within and "svg" not in self.within[:-1]:
            self._note(tag, given)

    def handle_endtag(self, tag: str) -> None:
        while tag in self.within and self.within.pop() != tag:
            pass

    def _note(self, tag: str, given: dict[str, str]) -> None:
        if tag == "a" and "href" in given:
            self.parts.append(f"a {self._leads_to(given['href'])}")
        elif tag in SHAPES:
            self.parts.append(tag)

    def _leads_to(self, href: str) -> str:
        """A place on another page has a name in the language of that page, answers for the calculator have not."""
        address = urljoin(self.address, href)
        if not inside(address):
            return "outside"
        parts = urlsplit(address)
        place = parts.fragment if "=" in parts.fragment else bool(parts.fragment) * "place"
        return f"{'/'.join(folder for folder in parts.path.split('/') if folder != 'en')}#{place}"


def shape(site: Path, address: str) -> list[str]:
    found = Shape(address)
    found.feed(file_of(site, address).read_text(encoding="utf-8"))
    return found.parts


@cache
def twins(site: Path) -> dict[str, tuple[list[str], list[str]]]:
    paths = {page.address.removeprefix(ORIGIN) for page in pages(site).values() if page.language == "nl"}
    return {path: (shape(site, ORIGIN + path), shape(site, f"{ORIGIN}en/{path}")) for path in sorted(paths - FOR_BOTH)}


def compared(path: str, parts: list[str]) -> list[str]:
    """What must be the same in both languages: all of it in one order, but for what goes by the alphabet."""
    if path not in BY_ALPHABET:
        return parts
    return sorted(part for part in parts if part not in BY_ALPHABET[path])


def test_twins_have_the_same_shape(site: Path) -> None:
    for path, (dutch, english) in twins(site).items():
        pairs = enumerate(zip_longest(*(compared(path, parts) for parts in (dutch, english))))
        apart = [f"{at}: {ours} or {theirs}" for at, (ours, theirs) in pairs if ours != theirs]
        assert not apart, f"{path}: from part {apart[0]}"


def test_a_page_has_a_shape(site: Path) -> None:
    dutch, english = twins(site)["what-is-a-wes/"]
    assert {"h1", "h2", "p", "table", "td", "a /rules/E-3/#"} <= set(dutch) & set(english)
