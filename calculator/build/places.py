"""Where things stand."""

from pathlib import Path

ROOT = Path(__file__).parents[2]
CALCULATOR = ROOT / "calculator"
HERE = CALCULATOR / "build"
PYODIDE = ROOT / "node_modules" / "pyodide"
WASM = PYODIDE / "pyodide.asm.wasm"
SCRIPT = PYODIDE / "pyodide.asm.js"
ESBUILD = ROOT / "node_modules" / ".bin" / "esbuild"
METADCE = ROOT / "node_modules" / "binaryen" / "bin" / "wasm-metadce"
CACHE = ROOT / ".build" / "cache"
ASSETS = ROOT / ".build" / "wes"
