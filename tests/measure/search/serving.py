"""A web server as static hosts are: what is text goes out gzipped. It notes what it has sent."""

import gzip
import mimetypes
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

PACKED = ("text/", "application/json", "image/svg")
"""Kinds that hosts compress; the same for all, and scripts are among them."""

LEVEL = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """One answer."""

    path: str
    """Below the folder that is served."""

    size: int
    """Bytes of the body as they were sent; headers differ between hosts and are not counted."""

    began: float
    """When the request had come, in seconds since 1970."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A file, ready to be sent."""

    kind: str
    body: bytes
    packed: bool


def packed(path: Path) -> Answer:
    """A file as it is sent."""
    kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    body, pack = path.read_bytes(), kind.startswith(PACKED)
    return Answer(kind=kind, body=gzip.compress(body, LEVEL, mtime=0) if pack else body, packed=pack)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def __init__(self, answers: Mapping[str, Answer], log: list[Sent], *arguments: object) -> None:
        self._answers, self._log = answers, log
        super().__init__(*arguments)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        began, path = time.time(), unquote(urlsplit(self.path).path).removeprefix("/")
        answer = self._answers.get(path)
        body = answer.body if answer else b""
        self._log.append(Sent(path=path, size=len(body), began=began))
        head = [f"HTTP/1.1 {200 if answer else 404} -", f"Content-Length: {len(body)}", "Cache-Control: max-age=600",
                "Cross-Origin-Opener-Policy: same-origin", "Cross-Origin-Embedder-Policy: require-corp"]
        if answer:
            head += [f"Content-Type: {answer.kind}", *(["Content-Encoding: gzip"] if answer.packed else [])]
        self.wfile.write("\r\n".join([*head, "", ""]).encode() + body)

    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002
        """Say nothing."""


@contextmanager
def serving(folder: Path) -> Iterator[tuple[str, list[Sent]]]:
    """The address of a folder while the block runs, and what was sent. Everything is packed beforehand, so that no reader waits for it."""
    answers = {path.relative_to(folder).as_posix(): packed(path) for path in sorted(folder.rglob("*")) if path.is_file()}
    log: list[Sent] = []
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, answers, log))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/", log
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
