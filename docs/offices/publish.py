"""`python -m docs.offices.publish SITE` puts the directory into a built site as files: CSV, vCards, places."""

import io
import json
import sys
from collections.abc import Iterator
from pathlib import Path

from docs.offices.belgium import places
from docs.offices.directory import Office, offices, publisher
from docs.offices.page import note, provenance
from docs.speech import Speech
from wes_core.batch.csv_table import MARK, csv_writer

FOLDERS = {"nl": "", "en": "en"}
LONGEST = 75
"""Octets in a line of a vCard, by RFC 2426; a longer one goes on below, after a space."""


def publish(site: Path) -> None:
    """Write every file of the directory that differs by language; docs.published makes the JSON."""
    for lang, folder in FOLDERS.items():
        say, home = Speech(lang), site / folder
        _write(home / "assets" / "places.js", as_script())
        _write(home / "offices" / "offices.csv", as_csv(say))
        for office in offices():
            _write(home / "offices" / f"{office.key}.vcf", as_vcard(office, say))


def as_csv(say: Speech) -> str:
    """Return the offices as a table that opens in a Belgian Excel: with semicolons and a mark that it is UTF-8."""
    stream = io.StringIO()
    write = csv_writer(stream, ";", MARK)
    write(list(say.words["offices"]["column"].values()))
    for office in offices():
        write([office.name, office.street, office.postcode, office.town, office.phone, note(office, say)])
    return stream.getvalue()


def as_vcard(office: Office, say: Speech) -> str:
    """Return an office for a telephone's list of contacts: version 3.0, which every one of them reads."""
    name, street, town = (_escaped(text) for text in (f"{publisher()} {office.name}", office.street, office.town))
    told = _escaped(" ".join(filter(None, [note(office, say), provenance(say)])))
    lines = (
        "BEGIN:VCARD",
        "VERSION:3.0",
        f"N:{name};;;;",
        f"FN:{name}",
        f"ORG:{publisher()}",
        f"ADR;TYPE=WORK:;;{street};{town};;{office.postcode};{say.words['offices']['country']}",
        f"TEL;TYPE=WORK,VOICE:{office.phone_e164}",
        f"NOTE:{told}",
        "END:VCARD",
    )
    return "".join(f"{part}\r\n" for line in lines for part in _folded(line))


def as_script() -> str:
    """Return the places of Belgium as a script: a page opened from a file may load that, and nothing else."""
    told = json.dumps(places(), ensure_ascii=False, separators=(",", ":"))
    return f'dispatchEvent(new CustomEvent("wes:places",{{detail:{told}}}));\n'


def _escaped(text: str) -> str:
    """Return text as it stands in a vCard."""
    for sign in "\\,;":
        text = text.replace(sign, f"\\{sign}")
    return text


def _folded(line: str) -> Iterator[str]:
    """Yield a line of a vCard in parts that are short enough, none of which ends inside a letter."""
    part = ""
    for sign in line:
        if len(f"{part}{sign}".encode()) > LONGEST:
            yield part
            part = " "
        part += sign
    yield part


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="")


if __name__ == "__main__":
    publish(Path(sys.argv[1]))
