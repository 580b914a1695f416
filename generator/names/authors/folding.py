"""Names made comparable: without case, accents and points, each script by its own rules."""

import re
import unicodedata
from functools import lru_cache

UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]")
"""Kana, Han and Hangul, in which a name of two characters or more is a full one."""

LETTERS = str.maketrans({"ß": "ss", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "đ": "d", "Đ": "d", "ı": "i", "æ": "ae", "Æ": "ae",
                         "œ": "oe", "Œ": "oe", "ё": "е", "Ё": "е", "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ک": "ك",
                         "ة": "ه", "ـ": ""})
"""Letters that are written either way: Latin ones with a stroke, the Russian ё, the Arabic forms of alef, yeh and heh."""

APOSTROPHES = re.compile(r"['’‘`´ʼ.]")
BREAKS = re.compile(r"[^\w]+")
KEEPS_MARKS = re.compile(r"[\u0400-\u04ff\u0900-\u0dff\u0e00-\u0eff\u3040-\u30ff\uac00-\ud7af]")
"""Scripts in which a mark makes another letter (й, कि, が): they are compared with their marks."""


@lru_cache(maxsize=100_000)
def fold(words: str) -> str:
    """Words in small letters without accents, apostrophes and points; a script without spaces loses those that stand in it.

    Other scripts are never turned into Latin letters: two Chinese names may sound alike.
    """
    plain = _without_marks(unicodedata.normalize("NFKC", words).translate(LETTERS)).casefold()
    # "J.R.", "O'Brien": points part initials and apostrophes part nothing.
    plain = re.sub(r"(?<=\b\w)\.(?=\w)", " ", plain)
    plain = BREAKS.sub(" ", APOSTROPHES.sub("", plain)).strip()
    return plain.replace(" ", "") if UNSPACED.search(plain) else plain


@lru_cache(maxsize=100_000)
def respelt(words: str) -> str | None:
    """The key with the German and Scandinavian vowels written out: "Jörg" as "joerg"; None when there are none."""
    turned = re.sub("[äöüÄÖÜøØåÅ]", lambda found: OUT[found[0].lower()], unicodedata.normalize("NFC", words))
    return fold(turned) if turned != unicodedata.normalize("NFC", words) else None


OUT = {"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"}


def _without_marks(words: str) -> str:
    parts = []
    for letter in words:
        if KEEPS_MARKS.match(letter):
            parts.append(letter)
        else:
            parts += [c for c in unicodedata.normalize("NFD", letter) if not unicodedata.combining(c)]
    return "".join(parts)


def is_unspaced(words: str) -> bool:
    """Whether the words are in a script that parts names by no space."""
    return bool(UNSPACED.search(words))


def is_latin(words: str) -> bool:
    """Whether every letter is a Latin one."""
    return all(c.isascii() or "LATIN" in unicodedata.name(c, "") for c in words if c.isalpha())
