"""How plain a text is: the length of its sentences, and the words that nobody says across a counter."""

import re
from collections.abc import Iterator

LONGEST = 18
"""Words in a sentence; a value that is filled in counts as one."""

OFFICIALESE = {
    "nl": r"u|uw|men|dien(?:t|en|de|den) te|teneinde|middels|inzake|derhalve|conform|ingevolge|krachtens|echter|tevens"
    r"|alsook|hetgeen|desbetreffende?|betreffende|aangaande|alvorens|reeds|indien|gelieve|hierbij|dewelke",
    "en": r"shall|hereby|thereof|therein|herein|whereby|pursuant|aforesaid|prior to|in order to|commence[sd]?"
    r"|utili[sz]e[sd]?|notwithstanding|in respect of|forthwith|deemed|regarding|persons",
}
"""Among them "u": readers are called "je"."""

_BECOMES = r"\b(?:wordt|worden|werd|werden)\b"
_DONE = r"\b(?:\w*?ge\w{2,}|(?:be|ver|ont|her)\w{3,})(?:d|t|en)\b"
_CLAUSE = r"[^.?!,;:]*?"
PASSIVE = {
    "nl": rf"{_BECOMES}{_CLAUSE}{_DONE}|{_DONE}{_CLAUSE}{_BECOMES}",
    "en": r"\b(?:is|are|was|were|be|been|being) (?:\w+ ){0,2}?\w+(?:ed|en|wn|de|ld) by\b",
}
"""In Dutch "worden" with a participle; in English, where states look alike, only with "by"."""


def sentences(text: str) -> list[str]:
    """Return the sentences of `text`, and what is left at its end."""
    return [part for part in re.split(r"(?<=[.?!])\s+", re.sub(r"{\w+}", "X", text)) if part]


def faults(text: str, lang: str) -> Iterator[str]:
    """Yield what makes `text` hard to read."""
    for sentence in sentences(text):
        if len(sentence.split()) > LONGEST:
            yield f"long: {sentence}"
        for name, words in (("officialese", rf"\b(?:{OFFICIALESE[lang]})\b"), ("passive", PASSIVE[lang])):
            if re.search(words, sentence, re.IGNORECASE):
                yield f"{name}: {sentence}"
