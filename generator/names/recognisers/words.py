"""Words, their written shapes and their pieces, as the recogniser reads them.

Pieces follow BERT's uncased vocabulary: lower case, no accents, the longest piece first (Wu et al. 2016, arXiv 1609.08144,
section 4.1). What lower case loses, the shape keeps.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

WORD = re.compile(r"[^\W_]+|[^\w\s]|_")
"""Letters and figures together, every other sign alone."""

CLS, SEP, UNK = "[CLS]", "[SEP]", "[UNK]"
MOST_PIECES = 12
"""Pieces of one word that are read; a longer one is no word."""

NO_SHAPE, FIGURES, SIGN, FIGURES_AND_SIGNS, SMALL, CAPITALS, INITIAL, TITLE, BEGUN, INNER = range(10)
SHAPES = 10


@dataclass(frozen=True, slots=True)
class Word:
    """A word: text[start:end]."""

    start: int
    end: int
    text: str


def words(text: str) -> list[Word]:
    return [Word(match.start(), match.end(), match.group()) for match in WORD.finditer(text)]


def shape(word: str) -> int:
    """How a word is written, as one of SHAPES numbers."""
    if word.isdigit():
        return FIGURES
    if not any(map(str.isalpha, word)):
        return FIGURES_AND_SIGNS if any(map(str.isdigit, word)) else SIGN
    if word.islower():
        return SMALL
    if word.isupper():
        return CAPITALS if len(word) > 1 else INITIAL
    if word[0].isupper():
        return TITLE if word[1:].islower() else BEGUN
    return INNER


class Vocabulary:
    """The pieces that the model knows, numbered in the order of a file with one piece a line."""

    def __init__(self, pieces: Sequence[str]) -> None:
        self._number: Mapping[str, int] = {piece: number for number, piece in enumerate(pieces)}
        self.begin, self.end, self.unknown = (self._number[piece] for piece in (CLS, SEP, UNK))
        self._longest = max(map(len, pieces))
        self._kept: dict[str, tuple[int, ...]] = {}

    @classmethod
    def load(cls, path: Path) -> "Vocabulary":
        return cls(path.read_text("utf-8").split("\n")[:-1])

    def pieces(self, word: str) -> tuple[int, ...]:
        """The numbers of a word's pieces; the unknown piece alone when it cannot be cut into known ones."""
        kept = self._kept.get(word)
        if kept is None:
            kept = self._kept[word] = self._cut(plain(word))[:MOST_PIECES] or (self.unknown,)
        return kept

    def _cut(self, word: str) -> tuple[int, ...]:
        found: list[int] = []
        start = 0
        while start < len(word):
            end = min(len(word), start + self._longest)
            while end > start and (number := self._number.get(("##" if start else "") + word[start:end])) is None:
                end -= 1
            if end == start:
                return ()
            found.append(number)  # type: ignore[arg-type]
            start = end
        return tuple(found)


def plain(word: str) -> str:
    """Lower case, accents dropped."""
    return "".join(c for c in unicodedata.normalize("NFD", word.lower()) if unicodedata.category(c) != "Mn")
