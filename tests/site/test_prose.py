"""What people read: no number of the law is typed there, and both languages have the same pages."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.plain import faults
from wes_core.texts import LANGUAGES, Texts

DOCS = Path(__file__).parents[2] / "docs"
WRITTEN = re.compile(r"(?!rules/.-)")
"""The page of a single rule is made, and not written."""


def pages_in(language: str) -> list[str]:
    found = (path.relative_to(DOCS / language).as_posix() for path in (DOCS / language).rglob("*.md"))
    return sorted(filter(WRITTEN.match, found))


PAGES = pages_in("nl")
LAW = [page for page in PAGES if not page.startswith("development/")]
"""The pages for developers may show invented amounts and days in examples of code."""

MONTHS = "|".join(Texts(lang).date(f"2023-{month:02}-01").split()[1] for lang in LANGUAGES for month in range(1, 13))
UNITS = "euro|cent|%|uur|hours?|maand|maanden|months?|week|weken|weeks?|jaar|years?|dag|dagen|days?|km"
IN_WORDS = "|".join(
    (
        "twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien",
        "negentien|twintig|dertig|veertig|vijftig|zestig|honderd|duizend|anderhalf|anderhalve|half|halve",
        "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen",
        "nineteen|twenty|thirty|forty|fifty|sixty|hundred|thousand|half an?",
    )
)
AMOUNT = re.compile(rf"€\s*\d|\b(?:\d[\d.,]*|{IN_WORDS})\s+(?:{UNITS})\b", re.IGNORECASE)
DAY = re.compile(
    rf"\b(?:\d{{1,2}} )?(?:{MONTHS}) \d{{4}}\b|\b\d{{1,2}}[/-]\d{{1,2}}[/-]\d{{4}}\b|\b\d{{4}}-\d\d-\d\d\b"
    r"|(?<![\w.,/-])(?:19|20)\d\d(?![\w,/-]|\.\d)"
)
NAMED = re.compile(r"(?:hervorming van|reform of) 2023|^description: .* in 2023 .*$", re.MULTILINE)
"""The name of the reform, which holds its year."""
MACRO = re.compile(r"\{\{(.*?)\}\}", re.DOTALL)
CODE = re.compile(r"^```.*?^```", re.DOTALL | re.MULTILINE)
UNREAD = re.compile(
    rf"\A---.*?^---|{CODE.pattern}|{{{{ (?:cite|source)\(.*?}}}}"
    r"|<[^>]+>|{ ?[.:][^}]*}|:material[\w-]+:|\]\(.*?\)|[]*`[#>]",
    re.DOTALL | re.MULTILINE,
)
"""What is no word of a sentence: front matter, code, citations, marks, and where links lead."""


def text_of(language: str, page: str) -> str:
    return (DOCS / language / page).read_text(encoding="utf-8")


def headings(text: str) -> list[int]:
    return [len(marks) for marks in re.findall(r"^(#+) ", CODE.sub("", text), re.MULTILINE)]


def macros(text: str) -> list[str]:
    """What is called with which names and days; the words of a picture may differ."""
    calls = (call.strip() for call in MACRO.findall(text))
    return [re.sub(r'\b(?!before)\w+="[^"]*"', "", call) for call in calls]


def pieces(text: str) -> Iterator[str]:
    """The lines of a page and the cells of its tables, as they are read."""
    for line in MACRO.sub("{value}", UNREAD.sub("", text)).splitlines():
        yield from (re.sub(r"^\s*(?:-|\d+\.)\s+", "", cell).strip() for cell in line.split("|"))


def test_both_languages_have_the_same_pages() -> None:
    assert pages_in("en") == PAGES


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("page", LAW)
@pytest.mark.parametrize("typed", [AMOUNT, DAY], ids=["amount", "day"])
def test_no_number_of_the_law_is_typed(language: str, page: str, typed: re.Pattern[str]) -> None:
    assert typed.findall(NAMED.sub("", MACRO.sub("", text_of(language, page)))) == []


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("page", LAW)
def test_every_sentence_reads_easily(language: str, page: str) -> None:
    assert [fault for piece in pieces(text_of(language, page)) for fault in faults(piece, language)] == []


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("page", LAW)
def test_the_day_on_which_far_travel_ended_is_told_of_nothing_else(language: str, page: str) -> None:
    told = [line for line in text_of(language, page).splitlines() if "travel.far_travel_ends" in line]
    assert all('cite("A-8c")' in line for line in told)


@pytest.mark.parametrize("page", PAGES)
def test_twins_have_the_same_headings(page: str) -> None:
    assert headings(text_of("en", page)) == headings(text_of("nl", page))


@pytest.mark.parametrize("page", PAGES)
def test_twins_call_the_same_macros(page: str) -> None:
    assert macros(text_of("en", page)) == macros(text_of("nl", page))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_lists_its_sources_under_its_last_heading(language: str) -> None:
    listing = [page for page in LAW if "page_sources()" in text_of("nl", page)]
    assert "forms.md" in listing
    for page in listing:
        assert "{{ page_sources() }}" in text_of(language, page).rpartition("\n## ")[2], page


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_way_to_a_startbaan_has_as_many_steps_in_words_as_in_its_drawing(language: str) -> None:
    drawn = (DOCS / "data" / "pictures" / "startbaan.svg").read_text(encoding="utf-8").count("<circle ")
    _, _, after = text_of(language, "startbaan.md").partition('picture("startbaan"')
    assert len(re.findall(r"^\d+\. ", after.partition("</div>")[0], re.MULTILINE)) == drawn


@pytest.mark.parametrize(
    "text", ["200 euro", "€ 200", "zes maanden", "twaalf weken", "half a year", "20 hours a week", "1.234,50 euro"]
)
def test_a_typed_amount_is_seen(text: str) -> None:
    assert AMOUNT.search(text)


@pytest.mark.parametrize(
    "text", ["1 januari 2023", "31 December 2022", "15/02/2023", "2023-01-01", "tot september 2018;", "vanaf 2020."]
)
def test_a_typed_day_is_seen(text: str) -> None:
    assert DAY.search(text)
