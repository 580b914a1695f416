"""The encoding of a page: byte order mark, what the server said, what the page says, and what its bytes say against both."""

import codecs
import re

from generator.decoding.encoding import MARKS, decode, looks_like_utf16

META = re.compile(rb"<meta\b[^<>]{0,400}?charset\s{0,20}=\s{0,20}[\"']?\s{0,20}([\w.:-]{2,40})", re.IGNORECASE)
XML = re.compile(rb"\s{0,200}<\?xml\b[^<>]{0,200}?encoding\s{0,20}=\s{0,20}[\"']([\w.:-]{2,40})")
LOOKED_AT = 16_384
"""Bytes: browsers look at the first 1024, but saved pages put comments and styles in front."""

# https://encoding.spec.whatwg.org/#names-and-labels: what browsers read under these names.
LABELS = {
    "iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "iso8859-11": "cp874", "tis-620": "cp874", "gb2312": "gb18030",
    "gbk": "gb18030", "shift_jis": "cp932", "euc_kr": "cp949", "big5": "big5hkscs"}
KNOWN = frozenset(
    "utf-8 cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 cp866 cp874 cp932 cp949 gb18030 big5hkscs euc_jp iso2022_jp "
    "iso8859-2 iso8859-3 iso8859-4 iso8859-5 iso8859-6 iso8859-7 iso8859-8 iso8859-10 iso8859-13 iso8859-14 iso8859-15 iso8859-16 "
    "koi8-r koi8-u mac-roman".split())
MOST_BROKEN = 0.002
"""Share of the characters that a page may have broken before its declaration is not believed."""


def text_of(data: bytes, charset: str | None, file: str) -> tuple[str, tuple[str, ...]]:
    """The page's characters, and what had to be guessed, in words. Raises Refused (I-006) when nothing fits."""
    if any(data.startswith(mark) for mark, _ in MARKS) or looks_like_utf16(data):
        return decode(data, file)
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        pass
    for name in (charset, _declared(data)):
        python = codec(name) if name else None
        if python and python != "utf-8":
            text = _lenient(data, python)
            if text.count("\ufffd") <= MOST_BROKEN * len(text):
                return text, ()
    return decode(data, file)


def codec(label: str) -> str | None:
    """Python's name for what browsers read under this label; None for what they do not know."""
    try:
        name = codecs.lookup(label.strip().lower().replace("x-sjis", "shift_jis").replace("windows-31j", "cp932")).name
    except (LookupError, ValueError):
        return None
    name = LABELS.get(name, name)
    return name if name in KNOWN else None


def _declared(data: bytes) -> str | None:
    head = data[:LOOKED_AT]
    found = XML.match(head) or META.search(head)
    return found[1].decode("ascii", "replace") if found else None


def _lenient(data: bytes, name: str) -> str:
    """Windows code pages have bytes without a meaning: browsers show the control characters of Latin-1."""
    text = data.decode(name, "replace")
    if name == "cp1252" and "\ufffd" in text:
        return "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in data)
    return text
