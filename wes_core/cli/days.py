"""Days on the command line."""

from argparse import ArgumentTypeError
from datetime import date
from functools import partial
from typing import Any

from wes_core.answers import EARLIEST_YEAR, LATEST_YEAR, iso_date, printable
from wes_core.texts import Texts


def day_option(texts: Texts) -> dict[str, Any]:
    """Return what argparse is told of an option that takes a day."""
    return {"type": partial(_day, texts), "metavar": texts.get("cli.name.day")}


def _day(texts: Texts, text: str) -> date:
    """Read the day that an option gives; ArgumentTypeError says what is wrong with it, beside the option's name."""
    try:
        read = iso_date(text)
    except ValueError:
        raise _refused(texts, "no_such_date", text) from None
    if read is None:
        raise _refused(texts, "not_a_date", text)
    if not EARLIEST_YEAR <= read.year <= LATEST_YEAR:
        raise _refused(texts, "date_out_of_range", text, low=str(EARLIEST_YEAR), high=str(LATEST_YEAR))
    return read


def _refused(texts: Texts, code: str, text: str, **values: str) -> ArgumentTypeError:
    return ArgumentTypeError(texts.get(f"problem.{code}", given=printable(text), **values))
