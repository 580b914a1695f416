"""As much of S3 as a depot asks for, served from memory on this machine; every request must be signed with the one key that there is."""

import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import md5
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

KEY = "AKINVENTED"


class Bucket(BaseHTTPRequestHandler):
    """GET, HEAD, PUT and DELETE of objects. https://docs.aws.amazon.com/AmazonS3/latest/API/API_Operations_Amazon_Simple_Storage_Service.html"""

    protocol_version = "HTTP/1.1"
    held: dict[str, bytes]
    asked: list[str]

    def do_PUT(self) -> None:
        data = self.rfile.read(int(self.headers["Content-Length"]))
        if self._is_allowed():
            self.held[self.path] = data
            self._answer(200, b"", etag=md5(data, usedforsecurity=False).hexdigest())

    def do_GET(self) -> None:
        if not self._is_allowed():
            return
        data = self.held.get(self.path)
        if data is None:
            self._answer(404, b"<Error><Code>NoSuchKey</Code></Error>")
        else:
            self._answer(200, data, etag=md5(data, usedforsecurity=False).hexdigest())

    def do_HEAD(self) -> None:
        self.do_GET()

    def do_DELETE(self) -> None:
        if self._is_allowed():
            self.held.pop(self.path, None)
            self._answer(204, b"")

    def do_POST(self) -> None:
        """Several objects deleted at once."""
        wanted = self.rfile.read(int(self.headers["Content-Length"])).decode()
        if self._is_allowed():
            for key in re.findall("<Key>(.*?)</Key>", wanted):
                self.held.pop(f"{self.path.partition('?')[0].rstrip('/')}/{key}", None)
            self._answer(200, b"<DeleteResult></DeleteResult>")

    def _is_allowed(self) -> bool:
        self.asked.append(self.command)
        if f"Credential={KEY}/" in self.headers.get("Authorization", ""):
            return True
        self._answer(403, b"<Error><Code>AccessDenied</Code></Error>")
        return False

    def _answer(self, status: int, body: bytes, etag: str = "") -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Last-Modified", "Fri, 01 May 2026 00:00:00 GMT")
        if etag:
            self.send_header("ETag", f'"{etag}"')
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Nothing is logged."""


@contextmanager
def serving() -> Iterator[tuple[str, dict[str, bytes], list[str]]]:
    """Its address, what it holds by path, and the methods that it was asked with."""
    held: dict[str, bytes] = {}
    asked: list[str] = []
    handler = type("Handler", (Bucket,), {"held": held, "asked": asked})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}", held, asked
        server.shutdown()


def environment(address: str, key: str = KEY) -> dict[str, str]:
    """What a client of it needs to know."""
    return {"AWS_ENDPOINT_URL": address, "AWS_ENDPOINT": address, "AWS_ALLOW_HTTP": "true", "AWS_ACCESS_KEY_ID": key,
            "AWS_SECRET_ACCESS_KEY": "invented", "AWS_REGION": "us-east-1"}
