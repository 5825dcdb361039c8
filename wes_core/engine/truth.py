"""Strong Kleene logic: yes, no, and not known yet."""

from collections.abc import Collection
from enum import Enum


class Truth(Enum):
    """What is known of a condition. Never use one as a Python bool: unknown is neither."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"

    def __init__(self, word: str) -> None:
        # The same as `value`, which an Enum looks up anew at each reading.
        self.word = word

    # Its own name is what an Enum hashes by; a Truth is one of three, and looked up often.
    __hash__ = object.__hash__

    def __bool__(self) -> bool:
        raise TypeError("a Truth is no bool: compare it with Truth.YES, Truth.NO or Truth.UNKNOWN")

    def __invert__(self) -> "Truth":
        return _OPPOSITE[self]

    @classmethod
    def of(cls, value: bool) -> "Truth":
        """Return the truth of a plain comparison."""
        return cls.YES if value else cls.NO


_OPPOSITE = {Truth.YES: Truth.NO, Truth.NO: Truth.YES, Truth.UNKNOWN: Truth.UNKNOWN}


def all_true(truths: Collection[Truth]) -> Truth:
    """Return no if one is no, else unknown if one is unknown, else yes."""
    if Truth.NO in truths:
        return Truth.NO
    return Truth.UNKNOWN if Truth.UNKNOWN in truths else Truth.YES


def any_true(truths: Collection[Truth]) -> Truth:
    """Return yes if one is yes, else unknown if one is unknown, else no."""
    if Truth.YES in truths:
        return Truth.YES
    return Truth.UNKNOWN if Truth.UNKNOWN in truths else Truth.NO
