"""Our scripts and style, each as one small file: classic scripts, because module scripts do not run from file://."""

import subprocess
from pathlib import Path

from calculator.build.places import CALCULATOR, ESBUILD, ROOT
from calculator.build.tailored import interpreter

OPTIONS = ("--bundle", "--format=iife", "--minify", "--target=es2022", "--charset=utf8", "--log-level=warning")


def bundles() -> dict[str, tuple[str, bytes]]:
    """Return name and bytes of each bundle, by its key in the manifest."""
    # What runs the WebAssembly comes with our own script: one file to fetch, and a worker on file:// may load no other.
    worker = interpreter().script + _bundled(CALCULATOR / "runtime" / "worker.js")
    return {
        "calculator": ("calculator.js", _bundled(CALCULATOR / "element" / "index.js")),
        "style": ("calculator.css", _bundled(CALCULATOR / "element" / "calculator.css")),
        "worker": ("worker.js", worker),
    }


def _bundled(entry: Path) -> bytes:
    return subprocess.run([ESBUILD, *OPTIONS, entry], check=True, stdout=subprocess.PIPE, cwd=ROOT).stdout
