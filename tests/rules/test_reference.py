"""The law as a list, and what the package says of itself."""

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.rules.rewriting import rewritten
from wes_core import assess, digest, rules
from wes_core.book import BOOK
from wes_core.calendar import ONE_DAY
from wes_core.engine.dated import Dated
from wes_core.law.parameters import CHECKED_ON, allowance_per_month, minimum_hours_per_week, wes_maximum_months
from wes_core.reference import known_ids
from wes_core.texts import LANGUAGES

LAST_OF_SECTION = {"E": 19, "D": 18, "A": 21, "C": 12, "S": 7, "T": 9, "F": 5, "B": 17, "N": 7, "G": 23}
ALL_IDS = {f"{letter}-{number}" for letter, last in LAST_OF_SECTION.items() for number in range(1, last + 1)}
ALL_IDS |= {"A-8a", "A-8b", "A-8c", "B-5a"}


def ids(listed: list[dict[str, Any]]) -> set[str]:
    return {each["rule"] for each in listed}


def test_every_id_of_the_law_is_a_rule_a_parameter_an_information_or_a_gap() -> None:
    assert sorted(ALL_IDS ^ known_ids()) == []


def test_the_rules_of_a_day_are_those_in_force() -> None:
    before, after = rules(date(2022, 12, 31), "en"), rules(date(2023, 1, 1), "en")
    listed = [{each["rule"] for each in day["rules"]} for day in (before, after)]
    assert "D-3" in listed[0] - listed[1]
    assert "D-4" in listed[1] - listed[0]
    assert {"D-1", "E-4", "A-2"} <= listed[0] & listed[1]
    hours = [
        parameter
        for parameter in before["parameters"] + after["parameters"]
        if parameter["name"] == "wes.min_hours_week"
    ]
    assert [(each["value"], each["since"], each["until"]) for each in hours] == [
        ("20", "2017-01-01", "2022-12-31"),
        (None, "2023-01-01", None),
    ]


def test_nothing_is_in_force_before_the_wes_existed() -> None:
    before = rules(date(2016, 12, 31))
    assert (before["rules"], before["parameters"]) == ([], [])
    assert {"E-1", "D-1"} <= ids(rules(date(2017, 1, 1))["rules"])


def test_an_activation_placement_is_in_force_from_its_own_first_day() -> None:
    """T-4."""
    before, after = (ids(rules(day)["rules"]) for day in (date(2017, 4, 10), date(2017, 4, 11)))
    assert after - before == {"T-4", "T-5"}
    assert before - after == set()


@pytest.mark.parametrize(("days", "assumed"), [(0, False), (1, True)])
def test_a_day_after_the_last_check_is_marked(days: int, assumed: bool) -> None:
    """N-6."""
    day = CHECKED_ON + timedelta(days)
    assert rules(day)["assumed_unchanged"] is assumed
    assert ids(rules(day)["rules"]) == ids(rules(date(2025, 1, 1))["rules"])


def test_without_a_day_nothing_is_assumed() -> None:
    assert "assumed_unchanged" not in rules()


@given(st.dates(), st.sampled_from(LANGUAGES))
def test_the_rules_of_any_day_can_be_told(day: date, lang: str) -> None:
    listed = rules(day, lang)
    for each in (*listed["rules"], *listed["parameters"]):
        assert (each["since"] or "") <= day.isoformat() <= (each["until"] or "9999-12-31")
    assert not [each["text"] for each in (*listed["rules"], *listed["gaps"]) if "Truth." in each["text"]]


def test_a_text_tells_the_numbers_of_its_day() -> None:
    day = date(2030, 1, 1)
    longer = wes_maximum_months.history.versions[0][1]._replace(value=7, since=day)
    with rewritten(wes_maximum_months, wes_maximum_months.history.followed_by(day, longer)):
        before, after = (
            next(each["text"] for each in rules(on, "en")["rules"] if each["rule"] == "D-1")
            for on in (day - ONE_DAY, day)
        )
    assert ("6 months" in before, "7 months" in after) == (True, True)


def test_every_rule_has_a_standing_and_a_source_or_says_that_it_is_ours() -> None:
    for each in rules()["rules"]:
        assert each["standing"]
        assert each["sources"] or each["standing"] == ["inferred"], each["rule"]


def test_one_changed_amount_changes_every_answer_and_every_sentence() -> None:
    period, value = next(iter(allowance_per_month.history))
    raised = Dated([(period, value._replace(value=Decimal("250.00")))])
    month = {"start_date": "2023-03-01", "end_date": "2023-03-31", "hours_per_week": "38", "absences": []}
    with rewritten(allowance_per_month, raised):
        allowance, parameters = assess(month)["allowance"], rules()["parameters"]
    assert allowance["total"]["high"] == "250.00"
    assert "250 euro" in next(each["text"] for each in allowance["reasons"] if each["rule"] == "A-1")
    assert [each["value"] for each in parameters if each["rule"] == "A-1"] == ["250.00"]


def test_the_fingerprint_is_that_of_the_sources_or_the_one_stored_beside_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    digest.sha256.cache_clear()
    assert digest.sha256() == digest.of_sources()
    assert len(digest.sha256()) == 64
    monkeypatch.setattr(digest, "read", lambda name: f"{name} of the build\n".encode())
    digest.sha256.cache_clear()
    assert digest.sha256() == "rules.sha256 of the build"
    digest.sha256.cache_clear()


def test_the_fingerprint_does_not_depend_on_line_endings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(digest, "HERE", tmp_path)
    (tmp_path / "rule.py").write_bytes(b"one\ntwo\n")
    unix = digest.of_sources()
    (tmp_path / "rule.py").write_bytes(b"one\r\ntwo\r\n")
    assert digest.of_sources() == unix
    (tmp_path / "rule.py").write_bytes(b"one\nthree\n")
    assert digest.of_sources() != unix


def test_a_parameter_that_the_law_took_away_keeps_its_last_value() -> None:
    assert str(minimum_hours_per_week.latest()) == "20"
    assert BOOK.nodes["minimum_hours_per_week"] is minimum_hours_per_week
