"""`python -m docs.build [build|serve]`: both languages and the calculator's files, as one website in site/."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from docs.policy import sealed

ROOT = Path(__file__).parents[1]
SITE = ROOT / "site"
ASSETS = ROOT / ".build" / "wes"
LOCAL = "http://127.0.0.1:8000/"
WATCHED = ("docs", "calculator", "wes_core", "mkdocs.yml")
QUIET = {"NO_MKDOCS_2_WARNING": "1", "PYTHONDONTWRITEBYTECODE": "1"}


def build(site: Path = SITE, *, strict: bool = True) -> None:
    """Make the website anew: the calculator's files first, because the pages name them."""
    _python("calculator.build")
    with TemporaryDirectory() as folder:
        english = Path(folder)
        _build_pages(site, english, strict=strict)
        shutil.copytree(english, site / "en", dirs_exist_ok=True)
    shutil.copytree(ASSETS, site / "assets" / "wes", dirs_exist_ok=True)


def seal(site: Path = SITE) -> None:
    """Put its Content-Security-Policy into every page."""
    for page in site.rglob("*.html"):
        page.write_text(sealed(page.read_text(encoding="utf-8")), encoding="utf-8")


def serve() -> None:
    """Serve on this machine only; build and reload when something changes."""
    from mkdocs.livereload import LiveReloadServer

    build(strict=False)
    server = LiveReloadServer(lambda: build(strict=False), host="127.0.0.1", port=8000, root=str(SITE))
    server.error_handler = lambda code: (SITE / "404.html").read_bytes() if code == 404 else None
    for name in WATCHED:
        server.watch(str(ROOT / name))
    print(f"serving {LOCAL} and {LOCAL}en/, Ctrl+C stops", flush=True)
    try:
        server.serve()  # type: ignore[no-untyped-call]
    except KeyboardInterrupt:
        server.shutdown()
    except OSError as error:
        raise SystemExit(f"{LOCAL} cannot be served ({error.strerror}): stop what runs there, then try again") from None


def _build_pages(site: Path, english_site: Path, *, strict: bool) -> None:
    """Build both languages at once: each is a process of its own, so changed rules are read anew."""
    options = ["--strict" if strict else "--no-strict", "--site-dir"]
    dutch = _start("mkdocs", "build", *options, str(site))
    english = _start("mkdocs", "build", "-f", "docs/mkdocs.en.yml", *options, str(english_site))
    failed = [name for name, process in (("Dutch", dutch), ("English", english)) if not _succeeded(process)]
    if failed:
        raise SystemExit(f"the {' and the '.join(failed)} site could not be built")
    print("pages: Dutch and English", flush=True)


def _succeeded(process: subprocess.Popen[str]) -> bool:
    """Wait for MkDocs, and pass on what it says but for its running commentary."""
    said, _ = process.communicate()
    for line in said.splitlines():
        if line and not line.startswith("INFO"):
            print(line, flush=True)
    return process.returncode == 0


def _python(module: str) -> None:
    process = _start(module)
    said, _ = process.communicate()
    print(said, end="", flush=True)
    if process.returncode:
        raise SystemExit(f"{module} failed")


def _start(module: str, *arguments: str) -> subprocess.Popen[str]:
    address = os.environ.get("SITE_URL", LOCAL)
    addresses = {"SITE_URL": address, "SITE_URL_EN": f"{address}en/"}
    return subprocess.Popen(
        [sys.executable, "-m", module, *arguments],
        cwd=ROOT,
        env=os.environ | addresses | QUIET,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


if __name__ == "__main__":
    if sys.argv[1:] == ["serve"]:
        serve()
    else:
        build()
        seal()
