"""Amounts in euro: exact until the end, then rounded once, half up, to the cent."""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction


def to_cents(exact: Fraction) -> Decimal:
    """Return `exact`, which must not be negative, rounded half up to the cent.

    >>> to_cents(Fraction(200 * 12, 22))
    Decimal('109.09')
    >>> to_cents(Fraction(5, 1000))
    Decimal('0.01')
    """
    hundredths, rest = divmod(exact.numerator * 100, exact.denominator)
    return Decimal(hundredths + (2 * rest >= exact.denominator)).scaleb(-2)


def total(amounts: Iterable[Decimal]) -> Decimal:
    """Return the sum of rounded amounts, with its cents."""
    return sum(amounts, Decimal("0.00"))
