"""Makes the files the calculator needs: Pyodide, its library, our rules and scripts, each named by its hash."""

from calculator.build.assets import build

__all__ = ["build"]
