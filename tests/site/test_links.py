"""Links out of the site: each is listed with the day on which somebody read it, and asking the network is no gate."""

from collections.abc import Iterator
from datetime import date
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pytest

from docs import links
from docs.speech import Speech, data
from tests.site.pages import ORIGIN, pages
from wes_core.law.parameters import CHECKED_ON
from wes_core.law.sources import SOURCES
from wes_core.texts import LANGUAGES

NOBODY = "http://127.0.0.1:9/"
"""Where nothing listens."""


class Handler(BaseHTTPRequestHandler):
    """Knows one page."""

    def do_HEAD(self) -> None:
        self.send_response(200 if self.path == "/here" else 404)
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the base class's
        pass


@pytest.fixture
def elsewhere() -> Iterator[str]:
    """The address of another site."""
    server = HTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def found(site: Path) -> links.Pages:
    """Every link out of the built site."""
    return links.found(site)


def a_site(folder: Path, *addresses: str) -> Path:
    anchors = "".join(f'<a href="{address}">there</a>' for address in addresses)
    (folder / "index.html").write_text(f"<!doctype html><p>{anchors}", encoding="utf-8")
    return folder


def test_every_link_out_of_the_site_is_listed(found: links.Pages) -> None:
    missing = list(links.unlisted(found))
    assert not missing, "add to docs/data/outside-links.toml:\n" + "\n\n".join(missing)


def test_no_listed_link_has_left_the_site(found: links.Pages) -> None:
    gone = links.stale(found)
    assert not gone, "take out of docs/data/outside-links.toml:\n" + "\n".join(gone)


def test_the_links_found_are_those_of_every_page(site: Path, found: links.Pages) -> None:
    seen = {
        link["href"].split("#")[0]
        for page in pages(site).values()
        for link in page.links
        if link["href"].startswith("http") and not link["href"].startswith(ORIGIN)
    }
    assert set(found) == {address for address in seen if not address.startswith(links.address())}


def test_a_source_was_read_on_the_day_of_the_last_check_and_no_link_after_it() -> None:
    listed = links.listed()
    assert {listed[source.url].seen for source in SOURCES if source.url} == {CHECKED_ON}
    others = [each["address"] for each in data("outside-links")["link"]]
    assert len(listed) == len({source.url for source in SOURCES if source.url}) + len(set(others))
    assert others == sorted(set(others))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_of_the_sources_shows_each_link_with_its_day(site: Path, lang: str) -> None:
    say = Speech(lang)
    rows = links.table(say).splitlines()[2:]
    assert len(rows) == len(links.listed())
    folder = "" if lang == "nl" else "en/"
    shown = {link["href"] for link in pages(site)[f"{ORIGIN}{folder}sources/"].links}
    for link in links.listed().values():
        (row,) = (row for row in rows if f"]({link.address})" in row)
        assert row.endswith(f"| {say.texts.date(link.seen) if link.seen else say.word('not_seen')} |")
        assert link.address in shown


def test_an_unknown_link_and_one_that_is_gone_are_told_with_what_to_do(tmp_path: Path) -> None:
    found = links.found(a_site(tmp_path, "https://unknown.test/page#place", "inside/", f"{links.address()}rules/"))
    (entry,) = links.unlisted(found)
    assert 'address = "https://unknown.test/page"' in entry
    assert links.stale(found) == sorted(links.listed())


def test_the_report_says_what_answers(elsewhere: str) -> None:
    told = list(links.answers([f"{elsewhere}/here", f"{elsewhere}/gone", NOBODY]))
    assert [line.split(" (")[0] for line in told] == [
        f"does not answer: {elsewhere}/gone",
        f"does not answer: {NOBODY}",
        "1 of 3 links answer",
    ]


def test_without_a_network_the_report_says_so_in_one_line() -> None:
    assert list(links.answers([NOBODY, f"{NOBODY}other"])) == ["no network: no link was asked whether it answers"]


def test_a_site_that_only_refuses_is_no_missing_network(elsewhere: str) -> None:
    assert list(links.answers([f"{elsewhere}/gone"]))[-1] == "0 of 1 links answer"


def test_the_report_begins_with_how_many_links_there_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    known = links.Link(NOBODY, {"nl": "daar", "en": "there"}, None)
    monkeypatch.setattr(links, "listed", lambda: {known.address: known})
    first, *_, last = links.report(a_site(tmp_path, NOBODY))
    assert first == "1 links out of the site, 1 of them never read by us"
    assert last.startswith("no network")


def test_who_read_a_link_longest_ago_is_told_first(monkeypatch: pytest.MonkeyPatch) -> None:
    days = {"https://a.test/": date(2026, 2, 1), "https://b.test/": None, "https://c.test/": date(2026, 1, 1)}
    told = {each: links.Link(each, {"nl": each, "en": each}, day) for each, day in days.items()}
    monkeypatch.setattr(links, "listed", lambda: told)
    rows = links.table(Speech("en")).splitlines()[2:]
    assert [row.split("[")[1][8] for row in rows] == ["b", "c", "a"]
