"""The map: the outline of Belgium with a pin for each office, every pin a link to the office's entry on the page."""

from collections.abc import Iterable, Iterator
from html import escape
from math import cos, radians
from typing import NamedTuple

from docs.offices.belgium import Point, outline
from docs.offices.directory import Office

WIDTH = 600
MARGIN = 6
REACH = 8
"""How far a pin reaches from its middle."""
LETTER = 8.5
LINE = 16
"""About how wide a letter of a label is, and how high the label."""
SIDES = {"right": (1, 0), "left": (-1, 0), "above": (0, -1), "below": (0, 1)}
"""Where a label may stand, the best first, and which way that is."""


class Box(NamedTuple):
    """What a pin or a label takes up: left, top, right, bottom."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Tell whether two boxes lie over each other."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom


class Projection:
    """Where on the drawing a point of the globe is: for a country this small a degree is as long everywhere."""

    def __init__(self, points: Iterable[Point]) -> None:
        longitudes, latitudes = zip(*points, strict=True)
        self.west, self.north = min(longitudes), max(latitudes)
        narrower = cos(radians((self.north + min(latitudes)) / 2))
        self.down = (WIDTH - 2 * MARGIN) / (max(longitudes) - self.west) / narrower
        self.across = self.down * narrower
        self.height = round(2 * MARGIN + (self.north - min(latitudes)) * self.down)

    def __call__(self, point: Point) -> Point:
        longitude, latitude = point
        x = MARGIN + (longitude - self.west) * self.across
        return round(x, 1), round(MARGIN + (self.north - latitude) * self.down, 1)


def drawing(offices: list[Office], name: str) -> str:
    """Return the map as SVG, called `name`; a script finds on it how degrees become places, for a mark of its own."""
    onto = Projection(outline())
    land = " ".join(f"{x},{y}" for x, y in map(onto, outline()))
    spots = [(office, onto((office.at.longitude, office.at.latitude))) for office in offices]
    scale = (
        f'data-west="{onto.west}" data-north="{onto.north}" data-across="{onto.across:.2f}" data-down="{onto.down:.2f}"'
    )
    return (
        f'<svg class="office-map" viewBox="0 0 {WIDTH} {onto.height}" role="group" aria-label="{escape(name)}"'
        f' data-margin="{MARGIN}" {scale}><polygon points="{land}"/>{"".join(_pins(spots))}'
        '<path class="office-here" d="M0-11 11 0 0 11-11 0Z" visibility="hidden"/></svg>'
    )


def _pins(spots: list[tuple[Office, Point]]) -> Iterator[str]:
    """Yield a pin for each office, labelled where there is room."""
    taken = [Box(x - REACH, y - REACH, x + REACH, y + REACH) for _, (x, y) in spots]
    for office, (x, y) in spots:
        labels = {side: _label(office, x, y, side) for side in SIDES}
        free = next((side for side, label in labels.items() if not any(map(label.meets, taken))), None)
        if free:
            taken.append(labels[free])
        yield _pin(office, x, y, free)


def _label(office: Office, x: float, y: float, side: str) -> Box:
    """Return what a label beside its pin takes up."""
    across, down = SIDES[side]
    width = LETTER * len(office.name)
    middle, line = x + across * (REACH + width / 2), y + down * (REACH + LINE / 2)
    return Box(middle - width / 2, line - LINE / 2, middle + width / 2, line + LINE / 2)


def _pin(office: Office, x: float, y: float, side: str | None) -> str:
    """Return a pin, called what its label says; without a free side the label shows only while it is pointed at."""
    across, down = SIDES[side or "above"]
    anchor = ("middle", "start", "end")[across]
    crowded = "" if side else ' class="office-crowded"'
    name = escape(office.name)
    return (
        f'<a href="#office-{office.key}" lang="{office.lang}" aria-label="{name}" transform="translate({x} {y})">'
        '<circle r="6"/>'
        f'<text x="{10 * across}" y="{5 + 17 * down}" text-anchor="{anchor}"{crowded}>{name}</text></a>'
    )
