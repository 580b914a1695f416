"""Characters that nobody sees, and that make a page, a terminal or a table show other words than it holds.

Direction overrides (https://trojansource.codes/), what steers a terminal (ECMA-48), and what XML may not hold at all. Joiners, marks of
direction and soft hyphens shape honest words, and are none of them.
"""

import re
import unicodedata

OVERRIDES = re.compile("[\u202a-\u202e\u2066-\u2069]")
CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffe\uffff]")
SURROGATE = re.compile("[\ud800-\udfff]")
HIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]")
STEERING = re.compile(f"{HIDDEN.pattern}|[\r\x85\u2028\u2029]")
"""What changes a line of a terminal besides."""

ALPHABETS = frozenset(("LATIN", "GREEK", "CYRILLIC", "ARMENIAN", "COPTIC", "CHEROKEE"))
"""Scripts with letters that look like another's; no language writes a word in two of them (UTS 39, Restriction Levels)."""

PICTURES = 0x2400
"""Where Unicode has its pictures of the control characters: https://www.unicode.org/charts/PDF/U2400.pdf"""


def symbol(character: str) -> str:
    """What is printed for a character that nobody sees."""
    code = ord(character)
    if code < 0x20:
        return chr(PICTURES + code)
    return "\u2421" if code == 0x7F else f"[U+{code:04X}]"


def printable(text: str) -> str:
    """A text for a page or a terminal: only line breaks and tabs move anything, and nothing hides."""
    return STEERING.sub(lambda found: symbol(found[0]), text) if STEERING.search(text) else text


def escaped(text: str) -> str:
    """JSON in which hidden characters stand as escapes."""
    return STEERING.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def disguised(text: str) -> bool:
    """Whether a word of it mixes alphabets, so that it may be read as another one: "Тhe" with a Cyrillic letter."""
    return not text.isascii() and any(len(_alphabets(word)) > 1 for word in re.findall(r"[^\W\d_]+", text) if not word.isascii())


def _alphabets(word: str) -> set[str]:
    return {unicodedata.name(letter, "").split(" ", 1)[0] for letter in word} & ALPHABETS
