"""The header files for common hosts: one policy that fits every page, and names that may be kept for ever."""

import re
from pathlib import Path

import pytest

from docs.policy import policy

FILES = ("_headers", ".htaccess", "nginx.conf")
MOST_ADDRESSES = 100  # of which hosts read a rule
HASHED = re.compile(r"\.[0-9a-f]{12}\.\w+$")


@pytest.mark.parametrize("name", FILES)
def test_every_host_gets_a_policy_that_covers_each_page(site: Path, name: str) -> None:
    text = (site / name).read_text(encoding="utf-8")
    for page in site.rglob("*.html"):
        for rule in policy(page.read_text(encoding="utf-8")).split():
            assert rule.rstrip(";") in text, f"{page}: {rule}"
    assert "unsafe-eval'" not in text.replace("'wasm-unsafe-eval'", "")
    assert "$policy" not in text


def test_only_names_that_change_with_their_bytes_are_kept_for_ever(site: Path) -> None:
    lines = (site / "_headers").read_text(encoding="utf-8").splitlines()
    kept = [lines[at - 1] for at, line in enumerate(lines) if "immutable" in line]
    assert {line.removeprefix("/") for line in kept} == {
        path.relative_to(site).as_posix() for path in (site / "assets" / "wes").iterdir() if HASHED.search(path.name)
    }


def test_the_calculators_pages_and_what_they_name_keep_for_a_while(site: Path) -> None:
    lines = (site / "_headers").read_text(encoding="utf-8").splitlines()
    addresses = [line for line in lines if line.startswith("/") and line != "/*"]
    assert {"/calculator/", "/en/calculator/", "/assets/site.css", "/assets/site.js"} <= set(addresses)
    assert len(addresses) == len(set(addresses)) < MOST_ADDRESSES


def test_a_file_that_is_not_there_is_not_kept_as_missing(site: Path) -> None:
    lines = (site / "nginx.conf").read_text(encoding="utf-8").splitlines()
    assert not [line for line in lines if "Cache-Control" in line and line.endswith("always;")]
    lines = (site / ".htaccess").read_text(encoding="utf-8").splitlines()
    kept = [line for line in lines if "Cache-Control" in line and "immutable" not in line]
    assert kept
    assert all('"expr=%{REQUEST_STATUS} -lt 400"' in line for line in kept)


@pytest.mark.parametrize(("ending", "kind"), [("csv", "text/csv"), ("vcf", "text/vcard")])
def test_a_table_and_a_card_have_their_type_where_the_server_knows_none(site: Path, ending: str, kind: str) -> None:
    assert list(site.rglob(f"*.{ending}"))
    text = (site / "nginx.conf").read_text(encoding="utf-8")
    assert f'location ~ "\\.{ending}$" {{\n  types {{}}\n  default_type {kind};\n}}' in text
