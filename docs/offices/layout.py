"""Where pins and names stand on the map so that none lies over another. The same offices always give the same map."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import combinations
from random import Random
from typing import NamedTuple

REACH = 9
ALOOF = 12
"""How far from the middle of a pin its own name stands at least, and the name of another."""
LETTER = 8
LINE = 15
"""About how wide a letter of a name is, and how high the name."""
DIRECTIONS = (1, -1, -1j, 1j, 1 - 1j, -1 - 1j, 1 + 1j, -1 + 1j, 1 - 2j, -1 - 2j, 1 + 2j, -1 + 2j)
"""Which way from its pin a name may stand, the best first."""
STEPS = (0, 4, 8, 12, 16, 20, 26, 32, 38, 44, 50, 60, 72)
"""How far beyond the pin."""
NEAR = 6
"""A name that is no further from its pin needs no line to it."""
OVER = 10
"""How far a name may stand over the edge of the drawing."""
TRIES = 100
TURNS = 1000
"""Far more than it takes."""


class Box(NamedTuple):
    """What a pin or a name takes up: left, top, right, bottom."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Tell whether two boxes lie over each other."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom

    def holds(self, other: "Box") -> bool:
        """Tell whether another box lies inside."""
        across = self.left <= other.left and other.right <= self.right
        return across and self.top <= other.top and other.bottom <= self.bottom


class Label(NamedTuple):
    """Where a name stands: how far beyond its pin, on which side of it, what it takes up, and the line to it."""

    away: float
    across: int
    box: Box
    line: tuple[complex, ...]
    """From the pin to the name; empty for a name beside its pin."""
    parts: tuple[Box, ...]
    """What it takes up with its line."""

    def clears(self, boxes: Iterable[Box]) -> bool:
        """Tell whether neither name nor line lies over one of the boxes."""
        return not any(part.meets(box) for box in boxes for part in self.parts)


def apart(places: Sequence[complex], gap: float) -> list[complex]:
    """Return the places, moved aside until between the middles of any two there is a gap."""
    moved = list(places)
    for _ in range(TURNS):
        pushed = sum(_pushed(moved, one, other, gap) for one, other in combinations(range(len(moved)), 2))
        if not pushed:
            return moved
    raise ValueError(f"the map has no room for {len(moved)} pins, {gap} apart")


def _pushed(moved: list[complex], one: int, other: int, gap: float) -> bool:
    """Push two places from each other, each by half of what lacks; tell whether that had to be."""
    between = moved[other] - moved[one]
    lack = gap - abs(between)
    if lack < 0.1:
        return False
    step = lack / 2 * (between / abs(between) if between else 1)
    moved[one] -= step
    moved[other] += step
    return True


@cache
def labels(names: tuple[str, ...], pins: tuple[complex, ...], width: float, height: float) -> list[Label]:
    """Return for each name where it stands: of many orders to give them a place, the one that keeps them near."""
    page = Box(-OVER, 0, width + OVER, height)
    free = [list(_free(name, pin, pins, page)) for name, pin in zip(names, pins, strict=True)]
    orders = (Random(one).sample(range(len(names)), len(names)) for one in range(TRIES))
    found = [placed for order in orders if (placed := _placed(free, order))]
    if not found:
        raise ValueError(f"the map has no room for {len(names)} names: let REACH, ALOOF or LETTER be smaller")
    best = min(found, key=lambda placed: sum(label.away**2 for label in placed.values()))
    return [best[one] for one in range(len(names))]


def _free(name: str, pin: complex, pins: Iterable[complex], page: Box) -> Iterator[Label]:
    """Yield where on the page a name may stand clear of every pin, the nearest first."""
    others = [other for other in pins if other != pin]
    near, nearer = ([_around(other, 2 * reach, 2 * reach) for other in others] for reach in (ALOOF, REACH))
    for label in _labels(name, pin):
        if page.holds(label.box) and not any(map(label.box.meets, near)) and label.clears(nearer):
            yield label


def _placed(free: list[list[Label]], order: list[int]) -> dict[int, Label] | None:
    """Give each name in turn the nearest place that is left; None if one has none."""
    placed: dict[int, Label] = {}
    taken: list[Box] = []
    for one in order:
        left = next((label for label in free[one] if label.clears(taken)), None)
        if not left:
            return None
        placed[one] = left
        taken += left.parts
    return placed


def _labels(name: str, pin: complex) -> Iterator[Label]:
    """Yield where a name may stand, the nearest first."""
    width = LETTER * len(name)
    for away in STEPS:
        for way in map(complex, DIRECTIONS):
            across, down = (int(side > 0) - int(side < 0) for side in (way.real, way.imag))
            end = pin + (REACH + away) * way / abs(way)
            box = _around(end + complex(across * width / 2, down * LINE / 2), width, LINE)
            line = (pin, end) if away > NEAR else ()
            yield Label(away, across, box, line, (box, *(_around(point, 2, 2) for point in _along(line))))


def _around(middle: complex, width: float, height: float) -> Box:
    x, y = middle.real, middle.imag
    return Box(x - width / 2, y - height / 2, x + width / 2, y + height / 2)


def _along(line: tuple[complex, ...]) -> Iterator[complex]:
    """Yield points on a line, from just beyond its pin to just before the name."""
    if line:
        start, end = line
        many = int(abs(end - start) / 6)
        yield from (start + (end - start) * step / many for step in range(1, many))
