"""Things that hold for a time: no gaps, no overlaps, and an open end is None."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")
ONE_DAY = timedelta(days=1)


class Period(NamedTuple):
    """Days from `since` to `until`, both included; `until` None means still in force."""

    since: date
    until: date | None = None

    def __contains__(self, day: object) -> bool:
        return isinstance(day, date) and self.since <= day and (self.until is None or day <= self.until)


class Dated(Generic[T]):
    """Versions of one thing, oldest first, each taking over the day after the one before ends."""

    def __init__(self, versions: Sequence[tuple[Period, T]]) -> None:
        if not versions:
            raise ValueError("a dated thing needs at least one version")
        for (earlier, _), (later, _) in pairwise(versions):
            if earlier.until is None or earlier.until + ONE_DAY != later.since:
                raise ValueError(f"gap or overlap: {earlier.until} is followed by {later.since}")
        self.versions = tuple(versions)

    def __iter__(self) -> Iterator[tuple[Period, T]]:
        return iter(self.versions)

    def changes(self) -> Iterator[date]:
        """Yield the first day of each version, and the day after the last one where that ends."""
        yield from (period.since for period, _ in self.versions)
        if (end := self.versions[-1][0].until) is not None:
            yield end + ONE_DAY

    def at(self, day: date) -> T | None:
        """Return the version in force on `day`, or None before the first and after the last."""
        return next((thing for period, thing in self.versions if day in period), None)

    def followed_by(self, since: date, thing: T, until: date | None = None) -> "Dated[T]":
        """Return these versions with the last one ended the day before `since` and `thing` after it."""
        *earlier, (period, last) = self.versions
        return Dated([*earlier, (Period(period.since, since - ONE_DAY), last), (Period(since, until), thing)])
