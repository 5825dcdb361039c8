"""The law as a list, and what the package says of itself."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from wes_core import assess, digest, questions, reference, rules
from wes_core.book import BOOK
from wes_core.engine.dated import Dated
from wes_core.engine.evaluate import Evaluation
from wes_core.law.facts import registered_with_vdab
from wes_core.law.parameters import allowance_per_month, minimum_hours_per_week
from wes_core.questions import why
from wes_core.reference import known_ids

LAST_OF_SECTION = {"E": 19, "D": 18, "A": 21, "C": 12, "S": 7, "T": 9, "F": 5, "B": 17, "N": 7, "G": 23}
ALL_IDS = {f"{letter}-{number}" for letter, last in LAST_OF_SECTION.items() for number in range(1, last + 1)}
ALL_IDS |= {"A-8a", "A-8b", "A-8c", "B-5a"}


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


def test_nothing_but_the_first_day_itself_holds_before_the_wes_existed() -> None:
    assert {each["rule"] for each in rules(date(2016, 12, 31))["rules"]} == {"E-1", "T-4", "T-7"}


def test_every_rule_has_a_standing_and_a_source_or_says_that_it_is_ours() -> None:
    for each in rules()["rules"]:
        assert each["standing"]
        assert each["sources"] or each["standing"] == ["inferred"], each["rule"]


def test_one_changed_amount_changes_every_answer_and_every_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    period, value = next(iter(allowance_per_month.history))
    raised = Dated([(period, value._replace(value=Decimal("250.00")))])
    monkeypatch.setattr(allowance_per_month, "history", raised)
    monkeypatch.setattr(reference, "LATEST", Evaluation(BOOK, {}))
    month = {"start_date": "2023-03-01", "end_date": "2023-03-31", "hours_per_week": "38", "absences": []}
    allowance = assess(month)["allowance"]
    assert allowance["total"]["high"] == "250.00"
    assert "250 euro" in next(each["text"] for each in allowance["reasons"] if each["rule"] == "A-1")
    assert [each["value"] for each in rules()["parameters"] if each["rule"] == "A-1"] == ["250.00"]


def test_why_a_question_is_asked_is_the_way_from_the_outcome_to_the_fact() -> None:
    (hours,) = [
        each for each in questions({"start_date": "2022-11-02"})["questions"] if each["key"] == "hours_per_week"
    ]
    assert {(part["part"], rule["rule"]) for part in hours["why"] for rule in part["rules"]} >= {
        ("duration", "D-3"),
        ("allowance", "A-3"),
    }


def test_why_a_fact_matters_can_be_told_before_anything_is_answered() -> None:
    (asking,) = why(registered_with_vdab, "en")
    assert (asking["part"], [rule["rule"] for rule in asking["rules"]]) == ("eligibility", ["E-4"])


def test_a_question_of_choice_offers_not_to_know() -> None:
    asked = {each["key"]: [choice["value"] for choice in each["choices"]] for each in questions({})["questions"]}
    assert asked["registered_with_vdab"] == [True, False, "dont_know"]
    assert asked["proposed_by"] == ["vdab", "partner", "employer_only", "dont_know"]
    assert asked["start_date"] == []


def test_what_is_not_known_is_not_asked_again() -> None:
    asked = {each["key"] for each in questions({"registered_with_vdab": "dont_know"})["questions"]}
    assert "registered_with_vdab" not in asked


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
