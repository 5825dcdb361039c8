"""Days, weeks and months, against counting them one by one."""

import doctest
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wes_core import calendar, money

DAYS = st.dates(date(2000, 1, 1), date(2060, 12, 31))
LENGTHS = st.integers(0, 400)


@pytest.mark.parametrize(
    ("first", "last"),
    [
        ("2023-01-01", "2023-06-30"),
        ("2023-03-15", "2023-09-14"),
        ("2023-08-31", "2024-02-29"),
        ("2024-08-29", "2025-02-28"),
        ("2022-12-31", "2023-06-30"),
        ("2023-08-29", "2024-02-28"),
        ("2023-12-01", "2024-05-31"),
    ],
)
def test_six_months_end_the_day_before_the_same_day_number(first: str, last: str) -> None:
    """D-7."""
    assert calendar.last_day_of_months(date.fromisoformat(first), 6) == date.fromisoformat(last)


@given(DAYS, st.integers(1, 30))
def test_a_day_later_never_ends_sooner(first: date, months: int) -> None:
    later = calendar.last_day_of_months(first + timedelta(1), months)
    assert later >= calendar.last_day_of_months(first, months)


@given(DAYS, LENGTHS)
def test_what_days_bring_is_counted_as_one_by_one(first: date, length: int) -> None:
    week = {"mon": Decimal("0.5"), "wed": Decimal(10), "sun": Decimal(100)}
    one_by_one = [calendar.WEEKDAYS[(first + timedelta(offset)).weekday()] for offset in range(length + 1)]
    assert calendar.planned_between(first, first + timedelta(length), week) == sum(
        week.get(day, 0) for day in one_by_one
    )


@given(DAYS, LENGTHS)
def test_the_months_touched_cover_the_days_without_a_gap(first: date, length: int) -> None:
    last = first + timedelta(length)
    months = list(calendar.months_touched(first, last))
    assert months[0][0] <= first
    assert months[-1][1] >= last
    assert all(end + timedelta(1) == start for (_, end), (start, _) in pairwise(months))


@given(DAYS, LENGTHS)
def test_a_length_in_months_grows_by_one_with_each_month(first: date, length: int) -> None:
    last = first + timedelta(length)
    months = calendar.length_in_months(first, last)
    assert months > 0
    assert calendar.last_day_of_months(first, int(months)) <= last < calendar.last_day_of_months(first, int(months) + 1)


@given(st.lists(st.tuples(DAYS, LENGTHS)))
def test_without_overlaps_every_day_is_counted_once(spans: list[tuple[date, int]]) -> None:
    given_days = {first + timedelta(offset) for first, length in spans for offset in range(length + 1)}
    merged = calendar.without_overlaps([(first, first + timedelta(length)) for first, length in spans])
    assert sum(calendar.days_between(*span) for span in merged) == len(given_days)


def test_hours_spread_evenly_fall_on_monday_to_friday() -> None:
    pattern = calendar.spread_evenly(Decimal(38))
    assert pattern == dict.fromkeys(("mon", "tue", "wed", "thu", "fri"), Decimal("7.6"))
    assert calendar.planned_between(date(2023, 2, 1), date(2023, 2, 28), pattern) == 152


def test_the_last_worked_day_of_four_weeks() -> None:
    friday = calendar.last_worked_day(date(2023, 1, 2), 4, calendar.spread_evenly(Decimal(20)))
    assert friday == date(2023, 1, 27)
    assert calendar.last_worked_day(date(2023, 1, 2), 4, {"sun": Decimal(8)}) == date(2023, 1, 29)


@pytest.mark.parametrize(("day", "lacking"), [(28, False), (29, True), (31, True)])
def test_some_months_lack_the_last_day_numbers(day: int, lacking: bool) -> None:
    assert calendar.some_month_lacks_the_day(date(2023, 1, day)) is lacking


@pytest.mark.parametrize(("day", "weekend"), [(13, False), (14, True), (15, True), (16, False)])
def test_a_weekend_is_saturday_and_sunday(day: int, weekend: bool) -> None:
    assert calendar.is_weekend(date(2023, 1, day)) is weekend


@pytest.mark.parametrize(
    ("first", "last", "other", "expected"),
    [
        ("2022-12-31", "2023-06-30", "2023-02-01", "2023-07-31"),
        ("2022-12-31", "2023-07-01", "2023-02-01", "2023-08-01"),
        ("2023-01-02", "2023-01-29", "2023-02-01", "2023-02-28"),
        ("2023-01-02", "2023-01-31", "2023-02-01", "2023-02-28"),
        ("2023-01-02", "2022-12-20", "2023-02-01", "2023-01-19"),
    ],
    ids=["whole months", "a day over", "four weeks", "almost a month", "before the first day"],
)
def test_a_day_moves_along_with_the_first_one(first: str, last: str, other: str, expected: str) -> None:
    days = (date.fromisoformat(day) for day in (last, first, other))
    assert calendar.moved_along(*days).isoformat() == expected


@given(DAYS, DAYS, st.integers(-400, 400))
def test_days_that_move_along_keep_their_order_and_their_months(first: date, other: date, offset: int) -> None:
    day = first + timedelta(offset)
    moved = calendar.moved_along(day, first, other)
    assert calendar.moved_along(day, first, first) == day
    assert (moved >= other) is (day >= first)
    assert calendar.moved_along(day + timedelta(1), first, other) >= moved
    if day >= first:
        months = calendar.whole_months(first, day)
        assert calendar.last_day_of_months(other, months) <= moved <= calendar.last_day_of_months(other, months + 1)


@pytest.mark.parametrize("module", [calendar, money])
def test_the_examples_in_the_docstrings_are_right(module: ModuleType) -> None:
    found = doctest.testmod(module)
    assert (found.failed, found.attempted > 0) == (0, True)


@pytest.mark.parametrize(
    ("day", "last"),
    [
        ("2026-01-01", "2026-03-31"),
        ("2026-02-28", "2026-03-31"),
        ("2026-03-31", "2026-03-31"),
        ("2026-04-01", "2026-06-30"),
        ("2026-05-31", "2026-06-30"),
        ("2026-06-30", "2026-06-30"),
        ("2026-08-15", "2026-09-30"),
        ("2026-10-01", "2026-12-31"),
        ("2026-12-31", "2026-12-31"),
    ],
)
def test_a_quarter_ends_with_march_june_september_and_december(day: str, last: str) -> None:
    """B-3."""
    assert calendar.end_of_quarter(date.fromisoformat(day)) == date.fromisoformat(last)


@pytest.mark.parametrize(("day", "after"), [(13, None), (14, None), (15, 1), (17, 3)])
def test_days_are_counted_after_a_limit_and_never_before_it(day: int, after: int | None) -> None:
    assert calendar.days_after(date(2023, 1, day), date(2023, 1, 14)) == after


def test_a_span_that_ends_before_it_begins_holds_no_day_and_no_hour() -> None:
    week = dict.fromkeys(calendar.WEEKDAYS, Decimal(1))
    for days in range(1, 15):
        assert calendar.planned_between(date(2023, 1, 20), date(2023, 1, 20) - timedelta(days), week) == 0


def test_days_away_are_taken_off_and_other_months_do_not_count() -> None:
    january = (date(2023, 1, 1), date(2023, 1, 31))
    away = [(date(2022, 12, 26), date(2023, 1, 2)), (date(2023, 1, 30), date(2023, 2, 3))]
    week = calendar.spread_evenly(Decimal(40))
    assert calendar.planned_in(january, (date(2022, 12, 1), date(2023, 2, 28)), away, week) == 8 * (22 - 1 - 2)


@pytest.mark.parametrize(("day", "years"), [("2024-12-31", 0), ("2025-01-01", 1), ("2025-12-31", 1), ("2027-06-01", 3)])
def test_new_years_are_counted_from_the_first_one(day: str, years: int) -> None:
    """A-8b."""
    assert calendar.new_years_since(date(2025, 1, 1), date.fromisoformat(day)) == years


@pytest.mark.parametrize(
    ("born", "age", "day"),
    [
        ("2000-03-10", 26, "2026-03-10"),
        ("2000-02-29", 26, "2026-03-01"),
        ("2000-02-29", 24, "2024-02-29"),
        ("2000-12-31", 18, "2018-12-31"),
    ],
)
def test_a_birthday_on_29_february_is_kept_on_1_march(born: str, age: int, day: str) -> None:
    """B-2."""
    assert calendar.birthday(date.fromisoformat(born), age) == date.fromisoformat(day)


def test_what_lies_within_a_span_is_cut_to_it() -> None:
    january = (date(2023, 1, 1), date(2023, 1, 31))
    spans = [
        (date(2022, 12, 1), date(2022, 12, 31)),
        (date(2022, 12, 20), date(2023, 1, 1)),
        (date(2023, 1, 31), date(2023, 2, 5)),
        (date(2023, 2, 1), date(2023, 2, 5)),
    ]
    assert calendar.within(january, spans) == [
        (date(2023, 1, 1), date(2023, 1, 1)),
        (date(2023, 1, 31), date(2023, 1, 31)),
    ]


@given(DAYS, LENGTHS, DAYS)
def test_a_day_moves_along_with_the_first_day(first: date, length: int, other: date) -> None:
    later, sooner = first + timedelta(length), first - timedelta(length)
    assert calendar.moved_along(later, first, first) == later
    assert calendar.moved_along(first, first, other) == other
    assert calendar.moved_along(sooner, first, other) == other - timedelta(length)


@pytest.mark.parametrize(
    ("day", "moved"), [("2023-02-27", "2023-01-27"), ("2023-02-28", "2023-01-31"), ("2023-03-01", "2023-02-01")]
)
def test_a_whole_month_stays_a_whole_month_when_it_moves_along(day: str, moved: str) -> None:
    first, other = date(2023, 2, 1), date(2023, 1, 1)
    assert calendar.moved_along(date.fromisoformat(day), first, other) == date.fromisoformat(moved)
