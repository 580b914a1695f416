"""The dictionary: forms with their stems (d), what a stem finds (p), where a form stands (o), forms by their ends (r), rules (s)."""

import math
from collections.abc import Iterator, Sequence

from generator.search.endings import learn
from generator.search.inverted import Form, Inverted
from generator.search.parts import Bytes, json_bytes, script

FORMS_BYTES = 9_000
"""Bytes of a dictionary part before it is deflated; about six hundred words."""

PART_BYTES = 12_000
"""The same for parts with postings and places."""

INLINE = 4
"""Stems of so few articles are found without loading another part."""

ENDS = 800
"""Forms in a part that is ordered by their ends."""

Named = tuple[str, Form]
Part = tuple[str, bytes]


class Dictionary:
    """Writes the parts one after the other; `firsts` and `ends` then tell the root which part has which words."""

    def __init__(self, inverted: Inverted) -> None:
        self._inverted = inverted
        self.firsts: list[str] = []
        """The first form of each d part."""

        self.ends: list[str] = []
        """The first form, letters reversed, of each r part."""

        self._postings = 0
        self._page = Bytes()
        self._where: dict[int, tuple[int, int]] = {}
        self._records: dict[int, Bytes] = {}
        self._places = 0

    def parts(self) -> Iterator[Part]:
        """Every part, in an order that is the same for the same archive."""
        forms = sorted(self._inverted.forms.items(), key=lambda item: browser_order(item[0]))
        yield from self._write_postings(forms)
        for number, shelf in enumerate(self._shelves(forms)):
            self.firsts.append(shelf[0][0])
            places = _place_parts(shelf)
            yield script(f"d/{number}", self._forms(shelf, places).value)
            for at, (_, _, data) in enumerate(places):
                yield script(f"o/{self._places + at}", data.value, numbers=True)
            self._places += len(places)
        yield from self._write_ends(forms)
        yield script("s/rules", json_bytes(learn(self._inverted.pairs)))

    # ------------------------------------------------------------ postings

    def _write_postings(self, forms: Sequence[Named]) -> Iterator[Part]:
        """Each stem's record, in the order of its first form, so that words that begin alike lie together."""
        for stem in dict.fromkeys(form.stem for _, form in forms):
            record, df = self._record(stem)
            if df <= INLINE:
                self._records[stem] = record
                continue
            if len(self._page) and len(self._page) + len(record) > PART_BYTES:
                yield self._flush()
            self._where[stem] = (self._postings, len(self._page))
            self._page.value += record.value
        if len(self._page):
            yield self._flush()

    def _flush(self) -> Part:
        part = script(f"p/{self._postings}", self._page.value, numbers=True)
        self._postings += 1
        self._page = Bytes()
        return part

    def _record(self, stem: int) -> tuple[Bytes, int]:
        articles, impacts = self._inverted.found(stem)
        record = Bytes()
        record.rising(articles)
        record.value += impacts
        return record, len(articles)

    # ------------------------------------------------------------ forms

    def _shelves(self, forms: Sequence[Named]) -> Iterator[list[Named]]:
        """Neighbours of one stem stay together: the engine marks the forms that it finds beside the one it looked up."""
        shelf: list[Named] = []
        size = 0
        for name, form in forms:
            if size > FORMS_BYTES and form.stem != shelf[-1][1].stem:
                yield shelf
                shelf, size = [], 0
            shelf.append((name, form))
            size += len(name.encode("utf-8", "surrogatepass")) + 4 + len(self._records.get(form.stem, ""))
        if shelf:
            yield shelf

    def _forms(self, shelf: Sequence[Named], places: "Sequence[PlacePart]") -> Bytes:
        part = Bytes()
        part.text("\n".join(name for name, _ in shelf))
        stems = {stem: at for at, stem in enumerate(dict.fromkeys(form.stem for _, form in shelf))}
        part.numbers(stems[form.stem] for _, form in shelf)
        part.numbers(form.df for _, form in shelf)
        part.number(len(stems))
        for stem in stems:
            self._stem(part, stem)
        part.number(self._places)
        part.number(len(places))
        part.rising(first for first, _, _ in places)
        part.numbers(article for _, article, _ in places)
        return part

    def _stem(self, part: Bytes, stem: int) -> None:
        part.number(self._inverted.df(stem))
        if stem in self._records:
            part.value += self._records[stem].value
        else:
            part.numbers(self._where[stem])

    # ------------------------------------------------------------ ends

    def _write_ends(self, forms: Sequence[Named]) -> Iterator[Part]:
        """The forms by their last letters: a misspelling has either its beginning or its end right."""
        ends = sorted((name[::-1], form.df) for name, form in forms if len(name) > 3 and form.df)
        ends.sort(key=lambda item: browser_order(item[0]))
        for number in range(math.ceil(len(ends) / ENDS)):
            page = ends[number * ENDS : (number + 1) * ENDS]
            self.ends.append(page[0][0])
            part = Bytes()
            part.text("\n".join(name for name, _ in page))
            part.numbers(df for _, df in page)
            yield script(f"r/{number}", part.value)


PlacePart = tuple[int, int, Bytes]
"""First form, first article, data."""


def browser_order(text: str) -> bytes:
    """The key by which a browser orders texts: their UTF-16 units."""
    return text.encode("utf-16-be", "surrogatepass")


def _place_parts(shelf: Sequence[Named]) -> list[PlacePart]:
    """The places of a shelf's forms, several forms to a part; a form with much has parts of its own."""
    parts: list[PlacePart] = []
    for number, (_, form) in enumerate(shelf):
        if len(form.chunks) > 1:
            parts.extend((number, article, _block(chunk)) for article, chunk in form.chunks)
            continue
        if not parts or len(shelf[parts[-1][0]][1].chunks) > 1 or len(parts[-1][2]) > PART_BYTES:
            parts.append((number, 0, Bytes()))
        parts[-1][2].block(form.chunks[0][1].value if form.chunks else b"")
    return parts


def _block(data: Bytes) -> Bytes:
    block = Bytes()
    block.block(data.value)
    return block
