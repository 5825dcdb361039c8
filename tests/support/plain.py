"""How plain a text is: the length of its sentences, and the words that nobody says across a counter."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from wes_core.texts import LANGUAGES

LONGEST = 18
"""Words in a sentence; a value that is filled in counts as one."""

HABITS: dict[str, dict[str, Any]] = {
    lang: tomllib.loads((Path(__file__).parent / "languages" / f"{lang}.toml").read_text("utf-8")) for lang in LANGUAGES
}
"""Of each language what makes it hard to read, with examples of both."""

HARD = {
    lang: {
        "officialese": re.compile(rf"\b(?:{'|'.join(habits['officialese'])})\b", re.IGNORECASE),
        "passive": re.compile("|".join(habits["passive"]), re.IGNORECASE),
    }
    for lang, habits in HABITS.items()
}


def sentences(text: str) -> list[str]:
    """Return the sentences of `text`, and what is left at its end."""
    return [part for part in re.split(r"(?<=[.?!])\s+", re.sub(r"{\w*}", "X", text)) if part]


def faults(text: str, lang: str) -> Iterator[str]:
    """Yield what makes `text` hard to read."""
    for sentence in sentences(text):
        if len(sentence.split()) > LONGEST:
            yield f"long: {sentence}"
        for name, pattern in HARD[lang].items():
            if pattern.search(sentence):
                yield f"{name}: {sentence}"
