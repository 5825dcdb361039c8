"""A review holds for what was reviewed: a change of the rule, of what it is part of or of what it says ends it."""

from pathlib import Path
from shutil import copytree

import pytest

from docs.rulebook import code
from docs.rulebook.fingerprint import fingerprint
from wes_core.texts import LANGUAGES, Texts

CHANGES = {
    "its own line": ("E-4", "eligibility", "return registered_with_vdab is True", "return True"),
    "left out of all_of": ("E-4", "eligibility", '"access", is_job_seeker, is_put_forward', '"access", is_put_forward'),
    "what it is joined into left out of Choose": ("E-4", "eligibility", '    unless(access, "no"),\n', ""),
    "what that decides left out of the Part": ("E-4", "eligibility", "wes_eligibility,\n", "activation_eligibility,\n"),
    "left out of a Select": ("E-4", "steps", '"activation_placement": is_job_seeker}', "}"),
    "left out of a shared list": ("S-4", "eligibility", "    sanction_covers_all_placements,\n    sanc", "    sanc"),
    "a list of sources that it shares": ("E-6", "eligibility", "BEFORE = [BESOX_2017, GROUP_S_2017]", "BEFORE = []"),
    "a day that it names": ("E-5", "parameters", "REFORM = date(2023, 1, 1)", "REFORM = date(2024, 1, 1)"),
    "a number that it sets": ("A-1", "parameters", 'Decimal("200.00")', 'Decimal("201.00")'),
}
ELSEWHERE = {
    "a rule beside it": ("E-4", "eligibility", 'return proposed_by != "employer_only"', "return True"),
    "its place in the file": ("E-4", "eligibility", "BEFORE = ", "\n\n\nBEFORE = "),
    "the day on which sources were read": ("A-1", "parameters", "CHECKED_ON = date(2026, 11, 22)", "CHECKED_ON = None"),
}


@pytest.fixture
def law(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the law, that may be changed."""
    copied = copytree(code.LAW, tmp_path / "wes_core" / "law")
    monkeypatch.setattr(code, "LAW", copied)
    return copied


def changed(law: Path, rule: str, module: str, old: str, new: str) -> bool:
    """Write `new` for `old` in a module, and return whether the fingerprint of `rule` is another one."""
    path, before = law / f"{module}.py", fingerprint(rule)
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    code.every_statement.cache_clear()
    return fingerprint(rule) != before


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_review_lapses_when_the_rule_or_what_it_is_part_of_changes(change: tuple[str, ...], law: Path) -> None:
    assert changed(law, *change)


@pytest.mark.parametrize("change", ELSEWHERE.values(), ids=ELSEWHERE)
def test_a_review_stays_when_something_else_changes(change: tuple[str, ...], law: Path) -> None:
    assert not changed(law, *change)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    ("rule", "key"),
    [
        ("E-4", "rule.E-4.text"),
        ("E-4", "rule.E-4.title"),
        ("E-4", "says.is_job_seeker.no"),
        ("A-1", "parameter.allowance_per_month"),
    ],
)
def test_a_review_lapses_when_a_sentence_of_the_rule_changes_in_one_language(
    rule: str, key: str, lang: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = fingerprint(rule)
    monkeypatch.setitem(Texts(lang)._texts, key, "the reverse")
    assert fingerprint(rule) != before
