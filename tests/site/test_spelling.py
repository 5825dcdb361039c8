"""Every word that people wrote is in a dictionary, or in the list of our own words. `make check` runs this."""

from pathlib import Path

import pytest

from tests.support.spelling import OURS, Place, complaint, misspelt, own_words
from tests.support.written import written
from wes_core.texts import LANGUAGES


def test_nothing_written_is_misspelt() -> None:
    found = list(misspelt(written()))
    assert not found, complaint(found)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_our_own_words_stand_in_the_order_of_the_alphabet_and_once(lang: str) -> None:
    words = own_words(lang)
    assert words == sorted(set(words), key=lambda word: (word.casefold(), word))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_of_our_own_words_is_needed(lang: str) -> None:
    refused = {word for place, word in misspelt(written(), ours=False) if lang in place.languages}
    needed = {part for word in refused for part in (word, *word.split("-"))}
    assert set(own_words(lang)) <= needed | {word.lower() for word in needed}


@pytest.mark.parametrize(
    ("lang", "text"), [("nl", "De vergoedng is bijna betaalt."), ("en", "The color of an allowence, organized.")]
)
def test_a_misspelt_word_is_seen(lang: str, text: str) -> None:
    assert list(misspelt([Place("page.md:1", (lang,), text)]))


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("nl", "In- en uitgang van VDAB’s werkervaringsstages: 38 uur, zie A-8c en foto's."),
        ("en", "VDAB's work experience placements, don’t you see A-8c in colour?"),
    ],
)
def test_a_word_that_is_right_is_let_through(lang: str, text: str) -> None:
    assert not list(misspelt([Place("page.md:1", (lang,), text)]))


def test_a_complaint_says_where_what_was_meant_and_what_to_do() -> None:
    said = complaint(list(misspelt([Place("docs/nl/page.md:7", ("nl",), "Een sollicitatei.")])))
    assert said.startswith("docs/nl/page.md:7: sollicitatei (meant: sollicitatie?)\n")
    assert all(Path(path).name in said for path in OURS.values())
