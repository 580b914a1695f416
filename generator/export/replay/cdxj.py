"""Where each address is in the WARC file: CDXJ in compressed blocks, and a list of the blocks (ZipNum), as replay tools read it
(https://specs.webrecorder.net/cdxj/0.1.0/)."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from generator.export.replay.warc import digest, member

LINES = 300
"""Of a block."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a record is."""

    url: str
    media_type: str
    digest: str
    """Of the file itself."""

    offset: int
    length: int
    """Bytes, compressed."""


def key(url: str) -> str:
    """The address in the order of domains, so that those of one host stand together: "example,archive)/a.html"."""
    parts = urlsplit(url)
    host = (parts.hostname or "").removeprefix("www.")
    port = f":{parts.port}" if parts.port else ""
    named = host if host.replace(".", "").isdigit() else ",".join(reversed(host.split(".")))
    return f"{named}{port}){parts.path or '/'}{'?' * bool(parts.query)}{parts.query}".lower()


def index(places: Iterable[Place], moment: str, warc: str, file: str) -> tuple[bytes, bytes]:
    """The blocks, for `file`, and the list of them; `moment` is that of all records, which are in `warc`."""
    lines = sorted(_line(place, moment, warc) for place in places)
    blocks, listed, offset = [], [f'!meta 0 {_json({"format": "cdxj-gzip-1.0", "filename": file})}\n'], 0
    for first, data in _blocks(lines):
        listed.append(f"{first} {_json({'offset': offset, 'length': len(data), 'digest': digest(data), 'filename': file})}\n")
        blocks.append(data)
        offset += len(data)
    return b"".join(blocks), "".join(listed).encode()


def _line(place: Place, moment: str, warc: str) -> bytes:
    told = {"url": place.url, "digest": place.digest, "mime": place.media_type.partition(";")[0], "offset": str(place.offset),
            "length": str(place.length), "status": "200", "filename": warc}
    return f"{key(place.url)} {moment} {_json(told)}\n".encode()


def _blocks(lines: list[bytes]) -> Iterator[tuple[str, bytes]]:
    """What each begins with, and itself."""
    for start in range(0, len(lines), LINES):
        held = lines[start:start + LINES]
        yield held[0].decode().partition(" {")[0], member(b"".join(held))


def _json(value: dict[str, object] | dict[str, str]) -> str:
    return json.dumps(value, ensure_ascii=True)
