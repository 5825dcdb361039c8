"""The glossary: one list for both languages, in the order of the reader's alphabet, with the rule behind each word."""

import re
from typing import Any

import pytest

from docs.blocks import glossary
from docs.speech import Speech, data, known_rules
from tests.site.test_prose import AMOUNT, DAY
from tests.support.plain import faults

TERMS: list[dict[str, Any]] = data("glossary")["term"]


@pytest.fixture(params=["nl", "en"])
def say(request: pytest.FixtureRequest) -> Speech:
    return Speech(request.param)


def test_each_word_stands_there_once_with_a_place_to_link_to(say: Speech) -> None:
    places = re.findall(r'<dt id="term-([\w-]+)">', glossary.glossary(say))
    assert sorted(places) == sorted(term["key"] for term in TERMS)
    assert len(set(places)) == len(places)


def test_the_letters_follow_the_alphabet_of_the_reader(say: Speech) -> None:
    letters = re.findall(r"^## (\w)", glossary.glossary(say), re.MULTILINE)
    assert letters == sorted(set(letters))


def test_a_word_stands_where_a_reader_of_that_language_looks_for_it() -> None:
    dutch, english = ([term["key"] for term in glossary.terms(Speech(lang))] for lang in ("nl", "en"))
    assert dutch.index("liability") < dutch.index("decree")
    assert english.index("decree") < english.index("liability")


def test_letters_are_told_in_full_and_in_their_own_language() -> None:
    told = glossary.glossary(Speech("en"))
    assert '<span lang="nl">tijdelijke werkervaring</span>' in told
    assert 'lang="nl"' in told
    assert "tijdelijke werkervaring" in glossary.glossary(Speech("nl"))


@pytest.mark.parametrize("term", TERMS, ids=lambda term: term["key"])
def test_each_word_is_explained_plainly_and_by_a_rule_that_exists(term: dict[str, Any], say: Speech) -> None:
    meaning = term["means"][say.lang]
    assert list(faults(meaning, say.lang)) == []
    assert not AMOUNT.search(meaning)
    assert not DAY.search(meaning)
    assert term.get("rule", "D-1") in known_rules()


@pytest.mark.parametrize("letters", ["WES", "VDAB", "OCMW", "IBO", "BIS", "TWE", "TIW", "RVA", "GOB", "BVS", "LED"])
def test_the_letters_that_people_meet_are_explained(letters: str) -> None:
    assert letters in {term["nl"] for term in TERMS}
