"""Days on the command line."""

from argparse import ArgumentTypeError
from datetime import date

from wes_core.answers import EARLIEST_YEAR, LATEST_YEAR, iso_date, printable


def day(text: str) -> date:
    """Read the day that an option gives; ArgumentTypeError says what is wrong with it, beside the option's name."""
    try:
        read = iso_date(text)
    except ValueError:
        raise ArgumentTypeError(f"{printable(text)!r} is not on the calendar: choose a day that exists") from None
    if read is None:
        raise ArgumentTypeError(f"{printable(text)!r} is not a date: write YYYY-MM-DD")
    if not EARLIEST_YEAR <= read.year <= LATEST_YEAR:
        raise ArgumentTypeError(f"{text!r} is too far away: choose a year from {EARLIEST_YEAR} to {LATEST_YEAR}")
    return read
