"""The site as it is built: whole, in two languages, and on its own."""

from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from tests.site.pages import ORIGIN, Page, file_of, inside, pages

ANSWERS = "wes=1&"
"""How a fragment begins that is no place on the page, but answers for the calculator."""
TREES = {"nl": "", "en": "en/"}


def twin_of(page: Page) -> str:
    path = page.address.removeprefix(ORIGIN)
    return ORIGIN + (path.removeprefix("en/") if page.language == "en" else f"en/{path}")


def test_each_page_exists_in_both_languages_under_the_same_path(site: Path) -> None:
    addresses = {page.address for page in pages(site).values()}
    assert len(addresses) >= 2 * len(["home", "what", "reform", "calculator", "offices", "sources", "development"])
    assert {twin_of(page) for page in pages(site).values()} == addresses


def test_each_page_says_in_which_language_it_is(site: Path) -> None:
    for address, page in pages(site).items():
        assert page.language == ("en" if address.startswith(f"{ORIGIN}en/") else "nl")


def test_each_page_links_to_its_twin(site: Path) -> None:
    for address, page in pages(site).items():
        twins = {link["href"] for link in page.links if "hreflang" in link}
        wanted = twin_of(page).replace("404.html", "")
        assert wanted in twins, address
        assert {link["hreflang"] for link in page.links if link["href"] == wanted and "hreflang" in link} == {
            "nl" if page.language == "en" else "en"
        }


def test_the_head_names_the_page_in_each_language(site: Path) -> None:
    for address, page in pages(site).items():
        path = address.removeprefix(ORIGIN).removeprefix("en/")
        named = {"nl": ORIGIN + path, "en": f"{ORIGIN}en/{path}", "x-default": ORIGIN + path}
        assert page.alternates == (named if page.is_indexed else {})


def test_every_internal_link_leads_to_a_page_and_to_a_place_on_it(site: Path) -> None:
    broken = [
        f"{page.address} -> {link['href']}"
        for page in pages(site).values()
        for link in page.links
        if inside(link["href"]) and not leads_somewhere(site, link["href"])
    ]
    assert not broken, "\n".join(broken)


def leads_somewhere(site: Path, address: str) -> bool:
    parts = urlsplit(address)
    target = file_of(site, address)
    if not target.is_file():
        return False
    page = pages(site).get(address.split("#")[0])
    if page is None or not parts.fragment or parts.fragment.startswith(ANSWERS):
        return True
    return unquote(parts.fragment) in page.ids | {"__search", "__drawer"}


def test_every_file_a_page_fetches_is_there_and_ours(site: Path) -> None:
    for page in pages(site).values():
        for resource in page.resources:
            assert inside(resource), f"{page.address} fetches {resource}"
            assert file_of(site, resource).is_file(), f"{page.address} fetches {resource}"


def test_every_drawing_finds_what_it_takes_from_elsewhere(site: Path) -> None:
    for page in pages(site).values():
        assert [address for address in page.drawn if not leads_somewhere(site, address)] == [], page.address


def test_every_image_says_what_it_shows(site: Path) -> None:
    assert {page.address: page.unseen for page in pages(site).values() if page.unseen} == {}


def test_no_id_stands_twice_on_a_page(site: Path) -> None:
    assert {page.address: page.twice for page in pages(site).values() if page.twice} == {}


def test_headings_begin_at_the_top_and_go_down_one_by_one(site: Path) -> None:
    for page in pages(site).values():
        assert page.headings[0] == 1, page.address
        assert page.headings.count(1) == 1, page.address
        assert all(lower - higher <= 1 for higher, lower in pairwise(page.headings)), page.address


@pytest.mark.parametrize("tree", TREES.values(), ids=TREES)
def test_each_language_has_a_sitemap(site: Path, tree: str) -> None:
    assert "/calculator/" in (site / tree / "sitemap.xml").read_text(encoding="utf-8")


@pytest.mark.parametrize("tree", TREES.values(), ids=TREES)
def test_each_language_has_its_own_search_index(site: Path, tree: str) -> None:
    assert (site / tree / "search" / "search_index.json").is_file()


def test_no_style_fetches_anything_from_another_host(site: Path) -> None:
    for style in site.rglob("*.css"):
        text = style.read_text(encoding="utf-8")
        assert "url(http" not in text, style
        assert "url(//" not in text, style
        assert "@import" not in text, style


def test_no_page_asks_the_browser_to_fetch_another_ahead(site: Path) -> None:
    assert {address: page.ahead for address, page in pages(site).items() if page.ahead} == {}


def test_the_style_of_the_reference_is_loaded_by_the_reference_alone(site: Path) -> None:
    loading = [
        address for address, page in pages(site).items() if any("mkdocstrings" in each for each in page.resources)
    ]
    assert sorted(loading) == [f"{ORIGIN}{tree}development/api/" for tree in ("", "en/")]
