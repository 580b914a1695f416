"""Find many strings in a text at once: Aho-Corasick's question answered by a trie of characters, longest string first."""

from collections.abc import Iterable, Iterator
from typing import Any
from unicodedata import category

from generator.names import clitics

END = ""


class Trie:
    """A fixed set of strings."""

    def __init__(self, strings: Iterable[str]) -> None:
        self._root: dict[str, Any] = {}
        for string in strings:
            node = self._root
            for character in string:
                node = node.setdefault(character, {})
            if string:
                node[END] = True

    def longest_at(self, text: str, start: int, limit: int, boundary: "Boundary") -> int | None:
        """End of the longest string that begins here and ends at a word's end before limit."""
        node: dict[str, Any] | None = self._root
        at, best = start, None
        while at < limit and node is not None and (node := node.get(text[at])) is not None:
            at += 1
            if END in node and boundary.ends(text, start, at):
                best = at
        return best

    def spans(self, text: str, start: int, end: int, boundary: "Boundary") -> Iterator[tuple[int, int]]:
        """Where the strings stand in text[start:end]: leftmost, then longest, none within another."""
        at = start
        while at < end:
            stop = self.longest_at(text, at, end, boundary) if text[at] in self._root and boundary.begins(text, at) else None
            if stop is None:
                at += 1
            else:
                yield at, stop
                at = stop


class Boundary:
    """Where words begin and end. Scripts that write no spaces have a boundary everywhere, but katakana only at its ends."""

    def begins(self, text: str, at: int) -> bool:
        return at == 0 or not _within_word(text[at - 1], text[at]) or clitics.begins(text, at)

    def ends(self, text: str, start: int, at: int) -> bool:
        return at == len(text) or not _within_word(text[at - 1], text[at]) or clitics.ends(text, at)


UNSPACED = ((0x0E00, 0x0EFF), (0x1000, 0x109F), (0x1780, 0x17FF), (0x3040, 0x30FF), (0x3400, 0x9FFF), (0xF900, 0xFAFF))
"""Thai and Lao, Burmese, Khmer, kana, Han, by Unicode block."""

JOINERS = "\u200c\u200d"
KATAKANA = range(0x30A1, 0x30FF)
"""Its letters and the sign of length; foreign names are written in it."""


def _within_word(left: str, right: str) -> bool:
    """Whether the word goes on from one character to the next; a vowel sign or a joiner always goes on."""
    if not right.isascii() and not right.isalnum() and (right in JOINERS or category(right)[0] == "M"):
        return True
    return (_word(left) and _word(right)) or (ord(left) in KATAKANA and ord(right) in KATAKANA)


def _word(character: str) -> bool:
    if character.isascii():
        return character.isalnum() or character == "_"
    if not (character.isalnum() or character in "_\u0300\u0301\u0308"):
        return False
    code = ord(character)
    return not any(first <= code <= last for first, last in UNSPACED)
