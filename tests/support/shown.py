"""What a built page says, piece by piece: its text, and what it tells who cannot see it."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

from tests.support.spelling import ROOT, Place, words_of
from tests.support.written import NO_WORDS, blanked
from wes_core.law.sources import SOURCES
from wes_core.texts import LANGUAGES

DATA = ROOT / "docs" / "data"
UNREAD = {"address", "code", "kbd", "pre", "script", "style"}
"""Code; and names of streets."""
CODE = "#wes_core"
"""Where links to names in the code begin."""
DOCSTRING = "doc-object"
"""The class of what the code says of itself, in English on every page: make check reads it in the code."""
TOLD = ("alt", "aria-label", "placeholder", "title")
ALONE = {"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}
EITHER = {"em", "i"}
"""A word of the other language stands in italics."""


@dataclass
class Shown(HTMLParser):
    """The pieces of one page, each in the language that its element says."""

    name: str
    within: list[tuple[str, ...]] = field(default_factory=list)
    """Of each open element the languages of its text: none for what is not read."""
    pieces: list[Place] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        languages = self._languages(tag, given)
        if tag not in ALONE:
            self.within.append(languages)
        told = [given[name] for name in TOLD if name in given]
        if tag == "meta" and given.get("name") == "description":
            told.append(given["content"])
        for text in told:
            self._read(text, languages)

    def handle_endtag(self, tag: str) -> None:
        if tag not in ALONE:
            self.within.pop()

    def handle_data(self, text: str) -> None:
        self._read(text, self.within[-1] if self.within else ())

    def _languages(self, tag: str, given: dict[str, str]) -> tuple[str, ...]:
        around = self.within[-1] if self.within else LANGUAGES
        in_code = given.get("href", "").startswith(CODE) or DOCSTRING in given.get("class", "")
        if not around or in_code or tag in UNREAD:
            return ()
        if tag in EITHER:
            return LANGUAGES
        named = given.get("lang") or given.get("hreflang")
        return tuple({named} & set(LANGUAGES)) if named else around

    def _read(self, text: str, languages: tuple[str, ...]) -> None:
        if languages and text.strip():
            self.pieces.append(Place(self.name, languages, blanked(NO_WORDS, text)))


def shown(site: Path) -> Iterator[Place]:
    """Yield what every page of the site says."""
    for path in sorted(site.rglob("*.html")):
        page = Shown(path.relative_to(site).as_posix())
        page.feed(path.read_text(encoding="utf-8"))
        yield from page.pieces


def names() -> set[str]:
    """Return the words that stand as others wrote them: titles of sources, names of offices, an example of a table."""
    offices = tomllib.loads((DATA / "offices.toml").read_text(encoding="utf-8"))["office"]
    given = [
        *(f"{source.id} {source.publisher} {source.title}" for source in SOURCES),
        *(f"{office['name']} {office['town']}" for office in offices),
        (DATA / "cases.csv").read_text(encoding="utf-8"),
    ]
    return {word for text in given for lang in LANGUAGES for word in words_of(text, lang)}
