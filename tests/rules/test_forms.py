"""The forms of workplace learning side by side: nothing typed, nothing guessed, nothing left out."""

import json
import re
from datetime import date
from typing import Any

import pytest

from tests.rules.test_reference import ALL_IDS
from wes_core import to_json
from wes_core.book import BOOK
from wes_core.cli import main
from wes_core.compare import compare
from wes_core.engine.rule import Parameter
from wes_core.law.forms import ASPECTS, FORMS, GUIDE
from wes_core.law.parameters import CHECKED_ON, allowance_per_month
from wes_core.law.sources import SOURCES
from wes_core.texts import LANGUAGES, Texts

KEYS = [form.key for form in FORMS]
SENTENCES = [key for key in Texts("nl").names() if re.match(r"form\.\w+\.\w+\.", key)]
GAP = ["gap"]


def value_on(day: date) -> Any:
    held = allowance_per_month.history.at(day)
    assert held is not None
    return held.value


def cells(form: str, aspect: str, lang: str = "en", on: date | None = None) -> list[dict[str, Any]]:
    (row,) = (each for each in compare(lang, on)["aspects"] if each["key"] == aspect)
    return [cell for cell in row["cells"] if cell["form"] == form]


def texts_of(form: str, aspect: str, **how: Any) -> str:
    return " ".join(cell["text"] for cell in cells(form, aspect, **how))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_form_says_something_about_every_aspect_with_its_rule_and_standing(lang: str) -> None:
    compared = compare(lang)
    assert [form["key"] for form in compared["forms"]] == KEYS
    assert [aspect["key"] for aspect in compared["aspects"]] == list(ASPECTS)
    for aspect in compared["aspects"]:
        assert aspect["title"]
        assert list(dict.fromkeys(cell["form"] for cell in aspect["cells"])) == KEYS, aspect["key"]
        for cell in aspect["cells"]:
            assert cell["text"].endswith(".")
            assert cell["standing"]
            assert cell["rule"] in ALL_IDS


def test_what_nobody_says_is_a_gap_that_names_whom_to_ask() -> None:
    (gap,) = cells("entrepreneur", "insurance")
    assert (gap["text"], gap["rule"], gap["standing"], gap["sources"]) == (
        "Not found. Ask the learning path counsellor (leertrajectbegeleider).",
        "F-3",
        GAP,
        [],
    )
    missing = {
        (form.key, aspect) for form in FORMS for aspect in ASPECTS if cells(form.key, aspect)[0]["standing"] == GAP
    }
    assert missing == {
        ("ibo", "decides"),
        ("bis", "shortest"),
        ("bis", "ending"),
        ("entrepreneur", "exemption"),
        ("entrepreneur", "insurance"),
        ("entrepreneur", "ending"),
        ("entrepreneur", "hiring"),
        ("startbaan", "exemption"),
        ("startbaan", "insurance"),
        ("startbaan", "ending"),
    }


def test_what_was_found_names_its_sources_and_only_known_ones() -> None:
    known = {source.id for source in SOURCES}
    for aspect in compare()["aspects"]:
        for cell in aspect["cells"]:
            assert cell["sources"] or cell["standing"] == GAP, cell
            assert {source["id"] for source in cell["sources"]} <= known


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("key", SENTENCES)
def test_no_figure_is_typed_in_a_sentence_about_a_form(key: str, lang: str) -> None:
    template = Texts(lang)._texts[key]
    assert not re.search(r"\d", re.sub(r"{\w+}", "", template))
    for name in re.findall(r"{(\w+)}", template):
        assert isinstance(BOOK.nodes[name], Parameter), name


def test_no_sentence_waits_for_a_form_an_aspect_or_a_rule_that_is_not_there() -> None:
    told: set[str] = set()
    for day in (date(2017, 1, 1), date(2018, 9, 1), date(2022, 12, 31), date(2023, 1, 1), None):
        for aspect in compare("nl", day)["aspects"]:
            found = {f"form.{cell['form']}.{aspect['key']}.{cell['rule']}" for cell in aspect["cells"]}
            told |= {key for key in found if Texts("nl").has(key)}
    assert sorted(set(SENTENCES) ^ told) == []


@pytest.mark.parametrize(
    ("form", "aspect", "words"),
    [
        ("ibo", "employer_pays", "650 euro, 800 euro, 1,000 euro, 1,200 euro or 1,400 euro"),
        ("ibo", "shortest", "1 month, or 4 weeks"),
        ("ibo", "not_for", "at most 4 weeks as an agency worker"),
        ("ibo", "longest", "6 months, or 26 weeks. One source says: in principle 24 weeks. One other: up to 12 months"),
        ("ibo", "exemption", "17.5 hours"),
        ("ibo", "ending", "no IBO for 3 years"),
        ("ibo", "hiring", "Yes"),
        ("bis", "employer_pays", "977.50 euro"),
        ("bis", "longest", "6 months, or 26 weeks"),
        ("bis", "papers", "at least 3 weeks and at most 3 months before"),
        ("entrepreneur", "employer_pays", "748.26 euro in the first year, 884.31 euro in the second and 1,020.36"),
        ("entrepreneur", "shortest", "3 months"),
        ("entrepreneur", "longest", "1 year to 3 years"),
        ("wes", "employer_pays", "Nothing"),
        ("wes", "trainee_gets", Texts("en").amount(value_on(CHECKED_ON))),
        ("wes", "longest", "6 months"),
        ("wes", "exemption", "at least 4 weeks and has on average at least 20 hours"),
        ("wes", "insurance", "Look in the agreement or ask VDAB"),
        ("wes", "hiring", "No"),
        ("startbaan", "for_whom", "Not yet 26 years"),
        ("startbaan", "for_whom", "from 18 years"),
        ("startbaan", "shortest", "1 year, or shorter for someone who turns 26 years old"),
        ("startbaan", "longest", "3 years"),
    ],
)
def test_the_forms_say_what_the_facts_say(form: str, aspect: str, words: str) -> None:
    assert words in texts_of(form, aspect)


@pytest.mark.parametrize(
    ("form", "aspect", "year"),
    [("entrepreneur", "employer_pays", 2017), ("bis", "employer_pays", 2023), ("ibo", "ending", 2022)],
)
def test_a_figure_of_one_year_says_so_in_any_other(form: str, aspect: str, year: int) -> None:
    assert texts_of(form, aspect).endswith(f"As of {year}: check what applies now.")
    assert "As of" not in texts_of(form, aspect, on=date(year, 3, 1))


def test_a_figure_that_still_holds_says_no_year() -> None:
    dated = {
        (cell["form"], row["key"])
        for row in compare()["aspects"]
        for cell in row["cells"]
        if re.search(r"\b20\d\d\b", cell["text"])
    }
    assert dated - {("entrepreneur", "employer_pays"), ("bis", "employer_pays"), ("ibo", "ending")} == {
        ("startbaan", "decides"),  # the day on which the federal duty stops
    }


@pytest.mark.parametrize(
    ("form", "aspect", "last_day", "before", "after"),
    [
        ("wes", "hours", date(2022, 12, 31), ["D-3"], ["D-4"]),
        ("wes", "papers", date(2022, 12, 31), ["C-1", "C-2"], ["C-1", "C-3", "C-6"]),
        ("wes", "exemption", date(2022, 12, 31), ["A-12"], ["A-11"]),
        ("wes", "insurance", date(2019, 12, 31), ["C-8"], ["C-8", "G-9"]),
        ("bis", "insurance", date(2019, 12, 31), ["F-2"], ["F-2", "C-10"]),
    ],
)
def test_each_sentence_holds_as_long_as_its_rule(
    form: str, aspect: str, last_day: date, before: list[str], after: list[str]
) -> None:
    first_day = date(last_day.year + 1, 1, 1)
    assert [cell["rule"] for cell in cells(form, aspect, on=last_day)] == before
    assert [cell["rule"] for cell in cells(form, aspect, on=first_day)] == after


def test_the_longest_bis_is_not_known_before_the_reform_of_2018() -> None:
    assert [cell["standing"] for cell in cells("bis", "longest", on=date(2018, 8, 31))] == [GAP]
    assert "6 months" in texts_of("bis", "longest", on=date(2018, 9, 1))


def test_a_figure_that_came_later_says_from_which_year_it_is() -> None:
    assert "As of 2018: check what applies now." in texts_of("ibo", "not_for", on=date(2017, 12, 31))
    assert "As of" not in texts_of("ibo", "not_for", on=date(2018, 1, 1))


def test_what_was_read_in_part_says_both() -> None:
    for form, aspect in (("ibo", "papers"), ("entrepreneur", "papers"), ("startbaan", "hours")):
        assert cells(form, aspect)[0]["standing"] == ["secondary", "gap"]


def test_the_comparison_is_of_the_day_of_the_last_check() -> None:
    assert compare()["on"] == CHECKED_ON.isoformat()
    assert compare(on=date(2020, 2, 29))["on"] == "2020-02-29"


def test_the_guide_leads_to_each_form_once_and_is_our_own_reading() -> None:
    assert sorted(choice.form for choice in GUIDE) == sorted(KEYS)
    guide = compare("en")["guide"]
    assert {(each["rule"], *each["standing"]) for each in guide} == {("F-5", "inferred")}
    assert {each["form"]: [rule["rule"] for rule in each["also"]] for each in guide if each["also"]} == {
        "wes": ["B-7"],
        "startbaan": ["B-6"],
    }


def test_another_language_is_refused() -> None:
    with pytest.raises(ValueError, match="no such language"):
        compare("fr")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_command_line_tells_everything_form_by_form(lang: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["forms", "--lang", lang]) == 0
    shown = " ".join(capsys.readouterr().out.split())
    compared = compare(lang)
    places = [shown.index(f"{form['name'].upper()}: {form['title']}") for form in compared["forms"]]
    assert places == sorted(places)
    for cell in (cell for aspect in compared["aspects"] for cell in aspect["cells"]):
        assert f"{cell['text']} [{cell['rule']}; " in shown
    for choice in compared["guide"]:
        assert f"{choice['text']} → {choice['advice']} [F-5" in shown


def test_json_is_the_comparison_itself(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["forms", "--json", "--on", "2022-12-31", "--lang", "en"]) == 0
    printed = capsys.readouterr().out
    assert printed == to_json(compare("en", date(2022, 12, 31))) + "\n"
    assert json.loads(printed)["format"] == "wes-forms/1"


def test_before_the_first_of_these_rules_nothing_was_in_force(capsys: pytest.CaptureFixture[str]) -> None:
    compared = compare("en", date(2016, 12, 31))
    assert (compared["forms"], compared["aspects"], compared["guide"]) == ([], [], [])
    assert compare("en", date(2017, 1, 1))["guide"]
    assert main(["forms", "--on", "2016-12-31", "--lang", "en"]) == 0
    assert capsys.readouterr().out == Texts("en").get("in_force.nothing", day=date(2016, 12, 31)) + "\n"
