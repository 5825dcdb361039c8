"""What several commands print alike: standings, wrapped lines, and problems."""

import sys
import textwrap
from collections.abc import Sequence
from typing import Any

from wes_core.cli.files import WRONG_INPUT
from wes_core.texts import Texts

WIDTH = 96


def standing(told: dict[str, Any], texts: Texts) -> str:
    """Return the standing of what is told and the ids of its sources."""
    marks = ", ".join(texts.get(f"standing.{mark}") for mark in told["standing"])
    sources = ", ".join(source["id"] for source in told["sources"])
    return f"{marks}: {sources}" if sources else marks


def wrapped(text: str, indent: str, first: str | None = None) -> list[str]:
    """Return `text` as lines; `first` is the indent of the first one where it differs."""
    return textwrap.wrap(text, WIDTH, initial_indent=indent if first is None else first, subsequent_indent=indent)


def report(problems: Sequence[dict[str, str]]) -> int:
    """Print each problem on one line of standard error, and return the exit status."""
    for problem in problems:
        print(f"{problem.get('path', problem['field'])}: {problem['message']}", file=sys.stderr)
    return WRONG_INPUT if problems else 0
