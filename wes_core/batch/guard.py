"""No text of a table becomes a formula: what begins like one gets an apostrophe in CSV, as OWASP advises.

Excel files need none: there a text is marked as text.
"""

import re

_FORMULA = re.compile(r"'*([\t\r]|\s*[=+\-@＝＋－＠])")
"""Apostrophes before it count, so that each one we add can be taken away again."""
_NUMBER = re.compile(r"[+-]?\d+([.,]\d+)?", re.ASCII)


def guarded(text: str) -> str:
    """Return `text` such that a spreadsheet program reads it as text."""
    return f"'{text}" if _is_formula(text) else text


def unguarded(text: str) -> str:
    """Return what `guarded` was given."""
    return text[1:] if text.startswith("'") and _is_formula(text[1:]) else text


def _is_formula(text: str) -> bool:
    return _FORMULA.match(text) is not None and not _NUMBER.fullmatch(text)
