"""The library in the browser is no more than what the calculator uses, and no less."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from calculator.build.archive import unzipped, zipped
from calculator.build.compiled import compiled
from calculator.build.inside import ask
from calculator.build.manifest import Manifest, named
from tests.calculator.hands import CALCULATOR, open_calculator

IMPORTS = b"""
import json
def run(names):
    for name in json.loads(names):
        __import__(name)
    return "all"
"""
COMPRESSED_BY_HOSTS = 1_000_000


def files(site: Path, key: str) -> dict[str, bytes]:
    folder = site / "assets" / "wes"
    manifest: Manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    return unzipped((folder / manifest[key]["name"]).read_bytes())  # type: ignore[literal-required]


def modules(names: dict[str, bytes]) -> list[str]:
    return [name.removesuffix(".pyc").replace("/", ".").removesuffix(".__init__") for name in names if ".pyc" in name]


def imported(stdlib: dict[str, bytes], own: dict[str, bytes], names: list[str]) -> str:
    return ask(stdlib, {**own, **compiled({"imports.py": IMPORTS})}, "imports", "run", json.dumps(names))


def test_every_module_that_is_shipped_can_be_imported(site: Path) -> None:
    stdlib, own = files(site, "stdlib"), files(site, "pack")
    assert {"wes_core.assess", "calculator.view.respond"} <= set(modules(own))
    assert imported(stdlib, own, [*modules(stdlib), *modules(own)]) == "all"


def test_the_library_is_bytecode_and_much_less_than_all_of_it(site: Path) -> None:
    stdlib = files(site, "stdlib")
    assert {name.rpartition(".")[2] for name in stdlib} == {"pyc"}
    assert not {"asyncio", "argparse", "pyodide", "unittest"} & set(modules(stdlib))
    assert sum(map(len, stdlib.values())) < COMPRESSED_BY_HOSTS


def test_a_module_left_out_is_named_in_the_error(site: Path) -> None:
    stdlib = {name: data for name, data in files(site, "stdlib").items() if name != "decimal.pyc"}
    with pytest.raises(subprocess.CalledProcessError) as failed:
        imported(stdlib, files(site, "pack"), ["wes_core"])
    assert "No module named 'decimal'" in failed.value.stderr


@pytest.mark.parametrize("left_out", ["decimal.pyc", "encodings/__init__.pyc"])
def test_a_module_left_out_ends_in_a_message_and_not_in_a_wait(page: Page, site: Path, left_out: str) -> None:
    short = zipped({name: data for name, data in files(site, "stdlib").items() if name != left_out})
    page.route(
        "**/calculator/", lambda route: route.fulfill(response=(got := route.fetch()), body=told(got.text(), short))
    )
    page.route("**/stdlib.*.zip", lambda route: route.fulfill(body=short, content_type="application/zip"))
    open_calculator(page)
    page.locator("[name=start_date]").focus()
    page.locator("[data-wes=failed]").wait_for()
    assert "(python" in page.evaluate(f"{CALCULATOR}.ready.catch(({{cause}}) => `(${{cause.code}} ${{cause.detail}})`)")


def told(html: str, stdlib: bytes) -> str:
    """The page, with a manifest that finds this library as it should be."""
    before, start, rest = html.partition('data-wes="manifest">')
    data, end, after = rest.partition("</script>")
    manifest: dict[str, Any] = json.loads(data)
    manifest["stdlib"] = named("stdlib.zip", stdlib)
    return before + start + json.dumps(manifest) + end + after
