"""`make bench`: calculator, rules, pages and build, each beside its reference in one run. Figures, no judgement."""

import json
import os
from pathlib import Path
from tempfile import TemporaryDirectory

from docs import offline
from docs.build import ASSETS, build, seal
from tests.bench import engines
from tests.bench.browser import measure
from tests.bench.building import building
from tests.bench.lighthouse import GOALS, lighthouse
from tests.bench.reload import reload
from tests.bench.report import Row, table
from tests.support.browsers import SETTINGS

ROUNDS = max(5, int(os.environ.get("BENCH_ROUNDS", "5")))
REPORT = Path(__file__).parents[2] / "bench.json"


def main() -> None:
    """Build, measure beside bare Pyodide and the other engines, print and keep."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        build(folder / "site")
        seal(folder / "site")
        offline.build(ASSETS, folder / "offline", folder / "dist" / "wes-offline.zip")
        rows = [row for browser in SETTINGS for row in _browser_rows(browser, folder)]
    rows += _engine_rows() + _lighthouse_rows() + _site_rows()
    print(f"\nmedians of {ROUNDS} rounds, both sides turn by turn\n\n{table(rows)}")
    report = {"rounds": ROUNDS, "rows": [row._asdict() | {"ratio": row.ratio} for row in rows]}
    REPORT.write_text(json.dumps(report, indent=1) + "\n", encoding="utf-8")


def _browser_rows(browser: str, folder: Path) -> list[Row]:
    found = measure(browser, folder / "site", folder / "offline", ROUNDS)
    ours, theirs, file = found["ours"], found["theirs"], found["file"]
    name = browser.title()
    return [
        Row(f"{name}: first answer, cold", ours["cold"] / 1000, theirs["cold"] / 1000, "s"),
        Row(f"{name}: first answer, warm", ours["warm"] / 1000, theirs["warm"] / 1000, "s"),
        Row(f"{name}: first answer from file://, cold", file["cold"] / 1000, theirs["cold"] / 1000, "s"),
        Row(f"{name}: first answer from file://, warm", file["warm"] / 1000, theirs["warm"] / 1000, "s"),
        Row(f"{name}: all bytes before it, gzip", ours["bytes"] / 1e6, theirs["bytes"] / 1e6, "MB"),
        Row(f"{name}: of these Python and rules", ours["python_bytes"] / 1e6, theirs["python_bytes"] / 1e6, "MB"),
        Row(f"{name}: answer after ready, p95", ours["assessed"], None, "ms"),
        Row(f"{name}: verdict shown after the button, p95", ours["shown"], None, "ms"),
    ]


def _site_rows() -> list[Row]:
    made, shown = building(ROUNDS), reload(ROUNDS)
    return [
        Row("clean build of the site against plain Material", made["whole"], made["plain"], "s"),
        Row("of this the pages alone", made["pages"], made["plain"], "s"),
        Row("make serve: a changed text shows, goal 3 s", shown["text"], None, "s"),
        Row("make serve: a changed amount shows, goal 3 s", shown["amount"], None, "s"),
    ]


def _lighthouse_rows() -> list[Row]:
    found = lighthouse(ROUNDS)
    return [Row(f"Lighthouse, {page}: {kind}, goal {GOALS[kind]}", of, None, "") for (page, kind), of in found.items()]


def _engine_rows() -> list[Row]:
    found, start = engines.evaluation(ROUNDS), engines.start_up(ROUNDS)
    return [
        Row("one assessment against OpenFisca, 3 outputs", found["ours"], found["openfisca"], "ms"),
        Row("one assessment against Publicodes, 2 outputs", found["ours"], found["publicodes"], "ms"),
        Row("import of wes_core against OpenFisca", start["ours"], start["openfisca"], "ms"),
    ]


main()
