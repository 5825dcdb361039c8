"""What the documentation says to type: it runs, and `make` runs what it says."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
ASIDE = {name: value for name, value in os.environ.items() if name not in ("ARGS", "MAKEFLAGS", "MAKELEVEL")}
"""Without what the `make` that runs this test was told."""


def line_run_by(*arguments: str) -> str:
    """The line that runs the tests, by `make test` with these arguments, and without running it."""
    command = ["make", "--dry-run", "--no-print-directory", "test", *arguments]
    told = subprocess.run(command, cwd=ROOT, env=ASIDE, capture_output=True, check=True, text=True)
    (line,) = (line for line in told.stdout.splitlines() if "-m pytest" in line)
    return line


def test_every_test_is_run_with_coverage() -> None:
    assert line_run_by().endswith("-m pytest --cov=wes_core --cov-branch")
    assert "make check test\n" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def test_a_file_of_tests_is_run_without_coverage_which_it_could_not_reach() -> None:
    assert line_run_by("ARGS=-q tests/rules/test_money.py").endswith("-m pytest -q tests/rules/test_money.py")


def test_the_commands_of_the_readme_run_one_after_the_other(tmp_path: Path) -> None:
    _, _, after = (ROOT / "README.md").read_text(encoding="utf-8").partition("## The package by itself\n\n")
    lines = [line.strip() for line in after.partition("\n\n")[0].splitlines()]
    (tmp_path / "docs").symlink_to(ROOT / "docs")
    for line in lines:
        # One row of the table is wrong on purpose.
        status = 2 if " batch " in line else 0
        typed = line.replace("python3", f'"{sys.executable}"')
        ran = subprocess.run(
            typed, shell=True, cwd=tmp_path, env={**ASIDE, "PYTHONPATH": str(ROOT)}, capture_output=True
        )
        assert ran.returncode == status, (line, ran.stderr.decode())
    assert {"case.json", "kept.json", "outcome.xlsx"} <= {path.name for path in tmp_path.iterdir()}
