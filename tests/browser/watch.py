"""Listening to a page for what a reader would never be told: errors, failed requests, calls to other hosts."""

from dataclasses import dataclass, field

from playwright.sync_api import BrowserContext, ConsoleMessage, Error, Request, Response

LEFT = "net::ERR_ABORTED"
"""What Chromium says of a request that was under way when the reader went on to the next page."""

OWN_SCHEMES = ("data:", "blob:", "about:")


@dataclass  # Playwright keeps notes on the owner of a handler: no slots
class Watch:
    """What went wrong in a browser context since it was opened."""

    base: str
    """The address that every request must begin with."""

    faults: list[str] = field(default_factory=list)

    def over(self, context: BrowserContext) -> "Watch":
        """Begin to listen."""
        context.on("console", self._console)
        context.on("weberror", lambda error: self._uncaught(error.error))
        context.on("request", self._request)
        context.on("requestfailed", self._failed)
        context.on("response", self._response)
        return self

    def _console(self, message: ConsoleMessage) -> None:
        self.faults.append(f"console {message.type}: {message.text} ({message.location.get('url')})")

    def _uncaught(self, error: Error) -> None:
        self.faults.append(f"uncaught: {error}")

    def _request(self, request: Request) -> None:
        if not request.url.startswith((self.base, *OWN_SCHEMES)):
            self.faults.append(f"outside the site: {request.url}")

    def _failed(self, request: Request) -> None:
        if request.failure != LEFT:
            self.faults.append(f"failed: {request.url} {request.failure}")

    def _response(self, response: Response) -> None:
        if response.status >= 400:
            self.faults.append(f"answered {response.status}: {response.url}")
