"""The dictionary: forms with their stems (d), what a stem finds (p), where a form stands (o), forms by their ends (r), rules (s).

Parts end at words whose digest says so: where an article adds a word, the parts behind it stay as they were.
"""

import zlib
from collections.abc import Iterator, Sequence

from generator.search import room
from generator.search.endings import learn
from generator.search.inverted import Inverted
from generator.search.parts import NUMBERS, Bytes, Part, json_bytes
from generator.search.reading import browser_order

FORMS_BYTES = 8_800
"""Bytes of a dictionary part before it is deflated, from which on it may end; about six hundred words."""

INLINE = 4
"""Stems of so few articles are found without loading another part."""

ENDS = 780
"""Forms from which on a part that is ordered by their ends may end."""

MANY, FEW = 16, 4
"""One in so many words is a milestone."""


def milestone(name: str, one_in: int) -> bool:
    """Whether a part may end before this word."""
    return zlib.crc32(name.encode("utf-8", "surrogatepass")) % one_in == 0


class Dictionary:
    """Writes the parts one after the other; `firsts` and `ends` then tell the root which part has which words."""

    def __init__(self, inverted: Inverted) -> None:
        self._inverted = inverted
        self._stem_of: list[int] = inverted.words.stem_of.tolist()
        self.firsts: list[str] = []
        """The first form of each d part."""

        self.ends: list[str] = []
        """The first form, letters reversed, of each r part."""

        self._where: list[bytes] = []
        """Stem -> what a dictionary part says of it: how many articles it finds, and which, or in which part they are told."""

    def parts(self) -> Iterator[Part]:
        """Every part, in an order that is the same for the same archive."""
        yield from self._write_postings()
        for number, shelf in enumerate(self._shelves()):
            self.firsts.append(self._inverted.words.forms[shelf.start])
            places = self._place_parts(shelf)
            yield Part(f"d/{number}", self._forms(shelf, places).value)
            yield from (Part(f"o/{number}-{at}", data.value, NUMBERS) for at, (_, _, data) in enumerate(places))
        yield from self._write_ends()
        yield Part("s/rules", json_bytes(learn(self._inverted.words.pairs())))

    # ------------------------------------------------------------ postings

    def _write_postings(self) -> Iterator[Part]:
        """What each stem finds, in the order of its first form, so that words that begin alike lie together."""
        number, page, large, most = 0, bytearray(), False, room.postings(self._inverted.count)
        for stem, (df, record) in enumerate(self._inverted.records()):
            if df <= INLINE:
                self._where.append(_numbers(df) + record)
                continue
            was_large, large = large, len(record) > most * 4 // 3
            full = len(page) > most and milestone(self._inverted.words.stems[stem], FEW)
            if page and (large or was_large or full):
                yield Part(f"p/{number}", page, NUMBERS)
                number, page = number + 1, bytearray()
            self._where.append(_numbers(df, number, len(page)))
            page += record
        if page:
            yield Part(f"p/{number}", page, NUMBERS)

    # ------------------------------------------------------------ forms

    def _shelves(self) -> Iterator[range]:
        """The forms of each part. Neighbours of one stem stay together: the engine marks those beside the one that it looks up."""
        first = size = 0
        stem = -1
        for form, name in enumerate(self._inverted.words.forms):
            before, stem = stem, self._stem_of[form]
            if size > FORMS_BYTES and stem != before and milestone(name, MANY):
                yield range(first, form)
                first, size = form, 0
            size += len(name.encode("utf-8", "surrogatepass")) + 4 + (len(self._where[stem]) if stem != before else 0)
        if size:
            yield range(first, len(self._inverted.words.forms))

    def _forms(self, shelf: range, places: "Sequence[PlacePart]") -> Bytes:
        forms = self._inverted.words.forms[shelf.start : shelf.stop]
        stems = {stem: at for at, stem in enumerate(dict.fromkeys(self._stem_of[shelf.start : shelf.stop]))}
        part = Bytes()
        part.text("\n".join(forms))
        part.numbers(stems[stem] for stem in self._stem_of[shelf.start : shelf.stop])
        part.numbers(self._inverted.df[shelf.start : shelf.stop])
        part.number(len(stems))
        part.value += b"".join([self._where[stem] for stem in stems])
        part.number(len(places))
        part.rising(first for first, _, _ in places)
        part.numbers(article for _, article, _ in places)
        return part

    # ------------------------------------------------------------ places

    def _place_parts(self, shelf: range) -> "list[PlacePart]":
        """The places of a shelf's forms, several forms to a part; a form with much has parts of its own."""
        parts: list[PlacePart] = []
        alone, most = True, room.places(self._inverted.count)
        for number, found in enumerate(self._inverted.chunks.of(shelf)):
            if len(found) > 1:
                parts.extend((number, article, _block(data)) for article, data in found)
            elif alone or len(parts[-1][2]) > most:
                parts.append((number, 0, _block(found[0][1] if found else b"")))
            else:
                parts[-1][2].block(found[0][1] if found else b"")
            alone = len(found) > 1
        return parts

    # ------------------------------------------------------------ ends

    def _write_ends(self) -> Iterator[Part]:
        """The forms by their last letters: a misspelling has either its beginning or its end right."""
        ends = [(name[::-1], df) for name, df in zip(self._inverted.words.forms, self._inverted.df, strict=True) if len(name) > 3 and df]
        ends.sort(key=lambda item: browser_order(item[0]))
        for number, page in enumerate(_pages(ends)):
            self.ends.append(page[0][0])
            part = Bytes()
            part.text("\n".join(name for name, _ in page))
            part.numbers(df for _, df in page)
            yield Part(f"r/{number}", part.value)


PlacePart = tuple[int, int, Bytes]
"""First form, first article, data."""


def _pages(ends: Sequence[tuple[str, int]]) -> Iterator[Sequence[tuple[str, int]]]:
    first = 0
    for at, (name, _) in enumerate(ends):
        if at - first >= ENDS and milestone(name, MANY):
            yield ends[first:at]
            first = at
    if ends:
        yield ends[first:]


def _block(data: bytes) -> Bytes:
    block = Bytes()
    block.block(data)
    return block


def _numbers(*numbers: int) -> bytes:
    found = Bytes()
    found.numbers(numbers)
    return bytes(found.value)
