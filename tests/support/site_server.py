"""Serves site/ as a strict host would: right types, gzip, our cache headers, and for each page a policy made of it."""

import gzip
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import lru_cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from socket import SHUT_RDWR, socket
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
PACKED = TYPES.keys() - {".zip"}


class Handler(SimpleHTTPRequestHandler):
    """One folder, no log."""

    protocol_version = "HTTP/1.1"
    extensions_map = TYPES

    def __init__(self, *args: Any, cache: str | None, **kwargs: Any) -> None:
        self.cache = cache
        self.packed = b""
        super().__init__(*args, **kwargs)

    def send_head(self) -> Any:
        page = self._page()
        taken = "gzip" in self.headers.get("Accept-Encoding", "")
        self.packed = (
            packed(page, page.stat().st_mtime_ns) if taken and page.suffix in PACKED and page.is_file() else b""
        )
        return super().send_head()

    def send_header(self, keyword: str, value: str) -> None:
        if self.packed and keyword == "Content-Length":
            super().send_header("Content-Encoding", "gzip")
            value = str(len(self.packed))
        super().send_header(keyword, value)

    def copyfile(self, source: Any, outputfile: Any) -> None:
        if self.packed:
            outputfile.write(self.packed)
        else:
            super().copyfile(source, outputfile)

    def end_headers(self) -> None:
        page = self._page()
        if page.is_file():
            self.send_header("Cache-Control", self.cache or keeping(page.name))
        if page.suffix == ".html" and page.is_file():
            self.send_header("Content-Security-Policy", ready_policy(page, page.stat().st_mtime_ns))
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the base class's
        pass

    def _page(self) -> Path:
        path = self.translate_path(self.path)
        return Path(path, "index.html") if path.endswith("/") else Path(path)


@lru_cache(maxsize=1000)
def packed(path: Path, written: int) -> bytes:
    """Return a file as hosts send it; `written` is when it was."""
    return gzip.compress(path.read_bytes(), mtime=0)


@lru_cache(maxsize=1000)
def ready_policy(page: Path, written: int) -> str:
    """Return the policy of a page; hosts have it at hand, and do not work it out while somebody waits."""
    return policy(page.read_text(encoding="utf-8"))


class Server(ThreadingHTTPServer):
    """Visitors may leave before they have their file; when it closes, it leaves them too."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self.visitors: list[socket] = []
        super().__init__(*args, **kwargs)

    def process_request(self, request: Any, client_address: Any) -> None:
        self.visitors.append(request)
        super().process_request(request, client_address)

    def handle_error(self, request: Any, client_address: Any) -> None:
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)

    def server_close(self) -> None:
        super().server_close()
        for visitor in self.visitors:
            with suppress(OSError):  # gone already
                visitor.shutdown(SHUT_RDWR)


@contextmanager
def serving(folder: Path, cache: str | None = None) -> Iterator[str]:
    """Yield the address, ending in a slash, at which the folder is served; `cache` is one Cache-Control for all."""
    server = Server(("127.0.0.1", 0), partial(Handler, directory=str(folder), cache=cache))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
