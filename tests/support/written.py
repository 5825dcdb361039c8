"""What people wrote that others read, line by line: pages, sentences in TOML, and the files beside them."""

import re
from collections.abc import Iterator
from pathlib import Path

from tests.support.spelling import ROOT, Place
from wes_core.texts import LANGUAGES

NO_WORDS = re.compile(
    r"^(```|~~~).*?^\1"
    r"|^ *(?:!!!|\?\?\?\+?) \w+|^:::.*?$|^(?:title|description):|^(?:hide|own|template):[^\n]*(?:\n +- \w+$)*"
    r"|{{.*?}}|{%.*?%}|`[^`]*`|<!--.*?-->|<[^>]+>|{ ?[.:#][^}]*}|{\w*}|:[a-z]+-[\w-]+:|&\w+;"
    r"|\]\([^)]*\)|https?://\S+|(?<!\w)[\w/@-]*\.(?:be|csv|json|py|toml|xlsx)\b[/\w-]*",
    re.DOTALL | re.MULTILINE,
)
"""Code, calls, marks, and where links lead."""
NO_SENTENCE = re.compile(
    r"""^\s*#.*|^\[.*\]$|^(?:[\w.-]+|"(?:[^"\\]|\\.)*") = (?:(?=["\['])|.*)|%\(\w+\)\w|%\w|\\n""", re.MULTILINE
)
"""The keys, headings and remarks of a TOML file, and what is filled in."""
INDENTED = re.compile(r"^ {4}.*", re.MULTILINE)
"""Code, where nothing else is indented."""
FOREIGN = re.compile(r"(?<![*\w])\*[^*\n]+\*(?![*\w])")
"""A Dutch word on an English page stands in italics."""
TWICE = re.compile(rf'\b({"|".join(LANGUAGES)}) = "((?:[^"\\]|\\.)*)"')
"""What stands in a file of data in both languages, side by side."""
TOML = ("wes_core/texts/{}.toml", "calculator/view/words/{}.toml")
BESIDE = ("README.md", "CHANGELOG.md", "CONTRIBUTING.md")


def written() -> Iterator[Place]:
    """Yield all that is written in one of our languages."""
    for lang in LANGUAGES:
        for path in sorted((ROOT / "docs" / lang).rglob("*.md")):
            yield from _markdown(path, lang)
        for path in (ROOT / name.format(lang) for name in TOML):
            yield from _lines(path, blanked(NO_SENTENCE, path.read_text(encoding="utf-8")), NO_WORDS, (lang,))
    yield from _macros(ROOT / "docs" / "data" / "words.toml")
    for path in sorted((ROOT / "docs" / "data").glob("*.toml")):
        yield from _side_by_side(path)
    for name in BESIDE:
        text = blanked(INDENTED, (ROOT / name).read_text(encoding="utf-8"))
        yield from _lines(ROOT / name, text, NO_WORDS, LANGUAGES)


def _markdown(path: Path, lang: str) -> Iterator[Place]:
    text = blanked(NO_WORDS, path.read_text(encoding="utf-8"))
    yield from _lines(path, text, FOREIGN, (lang,))
    for found in FOREIGN.finditer(text):
        yield Place(_where(path, text.count("\n", 0, found.start())), LANGUAGES, found[0])


def _macros(path: Path) -> Iterator[Place]:
    whole = path.read_text(encoding="utf-8")
    for lang in LANGUAGES:
        others = re.compile(rf"^\[(?!{lang}\b).*?(?=^\[|\Z)", re.DOTALL | re.MULTILINE)
        yield from _lines(path, blanked(NO_SENTENCE, blanked(others, whole)), NO_WORDS, (lang,))


def _side_by_side(path: Path) -> Iterator[Place]:
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
        for lang, text in TWICE.findall(line):
            yield Place(_where(path, number), (lang,), blanked(NO_WORDS, text))


def _lines(path: Path, text: str, unread: re.Pattern[str], languages: tuple[str, ...]) -> Iterator[Place]:
    for number, line in enumerate(blanked(unread, text).splitlines()):
        if line.strip():
            yield Place(_where(path, number), languages, line)


def _where(path: Path, number: int) -> str:
    return f"{path.relative_to(ROOT).as_posix()}:{number + 1}"


def blanked(unread: re.Pattern[str], text: str) -> str:
    """Take out what is no text; every line stays where it is."""
    return unread.sub(lambda found: re.sub(r"[^\n]+", " ", found[0]), text)
