"""Bytes to characters: UTF-8 first, then what the bytes themselves prove, and a record of every guess."""

import codecs
import re
import unicodedata

from charset_normalizer import from_bytes

from generator.decoding.alphabets import LATIN
from generator.notices import Notice, Refused

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark begins with that one's
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
JAPANESE = (b"\x1b$B", b"\x1b$@")
MULTIBYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
HIGH = re.compile(rb"[\x80-\xff]")
HIGH_RUN = re.compile(rb"[\x80-\xff]+")
SYMBOL_IN_WORD = re.compile(r"[^\W\d_][¢-ª¬-¹¼-¿×÷][^\W\d_]")
C1_CONTROL = re.compile("[\x80-\x9f]")
COVERED = 0.97
"""Share of the letters that must be the language's own: foreign names have others."""

SAMPLE = 40_000
"""Bytes of lines with something to tell; the detector needs no more and is slow."""

WESTERN_SHARE = 0.03
"""Below this share of letters beyond ASCII a text is English or close to it, and Windows-1252 is what such texts are in."""

CANDIDATES = [
    "cp1250", "cp1251", "cp1252", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258", "iso8859_2", "iso8859_5",
    "koi8_r", "koi8_u", "cp932", "euc_jp", "gb18030", "big5", "euc_kr", "tis_620"]
"""What the web used before UTF-8: https://encoding.spec.whatwg.org/#names-and-labels, the rare ones left out."""

WESTERN = "pressmark-western"
"""Python's name for our way with bytes that are not UTF-8."""

PLAUSIBLE = set("‘’“”‚„–—…•€£¥§©®°±²³´·¼½¾¡¿«»†‡™‰‹›¢¤¦¨ª¬¯µ¶¸¹º×÷\u00a0\u00ad")


def decode(data: bytes, file: str) -> tuple[str, tuple[str, ...]]:
    """The text, and what had to be guessed, in words. Raises Refused (I-006) when nothing fits."""
    for mark, name in MARKS:
        if data.startswith(mark):
            return _marked(data[len(mark):], name)
    if looks_like_utf16(data):
        name = "utf-16-le" if data[1::2].count(0) > data[::2].count(0) else "utf-16-be"
        return data.decode(name, "replace"), (f"read as {name}, which nothing declares",)
    if any(escape in data for escape in JAPANESE):
        return data.decode("iso2022_jp", "replace"), ("read as iso-2022-jp, which nothing declares",)
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        return _legacy(data, file)


def looks_like_utf16(data: bytes) -> bool:
    """Whether every other byte is nearly always zero, as in Western text in UTF-16 without a byte order mark."""
    head = data[:4000]
    pairs = len(head) // 2
    even, odd = head[::2].count(0), head[1::2].count(0)
    return pairs >= 4 and max(even, odd) > 0.6 * pairs and min(even, odd) < 0.05 * pairs


def _marked(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    text = data.decode(name, "replace")
    broken = text.count("\ufffd")
    return text, (f"bytes that are no {name} replaced by \ufffd ({broken})",) if broken else ()


def _legacy(data: bytes, file: str) -> tuple[str, tuple[str, ...]]:
    """Text that is not UTF-8, or not throughout."""
    rest = MULTIBYTE.sub(b" ", data)
    broken = len(HIGH_RUN.findall(rest))
    if len(HIGH.findall(data)) > 2 * len(HIGH.findall(rest)):
        return _mixed(data), (f"read as utf-8 with lines in windows-1252 among it ({broken} places)",)
    name = _name(data)
    if name is None:
        raise Refused(Notice(code="I-006", file=file, message="the encoding of this text cannot be made out",
                             hint="save it in UTF-8, for example: iconv -f WINDOWS-1252 -t UTF-8"))
    return data.decode(name, "replace"), (f"read as {name}, which nothing declares",)


def _mixed(data: bytes) -> str:
    """Each run of bytes that is not UTF-8, as Windows-1252."""
    return data.decode("utf-8", WESTERN)


def _as_western(error: UnicodeError) -> tuple[str, int]:
    """For the decoder: what stands in the place of bytes that are not UTF-8, and where it goes on."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return _western(error.object[error.start:error.end]), error.end


codecs.register_error(WESTERN, _as_western)


def _western(data: bytes) -> str:
    """Windows-1252, and Latin-1 for the five bytes that it leaves open."""
    return "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in data)


def _name(data: bytes) -> str | None:
    """The name of the one-byte or East Asian encoding, None when there is no telling."""
    telling = b"\n".join(line for line in data.splitlines() if HIGH.search(line))[:SAMPLE]
    if sum(c.isalpha() and ord(c) > 127 for c in _western(telling)) < WESTERN_SHARE * len(telling) and _reads_well(telling):
        return "windows-1252"
    latin = next((name for name, alphabet in LATIN if _written_in(telling, name, alphabet)), None)
    best = None if latin else from_bytes(telling, cp_isolation=CANDIDATES).best()
    if best is None:
        return latin or ("windows-1252" if _reads_well(telling) else None)
    return codecs.lookup(best.encoding).name.replace("cp125", "windows-125")


def _written_in(data: bytes, name: str, alphabet: str) -> bool:
    """Whether nearly all letters beyond ASCII, so decoded, are of this alphabet, and no symbol stands within a word."""
    text = data.decode(name, "replace")
    letters = [c for c in text.lower() if c.isalpha() and ord(c) > 127]
    sound = "\ufffd" not in text and not SYMBOL_IN_WORD.search(text) and not C1_CONTROL.search(text)
    return sound and bool(letters) and sum(c in alphabet for c in letters) >= COVERED * len(letters)


def _reads_well(data: bytes) -> bool:
    """Whether the bytes beyond ASCII, as Windows-1252, are letters and the marks that printers use, these not within words."""
    text = _western(data)
    known = all(ord(c) < 128 or c in PLAUSIBLE or unicodedata.category(c).startswith("L") for c in text)
    return known and not SYMBOL_IN_WORD.search(text)
