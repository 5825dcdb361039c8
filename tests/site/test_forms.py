"""The page of the forms: the guide leads into the table, and the table holds every form and every aspect."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from docs.blocks import forms
from docs.speech import Speech, UnknownName
from tests.site.pages import ORIGIN, pages
from wes_core.compare import compare
from wes_core.engine.citation import Standing, weakest
from wes_core.texts import LANGUAGES

ADDRESSES = {"nl": "forms/", "en": "en/forms/"}


@pytest.fixture(params=LANGUAGES)
def say(request: pytest.FixtureRequest) -> Speech:
    return Speech(request.param)


def test_the_table_says_every_sentence_with_its_rule_and_its_own_standing(say: Speech) -> None:
    table = forms.table(say)
    for cell in (cell for aspect in compare(say.lang)["aspects"] for cell in aspect["cells"]):
        mark = weakest(map(Standing, cell["standing"])).value
        assert f"{cell['text']} [<span>{cell['rule']}</span> {say.texts.get(f'standing.{mark}')}]" in table


def test_a_page_tells_of_a_form_what_the_table_says_with_its_rule(say: Speech) -> None:
    told = forms.says(say, "ibo", "ending")
    assert told in forms.table(say)
    assert "rules/S-7.md" in told
    with pytest.raises(UnknownName, match="ending"):
        forms.says(say, "ibo", "end")


def test_each_form_is_a_column_and_each_aspect_a_row(say: Speech) -> None:
    head, *rows = forms.table(say).split('<tr role="row"')[1:]
    compared = compare(say.lang)
    assert len(rows) == len(compared["aspects"]) + len(["sources"])
    for row in (head, *rows):
        assert re.findall(r'data-form="(\w+)"', row) == [form["key"] for form in compared["forms"]]
    assert re.findall(r'<th scope="row" role="rowheader">([^<]+)</th>', "".join(rows[:-1])) == [
        aspect["title"] for aspect in compared["aspects"]
    ]


def test_the_last_row_names_every_source_of_a_form_once(say: Speech) -> None:
    cells = forms.table(say).split('<tr role="row"')[-1].split("<td")[1:]
    for form, cell in zip(compare(say.lang)["forms"], cells, strict=True):
        told = [
            each for aspect in compare(say.lang)["aspects"] for each in aspect["cells"] if each["form"] == form["key"]
        ]
        ids = {source["id"] for each in told for source in each["sources"]}
        assert sorted(re.findall(r"#source-([\w.-]+)\)", cell)) == sorted(name.lower() for name in ids)


def test_the_guide_says_that_it_is_our_own_reading(say: Speech) -> None:
    cards = forms.guide(say).split("<li")[1:]
    assert len(cards) == len(compare()["forms"])
    for card in cards:
        assert "rules/F-5.md){ .page-cite data-standing=inferred" in card


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_is_there_in_both_languages_with_a_place_for_each_answer(site: Path, lang: str) -> None:
    page = pages(site)[ORIGIN + ADDRESSES[lang]]
    compared = compare(lang)
    wanted = {f"{form['key']}-{aspect['key']}" for form in compared["forms"] for aspect in compared["aspects"]}
    assert wanted <= page.ids


@pytest.mark.parametrize("address", ADDRESSES.values())
def test_a_card_leads_to_its_form_and_marks_the_column(page: Page, address: str) -> None:
    page.goto(address)
    page.locator(".page-choices a[href='#wes-for_whom']").click()
    cell = page.locator("#wes-for_whom")
    expect(cell).to_be_in_viewport()
    marked = page.locator("#wes-hiring").evaluate("cell => getComputedStyle(cell).backgroundColor")
    assert marked == cell.evaluate("cell => getComputedStyle(cell).backgroundColor")
    assert marked != page.locator("#bis-hiring").evaluate("cell => getComputedStyle(cell).backgroundColor")


@pytest.mark.parametrize("address", ADDRESSES.values())
def test_on_a_narrow_screen_each_answer_names_its_form_and_nothing_scrolls_sideways(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(address)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    for form, name in (("ibo", "IBO"), ("wes", "WES")):
        shown = page.locator(f"#{form}-hiring").evaluate("cell => getComputedStyle(cell, '::before').content")
        assert shown == f'"{name}"'
    left = page.locator("#startbaan-hiring").evaluate("cell => cell.getBoundingClientRect().left")
    assert left == page.locator("#ibo-hiring").evaluate("cell => cell.getBoundingClientRect().left")


@pytest.mark.parametrize("address", ADDRESSES.values())
def test_a_reader_of_the_screen_hears_a_table_with_headers_at_any_width(page: Page, address: str) -> None:
    for width in (320, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(address)
        table = page.get_by_role("table").filter(has=page.locator("#ibo-for_whom"))
        expect(table.get_by_role("columnheader")).to_have_count(1 + len(compare()["forms"]))
        expect(table.get_by_role("rowheader")).to_have_count(len(compare()["aspects"]) + 1)
