"""A number of the law in words, also where there is none any more."""

from typing import Any

from docs.speech import Speech


def value_in_words(say: Speech, value: Any, unit: str, rule: str) -> str:
    """Return a value with its unit; of one that `rule` took away, what that means where "none" would mislead."""
    taken: dict[str, str] = say.words["taken_away"]
    return taken[rule] if value is None and rule in taken else say.texts.quantity(value, unit)
