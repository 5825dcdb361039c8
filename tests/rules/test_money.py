"""Amounts are rounded once, half up."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wes_core.money import to_cents, total


@pytest.mark.parametrize(
    ("exact", "cents"),
    [
        (Fraction(2400, 22), "109.09"),
        (Fraction(1, 200), "0.01"),
        (Fraction(1, 201), "0.00"),
        (Fraction(15, 1000), "0.02"),
        (Fraction(200), "200.00"),
    ],
)
def test_half_a_cent_goes_up(exact: Fraction, cents: str) -> None:
    assert str(to_cents(exact)) == cents


@given(st.fractions(0, 10**6))
def test_rounding_moves_an_amount_by_at_most_half_a_cent(exact: Fraction) -> None:
    assert -Fraction(1, 200) < Fraction(to_cents(exact)) - exact <= Fraction(1, 200)


def test_a_total_shows_its_cents() -> None:
    assert str(total([])) == "0.00"
    assert str(total([Decimal("109.09"), Decimal("200.00")])) == "309.09"
