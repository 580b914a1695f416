"""Words of a text as the search knows them: folded, so that a reader need not know accents, capitals or apostrophes.

theme/static/js/search-words.js does the same to a query; the two must agree, and a test compares them.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

MARKS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc"
    "\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963\u0981-\u0983\u09bc-\u09d7\u0a01-\u0a4d\u0b82-\u0bcd\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
)
"""Combining marks of the scripts that print them within words, as ranges of a character class."""

UNSPACED = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
"""Kana and Han: written without spaces, so each character is a word and a run of them is searched as a phrase."""

_UNSPACED = re.compile(f"[{UNSPACED}]")
_ABBREVIATION = r"[^\W_](?:\.[^\W_](?![^\W_]))+"
_WORD = re.compile(rf"{_ABBREVIATION}|[\w{MARKS}]+(?:['’][\w{MARKS}]+)*")
_ASCII_WORD = re.compile(rf"{_ABBREVIATION}|\w+(?:'\w+)*", re.ASCII)
"""The same in a text of plain letters, in two thirds of the time."""

_PIECE = re.compile(f"[{UNSPACED}]|[^{UNSPACED}]+")
_BARE = str.maketrans({
    "ß": "ss", "ı": "i", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ς": "σ",
    "آ": "ا", "أ": "ا", "إ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه", "ـ": None, "'": None, "’": None, ".": None,
})
_INDIC = re.compile("[\u0900-\u0dff]")


def words(text: str) -> Iterator[tuple[str, str]]:
    """The text's words in order, each folded and as its stemmer wants it: in lower case, with its accents."""
    for token in tokens(text):
        yield from pieces(token)


def tokens(text: str) -> list[str]:
    """The text's words as they are printed."""
    return (_ASCII_WORD if text.isascii() else _WORD).findall(text.replace("_", " "))


@lru_cache(maxsize=100_000)
def pieces(word: str) -> tuple[tuple[str, str], ...]:
    """A word, or the characters of one that is written without spaces."""
    lower = word.lower()
    if lower[-2:] in ("'s", "’s"):
        lower = lower[:-2]
    parts = (lower,) if lower.isascii() else _PIECE.findall(lower)
    return tuple((folded, part) for part in parts if (folded := fold(part)))


def fold(word: str) -> str:
    """A word in lower case without what readers leave out: accents, apostrophes, the dots of an abbreviation."""
    if word.isascii():
        return word.replace("'", "").replace(".", "")
    if _UNSPACED.fullmatch(word):
        return word
    bare = unicodedata.normalize("NFKD", word.translate(_BARE)).lower().translate(_BARE)
    # In the scripts of India the marks are vowels, and a word without them is another word.
    return bare if _INDIC.search(bare) else "".join(char for char in bare if unicodedata.category(char)[0] != "M")
