"""`cases.json`: every worked case with what it turns on, its answers, and the assessment that must come out."""

from collections.abc import Iterator, Mapping
from typing import Any

import wes_core
from tests.cases import written
from wes_core.book import PARTS
from wes_core.texts import LANGUAGES

FORMAT = "wes-cases/1"
_PARTS = frozenset(part.key for part in PARTS)


def cases(head: Mapping[str, str]) -> dict[str, Any]:
    """Return every case with its assessment in each language; `head` says which version of the rules that is."""
    return {"format": FORMAT, **head, "cases": list(_cases())}


def without_trace(assessment: Mapping[str, Any]) -> dict[str, Any]:
    """Return an assessment as a case holds it: the trace would make the file eight times as large."""
    return {name: _without_steps(thing) if name in _PARTS else thing for name, thing in assessment.items()}


def _without_steps(part: Mapping[str, Any]) -> dict[str, Any]:
    return {name: thing for name, thing in part.items() if name != "steps"}


def _cases() -> Iterator[dict[str, Any]]:
    for subject, case in written():
        yield {
            "subject": subject,
            "name": case["name"],
            "rules": case["facts"],
            "answers": case["answers"],
            "assessment": {lang: without_trace(wes_core.assess(case["answers"], lang)) for lang in LANGUAGES},
        }
