"""Where the words of texts stand in a source: runs of words in one order, however much lies between them."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass

GRAM = 4
"""Words that must stand in a row to be found: four are seldom together by chance. A shorter text must be there whole."""

TRIED = 8
"""Places at most of which the one with the longest run is taken."""

LOOKED_AT = 64
"""Places at most that are looked at for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Words of a text that stand in the source."""

    text: int
    """Which text."""

    at: int
    """Place in the source of the first word."""

    length: int


class Runs:
    """The words of a source, each of which can be found once, and the texts that are looked for among them."""

    def __init__(self, words: Sequence[str], texts: Iterable[Sequence[str]]) -> None:
        self.words = words
        self._taken = bytearray(len(words))
        self._places = {size: self._index(size, grams) for size, grams in _grams(texts).items()}

    def find(self, number: int, text: Sequence[str], after: int = 0, *, only: bool = False) -> list[Run]:
        """The runs of a text, in its order, the first of them preferably `after` a place; they are taken then.

        With `only`, a text that stands in several places is not found at all.
        """
        found: list[Run] = []
        size = min(GRAM, len(text))
        place = 0
        while size and place <= len(text) - size:
            at = self._best(text, place, size, after, only)
            length = self._length(text, place, at) if at is not None else 0
            if at is not None and length:
                self._taken[at:at + length] = b"\1" * length
                found.append(Run(text=number, at=at, length=length))
                after = at + length
            place += length or 1
        return found

    def _best(self, text: Sequence[str], place: int, size: int, after: int, only: bool) -> int | None:
        places = self._places[size].get(tuple(text[place:place + size]), [])
        start = bisect_left(places, after)
        ahead = self._free(places[start:start + LOOKED_AT], size)
        free = ahead if ahead and not only else self._free(places[:LOOKED_AT], size)
        if not free or (only and len(free) > 1):
            return None
        return max(free[:TRIED], key=lambda at: (self._length(text, place, at), -at))

    def _free(self, places: Sequence[int], size: int) -> list[int]:
        return [at for at in places if not any(self._taken[at:at + size])]

    def _length(self, text: Sequence[str], place: int, at: int) -> int:
        length = 0
        while (place + length < len(text) and at + length < len(self.words) and not self._taken[at + length]
               and text[place + length] == self.words[at + length]):
            length += 1
        return length

    def find_last(self, number: int, text: Sequence[str], before: int) -> list[Run]:
        """The whole of a text where it stands last before a place, else where it stands first, else its runs."""
        size = min(GRAM, len(text))
        places = self._places[size].get(tuple(text[:size]), []) if size else []
        near = places[max(0, (upto := bisect_left(places, before)) - LOOKED_AT):upto]
        whole = [at for at in self._free(near, size) if self._length(text, 0, at) == len(text)]
        return self.find(number, text, whole[-1] if whole else 0)

    def _index(self, size: int, wanted: Container[tuple[str, ...]]) -> dict[tuple[str, ...], list[int]]:
        places: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for at, words in enumerate(zip(*(self.words[n:] for n in range(size)), strict=False)):
            if words in wanted:
                places[words].append(at)
        return places


def _grams(texts: Iterable[Sequence[str]]) -> dict[int, set[tuple[str, ...]]]:
    """Number of words -> all runs of so many that can be looked for."""
    grams: dict[int, set[tuple[str, ...]]] = defaultdict(set)
    for text in texts:
        size = min(GRAM, len(text))
        if size:
            grams[size].update(zip(*(text[n:] for n in range(size)), strict=False))
    return grams
