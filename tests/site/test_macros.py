"""What the pages say in numbers comes from wes_core, and a name that does not exist is refused with those that do."""

from collections.abc import Callable

import pytest

from docs import macros, offices, reform, tables
from docs.speech import Speech, UnknownName, data
from wes_core.reference import known_ids


@pytest.fixture(params=["nl", "en"])
def say(request: pytest.FixtureRequest) -> Speech:
    return Speech(request.param)


@pytest.mark.parametrize(
    ("asks", "names"),
    [
        (lambda say: macros.limit(say, "wes.nothing"), "wes.max_months"),
        (lambda say: macros.limit(say, "wes.min_hours_week"), "say before when"),
        (lambda say: say.cite("Z-9"), "D-1"),
        (lambda say: say.source("S99"), "SEED-A"),
        (lambda say: tables.months_table(say, "nothing"), "spring"),
        (lambda say: tables.example_field("spring", "duration.nothing"), "latest_last_day"),
    ],
)
def test_an_unknown_name_is_refused_with_the_names_there_are(
    say: Speech, asks: Callable[[Speech], str], names: str
) -> None:
    with pytest.raises(UnknownName, match=names):
        asks(say)


def test_every_rule_can_be_cited_and_is_listed_once(say: Speech) -> None:
    listed = tables.rules_table(say) + tables.gaps(say)
    for rule in known_ids():
        assert f"#rule-{rule.lower()}" in say.cite(rule)
        assert listed.count(f'id="rule-{rule.lower()}"') == 1


def test_every_number_of_the_law_is_in_the_table_with_its_history(say: Speech) -> None:
    table = tables.parameters_table(say)
    assert macros.limit(say, "wes.allowance_month_eur") in table
    assert macros.limit(say, "wes.min_hours_week", before="wes.reform_from") in table
    assert f"| {say.word('none')} |" in table


def test_the_reform_shows_the_hours_that_went_and_not_what_stayed(say: Speech) -> None:
    table = reform.before_after(say)
    assert "#rule-d-3" in table
    assert "#rule-d-4" in table
    assert "#rule-d-1)" not in table
    assert "#rule-e-14" not in table


def test_a_day_earlier_the_same_hours_are_too_few(say: Speech) -> None:
    head, _, old, new = tables.one_day_apart(say, "19.5").splitlines()
    assert say.weekly("19.5") in head
    assert say.texts.get("part.duration.no") in old
    assert say.texts.get("part.duration.yes") in new


def test_the_example_adds_up(say: Speech) -> None:
    assert say.texts.cents("509.09") in tables.months_table(say, "spring").splitlines()[-1]


def test_the_directory_holds_every_office_with_a_number_that_can_be_dialled(say: Speech) -> None:
    page = offices.offices(say)
    listed = data("offices")["office"]
    assert len(listed) == int(offices.count()) == page.count("<li>") == page.count('href="tel:+32')
    assert page.count("mivb.be") == 1


def test_a_number_that_nobody_can_dial_is_refused() -> None:
    with pytest.raises(ValueError, match="no Belgian telephone number"):
        offices.dialled("053 82")


def test_both_languages_have_the_same_words() -> None:
    def keys(table: dict[str, object]) -> set[str]:
        nested = {key: keys(value) for key, value in table.items() if isinstance(value, dict)}
        return set(table) | {f"{key}.{below}" for key, found in nested.items() for below in found}

    assert keys(data("words")["nl"]) == keys(data("words")["en"])
