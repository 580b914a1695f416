"""One set of digits, dashes and spaces for every script; each character stays in its place."""

import re
import unicodedata

_ALIKE = {
    "-": "‐‑‒–—―−﹣－~〜～", ",": "，、،؍﹐", ":": "：﹕∶", ".": "．。｡۔।॰", "/": "／⁄∕",
    "(": "（【「［", ")": "）】」］", "|": "｜¦•·▪●⋅∙・",
    "'": "‘’ʼ׳′`´",
    " ": "\t\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"}
SIGNS = str.maketrans({other: sign for sign, others in _ALIKE.items() for other in others})
"""Sign -> the one that the grammar knows. Marks of direction, which stand within numbers in right-to-left text, are spaces."""

_OTHERS = re.compile(r"[^\x00-\x7f]")


def fold(text: str) -> str:
    """The text with ASCII digits, spaces and signs: as long as before, so that a place in one is the place in the other."""
    return _OTHERS.sub(_plain, text.translate(SIGNS)) if not text.isascii() else text.replace("\t", " ")


def _plain(found: re.Match[str]) -> str:
    character = found[0]
    digit = unicodedata.decimal(character, -1)
    if digit >= 0:
        return str(digit)
    return " " if character.isspace() else character
