"""The directory on its page: fields to search it, the map, and every office by region. It is whole without a script."""

from collections.abc import Iterable
from html import escape
from itertools import groupby

from docs.offices.belgium import also_called, fold
from docs.offices.directory import Office, count, offices, postcodes, published, publisher
from docs.offices.drawing import drawing
from docs.schema_org import script
from docs.speech import Speech

SAID = ("all", "some", "none", "nearest", "unknown", "unloaded", "away", "here")
"""The sentences that the script fills in."""


def finder(say: Speech) -> str:
    """Return the fields, which show themselves once their script runs, what they found, and the map."""
    found = '<p class="office-found" role="status"></p>'
    return f'<div class="office-finder"><div>{_fields(say)}{found}</div>{_map(say)}</div>'


def listed(say: Speech, up: str) -> str:
    """Return every office, by region and by name; `up` leads from the page to the top of its language."""
    ordered = sorted(offices(), key=lambda office: (say.words["region"][office.region], office.name))
    regions = (
        f"## {say.words['region'][region]}\n\n{_list(_card(office, say, up) for office in members)}"
        for region, members in groupby(ordered, key=lambda office: office.region)
    )
    # In no table of contents: it stands on the page only while somebody looks from a place.
    heading = f"<h2 hidden>{escape(_said(say, 'nearest_first'))}</h2>"
    nearest = f'{heading}<ul class="page-offices" id="office-list" hidden></ul>'
    return "\n\n".join([nearest, *regions, _for_machines(say)])


def files(say: Speech, up: str, root: str) -> str:
    """Return links to the whole directory as files; `root` leads from the page to the top of the site."""
    links = ((f"{up}offices/offices.csv", "as_csv"), (f"{root}api/v1/offices.json", "as_json"))
    items = (f'<li><a href="{address}" download>{escape(_said(say, key))}</a></li>' for address, key in links)
    return f"<ul>{''.join(items)}</ul>"


def note(office: Office, say: Speech) -> str:
    """Return what the source adds to an office, or nothing."""
    return office.note.get(say.lang, "")


def provenance(say: Speech) -> str:
    """Say whose directory this is, of which day."""
    told = _said(say, "from", publisher=publisher(), day=published(say))
    return f"{told} {_said(say, 'not_vdab')}"


def _said(say: Speech, key: str, **values: str) -> str:
    words: str = say.words["offices"][key]
    return words.format(**values)


def _fields(say: Speech) -> str:
    told = " ".join(f'data-{key}="{escape(say.words["offices"][key])}"' for key in SAID)
    return (
        f'<form class="office-search" role="search" aria-label="{escape(_said(say, "search"))}" hidden {told}>'
        f'<label>{escape(_said(say, "find"))}<input name="find" type="search" autocomplete="off"></label>'
        f'<label>{escape(_said(say, "near"))}<input name="near" list="office-places" autocomplete="off"></label>'
        f'<datalist id="office-places"></datalist>'
        f'<button type="reset" class="md-button">{escape(_said(say, "reset"))}</button></form>'
    )


def _map(say: Speech) -> str:
    shown = sorted(offices(), key=lambda office: fold(office.name))
    return (
        f'<figure><a class="office-skip" href="#office-pins">{escape(_said(say, "skip"))}</a>'
        f"{drawing(shown, _said(say, 'map', count=count()))}{_key(shown)}"
        f'<figcaption id="office-pins" tabindex="-1">{escape(_said(say, "pins"))}</figcaption></figure>'
    )


def _key(shown: list[Office]) -> str:
    """Return what the numbers on the map of a narrow screen mean; `value` keeps each when others are not shown."""
    items = (
        f'<li value="{number}"><a href="#office-{office.key}" lang="{office.lang}">{_in_its_languages(office)}</a></li>'
        for number, office in enumerate(shown, 1)
    )
    return f'<ol class="office-key">{"".join(items)}</ol>'


def _list(cards: Iterable[str]) -> str:
    return f'<ul class="page-offices">{"".join(cards)}</ul>'


def _card(office: Office, say: Speech, up: str) -> str:
    street, place = map(escape, (office.street, f"{office.postcode} {office.town}"))
    found_by = " ".join([office.name, office.town, *postcodes(office), *also_called(office.name, office.postcode)])
    where = f'data-latitude="{office.at.latitude}" data-longitude="{office.at.longitude}"'
    remark = f"<p>{escape(note(office, say))}</p>" if note(office, say) else ""
    return (
        f'<li id="office-{office.key}" data-find="{escape(found_by)}" {where}>'
        f'<h3 lang="{office.lang}">{_in_its_languages(office)}</h3>'
        f'<address lang="{office.lang}">{street}<br>{place}</address>{remark}<p class="office-away" hidden></p>'
        f"<p>{_call(office, say)} {_keep(office, say, up)}</p></li>"
    )


def _in_its_languages(office: Office) -> str:
    """Return the name; the second half of one in two languages is French."""
    first, *second = map(escape, office.name.split("/"))
    return first + "".join(f'/<wbr><span lang="fr">{half}</span>' for half in second)


def _call(office: Office, say: Speech) -> str:
    label = escape(say.word("call", name=office.name, phone=office.phone))
    return f'<a href="tel:{office.phone_e164}" aria-label="{label}">{office.phone}</a>'


def _keep(office: Office, say: Speech, up: str) -> str:
    label = escape(_said(say, "card_of", name=office.name))
    return f'<a href="{up}offices/{office.key}.vcf" download aria-label="{label}">{_said(say, "card")}</a>'


def _for_machines(say: Speech) -> str:
    """Return the offices in the words of schema.org; a search engine reads them, a browser does not."""
    businesses = [_business(office, say) for office in offices()]
    return script({"@graph": businesses})


def _business(office: Office, say: Speech) -> dict[str, object]:
    address = {
        "@type": "PostalAddress",
        "streetAddress": office.street,
        "postalCode": office.postcode,
        "addressLocality": office.town,
        "addressCountry": "BE",
    }
    described = {"description": note(office, say)} if note(office, say) else {}
    name = f"{publisher()} {office.name}"
    return {"@type": "LocalBusiness", "name": name, "telephone": office.phone_e164, "address": address, **described}
