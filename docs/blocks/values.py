"""A number of the law in words, also where there is none."""

from typing import Any

from docs.speech import Speech


def value_in_words(say: Speech, value: Any, unit: str, rule: str) -> str:
    """Return a value with its unit; where there is none, what `rule` means by that if "none" would mislead."""
    instead: dict[str, str] = say.words["instead_of_none"]
    return instead[rule] if value is None and rule in instead else say.texts.quantity(value, unit)
