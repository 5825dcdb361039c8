"""Names and values of the assessment in words."""

import re
from decimal import Decimal
from typing import Any

from calculator.view.context import Context

WORDS = {"who_decides": "who", "missing": "choice.plan"}
"""Fields whose values have their words under another name than their own."""
JOINED = {"who_decides": "or"}
"""Fields of which one of the values is enough."""


def label(name: str, page: Context) -> str:
    """The name of an output field."""
    return page.texts.get(f"field.{name}")


def told(name: str, value: Any, page: Context) -> str:
    """A value of the assessment in words."""
    if isinstance(value, dict):
        return _amount(value, page)
    if isinstance(value, list):
        return enumerated([told(name, item, page) for item in value], JOINED.get(name, "and"), page)
    if name == "total":
        return page.texts.amount(value)
    if re.fullmatch(r"\d{4}-\d\d-\d\d", str(value)):
        return page.texts.date(value)
    if re.fullmatch(r"-?\d+(\.\d+)?", str(value)):
        return page.texts.number(str(value))
    return page.text(f"{WORDS.get(name, name)}.{value}") or str(value)


def exact(number: str, page: Context) -> str:
    """A number with all its digits, as the language writes it."""
    whole, point, part = f"{Decimal(number):f}".partition(".")
    return page.texts.number(whole) + (page.word("result.decimal") if point else "") + part


def enumerated(items: list[str], word: str, page: Context) -> str:
    """One, two and three, or one, two or three."""
    *first, last = items or [""]
    return f"{', '.join(first)} {page.word(f'result.{word}')} {last}" if first else last


def _amount(total: dict[str, str], page: Context) -> str:
    low, high = (page.texts.amount(total[end]) for end in ("low", "high"))
    return low if low == high else page.word("result.range", low=low, high=high)
