"""Every sentence exists in Dutch and in English, and nothing that is said lacks one."""

import re
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from wes_core.book import BOOK, PARTS
from wes_core.engine.rule import Information, Parameter, Rule
from wes_core.engine.truth import Truth
from wes_core.law.facts import FACTS
from wes_core.law.not_modelled import GAPS
from wes_core.law.sources import SOURCES
from wes_core.law.steps import DOCUMENTS, NEXT_STEPS
from wes_core.reference import rules
from wes_core.resources import table
from wes_core.texts import LANGUAGES, Texts

DUTCH, ENGLISH = (Texts(lang) for lang in LANGUAGES)
AMOUNT_OR_DATE = re.compile(r"\d+ euro|\d{1,2} (januari|februari|december|January|February|December) \d{4}")


def test_the_texts_are_read_alike_from_toml_and_from_the_json_that_the_browser_has(tmp_path: Path) -> None:
    (tmp_path / "nl.toml").write_text('yes = "ja"\n[month]\n1 = "januari"\n', encoding="utf-8")
    (tmp_path / "en.json").write_text('{"yes": "ja", "month": {"1": "januari"}}', encoding="utf-8")
    assert table("nl", str(tmp_path)) == table("en", str(tmp_path)) == {"yes": "ja", "month": {"1": "januari"}}


def test_both_languages_have_the_same_keys() -> None:
    assert sorted(DUTCH.names() ^ ENGLISH.names()) == []


def test_both_languages_fill_in_the_same_values() -> None:
    for key in DUTCH.names():
        names = [set(re.findall(r"{(\w+)}", texts._texts[key])) for texts in (DUTCH, ENGLISH)]
        assert names[0] == names[1], key


@pytest.mark.parametrize("texts", [DUTCH, ENGLISH], ids=LANGUAGES)
def test_no_text_is_empty_or_types_an_amount_or_a_date_of_law(texts: Texts) -> None:
    for key in texts.names():
        assert texts._texts[key].strip(), key
        assert not AMOUNT_OR_DATE.search(texts._texts[key]), key


def needed_keys() -> set[str]:
    keys = {f"fact.{fact.key}.{name}" for fact in FACTS for name in ("label", "question", "help")}
    keys |= {f"choice.{fact.key}.{choice}" for fact in FACTS for choice in fact.choices}
    keys |= {f"{name}.{fact.group}" for fact in FACTS for name in ("group", "group_who")}
    keys |= {f"next_step.{step.key}" for step in NEXT_STEPS} | {f"who.{step.who}" for step in NEXT_STEPS}
    keys |= {f"document.{each.key}" for each in DOCUMENTS} | {f"due.{each.due}" for each in DOCUMENTS}
    keys |= {f"read.{source.read}" for source in SOURCES}
    law_ids = {gap.id for gap in GAPS}
    for node in BOOK.nodes.values():
        if isinstance(node, Information):
            law_ids.add(node.id)
        elif isinstance(node, Parameter):
            law_ids |= {value.rule for _, value in node.history}
            keys.add(f"parameter.{node.key}")
            keys |= {f"unit.{node.unit}.{form}" for form in ("one", "many") if node.unit not in ("date", "euro")}
        elif isinstance(node, Rule):
            law_ids |= {version.id for _, version in node.versions}
            keys |= {f"says.{version.name}.yes" for _, version in node.versions if node.kind == "notice"}
            keys |= {f"says.{v.name}.{t}" for _, v in node.versions if node.kind == "judgement" for t in ("yes", "no")}
    for part in PARTS:
        outcomes = {branch.outcome for sheet in part.sheets.values() for branch in sheet.outcome.branches}
        keys |= {f"part.{part.key}.{outcome}" for outcome in outcomes - {None}} | {f"part.{part.key}.more_information"}
        keys |= {f"part.{part.key}.title"}
        keys |= {f"field.{name}" for sheet in part.sheets.values() for name in sheet.fields}
    return keys | {f"rule.{law_id}.{name}" for law_id in law_ids for name in ("title", "text")}


def test_everything_that_can_be_said_has_a_text() -> None:
    assert sorted(needed_keys() - DUTCH.names()) == []


def test_every_sentence_belongs_to_a_rule() -> None:
    names = {version.name for node in BOOK.nodes.values() if isinstance(node, Rule) for _, version in node.versions}
    names |= {node.key for node in BOOK.nodes.values() if isinstance(node, Parameter)}
    assert sorted({key.split(".")[1] for key in DUTCH.names() if key.startswith("says.")} - names) == []


def test_each_language_writes_amounts_dates_and_numbers_its_own_way() -> None:
    assert DUTCH.date("2023-02-15") == "15 februari 2023"
    assert ENGLISH.date(date(2023, 2, 15)) == "15 February 2023"
    assert DUTCH.month("2023-02") == "februari 2023"
    assert (DUTCH.amount("1234.5"), ENGLISH.amount("1234.5")) == ("1.234,50 euro", "1,234.50 euro")
    assert (DUTCH.amount(Decimal("200.00")), DUTCH.cents("200")) == ("200 euro", "200,00")
    assert (DUTCH.number("19.50"), ENGLISH.number(Fraction(1, 3)), DUTCH.number(1234)) == ("19,5", "0.33", "1.234")
    assert DUTCH.write("answer", Truth.YES) == "Truth.YES"
    assert DUTCH.write("list", [1]) == "[1]"


def test_a_value_of_the_law_is_written_with_its_unit_and_all_its_decimals() -> None:
    assert DUTCH.quantity(6, "months") == "6 maanden"
    assert (ENGLISH.quantity(1, "weeks"), ENGLISH.quantity("4", "weeks")) == ("1 week", "4 weeks")
    assert DUTCH.quantity("0.176868", "euro a kilometre") == "0,176868 euro per km"
    assert (ENGLISH.quantity(Decimal(20), "hours a week"), DUTCH.exact("1234.50")) == ("20 hours a week", "1.234,5")
    assert (DUTCH.quantity("200.00", "euro"), ENGLISH.quantity("2023-01-01", "date")) == ("200 euro", "1 January 2023")
    assert (DUTCH.quantity(None, "hours a week"), ENGLISH.quantity(None, "weeks")) == ("geen", "none")


def test_another_language_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match="no such language: 'fr'"):
        Texts("fr")


def test_a_missing_text_is_an_error_that_says_where_it_belongs() -> None:
    with pytest.raises(KeyError, match=r"no text 'says.nothing': write it in wes_core/texts/nl.toml"):
        DUTCH.get("says.nothing")


def test_a_rule_without_words_is_named_with_the_file_that_lacks_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(ENGLISH._texts, "rule.E-4.text")  # type: ignore[arg-type]
    with pytest.raises(KeyError, match=r"'rule.E-4.text'.*wes_core/texts/en.toml"):
        rules(lang="en")
