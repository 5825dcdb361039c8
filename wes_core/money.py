"""Amounts in euro: exact until the end, then rounded once, half up, to the cent."""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction


def ratio(part: Decimal, whole: Decimal) -> Fraction:
    """Return `part` out of `whole`, exactly.

    >>> ratio(Decimal("91.2"), Decimal("167.2"))
    Fraction(6, 11)
    """
    top, bottom = part.as_integer_ratio()
    whole_top, whole_bottom = whole.as_integer_ratio()
    return Fraction(top * whole_bottom, bottom * whole_top)


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
