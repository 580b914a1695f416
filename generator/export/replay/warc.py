"""Records of a WARC file, each compressed by itself, so that it can be read from its place on (WARC 1.1,
https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/).

They are written here: FastWARC, which reads crawls for us, no longer compresses what it writes, and a record is a few lines.
"""

import hashlib
import struct
import uuid
import zlib
from collections.abc import Sequence

NAMESPACE = uuid.UUID("8d0c6a3e-9b1f-5f27-a4c8-3e5d7b90f112")
"""Of the records' own ids, which follow from what they hold (RFC 9562, version 5)."""

MEMBER = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\xff"
"""How a member of gzip begins: no name, no time, no system (RFC 1952, 2.3)."""

SAME = "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest"
REVISIT = "warc/revisit"
"""What indexes have for a media type of such a record."""

Header = tuple[str, str]


def member(data: bytes) -> bytes:
    """Data as one member of gzip."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    packed = packer.compress(data) + packer.flush()
    return MEMBER + packed + struct.pack("<LL", zlib.crc32(data), len(data) & 0xFFFFFFFF)


def digest(data: bytes) -> str:
    """As records and indexes have it."""
    return f"sha256:{hashlib.sha256(data).hexdigest()}"


def info(lines: Sequence[Header], date: str) -> bytes:
    """The record that says how the file was made."""
    block = "".join(f"{name}: {value}\r\n" for name, value in lines).encode()
    return _record([("WARC-Type", "warcinfo"), ("WARC-Date", date), ("Content-Type", "application/warc-fields")], block)


def response(url: str, date: str, media_type: str, body: bytes) -> bytes:
    """The record of a file as a web server gives it."""
    http = f"HTTP/1.1 200 OK\r\nContent-Type: {media_type}\r\nContent-Length: {len(body)}\r\n\r\n".encode()
    return _record([("WARC-Type", "response"), ("WARC-Target-URI", url), ("WARC-Date", date),
                    ("Content-Type", "application/http;msgtype=response"), ("WARC-Payload-Digest", digest(body))], http + body)


def revisit(url: str, date: str, media_type: str, body: bytes, of: str) -> bytes:
    """The record that at this address there is the same as at that of another record, `of`, without repeating it."""
    http = f"HTTP/1.1 200 OK\r\nContent-Type: {media_type}\r\nContent-Length: {len(body)}\r\n\r\n".encode()
    return _record([("WARC-Type", "revisit"), ("WARC-Target-URI", url), ("WARC-Date", date), ("WARC-Profile", SAME),
                    ("WARC-Refers-To-Target-URI", of), ("WARC-Refers-To-Date", date), ("Content-Type", "application/http;msgtype=response"),
                    ("WARC-Payload-Digest", digest(body))], http)


def _record(headers: Sequence[Header], block: bytes) -> bytes:
    told = [*headers, ("WARC-Block-Digest", digest(block)), ("Content-Length", str(len(block)))]
    id_ = uuid.uuid5(NAMESPACE, "\n".join(f"{name}: {value}" for name, value in told))
    lines = "".join(f"{name}: {value}\r\n" for name, value in [("WARC-Record-ID", f"<urn:uuid:{id_}>"), *told])
    return member(f"WARC/1.1\r\n{lines}\r\n".encode() + block + b"\r\n\r\n")
