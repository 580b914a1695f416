"""The archive read once: which form stands at every place, as numbers in arrays."""

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from generator.search.documents import Document
from generator.search.groups import Flags, Floats, Ints
from generator.search.stems import STOP_WORDS
from generator.search.vocabulary import Vocabulary

HEADLINE, LEAD, BODY = 2.0, 1.5, 1.0
"""What an occurrence counts in each field."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Forms are numbered in the browser's order, stems in the order of their first forms."""

    forms: Sequence[str]
    """Every form that an article prints or a name has, and every stem, of which there may be no such form."""

    stems: Sequence[str]
    """Stem -> its name."""

    stem_of: Ints
    """Form -> stem."""

    met: Flags
    """Form -> whether it is more than the name of a stem."""

    telling: Flags
    """Form -> whether it is no stop word."""

    def pairs(self) -> Iterator[tuple[str, str]]:
        """The forms that tell something, with their stems."""
        kept = (self.met & self.telling).tolist()
        return ((form, self.stems[stem]) for form, stem, keep in zip(self.forms, self.stem_of.tolist(), kept, strict=True) if keep)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Articles and texts are numbered as they come. A place is where a word stands."""

    words: Words
    """Forms and stems."""

    articles: int
    """How many there are."""

    places: Ints
    """Place -> form, text after text."""

    lengths: Ints
    """Text -> how many places it has."""

    article_of: Ints
    """Text -> its article."""

    more: Floats
    """Text -> what a word counts there beyond what it counts in the body."""

    bearers: Ints
    """Articles with a name that they do not print: UN by United Nations."""

    borne: Ints
    """The form that each of these may be found by too."""


class _Reader:
    """Gathers the numbers of words while the documents pass."""

    def __init__(self) -> None:
        self.words = Vocabulary()
        self.places, self.lengths, self.article_of, self.more = array("i"), array("i"), array("i"), array("f")
        self.bearers, self.borne = array("i"), array("i")

    def add(self, number: int, document: Document) -> None:
        start = len(self.places)
        for text, more in _fields(document):
            before = len(self.places)
            self.places.extend(self.words.read(text, document.language))
            self.lengths.append(len(self.places) - before)
            self.article_of.append(number)
            self.more.append(more)
        if document.names:
            borne = self._names(document) - set(self.places[start:])
            self.borne.extend(sorted(borne))
            self.bearers.extend([number] * len(borne))

    def _names(self, document: Document) -> set[int]:
        found = {form for names in document.names for name in names for form in self.words.read(name, document.language)}
        return {form for form in found if self.words.names[form] not in STOP_WORDS}


def read(documents: Sequence[Document]) -> Reading:
    """Read the documents, whose order numbers the articles."""
    reader = _Reader()
    for number, document in enumerate(documents):
        reader.add(number, document)
    order = sorted(range(len(reader.words.names)), key=lambda number: browser_order(reader.words.names[number]))
    rank = np.empty(len(order), np.int32)
    rank[order] = np.arange(len(order))
    return Reading(
        words=_words(reader.words, order), articles=len(documents), places=rank[_ints(reader.places)], lengths=_ints(reader.lengths),
        article_of=_ints(reader.article_of), more=np.asarray(reader.more, np.float32), bearers=_ints(reader.bearers),
        borne=rank[_ints(reader.borne)])


def _words(known: Vocabulary, order: Sequence[int]) -> Words:
    named = np.array([known.stem_of(number) for number in order], np.int32)
    stems, first, stem = np.unique(named, return_index=True, return_inverse=True)
    by_first = np.argsort(first)
    number = np.empty(len(stems), np.int32)
    number[by_first] = np.arange(len(stems))
    forms = [known.names[number] for number in order]
    return Words(
        forms=forms, stems=[known.names[stem] for stem in stems[by_first]], stem_of=number[stem],
        met=np.array([known.met(number) for number in order], np.bool_),
        telling=np.array([form not in STOP_WORDS for form in forms], np.bool_))


def browser_order(text: str) -> bytes:
    """The key by which a browser orders texts: their UTF-16 units."""
    return text.encode("utf-16-be", "surrogatepass")


def _ints(numbers: "array[int]") -> Ints:
    return np.frombuffer(numbers, np.int32) if numbers else np.empty(0, np.int32)


def _fields(document: Document) -> Iterator[tuple[str, float]]:
    """Each text with what a word counts there beyond what it counts in the body."""
    yield document.headline, HEADLINE - BODY
    yield from ((text, LEAD - BODY) for text in document.lead)
    yield from ((text, 0.0) for text in document.body)
