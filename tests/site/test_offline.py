"""The edition for a memory stick: unpacked anywhere, opened by double click, without server and without network."""

import json
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from docs import offline
from docs.build import ASSETS
from docs.pages import run
from tests.calculator.hands import ASSESS
from tests.rules.cases import worked_answers
from tests.site.pages import MADE_ALIKE
from tests.support.browsers import in_both_browsers
from tests.support.watch import Watch
from wes_core import assess, to_json

LONGEST_PATH = 180
MOST_BYTES = 20_000_000
ELSEWHERE = re.compile(r'<(?:script|link|img|iframe)\b[^>]*\b(?:src|href)="(?:[a-z]+:)?//', re.IGNORECASE)
# Who leaves before is not missed by the theme, but Firefox writes it down as a script that failed.
UNTIL_SEARCHABLE = "async () => { while (!window.__index) await new Promise((go) => setTimeout(go, 10)); }"
LANGUAGES = {"nl": "", "en": "en/"}
FOUND = {"nl": "hervorming", "en": "reform"}


@pytest.fixture(scope="session")  # as long as the browsers, which take turns
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The ZIP as it is handed out."""
    folder = tmp_path_factory.mktemp("offline")
    run(("calculator.build",))
    offline.build(ASSETS, folder / "site", folder / "dist" / "wes-offline.zip")
    return folder / "dist" / "wes-offline.zip"


@pytest.fixture(scope="session")
def unpacked(archive: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder it becomes, on a medium that cannot be written, below a name with every sign that bites."""
    folder = tmp_path_factory.mktemp("stick") / "uitleg WES #1 100% café"
    with zipfile.ZipFile(archive) as whole:
        whole.extractall(folder)
    for path in sorted(folder.rglob("*"), reverse=True):
        path.chmod(0o555 if path.is_dir() else 0o444)
    return folder / offline.TOP


@pytest.fixture
def watch(browser: Browser) -> Iterator[Watch]:
    """A page without network, which is watched."""
    context = browser.new_context(offline=True)
    watch = Watch(context.new_page(), "file:///")
    yield watch
    context.close()
    assert not watch.troubles, "\n".join(watch.troubles)


def pages(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.html"))


def unlike(folder: Path) -> list[Path]:
    return [path for path in pages(folder) if not MADE_ALIKE.search(path.relative_to(folder).as_posix())]


def test_the_zip_is_one_folder_with_short_paths_and_says_first_what_to_do(archive: Path) -> None:
    with zipfile.ZipFile(archive) as whole:
        names = whole.namelist()
        assert {name.split("/")[0] for name in names} == {offline.TOP}
        assert {f"{offline.TOP}/LEESMIJ.txt", f"{offline.TOP}/README.txt", f"{offline.TOP}/index.html"} <= set(names)
        assert max(map(len, names)) < LONGEST_PATH
        assert b"index.html" in whole.read(f"{offline.TOP}/LEESMIJ.txt")
    assert archive.stat().st_size <= MOST_BYTES


def test_the_zip_holds_the_folder_and_is_the_same_each_time(archive: Path, tmp_path: Path) -> None:
    site = archive.parents[1] / "site"
    with zipfile.ZipFile(archive) as whole:
        held = {name.removeprefix(f"{offline.TOP}/"): whole.read(name) for name in whole.namelist()}
    assert held == {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}
    offline.build(ASSETS, tmp_path / "site", tmp_path / "dist" / "again.zip")
    assert (tmp_path / "dist" / "again.zip").read_bytes() == archive.read_bytes()


def test_what_only_helps_others_to_find_the_site_stays_out(archive: Path) -> None:
    with zipfile.ZipFile(archive) as whole:
        names = whole.namelist()
    for helper in ("sitemap.xml", "robots.txt", "feed.xml", "/assets/cards/", "/rekenhulp/"):
        assert not [name for name in names if helper in name]


def test_no_page_fetches_anything_from_elsewhere(unpacked: Path) -> None:
    for path in pages(unpacked):
        assert not ELSEWHERE.search(path.read_text(encoding="utf-8")), path


@in_both_browsers
def test_every_page_opens_without_a_complaint(unpacked: Path, page: Page) -> None:
    for path in unlike(unpacked):
        page.goto(path.as_uri())
        assert page.locator("h1").is_visible(), path
        assert not page.locator(".site-unpack").is_visible(), path


@in_both_browsers
@pytest.mark.parametrize("lang", LANGUAGES)
def test_search_finds_the_pages_of_its_own_language(unpacked: Path, page: Page, lang: str) -> None:
    page.goto((unpacked / LANGUAGES[lang] / "index.html").as_uri())
    page.locator(".md-search__input").click()
    page.locator(".md-search-result__meta", has_text=re.compile("Typ")).wait_for()
    page.keyboard.type(FOUND[lang])
    first = page.locator("a.md-search-result__link").first
    first.wait_for()
    found = page.locator("a.md-search-result__link").evaluate_all("(links) => links.map((link) => link.href)")
    home = (unpacked / LANGUAGES[lang]).as_uri()
    assert all(address.startswith(home) for address in found)
    assert any("reform-2023.html" in address for address in found)
    if lang == "nl":
        assert not any(address.startswith(f"{home}/en/") for address in found)
    page.keyboard.press("Control+a")
    page.keyboard.type({"nl": "doppen", "en": "dole"}[lang])
    expect(first).to_have_attribute("href", re.compile(r"exemption\.html"))


@in_both_browsers
def test_each_page_leads_to_its_twin_and_back(unpacked: Path, page: Page) -> None:
    dutch = [path for path in unlike(unpacked) if "en" not in path.relative_to(unpacked).parts]
    for path in dutch:
        twin = unpacked / "en" / path.relative_to(unpacked)
        page.goto(path.as_uri())
        for other in (twin, path):
            page.evaluate(UNTIL_SEARCHABLE)
            page.locator("a.site-language").click()
            page.wait_for_url(lambda url, other=other: url.split("#")[0] == other.as_uri())


@in_both_browsers
@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_calculator_answers_as_the_command_line_does(unpacked: Path, page: Page, lang: str) -> None:
    page.goto((unpacked / LANGUAGES[lang] / "calculator.html").as_uri())
    page.evaluate("customElements.whenDefined('wes-calculator')")
    cases = worked_answers()
    for answers, found in zip(cases, page.evaluate(ASSESS, cases), strict=True):
        assert found == to_json(assess(json.loads(answers), lang)), answers


@in_both_browsers
@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_nearest_office_is_found_and_its_files_are_there(unpacked: Path, page: Page, lang: str) -> None:
    page.goto((unpacked / LANGUAGES[lang] / "offices.html").as_uri())
    page.locator("input[name=near]").fill("Melle")
    expect(page.locator("#office-list h3").first).to_have_text("Gent")
    offered = page.locator("main a[download]").evaluate_all("links => links.map((link) => link.href)")
    assert any(address.endswith("/api/v1/offices.json") for address in offered)
    assert all(Path(unquote(urlsplit(address).path)).is_file() for address in offered)


@in_both_browsers
def test_the_first_page_taken_out_by_itself_says_to_unpack_the_whole(
    unpacked: Path, tmp_path: Path, watch: Watch
) -> None:
    alone = tmp_path / "index.html"
    alone.write_bytes((unpacked / "index.html").read_bytes())
    watch.page.goto(alone.as_uri())
    assert watch.page.get_by_text("Pak dan eerst het hele ZIP-bestand uit").is_visible()
    watch.clear()
