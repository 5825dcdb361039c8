"""The parts of a result as HTML, without a browser: which have a card, and what stands in it."""

import re
from html import unescape
from typing import Any

import pytest

import wes_core
from calculator import view
from calculator.view.also import ASKED_BY
from calculator.view.result import parts
from calculator.view.words import LANGUAGES, words
from tests.rules.cases import cases
from tests.support.told import told
from wes_core.law.steps import DOCUMENTS
from wes_core.texts import Texts

PLACEMENT = {"start_date": "2025-11-01", "end_date": "2026-01-31", "hours_per_week": "38", "absences": []}
TRAVEL = PLACEMENT | {"km_per_day": "10"}
PLAN = {"goal": False, "competences": False, "how": False, "competences_cannot_be_set": False}
STARTBAAN = {
    "route": "startbaan",
    "start_date": "2024-01-15",
    "birth_date": "2003-05-05",
    "project": "jojo",
    "has_secondary_diploma": False,
    "has_project_place": True,
    "startbaan_date": "2024-09-02",
    "still_in_compulsory_education": False,
}
FIRST_CONTACT = {
    "vacancy": {"has_candidate": False},
    "hire_directly": {"has_candidate": True, "knows_what_they_want": True, "good_work_attitudes": True},
    "vdab": {"has_candidate": True, "knows_what_they_want": False, "receives_leefloon": False},
    "ocmw": {"has_candidate": True, "knows_what_they_want": False, "receives_leefloon": True},
}


def shown(answers: dict[str, Any], lang: str = "nl") -> str:
    """The result as HTML."""
    return view.result(wes_core.assess(answers, lang), lang, "wes")


def plain(html: str) -> str:
    """What a reader sees, the spaces between pieces evened out."""
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def cards(html: str) -> list[str]:
    """The parts that have a card."""
    return re.findall(r'data-part="(\w+)"', html)


def card(html: str, name: str) -> str:
    """One card."""
    return re.split(r"<section ", html.split(f'data-part="{name}"')[1])[0]


def test_a_part_nobody_asked_about_has_no_card_but_a_link_to_its_first_question() -> None:
    html = shown(PLACEMENT)
    assert cards(html) == ["eligibility", "duration", "allowance"]
    assert html.count("wes-brief-title") == 3
    also = html.split('class="wes-also"')[1]
    assert re.findall(r'data-field="(\w+)"', also) == [asked[0] for asked in ASKED_BY.values()]


@pytest.mark.parametrize("part", ASKED_BY)
def test_any_of_its_answers_gives_a_part_its_card_even_an_answer_that_is_not_known(part: str) -> None:
    for key in ASKED_BY[part]:
        asked = shown(PLACEMENT | {key: "dont_know"})
        also = asked.split('class="wes-also"')[1]
        known = wes_core.assess(PLACEMENT | {key: "dont_know"})[part]["outcome"] != "not_asked"
        assert (part in cards(asked)) is known
        assert (f'data-field="{ASKED_BY[part][0]}"' in also) is not known


def test_an_example_offers_nothing_to_fill_in() -> None:
    html = view.result(wes_core.assess(PLACEMENT), "nl", "wes", example=True)
    assert "wes-also" not in html
    assert "data-field" not in html


@pytest.mark.parametrize(("lang", "mark"), [("nl", ","), ("en", ".")])
def test_travel_is_told_month_by_month_with_every_digit_of_the_rate(lang: str, mark: str) -> None:
    part = card(shown(TRAVEL, lang), "travel")
    rows = [re.findall(r"<td[^>]*>([^<]*)</td>", row) for row in re.findall(r"<tr>(.*?)</tr>", part)]
    assert rows[1:] == [
        ["20", "200", f"0{mark}1734", f"34{mark}68"],
        ["23", "230", f"0{mark}1734", f"39{mark}88"],
        ["22", "220", f"0{mark}176868", f"38{mark}91"],
        [f"113{mark}47"],
    ]
    heads = re.findall(r'<th scope="col"[^>]*>([^<]*)</th>', part)
    texts = Texts(lang)
    fields = [texts.get(f"field.{name}") for name in ("month", "km", "rate", "amount")]
    assert heads == [fields[0], words(lang)["result"]["travel_days"], *fields[1:]]
    assert f"113{mark}47 euro" in plain(part)


def test_what_the_plan_lacks_is_told_in_words_and_enumerated() -> None:
    part = plain(card(shown({"start_date": "2023-01-16", "plan": PLAN}), "plan"))
    goal, competences, how = (Texts("nl").get(f"choice.plan.{flag}") for flag in ("goal", "competences", "how"))
    assert f"{goal}, {competences} en {how}" in part
    assert "Naam van het plan stageplan" in part


@pytest.mark.parametrize(("lang", "told"), [("nl", "VDAB of de partnerorganisatie"), ("en", "VDAB or the partner")])
def test_either_of_those_who_decide_is_enough(lang: str, told: str) -> None:
    assert told in plain(card(shown(PLACEMENT, lang), "eligibility"))


@pytest.mark.parametrize("first", ["vacancy", "hire_directly", "vdab", "ocmw"])
def test_a_startbaan_tells_its_first_contact_and_the_last_day_of_the_job(first: str) -> None:
    assessment = wes_core.assess(STARTBAAN | FIRST_CONTACT[first])
    part = plain(card(view.result(assessment, "nl", "wes"), "startbaan"))
    texts = Texts("nl")
    assert texts.date(assessment["startbaan"]["last_day_of_job"]) in part
    assert assessment["startbaan"]["first_contact"] == first
    assert f"{texts.get('field.first_contact')} {texts.get(f'first_contact.{first}')}" in part


def test_almost_stands_under_the_verdict() -> None:
    assessment = wes_core.assess(PLACEMENT | {"end_date": "2026-09-30"})
    [almost] = assessment["duration"]["almost"]
    part = card(view.result(assessment, "nl", "wes"), "duration")
    assert re.search(r'class="wes-verdict">.*?</p><p class="wes-almost">([^<]*) <', part)[1] == almost["text"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_papers_stand_by_the_moment_at_which_they_are_due(lang: str) -> None:
    assessment = wes_core.assess(STARTBAAN, lang)
    html = view.result(assessment, lang, "wes")
    papers = plain(html.split('class="wes-documents"')[1].split("</section>")[0])
    places = []
    for paper in assessment["documents"]:
        places += [papers.index(Texts(lang).get(f"due.{paper['due']}")), papers.index(paper["text"])]
    assert len(places) > 2
    assert {paper.due for paper in DOCUMENTS} == {"before_start", "at_start", "at_end", "after_hiring"}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("case", cases())
def test_every_sentence_about_the_law_shows_its_rule_how_sure_it_is_and_its_sources(
    case: dict[str, Any], lang: str
) -> None:
    assessment, texts = wes_core.assess(case["answers"], lang), Texts(lang)
    html = view.result(assessment, lang, "wes")
    read = unescape(plain(html))
    shown, quiet = parts(assessment)
    for name, part in shown:
        mark = part.get("standing")
        sentence = f"{part['text']} {texts.get(f'standing.{mark}')}" if mark else part["text"]
        assert sentence in unescape(plain(card(html, name)))
    for text, law in told(assessment | dict.fromkeys(dict(quiet))):
        marks = " ".join(texts.get(f"standing.{mark}") for mark in law["standing"])
        assert re.search(rf"{re.escape(text)} (?:[^.?!]+ )?{law['rule']} {marks}", read)
        assert all(source["label"] in read for source in law["sources"])


def test_groups_for_later_are_folded_and_keep_their_legend() -> None:
    form = view.form("nl", "wes")
    folded = re.findall(r'<details class="wes-group wes-more"[^>]*><summary>([^<]*)</summary><fieldset>(.*?)<', form)
    texts = Texts("nl")
    assert [title for title, _ in folded] == [
        texts.get(f"group.{name}") for name in ("papers", "ending", "benefit", "startbaan")
    ]
    assert all(f'<legend class="wes-hidden">{title}</legend>' in form for title, _ in folded)


def test_each_flag_of_the_plan_is_asked_with_yes_no_and_dont_know() -> None:
    form = view.form("nl", "wes")
    for flag in ("goal", "competences", "how", "competences_cannot_be_set", "actions"):
        values = re.findall(rf'name="plan\.{flag}" type="radio" value="(\w+)"', form)
        assert values == ["true", "false", "dont_know"]
        assert f"<legend>{Texts('nl').get(f'choice.plan.{flag}')}</legend>" in form
