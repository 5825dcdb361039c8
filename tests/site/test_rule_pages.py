"""A page for each rule of the law: the same in both languages, with what is around the rule, and its way to a case."""

import json
import os
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from calculator import view
from docs import stubs
from docs.blocks.tables import rates_per_km, travel_rates
from docs.rulebook import cases, code, reviews
from docs.rulebook.chart import chart
from docs.rulebook.fingerprint import fingerprint
from docs.rulebook.graph import neighbours
from docs.rulebook.page import in_brief, rule_page
from docs.speech import PARAMETERS, Speech
from tests.site.pages import ORIGIN, pages
from tests.support.search import search
from wes_core import assess
from wes_core.law.parameters import CHECKED_ON
from wes_core.reference import known_ids
from wes_core.texts import LANGUAGES

IDS = sorted(known_ids())
TREES = {"nl": "", "en": "en/"}
SHAPE = re.compile(r"<(h[1-6]|table|tr|li|svg|pre)\b")


@pytest.fixture(params=LANGUAGES)
def say(request: pytest.FixtureRequest) -> Speech:
    return Speech(request.param)


def article(site: Path, lang: str, rule: str) -> str:
    """What a page holds, without what stands around it."""
    html = (site / TREES[lang] / "rules" / rule / "index.html").read_text(encoding="utf-8")
    return html[html.index("<article") : html.index("</article>")]


def test_every_rule_has_a_page_of_the_same_shape_in_both_languages(site: Path) -> None:
    for rule in IDS:
        dutch, english = (SHAPE.findall(article(site, lang, rule)) for lang in LANGUAGES)
        assert dutch == english, rule
        assert {"h1", "table", "pre"} <= set(dutch), rule


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_page_says_what_the_rule_is_and_says_so_to_search_engines(site: Path, lang: str) -> None:
    words = Speech(lang).rule("D-1")
    html = (site / TREES[lang] / "rules" / "D-1" / "index.html").read_text(encoding="utf-8")
    assert "<h1 id=" in html
    assert f"D-1: {words['title']}" in html
    assert f'<meta name="description" content="{in_brief(words["text"])}">' in html


def test_a_search_engine_is_told_whole_sentences_as_far_as_it_shows_them(say: Speech) -> None:
    for rule in IDS:
        text = say.rule(rule)["text"]
        brief = in_brief(text)
        assert len(brief) < 160
        assert text.startswith(brief.removesuffix(" …"))
        assert brief[-1] in ".?!…", rule


def test_a_page_names_every_source_and_the_day_on_which_it_was_read(say: Speech) -> None:
    page = rule_page("D-3", say, "")
    for source in ("seed-a", "s1", "s2"):
        assert f"#source-{source})" in page
    assert say.texts.date(CHECKED_ON) in page


def test_a_page_leads_to_what_the_rule_looks_at_and_to_what_looks_at_it() -> None:
    around = neighbours("D-1")
    assert [fact.key for fact in around.facts] == ["end_date"]
    assert {number.key: rule for number, rule in neighbours("D-3").numbers.items()} == {"minimum_hours_per_week": "D-3"}
    assert "D-7" in around.needs
    assert "duration" in around.parts
    assert "D-1" in neighbours("D-7").needed_by


def test_a_rule_of_the_reform_is_not_said_to_look_at_what_was_gone_by_then() -> None:
    assert "D-3" not in neighbours("D-4").needed_by
    assert not neighbours("D-4").numbers


def test_every_rule_shows_the_lines_of_code_that_name_it() -> None:
    for rule in IDS:
        for statement in code.statements(rule):
            lines = (code.ROOT / statement.path).read_text(encoding="utf-8").splitlines()
            assert lines[statement.line - 1].strip().startswith(statement.text.splitlines()[0])
            assert f'"{rule}"' in statement.text


def test_a_review_holds_until_the_rule_changes(say: Speech) -> None:
    review = {"rule": "D-1", "role": {"nl": "jurist", "en": "lawyer"}, "day": "2027-01-15"}
    day, role = say.texts.date("2027-01-15"), review["role"][say.lang]
    holds = reviews.reviewed("D-1", say, [review | {"sha256": fingerprint("D-1")}])
    lapsed = reviews.reviewed("D-1", say, [review | {"sha256": "of what it was"}])
    assert holds == say.word("law.review_holds", role=role, day=day)
    assert lapsed == say.word("law.review_lapsed", role=role, day=day)
    assert reviews.reviewed("D-2", say, [review]) == say.word("law.review_none")


def test_what_to_sign_is_printed_and_an_unknown_id_is_refused_with_those_there_are(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert reviews.sign(["D-1"]) == 0
    assert capsys.readouterr().out == f"D-1 {fingerprint('D-1')}\n"
    assert reviews.sign(["Z-9"]) == 2
    assert "'Z-9'; there are: A-1" in capsys.readouterr().err


def test_only_a_number_that_changed_has_a_drawing_and_it_says_every_value(say: Speech) -> None:
    changed = chart(PARAMETERS["wes.min_hours_week"], say)
    assert say.texts.quantity(None, "hours a week") in changed
    assert changed.count("<rect") == 2
    assert chart(PARAMETERS["sanction.max_years"], say) == chart(PARAMETERS["wes.max_months"], say) == ""


def test_the_pages_are_written_once_and_none_stays_for_an_id_that_is_gone(tmp_path: Path) -> None:
    folder = tmp_path / "nl" / "rules"
    stubs.write(tmp_path)
    assert {path.stem for path in folder.iterdir()} == set(IDS)
    (folder / "Z-9.md").touch()
    (folder / "index.md").touch()
    os.utime(folder / "D-1.md", (0, 0))
    stubs.write(tmp_path)
    assert (folder / "D-1.md").stat().st_mtime == 0
    assert {path.stem for path in folder.iterdir()} == {*IDS, "index"}


def test_a_case_is_told_in_the_part_in_which_the_rule_is_a_reason_with_its_total(say: Speech) -> None:
    told = rule_page("A-1", say, "").rpartition(f"## {say.word('law.cases')}")[2].partition("\n## ")[0]
    lines = [line for line in told.splitlines() if line.startswith("- ")]
    assert len(lines) == len(cases.turning_on("A-1")) > 1
    for line in lines:
        assert line.startswith(f"- **{say.texts.get('part.allowance.title')}**")
        assert f"{say.texts.get('field.total')}: " in line.partition("<br>")[0]


@pytest.mark.parametrize("rule", ["A-1", "D-1"])
def test_beside_a_total_stands_that_the_placement_is_not_allowed(say: Speech, rule: str) -> None:
    found = {case: say.assessed(case.answers) for case in cases.turning_on(rule)}
    priced = {case: each["duration"] for case, each in found.items() if "total" in each["allowance"]}
    assert any(duration["outcome"] == "no" for duration in priced.values())
    for case, duration in priced.items():
        refused, told = duration["outcome"] == "no", case.text("allowance", say)
        assert (say.word("law.may_it") in told) is refused, case.name
        assert not refused or duration["reasons"][0]["text"] in told


@pytest.mark.parametrize("rule", ["T-3", "T-5"])
def test_a_form_that_can_no_longer_start_does_not_look_as_if_it_had_no_limit(say: Speech, rule: str) -> None:
    numbers = rule_page(rule, say, "").partition(f"## {say.word('law.numbers')}")[2].partition("\n## ")[0]
    assert numbers.count(f">{say.word('instead_of_none.T-3')}<") == 2  # in the chart and in the table
    assert f">{say.texts.get('unit.none')}<" not in numbers


def test_the_name_of_a_function_comes_last(say: Speech) -> None:
    history = rule_page("T-5", say, "").partition(f"## {say.word('law.history')}")[2]
    heads = re.findall(r'role="columnheader">([^<]+)<', history.partition("</thead>")[0])
    assert heads == [say.word(head) for head in ("applies", "mark", "sources", "law.function")]


def test_a_rate_that_rises_by_itself_is_told_up_to_now_in_chart_and_table(say: Speech) -> None:
    page = rule_page("A-8b", say, "")
    picture = page[page.index("<svg") : page.index("</svg>")]
    assert picture.count("<rect") == len(rates_per_km(say))
    for rate in rates_per_km(say).values():
        assert say.texts.exact(rate) in picture
    assert travel_rates(say) in page


@pytest.mark.parametrize("rule", ["A-8", "A-8b"])
def test_the_tables_of_a_rule_stack_on_a_narrow_screen(page: Page, rule: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"rules/{rule}/")
    cells = (
        page.locator(".page-stacked tbody tr")
        .first.locator("td, th")
        .evaluate_all("cells => cells.map((cell) => cell.getBoundingClientRect().left)")
    )
    assert len(cells) > 2
    assert len(set(cells)) == 1


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_list_of_all_rules_leads_to_each_of_them(site: Path, lang: str) -> None:
    listed = pages(site)[f"{ORIGIN}{TREES[lang]}rules/"]
    assert {f"{listed.address}{rule}/" for rule in IDS} <= {link["href"] for link in listed.links}


@pytest.mark.parametrize(("lang", "word"), [("nl", "langste duur"), ("en", "longest duration")])
def test_a_rule_is_found_by_its_title_in_the_readers_language(page: Page, lang: str, word: str) -> None:
    page.goto(f"{TREES[lang]}")
    search(page, word)
    expect(page.locator("a.md-search-result__link[href*='rules/D-1/']").first).to_be_visible()


def test_code_and_cases_are_no_noise_in_the_search(site: Path) -> None:
    index = json.loads((site / "search" / "search_index.json").read_text(encoding="utf-8"))
    told = " ".join(entry["text"] for entry in index["docs"] if entry["location"].startswith("rules/D-1/"))
    assert Speech("nl").rule("D-1")["text"] in told
    assert "def ends_in_time" not in told


@pytest.mark.parametrize(("lang", "rule"), [("nl", "D-3"), ("en", "C-4")])
def test_a_case_opens_in_the_calculator_with_its_answers(page: Page, lang: str, rule: str) -> None:
    page.goto(f"{TREES[lang]}rules/{rule}/")
    first = cases.turning_on(rule)[0]
    page.locator("article a[href*='#wes=1']").first.click()
    page.wait_for_url(f"**/{TREES[lang]}calculator/#wes=1*")
    page.evaluate("customElements.whenDefined('wes-calculator')")
    assert page.evaluate("document.querySelector('wes-calculator').answers") == first.answers


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_rule_in_an_outcome_leads_to_its_page(page: Page, lang: str) -> None:
    page.goto(f"{TREES[lang]}calculator/#wes=1&start_date=2022-11-02&end_date=2023-01-31&hours_per_week=19.5")
    page.locator("wes-calculator button[type=submit]").click()
    page.locator("[data-wes=output] [data-part=duration] .wes-reasons a.wes-rule", has_text="D-3").click()
    expect(page.locator("h1")).to_contain_text(f"D-3: {Speech(lang).rule('D-3')['title']}")
    page.go_back()
    expect(page.locator("wes-calculator input[name=start_date]")).to_have_value(re.compile("2022"))


def test_elsewhere_a_rule_in_an_outcome_is_no_link() -> None:
    found = assess({"start_date": "2022-11-02", "hours_per_week": "19.5"})
    assert '<a class="wes-rule"' not in view.result(found, "nl", "wes")
    assert '<a class="wes-rule" href="../regel/D-3/">D-3</a>' in view.result(found, "nl", "wes", "../regel/{rule}/")
