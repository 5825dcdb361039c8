"""A clean build of both languages, beside plain Material for MkDocs with the same pages."""

import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from docs.build import build
from docs.pages import build_pages, run, settings

PLAIN = """site_name: Plain
docs_dir: {docs}
site_dir: plain-{lang}
theme: {{name: material, language: {lang}, font: false}}
plugins: [search]
markdown_extensions:
  [abbr, admonition, attr_list, def_list, footnotes, md_in_html, tables, toc, pymdownx.details, pymdownx.emoji,
   pymdownx.highlight, pymdownx.superfences, {{pymdownx.tabbed: {{alternate_style: true}}}}]
"""
OURS = {"nl": "mkdocs.yml", "en": "docs/mkdocs.en.yml"}


def building(rounds: int) -> dict[str, float]:
    """Give medians in seconds: the whole site, its pages alone, and plain Material."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        build(folder / "site")
        run(*(("tests.bench.expanded", config, str(folder / lang)) for lang, config in OURS.items()), **settings())
        plain = [("mkdocs", "build", "--quiet", "-f", _plain(folder, lang)) for lang in OURS]
        sides: dict[str, Callable[[], None]] = {
            "whole": lambda: build(folder / "site"),
            "pages": lambda: build_pages(folder / "site"),
            "plain": lambda: run(*plain, **settings()),
        }
        times: dict[str, list[float]] = {side: [] for side in sides}
        for _ in range(rounds):
            for side, work in sides.items():
                times[side].append(_seconds(work))
    return {side: median(found) for side, found in times.items()}


def _plain(folder: Path, lang: str) -> str:
    path = folder / f"plain.{lang}.yml"
    path.write_text(PLAIN.format(docs=lang, lang=lang), encoding="utf-8")
    return str(path)


def _seconds(work: Callable[[], None]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began
