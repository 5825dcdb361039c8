"""Belgium as the directory knows it, from docs/data/belgium.json: its outline, and where its places are."""

import json
import re
import unicodedata
from functools import cache
from typing import Any, NamedTuple

from docs.speech import DATA, UnknownName

FILE = DATA / "belgium.json"
NO_LETTER = re.compile(r"[^a-z0-9]+")
Point = tuple[float, float]
"""Longitude and latitude in degrees."""


class Place(NamedTuple):
    """A municipality or a town: its names, the Dutch one first, degrees, and the postcodes of a municipality."""

    names: list[str]
    latitude: float
    longitude: float
    postcodes: list[str]


@cache
def fold(name: str) -> str:
    """Return a name without capitals, accents and signs: "Grâce-Hollogne" is "grace hollogne"."""
    letters = (sign for sign in unicodedata.normalize("NFD", name.lower()) if not unicodedata.combining(sign))
    return NO_LETTER.sub(" ", "".join(letters)).strip()


@cache
def places() -> list[Place]:
    """Return every place; no two share a name."""
    return [Place(*place) for place in _belgium()["places"]]


def outline() -> list[Point]:
    """Return the border, point after point."""
    return [(longitude, latitude) for longitude, latitude in _belgium()["outline"]]


def place(name: str) -> Place:
    """Return the place with this name in any language."""
    for each in places():
        if name in each.names:
            return each
    raise UnknownName(f"docs/data/belgium.json has no {name!r}: name its place with `at` in docs/data/offices.toml")


def places_of(name: str, postcode: str) -> list[Place]:
    """Return the places with this name or this postcode."""
    return [each for each in places() if postcode in each.postcodes or fold(name) in map(fold, each.names)]


def also_called(name: str, postcode: str) -> list[str]:
    """Return the names, in every language, of the places with this name or this postcode."""
    return [own for each in places_of(name, postcode) for own in each.names]


@cache
def _belgium() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(FILE.read_text(encoding="utf-8"))
    return found
