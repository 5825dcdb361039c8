"""The worked cases of tests/cases, read once for every test that goes through them."""

import json
from typing import Any

import pytest

from tests.cases import CASES, written
from wes_core import assess, to_json
from wes_core.receipt import receipt


def cases() -> list[Any]:
    """Return every case as a pytest parameter, named by its file and its sentence."""
    return [*_written(), *_kept()]


def worked_answers() -> list[str]:
    """Return the answers of every case as JSON, to be put to the page and to the command line."""
    return [json.dumps(case.values[0]["answers"], default=str) for case in cases()]


def _kept() -> list[Any]:
    """Return every receipt, as a case that expects what it says itself."""
    found = []
    for path in sorted(CASES.glob("*.json")):
        kept = json.loads(path.read_text("utf-8"))["assessment"]
        expect = {
            name: kept[name]["outcome"] for name in kept if isinstance(kept[name], dict) and "outcome" in kept[name]
        }
        case = {"name": path.stem, "answers": kept["answers"], "expect": {n: {"outcome": o} for n, o in expect.items()}}
        found.append(pytest.param(case, id=f"receipt: {path.stem}"))
    return found


def _written() -> list[Any]:
    return [pytest.param(case, id=f"{file}: {case['name']}") for file, case in written()]


def keep() -> None:
    """Write every kept receipt again, by the rules of today."""
    for path in CASES.glob("*.json"):
        kept = json.loads(path.read_text("utf-8"))["assessment"]
        path.write_text(to_json(receipt(assess(kept["answers"]))) + "\n", "utf-8")


if __name__ == "__main__":
    keep()
