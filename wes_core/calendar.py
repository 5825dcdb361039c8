"""Days, weeks and months as the law counts them; knows no rule and no amount."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

ONE_DAY = timedelta(days=1)
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
Week = Mapping[str, Decimal]
"""What each day of the week brings; a day that brings nothing may be left out."""


def same_day_later(day: date, months: int) -> date | None:
    """Return the day with the same number `months` later, or None where that month has no such day."""
    last = end_of_month(day, months)
    return None if day.day > last.day else last.replace(day=day.day)


def end_of_month(day: date, months: int = 0) -> date:
    """Return the last day of the month that lies `months` after the month of `day`."""
    year, month = divmod(day.year * 12 + day.month + months, 12)
    return date(year, month + 1, 1) - ONE_DAY


def last_day_of_months(first: date, months: int) -> date:
    """Return the last day of `months` months that begin on `first` (facts.md D-7).

    It is the day before the same day number; where the end month lacks that number, the end of that month.

    >>> last_day_of_months(date(2023, 3, 15), 6)
    datetime.date(2023, 9, 14)
    >>> last_day_of_months(date(2023, 8, 31), 6)
    datetime.date(2024, 2, 29)
    """
    same = same_day_later(first, months)
    return end_of_month(first, months) if same is None else same - ONE_DAY


def day_before_same_date(first: date, years: int) -> date:
    """Return the last day of `years` years that begin on `first` (facts.md S-5); a missing 29 February is the 28th.

    >>> day_before_same_date(date(2023, 6, 15), 3)
    datetime.date(2026, 6, 14)
    """
    return last_day_of_months(first, 12 * years)


def days_between(first: date, last: date) -> int:
    """Return the number of days from `first` to `last`, both included."""
    return (last - first).days + 1


def is_weekend(day: date) -> bool:
    """Return whether `day` is a Saturday or a Sunday."""
    return WEEKDAYS[day.weekday()] in ("sat", "sun")


def months_touched(first: date, last: date) -> Iterator[tuple[date, date]]:
    """Yield the first and last day of each whole calendar month that `first` to `last` touches."""
    start = first.replace(day=1)
    while start <= last:
        end = end_of_month(start)
        yield start, end
        start = end + ONE_DAY


def days_after(day: date, limit: date) -> int | None:
    """Return by how many days `day` comes after `limit`, or None if it does not."""
    return (day - limit).days if day > limit else None


def some_month_lacks_the_day(day: date) -> bool:
    """Return whether there are months without the day number of `day` (29, 30 and 31)."""
    return day.day > 28


def whole_months(first: date, last: date) -> int:
    """Return the number of whole months, counted from `first`, that are over at the end of `last`."""
    months = 0
    while last_day_of_months(first, months + 1) <= last:
        months += 1
    return months


def moved_along(day: date, first: date, other: date) -> date:
    """Return the day that lies as many months and days from `other` as `day` lies from `first`.

    A begun month becomes at most a whole one, however short; a day before `first` keeps its number of days.

    >>> moved_along(date(2023, 6, 30), first=date(2022, 12, 31), other=date(2023, 2, 1))
    datetime.date(2023, 7, 31)
    """
    months = whole_months(first, day)
    over = day - last_day_of_months(first, months)
    return min(last_day_of_months(other, months) + over, last_day_of_months(other, months + 1))


def length_in_months(first: date, last: date) -> Fraction:
    """Return the months from `first` to `last`, both included; a part of a month counts by its days.

    >>> length_in_months(date(2023, 1, 1), date(2023, 2, 14))
    Fraction(3, 2)
    """
    months = whole_months(first, last)
    begun, full = last_day_of_months(first, months), last_day_of_months(first, months + 1)
    return months + Fraction((last - begun).days, (full - begun).days)


def spread_evenly(hours: Decimal) -> dict[str, Decimal]:
    """Return a weekly pattern of `hours` with the same hours each day from Monday to Friday."""
    days = weekdays_of()
    return dict.fromkeys(days, hours / len(days))


def planned_between(first: date, last: date, week: Week) -> Decimal:
    """Return what the days from `first` to `last`, both included, bring together, each as planned in its `week`."""
    weeks, rest = divmod(max(days_between(first, last), 0), 7)
    names = [WEEKDAYS[(first.weekday() + offset) % 7] for offset in range(rest)]
    return sum([week[name] for name in names if name in week], weeks * sum(week.values(), Decimal(0)))


def planned_in(
    month: tuple[date, date], span: tuple[date, date], away: Iterable[tuple[date, date]], week: Week
) -> Decimal:
    """Return what the days of `month` within `span` bring together, less those that are `away`."""

    def planned(days: tuple[date, date]) -> Decimal:
        return planned_between(max(month[0], days[0]), min(month[1], days[1]), week)

    return planned(span) - sum(map(planned, away))


def last_worked_day(first: date, weeks: int, pattern: Mapping[str, Decimal]) -> date:
    """Return the last day with hours in the pattern within `weeks` weeks from `first`; the pattern has hours."""
    day = first + weeks * 7 * ONE_DAY - ONE_DAY
    while not pattern.get(WEEKDAYS[day.weekday()]):
        day -= ONE_DAY
    return day


def overlap(one: tuple[date, date], other: tuple[date, date]) -> tuple[date, date] | None:
    """Return the days that two spans share, or None."""
    first, last = max(one[0], other[0]), min(one[1], other[1])
    return (first, last) if first <= last else None


def within(span: tuple[date, date], others: Iterable[tuple[date, date]]) -> list[tuple[date, date]]:
    """Return what each of `others` shares with `span`, without those that share nothing."""
    return [shared for shared in (overlap(span, other) for other in others) if shared]


def without_overlaps(spans: list[tuple[date, date]]) -> list[tuple[date, date]]:
    """Return the same days as `spans`, sorted, with none counted twice."""
    merged: list[tuple[date, date]] = []
    for first, last in sorted(spans):
        if merged and first <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], last))
        else:
            merged.append((first, last))
    return merged


def weekdays_of() -> tuple[str, ...]:
    """Return the days from Monday to Friday."""
    return WEEKDAYS[:5]


def days_with_hours(pattern: Mapping[str, Decimal]) -> tuple[str, ...]:
    """Return the days of the week that have hours in `pattern`, Monday first."""
    return tuple(day for day in WEEKDAYS if pattern.get(day))


def new_years_since(first: date, day: date) -> int:
    """Return how many times 1 January came from `first`, itself one, up to `day`; 0 before it."""
    return max(0, day.year - first.year + 1)


def birthday(born: date, age: int) -> date:
    """Return the day somebody born on `born` turns `age`; a missing 29 February becomes 1 March (facts.md B-2).

    >>> birthday(date(2000, 2, 29), 26)
    datetime.date(2026, 3, 1)
    """
    same = same_day_later(born, 12 * age)
    return end_of_month(born, 12 * age) + ONE_DAY if same is None else same


def end_of_quarter(day: date) -> date:
    """Return the last day of the calendar quarter of `day`."""
    return end_of_month(day, -day.month % 3)
