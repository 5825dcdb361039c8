"""The site does not hang on MkDocs: its successor ProperDocs makes the same pages, as strictly."""

import re
from pathlib import Path

from docs.build import ASSETS
from docs.pages import build_pages
from docs.policy import sealed

MAKER = re.compile(r'<meta name="generator"[^>]*>')


def test_properdocs_makes_the_same_pages(site: Path, tmp_path: Path) -> None:
    assert ASSETS.is_dir(), "the pages name the files of the calculator"
    build_pages(tmp_path, maker="properdocs")
    made = {path.relative_to(tmp_path): path.read_text(encoding="utf-8") for path in tmp_path.rglob("*.html")}
    apart = [
        page.as_posix()
        for page, text in made.items()
        if MAKER.sub("", sealed(text)) != MAKER.sub("", (site / page).read_text(encoding="utf-8"))
    ]
    assert len(made) > 100
    assert not apart, "\n".join(apart)
