"""Our scripts and style, each as one small file: classic scripts, because module scripts do not run from file://."""

import subprocess
from pathlib import Path

from calculator.build.places import CALCULATOR, ESBUILD, ROOT

ENTRIES = {
    "calculator": (CALCULATOR / "element" / "index.js", "calculator.js"),
    "style": (CALCULATOR / "element" / "calculator.css", "calculator.css"),
    "worker": (CALCULATOR / "runtime" / "worker.js", "worker.js"),
}
OPTIONS = ("--bundle", "--format=iife", "--minify", "--target=es2022", "--charset=utf8", "--log-level=warning")


def bundles() -> dict[str, tuple[str, bytes]]:
    """Return name and bytes of each bundle, by its key in the manifest."""
    return {key: (name, _bundled(entry)) for key, (entry, name) in ENTRIES.items()}


def _bundled(entry: Path) -> bytes:
    return subprocess.run([ESBUILD, *OPTIONS, entry], check=True, stdout=subprocess.PIPE, cwd=ROOT).stdout
