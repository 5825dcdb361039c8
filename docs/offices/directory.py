"""The offices, each with what the source does not print: a number to dial, and where its town is."""

from functools import cache
from typing import NamedTuple

import phonenumbers

from docs.offices.belgium import Place, fold, place, places_of
from docs.speech import Speech, data

REGIONS = (
    (1299, "brussels"),
    (1499, "wallonia"),
    (1999, "flemish_brabant"),
    (2999, "antwerp"),
    (3499, "flemish_brabant"),
    (3999, "limburg"),
    (7999, "wallonia"),
    (8999, "west_flanders"),
    (9999, "east_flanders"),
)
"""Belgian postcodes tell the province or region: the last one of each range, and what it is called."""


class Office(NamedTuple):
    """One office; `note` is empty or has a sentence for each language, `at` is the town: no source has the house."""

    name: str
    street: str
    postcode: str
    town: str
    phone: str
    phone_e164: str
    at: Place
    note: dict[str, str]

    @property
    def key(self) -> str:
        """Return what the office is called in addresses, such as "antwerpen-wilrijk"."""
        return fold(self.name).replace(" ", "-")

    @property
    def region(self) -> str:
        """Return the key of its region or province."""
        return next(region for last, region in REGIONS if int(self.postcode) <= last)

    @property
    def lang(self) -> str:
        """Return the language of its name and address, as published."""
        return "fr" if self.region == "wallonia" else "nl"


@cache
def offices() -> list[Office]:
    """Return every office in the order of the source."""
    return [_office(**listed) for listed in data("offices")["office"]]


def postcodes(office: Office) -> list[str]:
    """Return its own postcode and those of the places that it is called after, but none of another office."""
    taken = {other.postcode for other in offices()}
    around = (each for town in places_of(office.name, office.postcode) for each in town.postcodes if each not in taken)
    return list(dict.fromkeys([office.postcode, *around]))


def publisher() -> str:
    """Return whose offices they are."""
    return str(data("offices")["publisher"])


def published(say: Speech) -> str:
    """Return the day on which the directory was published."""
    return say.texts.date(data("offices")["published"])


def count() -> str:
    """Return how many offices there are."""
    return str(len(offices()))


def dialled(phone: str) -> str:
    """Return a Belgian number as it is dialled from anywhere, such as "+3253826295"."""
    number = phonenumbers.parse(phone, "BE")
    if not phonenumbers.is_valid_number(number):
        raise ValueError(f"{phone!r} in docs/data/offices.toml is no Belgian telephone number")
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def _office(
    name: str, street: str, postcode: str, town: str, phone: str, at: str = "", note: dict[str, str] | None = None
) -> Office:
    return Office(name, street, postcode, town, phone, dialled(phone), place(at or town), note or {})
