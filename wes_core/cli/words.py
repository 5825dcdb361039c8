"""What several commands print alike: standings, wrapped lines, and problems."""

import sys
import textwrap
from collections.abc import Sequence
from typing import Any

from wes_core.cli.files import WRONG_INPUT
from wes_core.texts import Texts

WIDTH = 96
LISTED = {"who_decides": "who", "missing": "choice.plan"}
"""Where the words stand for a figure that is a list."""


def standing(told: dict[str, Any], texts: Texts) -> str:
    """Return the standing of what is told and the ids of its sources."""
    marks = ", ".join(texts.get(f"standing.{mark}") for mark in told["standing"])
    sources = ", ".join(source["id"] for source in told["sources"])
    return f"{marks}: {sources}" if sources else marks


def wrapped(text: str, indent: str, first: str | None = None) -> list[str]:
    """Return `text` as lines; `first` is the indent of the first one where it differs."""
    first = indent if first is None else first
    return textwrap.wrap(text, WIDTH, initial_indent=first, subsequent_indent=indent, break_on_hyphens=False)


def in_words(name: str, value: Any, texts: Texts) -> str:
    """Return the figure `name` of a part as its language writes it."""
    if name == "total":
        return f"{euro(value, texts)} euro"
    if isinstance(value, list):
        return ", ".join(texts.get(f"{LISTED[name]}.{each}") for each in value)
    if isinstance(value, int):
        return texts.number(value)
    return texts.get(f"{name}.{value}") if texts.has(f"{name}.{value}") else texts.date(value)


def euro(amount: str | dict[str, str], texts: Texts) -> str:
    """Return an amount, or the lowest and the highest, for a column of amounts."""
    ends = [amount] if isinstance(amount, str) else [amount["low"], amount["high"]]
    return " – ".join(dict.fromkeys(texts.cents(end) for end in ends))


def assumed(found: dict[str, Any], texts: Texts) -> list[str]:
    """Return the lines that say that the rules of that day are an assumption, where they are."""
    if not found.get("assumed_unchanged"):
        return []
    return wrapped(texts.get("in_force.assumed", day=texts.date(found["checked_on"])), "")


def report(problems: Sequence[dict[str, str]]) -> int:
    """Print each problem on one line of standard error, and return the exit status."""
    for problem in problems:
        print(f"{problem.get('path', problem['field'])}: {problem['message']}", file=sys.stderr)
    return WRONG_INPUT if problems else 0
