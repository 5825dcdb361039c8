"""`make mutants`: how many mistakes in the rules the tests notice. Works in a copy under .build/, and can be stopped.

A mutant that was killed stays so while its module does not change; one that survived is tried again every time.
"""

import json
import os
import shlex
import shutil
import subprocess
import sys
import tomllib
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from tests.mutants.mutants import COMMAND, Mutant, Verdict, mutants, put_to_the_test

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
WORK = ROOT / ".build" / "mutants"
COPIED = (
    "wes_core",
    "tests/rules",
    "tests/cases",
    "tests/support",
    "tests/mutants",
    "tests/conftest.py",
    "pyproject.toml",
)
SCORE = HERE / "score.json"
KNOWN = HERE / "survivors.toml"
ENOUGH = 95
Verdicts = dict[str, dict[str, list[Any]]]


def main() -> int:
    """Copy, make every mistake in turn, and say how it went."""
    copy = _copied()
    kept = WORK / "verdicts.json"
    verdicts: Verdicts = json.loads(kept.read_text("utf-8")) if kept.exists() else {}
    os.chdir(copy)
    if subprocess.run(shlex.split(COMMAND), check=False).returncode:
        print("The tests fail without any mistake in the rules: mend that first.")
        return 1
    everything = list(mutants(WORK / "session.sqlite"))
    found = [_verdict(mutant, verdicts, kept, f"{n} of {len(everything)}") for n, mutant in enumerate(everything, 1)]
    return _report(list(zip(everything, found, strict=True)))


def _copied() -> Path:
    copy = WORK / "copy"
    shutil.rmtree(copy, ignore_errors=True)
    for name in COPIED:
        source, target = ROOT / name, copy / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, target)
    return copy


def _verdict(mutant: Mutant, verdicts: Verdicts, kept: Path, progress: str) -> Verdict:
    source = sha256(Path(mutant.module).read_bytes()).hexdigest()
    known = verdicts.setdefault(f"{mutant.module} {source}", {})
    verdict = Verdict(*known.get(mutant.name, (False, "", "")))
    if not verdict.killed:
        verdict = put_to_the_test(mutant)
        known[mutant.name] = list(verdict)
        kept.write_text(json.dumps(verdicts), "utf-8")
        sign = "killed  " if verdict.killed else "SURVIVED"
        print(f"{progress}  {sign}  {mutant.module}  {verdict.became}", flush=True)
    return verdict


def _report(found: list[tuple[Mutant, Verdict]]) -> int:
    survivors = [(mutant.module, verdict.was, verdict.became) for mutant, verdict in found if not verdict.killed]
    share = 100 - 100 * len(survivors) / len(found)
    told = {"day": datetime.now(UTC).date().isoformat(), "mutants": len(found), "killed": len(found) - len(survivors)}
    SCORE.write_text(json.dumps(told | {"modules": _by_module(found)}, indent=1) + "\n", "utf-8")
    explained = _explained()
    for title, lines in (
        ("without a reason in survivors.toml", [each for each in survivors if each not in explained]),
        ("in survivors.toml, but killed or gone", [each for each in explained if each not in survivors]),
    ):
        for module, was, became in lines:
            print(f"\n{title}: {module}\n  - {was}\n  + {became}")
    print(f"\n{told['killed']} of {told['mutants']} mutants killed: {share:.1f} %")
    return 0 if share >= ENOUGH and sorted(survivors) == sorted(explained) else 1


def _explained() -> list[tuple[str, str, str]]:
    """Return the survivors that have a reason."""
    reasons = tomllib.loads(KNOWN.read_text("utf-8"))["reason"]
    return [(each["module"], each["was"], each["became"]) for reason in reasons for each in reason["mutant"]]


def _by_module(found: list[tuple[Mutant, Verdict]]) -> dict[str, list[int]]:
    """Return for each module how many of its mutants were killed, and how many there are."""
    counts: dict[str, list[int]] = {}
    for mutant, verdict in found:
        count = counts.setdefault(mutant.module, [0, 0])
        count[0] += verdict.killed
        count[1] += 1
    return counts


if __name__ == "__main__":
    sys.exit(main())
