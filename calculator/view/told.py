"""Names and values of the assessment in words."""

import re
from typing import Any

from calculator.view.context import Context


def label(name: str, page: Context) -> str:
    """The name of an output field."""
    return page.texts.get(f"field.{name}")


def told(name: str, value: Any, page: Context) -> str:
    """A value of the assessment in words."""
    if isinstance(value, dict):
        return _amount(value, page)
    if isinstance(value, list):
        return f" {page.word('result.and')} ".join(told(name, item, page) for item in value)
    if re.fullmatch(r"\d{4}-\d\d-\d\d", str(value)):
        return page.texts.date(value)
    if re.fullmatch(r"-?\d+(\.\d+)?", str(value)):
        return page.texts.number(str(value))
    return page.text(f"who.{value}") or page.text(f"{name}.{value}") or str(value)


def _amount(total: dict[str, str], page: Context) -> str:
    low, high = (page.texts.amount(total[end]) for end in ("low", "high"))
    return low if low == high else page.word("result.range", low=low, high=high)
