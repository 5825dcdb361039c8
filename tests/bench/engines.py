"""One assessment in CPython beside one OpenFisca evaluation, turn by turn."""

import subprocess
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parents[2]
SIDES = {"ours": (".venv", "tests.bench.ours"), "theirs": (".venv-bench", "tests.bench.openfisca")}


def measure(rounds: int) -> dict[str, float]:
    """Give the median, in milliseconds, of each side over so many rounds."""
    times: dict[str, list[float]] = {side: [] for side in SIDES}
    for _ in range(rounds):
        for side, (venv, module) in SIDES.items():
            times[side].append(_run(venv, module))
    return {side: median(found) for side, found in times.items()}


def _run(venv: str, module: str) -> float:
    command = [ROOT / venv / "bin" / "python", "-m", module]
    return float(subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout)
