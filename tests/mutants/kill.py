"""What a mutant has to live through: first the worked cases and the small tests, which are quick, then all of the law.

Time is counted in the processor's seconds, so that a busy machine kills nothing by itself.
"""

import signal
import sys

import pytest

from tests.rules import cases, test_cases

OPTIONS = ("-x", "-q", "-p", "no:cacheprovider", "--hypothesis-seed=0", "--no-header")
CASES, SMALL, WHOLE = 5, 40, 120
"""Seconds of work after which a mutant counts as one that never ends."""
QUICK = (
    "test_engine.py",
    "test_answers.py",
    "test_told.py",
    "test_pedigree.py",
    "test_limits.py",
    "test_receipt.py::test_a_kept_receipt_has_not_moved_but_for_the_version_of_the_rules",
    "test_reference.py",
    "test_forms.py",
    "test_assumed.py",
    "test_money.py",
    "test_calendar.py",
    "test_questions.py::test_whom_to_contact_first_is_asked_until_it_is_known",
)
SLOW = ("test_change_dates.py", "test_tips.py")


def main() -> int:
    """Return 0 if nothing notices."""
    signal.setitimer(signal.ITIMER_VIRTUAL, CASES)
    for case in cases.cases():
        test_cases.test_the_case_comes_out_as_expected(case.values[0])
    signal.setitimer(signal.ITIMER_VIRTUAL, SMALL)
    if noticed(QUICK):
        return 1
    signal.setitimer(signal.ITIMER_VIRTUAL, WHOLE)
    return noticed(SLOW)


def noticed(tests: tuple[str, ...]) -> int:
    """Return 0 if every one of these tests of the rules passes."""
    return int(pytest.main([*OPTIONS, *(f"tests/rules/{test}" for test in tests)]))


sys.exit(main())
