"""What a mutant has to live through: first the worked cases and the small tests, which are quick, then all of the law.

Time is counted in the processor's seconds, so that a busy machine kills nothing by itself.
"""

import signal
import sys

import pytest

from tests.rules import cases, test_cases

OPTIONS = ("-x", "-q", "-p", "no:cacheprovider", "--hypothesis-seed=0", "--no-header")
CASES, SMALL, WHOLE = 5, 30, 120
"""Seconds of work after which a mutant counts as one that never ends."""


def main() -> int:
    """Return 0 if nothing notices."""
    signal.setitimer(signal.ITIMER_VIRTUAL, CASES)
    for case in cases.cases():
        test_cases.test_the_case_comes_out_as_expected(case.values[0])
    signal.setitimer(signal.ITIMER_VIRTUAL, SMALL)
    if noticed(["money", "calendar", "engine", "reference"]):
        return 1
    signal.setitimer(signal.ITIMER_VIRTUAL, WHOLE)
    return noticed(["limits", "pedigree", "told", "forms", "assumed", "receipt", "change_dates", "tips"])


def noticed(names: list[str]) -> int:
    """Return 0 if every one of these tests of the rules passes."""
    return int(pytest.main([*OPTIONS, *(f"tests/rules/test_{name}.py" for name in names)]))


sys.exit(main())
