"""The glossary: one list of words, by letter of the reader's language, each with the rule behind it."""

import unicodedata
from html import escape
from itertools import groupby
from typing import Any

from docs.speech import Speech, data

Term = dict[str, Any]


def glossary(say: Speech) -> str:
    """Return every word below the letter it begins with."""
    letters = groupby(terms(say), key=lambda term: _plain(term[say.lang])[0])
    return "\n\n".join(_letter(letter, list(found), say) for letter, found in letters)


def terms(say: Speech) -> list[Term]:
    """Return every word in the order of the alphabet."""
    return sorted(data("glossary")["term"], key=lambda term: _plain(term[say.lang]))


def _plain(word: str) -> str:
    """Return a word as it is sorted: in capitals, without accents."""
    return unicodedata.normalize("NFD", word).encode("ascii", "ignore").decode().upper()


def _letter(letter: str, found: list[Term], say: Speech) -> str:
    entries = " ".join(_entry(term, say) for term in found)
    return f'## {letter} {{ #letter-{letter.lower()} }}\n\n<dl class="page-rules page-terms">{entries}</dl>'


def _entry(term: Term, say: Speech) -> str:
    other = "en" if say.lang == "nl" else "nl"
    full = f" {say.word('short_for')} {_in('nl', term['full'], say)}." if "full" in term else ""
    elsewhere = f"{say.word('elsewhere')}: {_in(other, term[other], say)}."
    rule = f" {say.cite_in_html(term['rule'])}" if "rule" in term else ""
    name = f'<dt id="term-{term["key"]}">{escape(term[say.lang])}</dt>'
    return f"<div>{name} <dd>{escape(term['means'][say.lang])}{rule}</dd> <dd>{elsewhere}{full}</dd></div>"


def _in(lang: str, words: str, say: Speech) -> str:
    """Return words of a language, marked where the page has another one."""
    return escape(words) if lang == say.lang else f'<span lang="{lang}">{escape(words)}</span>'
