"""HTTP on this machine only: files of the site, and the events that open pages follow."""

import contextlib
import mimetypes
import socket
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, quote, unquote, urlsplit

from generator.notices import BrokenFile, Notice
from generator.serving.answers import HERE, OWN, Answers
from generator.serving.followers import Followers

HOST = "127.0.0.1"
NAMES = (HOST, "localhost", "[::1]")
"""What a browser may call this machine. Under any other name a page of somebody else's would ask (DNS rebinding)."""

OUR_FILES = ("follow.js", "follow.css")
CHARSET = ("text/", "application/json", "application/xml", "application/javascript", "image/svg")
TYPES = {".js": "text/javascript", ".json": "application/json", ".jsonld": "application/ld+json", ".md": "text/markdown",
         ".woff2": "font/woff2", ".xml": "application/xml", ".svg": "image/svg+xml", ".webmanifest": "application/manifest+json"}


class Server(ThreadingHTTPServer):
    """Serves one archive."""

    daemon_threads = True

    def __init__(self, port: int, answers: Answers, followers: Followers) -> None:
        self.answers, self.followers = answers, followers
        try:
            super().__init__((HOST, port), Handler)
        except (OSError, OverflowError) as problem:
            why = getattr(problem, "strerror", None) or problem
            raise BrokenFile(Notice(code="T-040", message=f"port {port} of this machine cannot be served: {why}",
                                    hint=f"end what uses it, or take another one: make serve PORT={_free(port)}")) from None

    @property
    def address(self) -> str:
        """Where the site is."""
        return f"http://{HOST}:{self.server_port}/"

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that hangs up is no error."""


def _free(port: int) -> int:
    """The next port that can be had; 8000 where none is near."""
    for other in range(max(port, 1024) + 1, min(port + 100, 65536)):
        with socket.socket() as one, contextlib.suppress(OSError):
            one.bind((HOST, other))
            return other
    return 8000


class Handler(BaseHTTPRequestHandler):
    """Answers one browser."""

    server: Server
    protocol_version = "HTTP/1.1"
    timeout = 60

    def do_GET(self) -> None:
        """Answer."""
        if self.headers.get("Host", "").rpartition(":")[0] not in NAMES:
            self._send(403, "text/plain", b"This site is for this machine only.\n")
            return
        asked = unquote(urlsplit(self.path).path, errors="replace").removeprefix("/")
        if asked == f"{OWN}events":
            self._events()
        elif asked.startswith(OWN):
            self._ours(asked.removeprefix(OWN))
        elif self.server.answers.is_folder(asked):
            self._send(301, "text/plain", b"", Location=quote(f"/{asked}/"))
        else:
            self._page(asked)

    do_HEAD = do_GET  # noqa: N815

    def _page(self, asked: str) -> None:
        answers = self.server.answers
        answer = answers.to(asked)
        page = not answer.path or answer.path.endswith(".html")
        self._send(answer.status, "text/html" if page else _type(answer.path), answers.followed(asked, answer) if page else answer.data)

    def _ours(self, name: str) -> None:
        if name in OUR_FILES:
            self._send(200, _type(name), (HERE / name).read_bytes())
        else:
            self._send(404, "text/plain", b"")

    def _events(self) -> None:
        asked = {name: values[0] for name, values in parse_qs(urlsplit(self.path).query).items()}
        self.close_connection = True
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        events = self.server.followers.follow(asked.get("page", ""), asked.get("state", ""))
        try:
            for event in events:
                self.wfile.write(event)
        except OSError:
            pass  # the page is closed
        finally:
            events.close()  # type: ignore[attr-defined]

    def _send(self, status: int, kind: str, data: bytes, **headers: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith(CHARSET) else kind)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing: the terminal is for the edits."""


def _type(path: str) -> str:
    ending = f".{path.rpartition('.')[2]}"
    return TYPES.get(ending) or mimetypes.guess_type(path)[0] or "application/octet-stream"
