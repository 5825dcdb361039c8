"""The decisions as drawings: whatever the engine looks at for an answer is in the drawing of that answer."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from docs.rulebook.drawing import Drawing, decision_drawing, drawings, every_drawing, svg
from docs.rulebook.outline import Line
from docs.speech import Speech, UnknownName
from tests.rules.cases import cases
from tests.rules.graph import PLACES, below
from tests.site.pages import ORIGIN, pages
from wes_core import assess
from wes_core.book import PARTS
from wes_core.engine.rule import Fact, Flag, Parameter, Rule
from wes_core.texts import LANGUAGES

ADDRESSES = {"nl": "how-an-answer-comes-about/", "en": "en/how-an-answer-comes-about/"}
EVERYTHING_DRAWN = below(
    *(
        node
        for place in PLACES
        for node in (place.sheet.outcome, *(field.node for field in place.sheet.fields.values()))
    )
)
"""What decides and what is worked out; notices change nothing."""
REGIMES = {"old": "2017", "new": "2023"}


@pytest.fixture(params=LANGUAGES)
def say(request: pytest.FixtureRequest) -> Speech:
    return Speech(request.param)


@pytest.fixture(scope="module")
def dutch() -> list[Drawing]:
    return drawings(Speech("nl"))


def lines(drawing: Drawing) -> list[Line]:
    return [line for top in drawing.lines for _, line in top.walk()]


def steps(tree: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for step in tree:
        yield step
        yield from steps(step["steps"])


def drawing_of(every: list[Drawing], part: str, assessment: dict[str, Any]) -> Drawing | None:
    """The drawing of this answer, if there is one: an abolished form is drawn once, and by old rules."""
    answers = assessment["answers"]
    choice = answers.get("route" if part == "startbaan" else "form", "wes")
    return next(
        (
            each
            for each in every
            if (each.part.key, each.choice) == (part, choice)
            and REGIMES.get(each.regime, assessment["regime"]) == assessment["regime"]
        ),
        None,
    )


@pytest.mark.parametrize("case", cases())
def test_whatever_a_worked_case_looks_at_is_in_the_drawing(case: dict[str, Any], dutch: list[Drawing]) -> None:
    assessment = assess(case["answers"])
    for part in PARTS:
        if drawing := drawing_of(dutch, part.key, assessment):
            drawn = {line.rule for line in lines(drawing)}
            looked_at = {step["rule"] for step in steps(assessment[part.key]["steps"]) if "rule" in step}
            assert looked_at <= drawn, (part.key, looked_at - drawn)


def test_every_rule_number_and_question_behind_an_outcome_is_in_some_drawing(dutch: list[Drawing]) -> None:
    drawn = [line for each in dutch for line in lines(each)]
    rules, told = {line.rule for line in drawn}, " ".join(line.text for line in drawn)
    texts = Speech("nl").texts
    for node in EVERYTHING_DRAWN:
        if isinstance(node, Fact) and node.type != "flags":
            assert texts.get(f"fact.{node.key}.question") in told
        elif isinstance(node, Flag):
            assert texts.get(f"choice.plan.{node.name}") in told
        elif isinstance(node, Parameter):
            assert texts.get(f"parameter.{node.key}") in told
        elif isinstance(node, Rule):
            assert {version.id for _, version in node.versions} & rules, node.key


def test_what_stands_above_stands_above(dutch: list[Drawing]) -> None:
    above = Speech("nl").word("drawing.again", text="")
    for drawing in dutch:
        told: set[str] = set()
        for line in lines(drawing):
            assert line.rule in told or not line.text.endswith(above), (drawing.name, line.text)
            told.add(line.rule)


def test_a_band_under_which_nothing_stands_says_what_follows(dutch: list[Drawing]) -> None:
    nothing = {Speech("nl").word(f"drawing.{name}") for name in ("once_known", "told")}
    assert [each.name for each in dutch for line in each.lines if line.text in nothing and not line.below] == []


def test_both_languages_draw_the_same() -> None:
    shapes = [
        [(each.name, [(line.kind, line.rule) for line in lines(each)]) for each in drawings(Speech(lang))]
        for lang in LANGUAGES
    ]
    assert shapes[0] == shapes[1]


def test_each_part_is_drawn_by_old_and_by_new_rules_or_by_both_at_once(dutch: list[Drawing]) -> None:
    for part in PARTS:
        usual = {each.regime for each in dutch if each.part is part and each.choice in ("wes", "startbaan")}
        assert usual in ({"old", "new"}, {"both"}), part.key


def test_every_line_of_a_drawing_stands_in_its_list_with_a_link_to_its_rule(say: Speech) -> None:
    say.rules = "../rules/{rule}/"
    listed = re.findall(r"<details>.*?</details>", every_drawing(say))
    found = sorted(drawings(say), key=lambda each: PARTS.index(each.part))
    for drawing, text in zip(found, listed, strict=True):
        assert text.count("<li>") == len(lines(drawing)) == svg(drawing, say).count('<g class="tree-')
        for line in lines(drawing):
            assert not line.rule or f'href="../rules/{line.rule}/"' in text


def test_one_drawing_stands_by_itself_on_another_page(say: Speech) -> None:
    for drawing in drawings(say):
        if drawing.choice in ("wes", "startbaan"):
            shown = decision_drawing(say, drawing.part.key, drawing.regime)
            assert svg(drawing, say) in shown
            assert shown.count("\n") == 0


@pytest.mark.parametrize(
    ("part", "regime", "names"), [("weather", "new", "eligibility"), ("eligibility", "both", "old")]
)
def test_a_drawing_that_is_not_there_is_refused_with_those_there_are(
    say: Speech, part: str, regime: str, names: str
) -> None:
    with pytest.raises(UnknownName, match=names):
        decision_drawing(say, part, regime)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_has_a_place_for_each_part_and_each_drawing(site: Path, lang: str) -> None:
    page = pages(site)[ORIGIN + ADDRESSES[lang]]
    assert {f"part-{part.key}" for part in PARTS} <= page.ids
    for drawing in drawings(Speech(lang)):
        assert {drawing.name, f"{drawing.name}-title", f"{drawing.name}-told"} <= page.ids


@pytest.mark.parametrize("address", ADDRESSES.values())
def test_old_rules_are_folded_and_new_ones_are_not(page: Page, address: str) -> None:
    page.goto(address)
    shown = page.locator(".page-tree svg").evaluate_all(
        "all => all.map((each) => [each.querySelector('title').id.split('-').at(-2), each.checkVisibility()])"
    )
    assert {regime for regime, _ in shown} == {"old", "new", "both"}
    for regime, visible in shown:
        assert visible is (regime != "old")


@pytest.mark.parametrize("address", ADDRESSES.values())
def test_no_text_runs_out_of_its_drawing(page: Page, address: str) -> None:
    page.goto(address)
    page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
    outside = page.evaluate(
        """() => [...document.querySelectorAll(".page-tree text")].filter((text) => {
          const edge = text.ownerSVGElement.getBoundingClientRect();
          return text.getBoundingClientRect().right > edge.right;
        }).map((text) => text.textContent)"""
    )
    assert outside == []


def test_a_drawing_scrolls_inside_itself_on_a_narrow_screen(page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(ADDRESSES["nl"])
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert page.locator(".page-tree").first.get_attribute("tabindex") == "0"
