"""Where things stand."""

from pathlib import Path

ROOT = Path(__file__).parents[2]
CALCULATOR = ROOT / "calculator"
PYODIDE = ROOT / "node_modules" / "pyodide"
ESBUILD = ROOT / "node_modules" / ".bin" / "esbuild"
CACHE = ROOT / ".build" / "cache"
ASSETS = ROOT / ".build" / "wes"
