"""`python -m docs.serve`: the site on this machine. A change shows where somebody looks first, and then everywhere.

For each language a process that has MkDocs ready makes the pages anew that were looked at last or are written now.
Then the whole site is made in a second folder, as always, and that takes the place of the first.
"""

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections import deque
from collections.abc import Iterable
from pathlib import Path
from threading import Thread
from typing import Any

from mkdocs.exceptions import Abort

from docs.pages import LOCAL, PORT, QUIET, ROOT, settings

WATCHED = ("docs", "calculator", "wes_core", "tests/cases", "mkdocs.yml")
FOLDERS = (ROOT / ".build" / "served", ROOT / ".build" / "served-next")
DONE = ROOT / ".build" / "served.done"
"""Changes when a whole site is there."""
READY = ["mkdocs.__main__", "mkdocs.commands.build", "mkdocs_macros.plugin", "mkdocstrings", "pymdownx.superfences"]
CONFIGURATIONS = {"mkdocs.yml": "", "docs/mkdocs.en.yml": "en"}
LOOKED_AT = 4


class Served:
    """The site that is shown, and the one that is being made."""

    def __init__(self, server: Any) -> None:
        self.server = server
        self.shown, self.next = FOLDERS
        self.whole: subprocess.Popen[bytes] | None = None
        self.began = 0.0
        self.looked_at: deque[str] = deque(maxlen=LOOKED_AT)
        self.processes = multiprocessing.get_context("forkserver")
        self.processes.set_forkserver_preload(READY)

    def answer(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        """Answer a browser, and remember which page it looks at."""
        path = environ["PATH_INFO"]
        if path.endswith("/") and path not in self.looked_at:
            self.looked_at.append(path)
        answered: Iterable[bytes] = self.server.serve_request(environ, start_response)
        return answered

    def renew(self) -> None:
        """Show what changed; or the whole site, when that is what came."""
        if self.whole and self.whole.poll() == 0 and not changed_since(self.began):
            self.shown, self.next = self.next, self.shown
            self.server.root = str(self.shown)
            self.whole = None
            return
        self.stop()
        self.began = time.time()
        self._renew_pages()
        self.whole = subprocess.Popen(
            [sys.executable, "-m", "docs.serve", str(self.next)], cwd=ROOT, env=os.environ, start_new_session=True
        )
        Thread(target=_tell_when_done, args=(self.whole,), daemon=True).start()

    def stop(self) -> None:
        """Stop making the whole site: it is out of date before it is there."""
        if self.whole and self.whole.poll() is None:
            os.killpg(self.whole.pid, signal.SIGTERM)
            self.whole.wait()

    def _renew_pages(self) -> None:
        """Make the pages anew that somebody looks at, and those that were written."""
        for path in self.looked_at:
            page = self.shown / path.lstrip("/") / "index.html"
            if page.is_file():
                os.utime(page, (0, 0))
        tasks = [
            self.processes.Process(target=renew_old_pages, args=(configuration, str(self.shown / folder)))
            for configuration, folder in CONFIGURATIONS.items()
        ]
        for task in tasks:
            task.start()
        for task in tasks:
            task.join()
        if any(task.exitcode for task in tasks):
            raise Abort("the pages could not be made")


def renew_old_pages(configuration: str, folder: str) -> None:
    """Make those pages that are older than what they are written in."""
    from mkdocs.__main__ import cli

    cli(["--quiet", "build", "--dirty", "--no-strict", "-f", configuration, "-d", folder], standalone_mode=False)


def changed_since(moment: float) -> bool:
    """Tell whether somebody wrote something after that."""
    paths = (path for name in WATCHED for path in (ROOT / name, *(ROOT / name).rglob("*")))
    return any(path.stat().st_mtime > moment for path in paths if path.is_file())


def _tell_when_done(whole: subprocess.Popen[bytes]) -> None:
    if whole.wait() == 0:
        DONE.write_text(str(time.time()), encoding="utf-8")


def serve() -> None:
    """Serve on this machine only; make anew and reload when something changes."""
    from mkdocs.livereload import LiveReloadServer

    os.environ |= QUIET | settings()
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    make(FOLDERS[0])
    DONE.touch()
    server = LiveReloadServer(lambda: served.renew(), host="127.0.0.1", port=PORT, root=str(FOLDERS[0]))
    served = Served(server)
    server.set_app(served.answer)
    server.error_handler = lambda code: (served.shown / "404.html").read_bytes() if code == 404 else None
    for path in (*(ROOT / name for name in WATCHED), DONE):
        server.watch(str(path))
    print(f"serving {LOCAL} and {LOCAL}en/, Ctrl+C stops", flush=True)
    try:
        server.serve()  # type: ignore[no-untyped-call]
    except KeyboardInterrupt:
        server.shutdown()
    except OSError as error:
        raise SystemExit(f"{LOCAL} cannot be served ({error.strerror}): stop what runs there, then try again") from None
    finally:
        served.stop()


def make(site: Path) -> None:
    """Make the whole site in a folder."""
    from docs.build import build

    build(site, strict=False)


if __name__ == "__main__":
    if sys.argv[1:]:
        make(Path(sys.argv[1]))
    else:
        serve()
