"""The map: the outline of Belgium with a pin for each office, every pin a link to the office's entry on the page.

It is drawn twice over one outline: with names, and for a narrow screen with numbers, whose pins are large enough for a
finger. Pins too close to each other stand aside; a line leads to their place.
"""

from collections.abc import Iterable
from html import escape
from math import cos, radians

from docs.offices.belgium import Point, outline
from docs.offices.directory import Office
from docs.offices.layout import Label, apart, labels

WIDTH = 600
MARGIN = 6
DOT = 6
COIN = 20
"""How far what is seen of a pin reaches from its middle, with a name and with a number."""
ASIDE = 36
FINGER = 51
"""How far such pins are from each other: 24 pixels or more where the drawing is at its smallest."""


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
    scale = (
        f'data-west="{onto.west}" data-north="{onto.north}" data-across="{onto.across:.2f}" data-down="{onto.down:.2f}"'
    )
    return (
        f'<svg class="office-map" viewBox="0 0 {WIDTH} {onto.height}" role="group" aria-label="{escape(name)}"'
        f' data-margin="{MARGIN}" {scale}><marker id="office-place" viewBox="-3 -3 6 6" markerUnits="userSpaceOnUse"'
        ' markerWidth="6" markerHeight="6"><circle r="2.5"/></marker>'
        f'<polygon points="{land}"/>{_pins(offices, onto)}'
        '<path class="office-here" d="M0-11 11 0 0 11-11 0Z" visibility="hidden"/></svg>'
    )


def _pins(offices: list[Office], onto: Projection) -> str:
    places = [complex(*onto((office.at.longitude, office.at.latitude))) for office in offices]
    aside = apart(places, ASIDE)
    named = labels(tuple(office.name for office in offices), tuple(aside), WIDTH, onto.height)
    drawn = zip(offices, places, aside, named, apart(places, FINGER), strict=True)
    return "".join(
        f'<a href="#office-{office.key}" lang="{office.lang}" aria-label="{number} {escape(office.name)}">'
        f"{_named(office, place, pin, label)}{_numbered(number, place, finger)}</a>"
        for number, (office, place, pin, label, finger) in enumerate(drawn, 1)
    )


def _named(office: Office, place: complex, pin: complex, label: Label) -> str:
    """Return a pin with its name, and lines from its place and to its name where these are not beside it."""
    anchor = ("start", "middle", "end")[1 - label.across]
    x = (label.box.left, (label.box.left + label.box.right) / 2, label.box.right)[1 - label.across]
    y = label.box.bottom - 3
    return (
        f'<g class="office-named">{_line(place, pin, DOT)}{_path(label.line)}{_circle(pin, DOT)}'
        f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{escape(office.name)}</text></g>'
    )


def _numbered(number: int, place: complex, pin: complex) -> str:
    """Return a pin with its number, and a line from its place where it stands aside."""
    return (
        f'<g class="office-numbered">{_line(place, pin, COIN)}{_circle(pin, COIN)}'
        f'<text x="{pin.real:.1f}" y="{pin.imag + 8:.1f}" text-anchor="middle">{number}</text></g>'
    )


def _circle(middle: complex, radius: int) -> str:
    return f'<circle cx="{middle.real:.1f}" cy="{middle.imag:.1f}" r="{radius}"/>'


def _line(place: complex, pin: complex, radius: int) -> str:
    """Return a line from a dot on the place, unless the pin lies over it."""
    return _path((place, pin), ' marker-start="url(#office-place)"') if abs(pin - place) > radius else ""


def _path(points: tuple[complex, ...], more: str = "") -> str:
    return f'<path d="M{" ".join(map(_point, points))}"{more}/>' if points else ""


def _point(point: complex) -> str:
    return f"{point.real:.1f} {point.imag:.1f}"
