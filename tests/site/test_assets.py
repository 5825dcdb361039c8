"""The calculator's files: named by what is in them, listed, and the same at every build."""

import hashlib
import json
import zipfile
from pathlib import Path

import pytest

from calculator.build import assets, build
from calculator.build.manifest import Manifest


def manifest_in(folder: Path) -> Manifest:
    manifest: Manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    return manifest


def test_the_manifest_lists_every_file_with_its_length_and_hash(site: Path) -> None:
    folder = site / "assets" / "wes"
    manifest = manifest_in(folder)
    assert {path.name for path in folder.iterdir()} == {asset["name"] for asset in manifest.values()} | {
        "manifest.json"
    }
    for asset in manifest.values():
        data = (folder / asset["name"]).read_bytes()
        assert asset == {"name": asset["name"], "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}
        assert asset["sha256"][:12] in asset["name"]


def test_no_file_has_a_name_that_some_hosts_serve_as_text(site: Path) -> None:
    assert not list((site / "assets" / "wes").glob("*.mjs"))


def test_the_browser_gets_the_rules_but_no_examples_and_nothing_of_the_command_line(site: Path) -> None:
    folder = site / "assets" / "wes"
    names = zipfile.ZipFile(folder / manifest_in(folder)["pack"]["name"]).namelist()
    ours = {
        name.removeprefix("wes_core/").split("/")[0].split(".")[0] for name in names if name.startswith("wes_core/")
    }
    assert {"assess", "law", "rules", "texts"} <= ours
    assert ours.isdisjoint({"__main__", "batch", "changes", "cli", "examples", "replay", "schema"})


def test_another_sentence_in_the_rules_changes_the_rules_pack_and_no_other_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = build(tmp_path)
    own = assets.pack()
    texts = own["wes_core/texts/nl.json"].replace(b"werkervaringsstage", b"WERKERVARINGSSTAGE")
    monkeypatch.setattr(assets, "pack", lambda: {**own, "wes_core/texts/nl.json": texts})
    after = build(tmp_path)
    assert {key for key in before if before[key] != after[key]} == {"pack"}


def test_the_same_sources_give_the_same_bytes(tmp_path: Path) -> None:
    assert build(tmp_path / "once") == build(tmp_path / "again")
