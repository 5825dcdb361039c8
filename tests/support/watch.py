"""Collects what a page should never do: complain, fail to fetch, or talk to another host."""

from urllib.parse import urlsplit

from playwright.sync_api import ConsoleMessage, Page, Request, Response

LEFT = {"net::ERR_ABORTED", "NS_BINDING_ABORTED"}  # the visitor went on before it had arrived


class Watch:
    """What went wrong on a page; a test that expects some of it clears the list."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.host = urlsplit(address).netloc
        self.troubles: list[str] = []
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.troubles.append(f"error: {error}"))
        page.on("request", self._request)
        page.on("requestfailed", self._failed)
        page.on("response", self._response)

    def clear(self) -> None:
        self.troubles.clear()

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.troubles.append(f"{message.type}: {message.text}")

    def _request(self, request: Request) -> None:
        parts = urlsplit(request.url)
        if parts.scheme in {"http", "https", "ws", "wss"} and parts.netloc != self.host:
            self.troubles.append(f"another host: {request.url}")

    def _failed(self, request: Request) -> None:
        if request.failure not in LEFT:
            self.troubles.append(f"failed: {request.url} {request.failure}")

    def _response(self, response: Response) -> None:
        if response.status >= 400:
            self.troubles.append(f"{response.status}: {response.url}")
