"""What the project is built from: pinned by hash, and from no named host."""

import json
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
REQUIREMENTS = sorted((ROOT / "requirements").glob("*.txt"))
LOCKS = [ROOT / "package-lock.json", ROOT / "tests" / "bench" / "package-lock.json"]


@pytest.mark.parametrize("path", REQUIREMENTS, ids=lambda path: path.stem)
def test_every_python_package_is_pinned_by_hash(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    packages = re.findall(r"^(\w\S*?)==\S+(?: ;[^\\]*)? \\\n    --hash=sha256:", text, re.MULTILINE)
    assert packages
    assert len(packages) == len(re.findall(r"^\w", text, re.MULTILINE))


@pytest.mark.parametrize("path", REQUIREMENTS, ids=lambda path: path.stem)
def test_no_requirement_names_a_host(path: Path) -> None:
    assert not re.findall(r"://|--index-url|--extra-index-url|--find-links", path.read_text(encoding="utf-8"))


def packages(lock: Path) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = json.loads(lock.read_text(encoding="utf-8"))["packages"]
    return found


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.parent.name)
def test_every_npm_package_is_pinned_by_hash_and_from_no_host(lock: Path) -> None:
    for name, package in packages(lock).items():
        assert "resolved" not in package, name
        assert not name or package["integrity"].startswith("sha512-"), name


def test_pyodide_is_one_exact_version_everywhere() -> None:
    wanted = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))["dependencies"]["pyodide"]
    assert re.fullmatch(r"\d+\.\d+\.\d+", wanted)
    assert packages(LOCKS[0])["node_modules/pyodide"]["version"] == wanted
