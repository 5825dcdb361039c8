"""A placement after the last check of the sources: answered as before, and marked as assumed (N-6)."""

from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.rules.cases import cases
from wes_core import assess
from wes_core.book import BOOK, PARTS
from wes_core.calendar import ONE_DAY
from wes_core.law.parameters import CHECKED_ON
from wes_core.texts import Texts

BY_THE_FIRST_DAY = {"eligibility", "duration", "allowance", "exemption", "plan", "stop"}
"""Travel goes by the day travelled and says itself which rate it assumes; a startbaan goes by its contract."""


def told(found: dict[str, Any]) -> set[str]:
    """Return the parts with a notice of N-6."""
    return {part.key for part in PARTS for notice in found[part.key]["notices"] if notice["rule"] == "N-6"}


@pytest.mark.parametrize(("days", "parts"), [(-1, set()), (0, set()), (1, BY_THE_FIRST_DAY)])
def test_a_start_after_the_last_check_is_marked_in_every_part_that_goes_by_it(days: int, parts: set[str]) -> None:
    start = CHECKED_ON + timedelta(days)
    assert told(assess({"start_date": start.isoformat()})) == parts


def test_the_notice_names_the_day_and_says_that_it_is_our_assumption() -> None:
    found = assess({"start_date": (CHECKED_ON + ONE_DAY).isoformat()}, "en")
    (notice,) = (each for each in found["duration"]["notices"] if each["rule"] == "N-6")
    assert Texts("en").date(CHECKED_ON) in notice["text"]
    assert (notice["standing"], notice["sources"]) == (["inferred"], [])


@pytest.mark.parametrize("form", ["activation_placement", "specialised_bvs"])
def test_that_an_abolished_form_stays_abolished_is_assumed_too(form: str) -> None:
    found = assess({"form": form, "start_date": (CHECKED_ON + ONE_DAY).isoformat()})
    assert told(found) == {"eligibility", "duration"}
    assert found["duration"]["outcome"] == "no"


def test_without_a_first_day_nothing_is_assumed() -> None:
    assert told(assess({})) == set()


@given(st.sampled_from(cases()), st.integers(1, 400))
def test_the_notice_never_changes_an_outcome(case: Any, days: int) -> None:
    """The same answers with the notice taken away, by moving the day of the last check instead of the placement."""
    answers = case.values[0]["answers"] | {"start_date": (CHECKED_ON + timedelta(days)).isoformat()}
    marked = assess(answers)
    try:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("wes_core.law.information.CHECKED_ON", CHECKED_ON + timedelta(days))
            BOOK.renew()
            plain = assess(answers)
    finally:
        BOOK.renew()
    assert "eligibility" in told(marked)
    assert told(plain) == set()
    assert [marked[part.key]["outcome"] for part in PARTS] == [plain[part.key]["outcome"] for part in PARTS]
