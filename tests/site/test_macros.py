"""What the pages say in numbers comes from wes_core, and a name that does not exist is refused with those that do."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from decimal import Decimal

import pytest

from docs import macros, rows
from docs.blocks import reform, since, situations, tables
from docs.blocks.not_known import open_points
from docs.rulebook import drawing, index
from docs.speech import ONE_DAY, PARAMETERS, Speech, UnknownName, data
from tests.rules.rewriting import rewritten
from wes_core.engine.dated import Dated, Period
from wes_core.law.parameters import CHECKED_ON, WES_BEGINS
from wes_core.reference import in_order, known_ids


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
    listed = index.rules_table(say)
    for rule in known_ids():
        assert f"](rules/{rule}.md)" in say.cite(rule)
        assert listed.count(f"](rules/{rule}.md)") == 1


def test_an_old_rule_is_as_sure_as_it_was_then(say: Speech) -> None:
    assert "data-standing=gap" in say.cite("B-9")
    assert "data-standing=seed" in say.cite("B-9", before="wes.reform_from")


def test_every_number_of_the_law_is_in_the_table_with_its_history(say: Speech) -> None:
    table = tables.parameters_table(say)
    assert macros.limit(say, "wes.allowance_month_eur") in table
    assert macros.limit(say, "wes.min_hours_week", before="wes.reform_from") in table
    assert f"| {say.texts.quantity(None, 'weeks')} |" in table


def test_the_reform_shows_the_hours_that_went_and_not_what_stayed(say: Speech) -> None:
    table = reform.before_after(say)
    assert "rules/D-3.md" in table
    assert "rules/D-4.md" in table
    assert "rules/D-1.md" not in table
    assert "rules/E-14.md" not in table


def test_the_reform_tells_no_minimum_apart_from_one_that_we_did_not_find(say: Speech) -> None:
    rows = reform.before_after(say).split("<tr")
    weeks, hours = (next(row for row in rows if f"rules/{rule}.md" in row) for rule in ("G-3", "D-4"))
    assert f">{say.word('instead_of_none.G-3')} " in weeks
    assert f">{say.texts.get('unit.none')} " in hours


@pytest.mark.parametrize("twins", [("C-2", "C-3"), ("D-11", "D-13"), ("D-18", "D-14"), ("A-12", "A-11")])
def test_the_reform_tells_old_and_new_in_one_row(say: Speech, twins: tuple[str, str]) -> None:
    (row,) = (row for row in reform.before_after(say).split("<tr") if f"rules/{twins[0]}.md" in row)
    old, new = row.split("data-side=")[1:]
    assert f"rules/{twins[0]}.md" in old
    assert f"rules/{twins[1]}.md" in new


def test_the_reform_leaves_out_what_we_do_not_know_and_what_came_later(say: Speech) -> None:
    table = reform.before_after(say)
    assert not [rule for rule in ("D-12", "D-16", "C-5", "N-4", "N-6", "A-19") if f"rules/{rule}.md" in table]


def test_an_id_with_a_letter_comes_after_the_one_without() -> None:
    ids = ["A-10", "A-8b", "A-9", "A-8", "D-18", "A-8a"]
    assert sorted(ids, key=in_order) == ["D-18", "A-8", "A-8a", "A-8b", "A-9", "A-10"]


def test_the_travel_rates_are_those_of_the_law_and_not_rounded(say: Speech) -> None:
    first, *_, last = tables.travel_rates(say).splitlines()[2:]
    assert say.texts.exact("0.15") in first
    assert say.texts.exact("0.176868") in last


def test_no_two_things_of_a_list_run_together_in_an_excerpt(say: Speech) -> None:
    for listed in (tables.sources(say), open_points(say, "calculator/", "sources/", "vdab")):
        assert not re.findall(r"</(?:dt|dd|div)><(?:dt|dd|div)>", listed)


def test_a_row_is_named_by_its_first_cell_and_an_icon_is_silent() -> None:
    html = '<tr>\n<td>key</td>\n<td>value</td>\n</tr><span class="twemoji"></span>'
    told = rows.named(html)
    assert '<th scope="row" class="page-row">key</th>\n<td>value</td>' in told
    assert '<span aria-hidden="true" class="twemoji">' in told


def table_of(*row: str) -> str:
    head = "".join(f"<th>side {place}</th>\n" for place in range(len(row)))
    cells = "".join(f"<td>{cell}</td>\n" for cell in row)
    return f"<table>\n<thead>\n<tr>\n{head}</tr>\n</thead>\n<tbody>\n<tr>\n{cells}</tr>\n</tbody>\n</table>"


def test_a_table_of_three_cited_columns_can_stack_its_cells_each_with_its_head() -> None:
    told = rows.named(table_of("length", "long", '<a class="page-cite">D-1</a>'))
    assert told.startswith('<div class="page-stacked page-situations"><table role="table">')
    assert '<th scope="row" role="rowheader" data-side="side 0">length</th>' in told
    assert '<td role="cell" data-side="side 1">long</td>' in told
    assert '<td role="cell" data-side="side 2"><a' in told
    assert told.count("<th ") == told.count("</th>") == 4


@pytest.mark.parametrize(
    "row",
    [
        ("1", "2", "3"),
        ("length", '<a class="page-cite">D-1</a>'),
        ("<code>x</code>", "1", '<a class="page-cite">D-1</a>'),
    ],
    ids=["numbers", "two columns", "code"],
)
def test_a_table_that_fits_a_telephone_stays_a_table(row: tuple[str, ...]) -> None:
    assert "page-stacked" not in rows.named(table_of(*row))


def test_a_table_is_named_by_the_heading_above_it_unless_it_has_a_name() -> None:
    told = rows.by_heading('<h2 id="how-long">How long</h2><table><tr></tr></table><table aria-label="Own"></table>')
    assert '<table aria-labelledby="how-long"><tr>' in told
    assert '<table aria-label="Own">' in told


def test_the_link_of_a_heading_is_for_the_mouse_alone() -> None:
    assert 'class="headerlink" aria-hidden="true" tabindex="-1"' in rows.named('<a class="headerlink" href="#it">#</a>')


def test_a_link_to_a_rule_says_that_it_is_one(say: Speech) -> None:
    said = f'aria-label="{say.word("rule")} D-1'
    assert said in say.cite("D-1")
    assert said in say.link("D-1")


def test_a_path_in_a_table_can_break_between_its_parts() -> None:
    told = rows.named("<tr>\n<td><code>wes_core/law/</code></td>")
    assert "<code>wes_<wbr>core/<wbr>law/</code>" in told


def test_a_day_earlier_the_same_hours_are_too_few(say: Speech) -> None:
    head, _, old, new = situations.one_day_apart(say, "19.5").splitlines()
    assert say.weekly("19.5") in head
    assert say.texts.get("part.duration.no") in old
    assert say.texts.get("part.duration.yes") in new


def test_the_example_adds_up(say: Speech) -> None:
    assert say.texts.cents("509.09") in tables.months_table(say, "spring").splitlines()[-1]


def test_both_languages_have_the_same_words() -> None:
    def keys(table: dict[str, object]) -> set[str]:
        nested = {key: keys(value) for key, value in table.items() if isinstance(value, dict)}
        return set(table) | {f"{key}.{below}" for key, found in nested.items() for below in found}

    assert keys(data("words")["nl"]) == keys(data("words")["en"])


def test_a_page_lists_the_sources_behind_the_rules_that_it_cites(say: Speech) -> None:
    say.cite("D-1")
    say.cite_in_html("A-8b")
    listed = tables.page_sources(say, "../sources/")
    assert listed.count("#source-seed-a") == 1
    assert listed.count("#source-s12") == 1
    assert "#source-l6" not in listed


def test_a_new_page_has_cited_nothing_yet(say: Speech) -> None:
    say.cite("D-1")
    say.turn_to("../", "rules/{rule}/")
    assert "#source" not in tables.page_sources(say, "../sources/")


@pytest.mark.parametrize(
    ("rule", "mark"),
    [
        ("C-1", "seed"),
        ("A-8", "seed"),
        ("B-1", "seed"),
        ("A-8b", "secondary"),
        ("B-9", "gap"),
        ("G-7", "contested"),
        ("G-8", "gap"),
        ("A-3", "inferred"),
    ],
)
def test_the_mark_of_a_rule_is_of_what_it_states_and_not_of_what_is_unsure_beside_it(
    say: Speech, rule: str, mark: str
) -> None:
    assert f"data-standing={mark} " in say.cite(rule)
    assert f'data-standing="{mark}"' in say.standing_of(rule)


ALLOWANCE = PARAMETERS["wes.allowance_month_eur"]


@contextmanager
def allowance(*amounts: tuple[date, str]) -> Iterator[None]:
    """Suppose that the allowance was these amounts, each from its day on."""
    (_, value), *_ = ALLOWANCE.history.versions
    ends = [*(day - ONE_DAY for day, _ in amounts[1:]), None]
    values = [
        value._replace(value=Decimal(amount), since=day, until=until)
        for (day, amount), until in zip(amounts, ends, strict=True)
    ]
    with rewritten(ALLOWANCE, Dated([(Period(each.since, each.until), each) for each in values])):
        yield


@pytest.fixture
def raised() -> Iterator[None]:
    """Suppose that an order raises the allowance, long after the reform."""
    with allowance((WES_BEGINS, "200.00"), (date(2026, 7, 1), "230.00")):
        yield


def test_a_number_is_said_to_be_the_same_only_while_it_had_one_value(say: Speech) -> None:
    with allowance((WES_BEGINS, "200.00")):
        told = since.told_since(say, "wes.allowance_month_eur")
    assert told == say.word("never_changed", day=say.texts.date(WES_BEGINS))


def test_what_holds_only_after_the_last_check_of_the_sources_is_not_told_as_what_holds_now(say: Speech) -> None:
    with allowance((WES_BEGINS, "200.00"), (CHECKED_ON + ONE_DAY, "230.00")):
        now, told = macros.in_text(say)["amount"]("wes.allowance_month_eur"), since.told_since(say, ALLOWANCE.name)
    assert now == "200 euro"
    assert "230 euro" in told


@pytest.mark.usefixtures("raised")
def test_a_number_that_changed_is_told_with_each_value_and_its_days(say: Speech) -> None:
    told = since.told_since(say, "wes.allowance_month_eur")
    assert say.word("never_changed", day="") not in told
    for part in ("200 euro", "230 euro", say.period("2017-01-01", "2026-06-30"), say.period("2026-07-01", None)):
        assert part in told


@pytest.mark.usefixtures("raised")
def test_the_drawing_of_the_rules_of_now_has_the_value_of_now(say: Speech) -> None:
    new, old = (drawing.decision_drawing(say, "allowance", regime) for regime in ("new", "old"))
    assert "230 euro" in new
    assert "230 euro" not in old
    assert "200 euro" in old


def test_the_first_day_of_a_rule_and_the_day_before_come_from_the_rule(say: Speech) -> None:
    assert since.rule_day(say, "A-21") == say.texts.date("2020-01-01")
    assert since.rule_eve(say, "A-10") == say.texts.date("2018-08-31")
    with pytest.raises(UnknownName, match="Z-9"):
        since.rule_day(say, "Z-9")
