"""`offices.json`: the directory of offices, as programs want it."""

from typing import Any

from docs.offices.directory import Office, offices


def directory() -> list[dict[str, Any]]:
    """Return every office; `note` is Dutch, as published, or None."""
    return [_office(office) for office in offices()]


def _office(office: Office) -> dict[str, Any]:
    return {
        "name": office.name,
        "street": office.street,
        "postcode": office.postcode,
        "town": office.town,
        "phone": office.phone,
        "phone_e164": office.phone_e164,
        "latitude": office.at.latitude,
        "longitude": office.at.longitude,
        "note": office.note.get("nl"),
    }
