"""What others find the site by: search engines, messengers, feed readers, and people who guess an address."""

import json
import re
import xml.etree.ElementTree as ElementTree
from collections import Counter
from datetime import date, datetime, timedelta
from email.utils import parsedate_to_datetime
from pathlib import Path
from types import SimpleNamespace
from urllib.parse import urlsplit

import pytest
from mkdocs.config import load_config
from PIL import Image
from playwright.sync_api import Browser, Page, expect

from docs.blocks import news
from docs.blocks.news import law_changes, law_days
from docs.cards import SIZE
from docs.headers import add_headers
from docs.pages import ROOT, address, settings
from docs.signposts import publish, ways
from docs.speech import Speech, data, day_of
from docs.written import head_of, written
from tests.site.pages import ORIGIN, file_of, pages
from tests.site.pages import Page as BuiltPage
from tests.support.browsers import in_both_browsers
from tests.support.plain import faults
from tests.support.search import FIELD, search
from wes_core.changes import changes
from wes_core.law.parameters import CHECKED_ON
from wes_core.reference import known_ids
from wes_core.texts import LANGUAGES

TREES = {"nl": "", "en": "en/"}
LOCALES = {"nl": "nl_BE", "en": "en_GB"}
SITEMAP = {"": "http://www.sitemaps.org/schemas/sitemap/0.9", "xhtml": "http://www.w3.org/1999/xhtml"}
ANSWERS = "#wes=1&start_date=2023-01-16"


def indexed(site: Path) -> list[BuiltPage]:
    return [page for page in pages(site).values() if page.is_indexed]


def here(whole: str) -> str:
    """Return an address of the site to be as the tests name it."""
    return whole.replace(address(), ORIGIN, 1)


def twice(texts: list[str]) -> list[str]:
    return [text for text, count in Counter(texts).items() if count > 1]


def test_no_two_pages_have_the_same_title(site: Path) -> None:
    assert twice([page.title for page in indexed(site)]) == []


def test_no_two_pages_are_described_alike(site: Path) -> None:
    assert twice([page.said["description"] for page in indexed(site)]) == []


@pytest.mark.parametrize("lang", TREES)
def test_each_page_that_somebody_wrote_is_described_in_what_a_search_engine_shows(lang: str) -> None:
    for page in written(lang):
        assert 45 <= len(head_of(lang, page)["description"]) <= 160, page


def test_each_page_names_its_own_address_as_the_one_to_keep(site: Path) -> None:
    for page in indexed(site):
        assert here(page.canonical) == page.address


def test_only_pages_that_lead_nowhere_are_kept_out_of_search_engines(site: Path) -> None:
    hidden = {page.address.removeprefix(ORIGIN) for page in pages(site).values() if not page.is_indexed}
    assert hidden == {"404.html", "en/404.html", *(guessed for guessed, _ in ways())}


def test_each_page_tells_messengers_what_to_show(site: Path) -> None:
    for page in indexed(site):
        assert page.said["og:title"] in page.title
        assert page.said["og:description"] == page.said["description"]
        assert here(page.said["og:url"]) == page.address
        assert page.said["og:locale"] == LOCALES[page.language]
        assert page.said["twitter:card"] == "summary_large_image"


def test_each_page_has_a_card_in_its_own_language(site: Path) -> None:
    for card, lang in {(page.said["og:image"], page.language) for page in indexed(site)}:
        assert here(card).startswith(f"{ORIGIN}{TREES[lang]}assets/cards/")
        with Image.open(file_of(site, here(card))) as image:
            assert image.size == SIZE


@pytest.mark.parametrize(
    ("given", "configuration", "tops"),
    [
        ("", "mkdocs.yml", ("../", "../en/")),
        ("", "docs/mkdocs.en.yml", ("../../", "../")),
        ("https://host.test/wes/", "mkdocs.yml", ("https://host.test/wes/", "https://host.test/wes/en/")),
        ("https://host.test/wes/", "docs/mkdocs.en.yml", ("https://host.test/wes/", "https://host.test/wes/en/")),
    ],
)
def test_a_page_names_both_languages_by_whole_addresses_where_it_is_known_where_the_site_stands(
    monkeypatch: pytest.MonkeyPatch, given: str, configuration: str, tops: tuple[str, str]
) -> None:
    if given:
        monkeypatch.setenv("SITE_URL", given)
    for name, value in settings().items():
        monkeypatch.setenv(name, value)
    config = load_config(str(ROOT / configuration))
    main = config.theme.get_env().get_template("main.html")
    page = SimpleNamespace(url="allowance/", meta={})
    head = "".join(main.blocks["extrahead"](main.new_context({"config": config, "base_url": "..", "page": page})))
    dutch, english = (f"{top}allowance/" for top in tops)
    told = re.findall(r'hreflang="([\w-]+)" href="([^"]+)"', head)
    assert told == [("nl", dutch), ("en", english), ("x-default", dutch)]


@pytest.mark.parametrize("lang", TREES)
def test_the_sitemap_lists_the_pages_of_its_language_each_with_its_twin(site: Path, lang: str) -> None:
    entries = ElementTree.parse(site / TREES[lang] / "sitemap.xml").getroot()
    listed = {}
    for entry in entries:
        twins = {link.get("hreflang"): here(link.get("href", "")) for link in entry.findall("xhtml:link", SITEMAP)}
        listed[here(entry.findtext("loc", "", SITEMAP))] = twins
    assert set(listed) == {page.address for page in indexed(site) if page.language == lang}
    for found, twins in listed.items():
        path = found.removeprefix(f"{ORIGIN}{TREES[lang]}")
        assert twins == {"nl": ORIGIN + path, "en": f"{ORIGIN}en/{path}", "x-default": ORIGIN + path}


def test_robots_are_told_where_both_sitemaps_stand(site: Path) -> None:
    lines = (site / "robots.txt").read_text(encoding="utf-8").splitlines()
    assert "Allow: /" in lines
    for tree in TREES.values():
        assert f"Sitemap: {address()}{tree}sitemap.xml" in lines


def test_a_site_below_a_folder_says_so_to_robots(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SITE_URL", "https://host.test/wes/")
    (tmp_path / "assets" / "wes").mkdir(parents=True)
    add_headers(tmp_path)
    assert "Sitemap: https://host.test/wes/en/sitemap.xml" in (tmp_path / "robots.txt").read_text(encoding="utf-8")


def test_what_is_not_there_is_said_in_both_languages_at_the_top(page: Page) -> None:
    page.goto("404.html")
    expect(page.locator("article h1")).to_have_text("Deze pagina is er niet")
    expect(page.locator("article [lang=en] h2")).to_have_text("This page is not here")
    page.locator("article [lang=en] a").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")


def test_a_guessed_address_leads_to_a_page_and_names_it_as_the_one_to_keep(site: Path) -> None:
    for guessed, meant in ways():
        signpost = pages(site)[ORIGIN + guessed]
        assert signpost.leads_on == here(signpost.canonical) == ORIGIN + meant
        assert pages(site)[ORIGIN + meant].is_indexed


@in_both_browsers
@pytest.mark.parametrize(
    ("guessed", "meant"), [("rekenhulp/", "calculator/"), ("en/faq/", "en/questions/"), ("en/regels/", "en/rules/")]
)
def test_a_guessed_address_takes_the_answers_behind_it_along(page: Page, server: str, guessed: str, meant: str) -> None:
    page.goto(guessed + ANSWERS, wait_until="commit")
    expect(page).to_have_url(server + meant + ANSWERS)
    expect(page.locator("h1")).to_be_visible()


def test_a_guessed_address_leads_on_without_scripts(browser: Browser, server: str) -> None:
    with browser.new_context(base_url=server, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto("kantoren/", wait_until="commit")
        expect(page).to_have_url(f"{server}offices/")


def test_hosts_that_can_lead_on_are_told_every_way(site: Path) -> None:
    lines = (site / "_redirects").read_text(encoding="utf-8").splitlines()
    assert [line.split() for line in lines if line.startswith("/")] == [
        [f"/{guessed}", f"/{meant}", "301"] for guessed, meant in ways()
    ]


def test_a_guessed_address_that_is_in_use_stops_the_build(tmp_path: Path) -> None:
    (tmp_path / "rekenhulp").mkdir()
    with pytest.raises(SystemExit, match="rekenhulp/ is an address in use"):
        publish(tmp_path)


def test_the_pages_of_a_language_lead_to_its_own_tree(site: Path) -> None:
    for guessed, meant in ways():
        assert urlsplit(guessed).path.startswith("en/") == meant.startswith("en/")


def test_a_page_names_the_feeds_of_its_language(site: Path) -> None:
    for page in pages(site).values():
        if not page.leads_on:
            home = f"{ORIGIN}{TREES[page.language]}"
            assert page.feeds == {"application/rss+xml": f"{home}feed.xml", "application/feed+json": f"{home}feed.json"}


@pytest.mark.parametrize("lang", TREES)
def test_each_item_of_the_feed_leads_to_its_place_on_the_page_of_changes(site: Path, lang: str) -> None:
    channel = ElementTree.parse(site / TREES[lang] / "feed.xml").getroot().find("channel")
    assert channel is not None
    assert channel.findtext("language") == lang
    items = channel.findall("item")
    assert len(items) == len({item.findtext("guid") for item in items}) > len(data("changes")["change"])
    for item in items:
        page, _, anchor = here(item.findtext("link", "")).partition("#")
        assert anchor in pages(site)[page].ids
        assert page == f"{ORIGIN}{TREES[lang]}changes/"


@pytest.mark.parametrize("lang", TREES)
def test_both_feeds_of_a_language_say_the_same_the_newest_first(site: Path, lang: str) -> None:
    channel = ElementTree.parse(site / TREES[lang] / "feed.xml").getroot().find("channel")
    assert channel is not None
    told = [
        (item.findtext("title"), item.findtext("description"), parsedate_to_datetime(item.findtext("pubDate", "")))
        for item in channel.findall("item")
    ]
    feed = json.loads((site / TREES[lang] / "feed.json").read_text(encoding="utf-8"))
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert told == [
        (item["title"], item["content_text"], datetime.fromisoformat(item["date_published"])) for item in feed["items"]
    ]
    days = [day for _, _, day in told]
    assert days == sorted(days, reverse=True)
    assert parsedate_to_datetime(channel.findtext("lastBuildDate", "")) == days[0]


def test_every_day_on_which_the_law_changed_is_told() -> None:
    days = law_days()
    assert {day_of("wes.reform_from"), day_of("travel.far_travel_ends"), day_of("benefit.reform_from")} <= set(days)
    assert max(days) <= CHECKED_ON
    for day in days:
        found = changes(day - timedelta(days=1), day, cases=())
        assert found["parameters"] or found["rules"], day


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_changes_of_the_law_begin_with_the_wes_itself_and_nothing_is_told_of_before(lang: str) -> None:
    say = Speech(lang)
    *_, first = law_changes(say).split("### ")
    assert first.startswith(say.texts.date(day_of("wes.exists_from")))
    assert say.word("news.nothing_before") in first
    assert re.findall(r"rules/([\w-]+)\.md", first) == ["E-1"]
    assert say.word("news.examples") not in first


def test_a_number_that_no_source_tells_any_more_is_no_change_of_the_law() -> None:
    told = law_changes(Speech("nl"))
    assert "geen waarde meer" not in told
    assert "977,50" not in told


def told_of(say: Speech, day: date) -> str:
    """What the page tells of one day of the law."""
    return law_changes(say).partition(f"{{ #law-{day.isoformat()} }}")[2].partition("\n\n### ")[0]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_form_that_can_no_longer_start_is_not_told_as_one_without_a_limit(lang: str) -> None:
    say, day = Speech(lang), day_of("wes.reform_from")
    title, taken = say.texts.get("parameter.activation_maximum_months"), say.word("instead_of_none.T-3")
    assert re.search(rf"\| {title} \|.*\| {taken} \|", told_of(say, day))
    (entry,) = (each for each in news.news(say) if each.anchor == f"law-{day.isoformat()}")
    assert re.search(rf"{title}: [^.]+ → {taken}\.", entry.text)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_only_law_is_told_as_law_also_where_part_of_it_could_not_be_read(lang: str) -> None:
    say = Speech(lang)
    told = set(re.findall(r"rules/([\w-]+)\.md", law_changes(say)))
    assert not {"A-19", "N-4", "N-7", "T-9"} & told
    assert not [rule for rule in told if rule[0] in "FG"]
    assert re.search(r"\[<span>C-10</span> [^]]+\][^}]*data-standing=secondary", told_of(say, date(2020, 1, 1)))


def test_a_day_after_which_a_source_is_silent_is_no_news(monkeypatch: pytest.MonkeyPatch) -> None:
    silent = day_of("travel.stated_until")
    monkeypatch.setattr(news, "CHECKED_ON", silent + timedelta(days=900))
    assert law_days.__wrapped__() == law_days()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_number_of_which_no_source_tells_the_first_day_is_no_news(lang: str) -> None:
    assert Speech(lang).texts.get("parameter.insertion_benefit_maximum_years") not in law_changes(Speech(lang))


def test_what_moved_on_the_site_is_told_in_both_languages_under_a_name_that_stays() -> None:
    listed = data("changes")["change"]
    assert len({each["key"] for each in listed}) == len(listed)
    assert [each["day"] for each in listed] == sorted((each["day"] for each in listed), reverse=True)
    for each in listed:
        assert set(each["rules"]) <= set(known_ids())
        for lang in LANGUAGES:
            assert [fault for text in each[lang].values() for fault in faults(text, lang)] == []


FOUND_FIRST = [
    ("", "vergoedingen", "allowance/"),
    ("", "stageplannen", "agreement/"),
    ("", "kantoren Luik", "offices/"),
    ("", "kantoor Liege", "offices/"),
    ("", "A-1", "rules/A-1/"),
    ("calculator/", "vergoedingen", "allowance/"),
    ("", "ziek", "ending-early/"),
    ("", "loon", "allowance/"),
    ("", "ontslagen", "ending-early/"),
    ("", "vervoer", "allowance/"),
    ("", "uitkering", "exemption/"),
    ("", "doppen", "exemption/"),
    ("", "boete", "sanctions/"),
    ("", "contract", "agreement/"),
    ("", "sancties", "sanctions/"),
    ("", "hoelang", "duration/"),
    ("", "reiskosten", "allowance/"),
    ("", "woordenlijst", "glossary/"),
    ("en/", "allowances", "en/allowance/"),
    ("en/", "placement plans", "en/agreement/"),
    ("en/", "office Liege", "en/offices/"),
    ("en/", "who may", "en/who-may/"),
    ("en/", "sick", "en/ending-early/"),
    ("en/", "illness", "en/ending-early/"),
    ("en/", "pay", "en/allowance/"),
    ("en/", "wages", "en/allowance/"),
    ("en/", "fired", "en/ending-early/"),
    ("en/", "dole", "en/exemption/"),
    ("en/", "commute", "en/allowance/"),
    ("en/", "penalty", "en/sanctions/"),
    ("en/", "stop", "en/ending-early/"),
    ("en/", "duration", "en/duration/"),
    ("en/", "money", "en/allowance/"),
    ("en/", "stageplan", "en/agreement/"),
    ("en/", "eligibility", "en/who-may/"),
    ("en/", "glossary", "en/glossary/"),
]
"""Where somebody searches, for what, and what comes first: the word may have another ending, lack its accents, or stand
nowhere on the site."""


@pytest.mark.parametrize(("start", "query", "first"), FOUND_FIRST)
def test_the_search_goes_by_the_stem_and_stays_in_its_language(
    page: Page, server: str, start: str, query: str, first: str
) -> None:
    page.goto(start)
    search(page, query)
    links = page.locator("a.md-search-result__link")
    expect(links.first).to_have_attribute("href", re.compile(rf"^{server}{first}(?:[?#]|$)"))
    tree = "en/" if start.startswith("en/") else "(?!en/)"
    for found in links.evaluate_all("(links) => links.map((link) => link.href)"):
        assert re.match(server + tree, found)
    assert page.locator("mark mark").count() == 0


TOLD = """() => [{1: {id: 1}, 2: {id: 3}}, {1: {id: 123}}].map((edges) =>
  Object.assign(new lunr.TokenSet(), {edges}).toString())"""
"""Two nodes of the tree of words: lunr itself writes them alike, and then words of one are lost in the other."""


def test_the_search_tells_two_nodes_of_its_tree_of_words_apart(page: Page) -> None:
    with page.expect_worker() as worker:
        page.goto("")
    page.locator(FIELD).focus()
    one, other = worker.value.evaluate(TOLD)
    assert one != other


def test_the_search_needs_no_mouse(page: Page, server: str) -> None:
    page.goto("")
    search(page, "stageplannen")
    expect(page.locator("a.md-search-result__link").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(page.locator("a.md-search-result__link").first).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(f"^{server}agreement/"))


def test_the_search_marks_the_word_of_the_page_that_what_is_typed_stands_for(page: Page) -> None:
    page.goto("en/")
    search(page, "commute")
    expect(page.locator(".md-search-result mark").first).to_have_text(re.compile("^travel", re.IGNORECASE))
