"""Where a rule comes from, and how firmly it stands."""

from collections.abc import Iterable
from enum import Enum
from typing import NamedTuple


class Standing(Enum):
    """How firmly a statement stands, strongest first."""

    LEGAL_TEXT = "legal_text"
    SEED = "seed"
    SECONDARY = "secondary"
    CONTESTED = "contested"
    INFERRED = "inferred"
    GAP = "gap"


_FIRMEST_FIRST = tuple(Standing)


def weakest(standings: Iterable[Standing]) -> Standing:
    """Return the least firm of `standings`, which must not be empty."""
    return max(standings, key=_FIRMEST_FIRST.index)


class Source(NamedTuple):
    """A text that was read.

    `date` is ISO, or empty where the text carries none; `url` is empty where it has no address of its own.
    `read` says how much was read: "full", "articles", "opening" or "heading".
    """

    id: str
    publisher: str
    title: str
    date: str
    url: str
    read: str

    def at(self, place: str) -> "Citation":
        """Return a citation of one place in this source, such as "art. 22/19"."""
        return Citation(self, place)


class Citation(NamedTuple):
    """A source, and the place in it where the rule stands (empty: the whole text)."""

    source: Source
    place: str = ""


def cited(cites: Iterable[Source | Citation]) -> tuple[Citation, ...]:
    """Return `cites` as citations; a bare source is cited as a whole."""
    return tuple(Citation(each) if isinstance(each, Source) else each for each in cites)
