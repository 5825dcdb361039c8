"""The edition for a memory stick: opens by double click, without server and without network."""

import shutil
import zipfile
from pathlib import Path

from calculator.build.packed import packed
from docs.offices.publish import publish
from docs.pages import ROOT, build_pages

SITE = ROOT / "site-offline"
ARCHIVE = ROOT / "dist" / "wes-offline.zip"
TOP = "wes-offline"
READ_ME = ROOT / "docs" / "data" / "offline"
SHIM = ROOT / "node_modules" / "iframe-worker" / "shim" / "index.js"
NEEDS_A_SERVER = ("404.html", "objects.inv", "sitemap.xml", "sitemap.xml.gz", "search/search_index.json")


def build(calculator: Path, site: Path = SITE, archive: Path = ARCHIVE) -> None:
    """Make the folder `site` and the ZIP of it; `calculator` holds the files that the website serves."""
    shutil.rmtree(site, ignore_errors=True)
    build_pages(site, offline=True)
    for language in (site, site / "en"):
        _make_independent(language)
    packed(calculator, site / "assets" / "wes")
    publish(site)
    for text in sorted(READ_ME.iterdir()):
        (site / text.name).write_text(text.read_text(encoding="utf-8"), encoding="utf-8", newline="\r\n")
    files = zipped(site, archive)
    print(f"offline: {files} files, {archive.stat().st_size / 1e6:.1f} MB in {archive.relative_to(archive.parents[1])}")


def zipped(folder: Path, archive: Path) -> int:
    """Write `folder` as a ZIP with one top folder, the same bytes for the same files; return how many they are."""
    archive.parent.mkdir(parents=True, exist_ok=True)
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    with zipfile.ZipFile(archive, "w") as whole:
        for path in paths:
            entry = zipfile.ZipInfo(f"{TOP}/{path.relative_to(folder).as_posix()}")
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            whole.writestr(entry, path.read_bytes(), compresslevel=9)
    return len(paths)


def _make_independent(language: Path) -> None:
    """Take out what only a server uses, and put in what search needs without one."""
    for name in NEEDS_A_SERVER:
        (language / name).unlink(missing_ok=True)
    shim = language / "assets" / "iframe-worker" / "shim.js"
    shim.parent.mkdir(parents=True)
    shutil.copy(SHIM, shim)
