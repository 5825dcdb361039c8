"""Serves site/ as a strict host would: right types, our cache headers, and for every page the policy made from it."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from docs.headers import keeping
from docs.policy import policy

TYPES = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".wasm": "application/wasm",
    ".xml": "application/xml",
    ".zip": "application/zip",
}


class Handler(SimpleHTTPRequestHandler):
    """One folder, no log."""

    protocol_version = "HTTP/1.1"
    extensions_map = TYPES

    def __init__(self, *args: Any, cache: str | None, **kwargs: Any) -> None:
        self.cache = cache
        super().__init__(*args, **kwargs)

    def end_headers(self) -> None:
        page = self._page()
        if page.is_file():
            self.send_header("Cache-Control", self.cache or keeping(page.name))
        if page.suffix == ".html" and page.is_file():
            self.send_header("Content-Security-Policy", policy(page.read_text(encoding="utf-8")))
        super().end_headers()

    def copyfile(self, source: Any, outputfile: Any) -> None:
        with suppress(ConnectionError):  # the visitor left before the file had arrived
            super().copyfile(source, outputfile)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the base class's
        pass

    def _page(self) -> Path:
        path = Path(self.translate_path(self.path))
        return path / "index.html" if path.is_dir() else path


@contextmanager
def serving(folder: Path, cache: str | None = None) -> Iterator[str]:
    """Yield the address, ending in a slash, at which the folder is served; `cache` is one Cache-Control for all."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(folder), cache=cache))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
