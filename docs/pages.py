"""The pages of both languages, made by MkDocs, each language in a process of its own."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[1]
API = ROOT / ".build" / "api"
"""What other programs read: docs.published makes it, the pages speak of it, the site holds it."""
PORT = int(os.environ.get("PORT", "8000"))
LOCAL = f"http://127.0.0.1:{PORT}/"
QUIET = {"NO_MKDOCS_2_WARNING": "1", "PYTHONDONTWRITEBYTECODE": "1"}


def build_pages(
    site: Path,
    *commands: tuple[str, ...],
    offline: bool = False,
    strict: bool = True,
    maker: str = "mkdocs",
) -> None:
    """Make the pages in `site`, English in `en/`: both at once, so that changed rules are read anew.

    `offline` pages work without a server: their links name files, and search carries its own index. `maker` is MkDocs,
    or a module that takes its place; `commands` run before it, beside what it needs in any case.
    """
    run(("docs.stubs",), ("docs.published",), *commands)
    here = settings(offline=offline)
    options = ["build", "--strict" if strict else "--no-strict", "--site-dir"]
    with TemporaryDirectory() as folder:
        own = Path(folder) / "en"
        dutch = (maker, *options, str(site))
        english = (maker, *options, str(own), "-f", "docs/mkdocs.en.yml")
        run(dutch, english, **here)
        shutil.copytree(own, site / "en", dirs_exist_ok=True)
    shutil.copytree(API, site / "api", dirs_exist_ok=True)
    print("pages: Dutch and English", flush=True)


def settings(*, offline: bool = False) -> dict[str, str]:
    """Return what both configurations read from the environment."""
    top = "" if offline else address()
    return {
        "SITE_URL": top,
        "SITE_URL_EN": top and f"{top}en/",
        "PUBLISHED_AT": address(),
        "KNOWN_AT": "" if offline else os.environ.get("SITE_URL", ""),
        "OFFLINE": str(offline).lower(),
    }


def address() -> str:
    """Return the address at which the site will stand, ending in a slash."""
    return os.environ.get("SITE_URL", LOCAL)


def run(*commands: tuple[str, ...], **environment: str) -> None:
    """Let modules work, all at once and each in a process of its own, so that what changed is read anew."""
    processes = [start(*command, **environment) for command in commands]
    failed = [command for command, process in zip(commands, processes, strict=True) if not _succeeded(process)]
    if failed:
        raise SystemExit("\n".join(f"failed: python -m {' '.join(command)}" for command in failed))


def start(module: str, *arguments: str, **environment: str) -> subprocess.Popen[str]:
    """Start a module of Python from the root of the project; what it says comes on one stream."""
    return subprocess.Popen(
        [sys.executable, "-m", module, *arguments],
        cwd=ROOT,
        env=os.environ | environment | QUIET,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def _succeeded(process: subprocess.Popen[str]) -> bool:
    """Wait for a process, and pass on what it says but for the running commentary of MkDocs."""
    said, _ = process.communicate()
    for line in said.splitlines():
        if line and not line.startswith("INFO"):
            print(line, flush=True)
    return process.returncode == 0
