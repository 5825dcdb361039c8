"""The directory of offices: docs/data/offices.toml as a page, by region."""

from html import escape
from itertools import groupby
from typing import Any

import phonenumbers

from docs.speech import Speech, data

Office = dict[str, Any]
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


def offices(say: Speech) -> str:
    """Every office, by region and by name."""
    listed = sorted(data("offices")["office"], key=lambda office: (_region(office, say), office["name"]))
    return "\n\n".join(
        f'## {region}\n\n<ul class="page-offices">{"".join(_card(office, say) for office in members)}</ul>'
        for region, members in groupby(listed, key=lambda office: _region(office, say))
    )


def count() -> str:
    """How many offices there are."""
    return str(len(data("offices")["office"]))


def published(say: Speech) -> str:
    """The day on which the directory was published."""
    return say.texts.date(data("offices")["published"])


def dialled(phone: str) -> str:
    """Return a Belgian number as it is dialled from anywhere, such as "+3253826295"."""
    number = phonenumbers.parse(phone, "BE")
    if not phonenumbers.is_valid_number(number):
        raise ValueError(f"{phone!r} in docs/data/offices.toml is no Belgian telephone number")
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def _region(office: Office, say: Speech) -> str:
    postcode = int(office["postcode"])
    return str(say.words["region"][next(name for last, name in REGIONS if postcode <= last)])


def _card(office: Office, say: Speech) -> str:
    name, street, place = map(escape, (office["name"], office["street"], f"{office['postcode']} {office['town']}"))
    label = escape(say.word("call", name=office["name"], phone=office["phone"]))
    call = f'<a href="tel:{dialled(office["phone"])}" aria-label="{label}">{office["phone"]}</a>'
    note = f"<p>{escape(office['note'][say.lang])}</p>" if "note" in office else ""
    return f'<li><strong lang="nl">{name}</strong><address lang="nl">{street}<br>{place}</address>{call}{note}</li>'
