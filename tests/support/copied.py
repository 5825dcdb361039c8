"""A copy of the project in which a test may change rules and texts, served as `make serve` does."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[2]
MADE = (".git", ".build", ".venv*", ".*_cache", ".hypothesis", "__pycache__", "node_modules", "site-offline", "dist")
WAIT = 600
"""Seconds after which a page will not come any more: a busy machine takes its time."""


def copy_of_project(folder: Path) -> Path:
    """Copy all but what was made or installed; what was installed is shared."""
    shutil.copytree(ROOT, folder, ignore=shutil.ignore_patterns(*MADE), dirs_exist_ok=True)
    (folder / "node_modules").symlink_to(ROOT / "node_modules")
    return folder


@contextmanager
def served(project: Path) -> Iterator[str]:
    """Yield the address of the project's site once it is there."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    environment = os.environ | {"PORT": str(port)}
    process = subprocess.Popen([sys.executable, "-m", "docs.serve"], cwd=project, env=environment)
    address = f"http://127.0.0.1:{port}/"
    try:
        seconds_until("<h1", address)
        yield address
    finally:
        process.terminate()
        process.wait()


def seconds_until(wanted: str, address: str) -> float:
    """Ask for a page until it says what is wanted; return how long that took."""
    start = time.monotonic()
    while wanted not in _read(address):
        assert time.monotonic() - start < WAIT, f"{address} does not say {wanted}"
        time.sleep(0.05)
    return time.monotonic() - start


def replace(path: Path, old: str, new: str) -> None:
    """Write something else in a file."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def _read(address: str) -> str:
    try:
        with urllib.request.urlopen(address, timeout=WAIT) as answer:
            return str(answer.read().decode())
    except OSError:
        return ""
