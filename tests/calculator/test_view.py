"""Form and result as HTML, without a browser."""

import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser

import pytest

import wes_core
from calculator import view
from calculator.view.icons import TONES
from calculator.view.markup import Html, el
from calculator.view.words import LANGUAGES, words
from wes_core.law.facts import FACTS
from wes_core.texts import Texts

ANSWERS = {
    "start_date": "2023-01-16",
    "end_date": "2023-03-31",
    "hours_per_week": "19",
    "absences": [{"first": "2023-02-06", "last": "2023-02-07", "reason": "illness"}],
    "registered_with_vdab": True,
    "fits_path_to_work": "dont_know",
    "plan": {"goal": True},
}


class Tags(HTMLParser):
    """Every start tag with its attributes; complains about tags that do not match."""

    VOID = frozenset({"input", "link"})

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self._open: list[str] = []
        self.feed(html)
        assert not self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def all(self, name: str) -> Iterator[str]:
        return (value for _, attributes in self.tags if (value := attributes.get(name)))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_fact_that_has_a_control_is_asked_by_its_own_name(lang: str) -> None:
    tags = Tags(view.form(lang, "wes"))
    names = {name.split(".")[0] for name in tags.all("name")}
    assert names == {fact.key for fact in FACTS}
    assert [tag for tag, _ in tags.tags].count("form") == 1
    assert [attributes for _, attributes in tags.tags if attributes.get("type") == "submit"]


@pytest.mark.parametrize("name", ["form", "result"])
def test_ids_are_unique_prefixed_and_every_reference_has_its_target(name: str) -> None:
    html = view.form("nl", "a") if name == "form" else view.result(wes_core.assess(ANSWERS), "nl", "a")
    tags = Tags(html)
    ids = list(tags.all("id"))
    assert len(ids) == len(set(ids))
    assert all(name.startswith("a-") for name in ids)
    references = [*tags.all("for"), *tags.all("aria-describedby"), *tags.all("aria-labelledby")]
    assert set(references) <= set(ids)


def test_only_what_matters_with_nothing_known_is_in_sight_at_first() -> None:
    tags = Tags(view.form("nl", "wes"))
    questions = [attributes for _, attributes in tags.tags if "data-key" in attributes]
    shown = {each["data-key"] for each in questions if "hidden" not in each and "data-always" not in each}
    always = {each["data-key"] for each in questions if "data-always" in each}
    assert shown <= set(wes_core.relevant({})) <= shown | always


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_result_shows_every_reason_with_its_rule_standing_and_sources(lang: str) -> None:
    assessment = wes_core.assess(ANSWERS, lang)
    html = view.result(assessment, lang, "wes")
    text = re.sub(r"<[^>]+>", " ", html)
    for part in (assessment[name] for name in ("eligibility", "duration", "allowance")):
        assert part["text"] in text
        for finding in (*part["reasons"], *part["notices"]):
            assert finding["text"] in text
            assert f">{finding['rule']}<" in html
            assert all(source["label"] in text for source in finding["sources"])


def test_what_nobody_knows_stands_beside_who_can_tell() -> None:
    html = view.result(wes_core.assess(ANSWERS | {"registered_with_vdab": "dont_know"}), "nl", "wes")
    assert re.search(r'data-field="registered_with_vdab">[^<]*</a> \([^)]*\) Vraag het aan VDAB\.', html)


def test_what_somebody_typed_never_becomes_markup() -> None:
    nasty = "<img src=x onerror=alert(1)>\"'&"
    assert "<img" not in el("p", nasty, title=nasty)
    assert el("p", Html("<b>kept</b>")) == "<p><b>kept</b></p>"
    request = {"method": "answer", "answers": {"start_date": "2023-01-16", "plan": {"goal": True}}, "lang": "nl"}
    reply = json.loads(view.respond(json.dumps(request | {"prefix": nasty})))
    assert "<img" not in reply["html"]


def test_data_for_scripts_cannot_end_its_block_early() -> None:
    page = view.page("nl", "../", {"calculator": {"name": "c.js"}, "style": {"name": "</script><b>"}})
    assert "</script><b>" not in page
    Tags(page)


def test_a_page_is_one_line_so_that_markdown_leaves_it_alone() -> None:
    manifest = {"calculator": {"name": "c.js"}, "style": {"name": "c.css"}}
    assert "\n" not in view.page("en", "../", manifest, example=wes_core.assess(ANSWERS, "en"))


def test_every_outcome_has_a_picture_of_its_own_kind() -> None:
    told = {key.split(".")[2] for key in Texts("nl").names() if re.fullmatch(r"part\.\w+\.\w+", key)}
    names_and_indications = {"title", "favourable", "unfavourable", "open"}
    assert told - names_and_indications == set(TONES) | {"not_asked", "no_law_for_that_day"}


def blanks(lang: str) -> dict[tuple[str, str], list[str]]:
    """What has to be filled in, for every word of a language."""
    pairs = [(place, name, text) for place, own in words(lang).items() for name, text in own.items()]
    return {(place, name): sorted(re.findall(r"\{\w+\}", text)) for place, name, text in pairs}


def test_both_languages_have_the_same_words() -> None:
    dutch, english = map(blanks, LANGUAGES)
    assert dutch == english


@pytest.mark.parametrize("method", ["version", "assess", "answer", "relevant", "guide", "form"])
def test_every_request_is_answered_in_json(method: str) -> None:
    request = {"method": method, "answers": ANSWERS, "lang": "en", "prefix": "wes"}
    assert json.loads(view.respond(json.dumps(request)))
