"""The figures as a table: ours, the reference, and the one over the other."""

from typing import NamedTuple


class Row(NamedTuple):
    """One thing measured on both sides."""

    title: str
    ours: float
    theirs: float
    unit: str

    @property
    def ratio(self) -> float:
        """Ours over the reference: below 1 is better."""
        return self.ours / self.theirs


def table(rows: list[Row]) -> str:
    """Return the rows as text, the numbers right under one another."""
    lines = [f"{'':44}{'ours':>12}{'reference':>12}{'ratio':>8}"]
    lines += [f"{row.title:44}{_told(row.ours, row)}{_told(row.theirs, row)}{row.ratio:8.2f}" for row in rows]
    return "\n".join(lines)


def _told(value: float, row: Row) -> str:
    return f"{f'{value:,.2f} {row.unit}':>12}"
