"""The figures as a table: ours, the reference, and the one over the other."""

from typing import NamedTuple


class Row(NamedTuple):
    """One thing measured on both sides."""

    title: str
    ours: float
    theirs: float | None
    """None where there is nothing to compare with."""
    unit: str

    @property
    def ratio(self) -> float | None:
        """Ours over the reference: below 1 is better."""
        return round(self.ours / self.theirs, 3) if self.theirs else None


def table(rows: list[Row]) -> str:
    """Return the rows as text, the numbers right under one another."""
    lines = [f"{'':50}{'ours':>12}{'reference':>12}{'ratio':>8}"]
    lines += [f"{row.title:50}{_told(row.ours, row)}{_told(row.theirs, row)}{_ratio(row)}" for row in rows]
    return "\n".join(lines)


def _told(value: float | None, row: Row) -> str:
    return f"{'-' if value is None else f'{value:,.2f} {row.unit}':>12}"


def _ratio(row: Row) -> str:
    return f"{'-' if row.ratio is None else f'{row.ratio:.2f}':>8}"
