"""One assessment in CPython beside one evaluation of OpenFisca and of Publicodes, and the import of both packages."""

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from tests.bench.clock import RUNS, WARM_UP

ROOT = Path(__file__).parents[2]
OURS, OPENFISCA = (str(ROOT / venv / "bin" / "python") for venv in (".venv", ".venv-bench"))
IMPORT = "import time; start = time.perf_counter(); import {}; print((time.perf_counter() - start) * 1000)"
EVALUATE = {
    "ours": (OURS, "-m", "tests.bench.ours"),
    "openfisca": (OPENFISCA, "-m", "tests.bench.openfisca"),
    "publicodes": ("node", "tests/bench/publicodes.js", str(WARM_UP), str(RUNS)),
}
START = {
    "ours": (OURS, "-c", IMPORT.format("wes_core")),
    "openfisca": (OPENFISCA, "-c", IMPORT.format("openfisca_core.simulation_builder")),
}


def evaluation(rounds: int) -> dict[str, float]:
    """Give the median, in milliseconds, of one evaluation of each side over so many rounds."""
    return _medians(EVALUATE, rounds, os.environ)


def start_up(rounds: int) -> dict[str, float]:
    """Give the median, in milliseconds, of each import in a fresh interpreter that finds its bytecode, as installed."""
    with TemporaryDirectory() as bytecode:
        environment = os.environ | {"PYTHONPYCACHEPREFIX": bytecode, "PYTHONDONTWRITEBYTECODE": ""}
        _medians(START, 1, environment)
        return _medians(START, rounds, environment)


def _medians(commands: Mapping[str, tuple[str, ...]], rounds: int, environment: Mapping[str, str]) -> dict[str, float]:
    times: dict[str, list[float]] = {side: [] for side in commands}
    for _ in range(rounds):
        for side, command in commands.items():
            times[side].append(_printed(command, environment))
    return {side: median(found) for side, found in times.items()}


def _printed(command: tuple[str, ...], environment: Mapping[str, str]) -> float:
    run = subprocess.run(command, cwd=ROOT, env=environment, check=True, stdout=subprocess.PIPE, text=True)
    return float(run.stdout)
