"""The header files for common hosts: one policy that fits every page, and names that may be kept for ever."""

import re
from pathlib import Path

import pytest

from docs.policy import policy

FILES = ("_headers", ".htaccess", "nginx.conf")
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
