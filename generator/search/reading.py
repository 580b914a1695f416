"""The archive read once: which form stands at every place, as numbers in arrays, some million places at a time."""

from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np

from generator.memo import Kind, Memo
from generator.search.documents import Document
from generator.search.groups import Flags, Floats, Ints, Longs
from generator.search.spill import Kept, Spill
from generator.search.stems import STOP_WORDS
from generator.search.texts import Told, key, told
from generator.search.texts import places as places_of
from generator.search.vocabulary import Vocabulary

HEADLINE, LEAD, BODY = 2.0, 1.5, 1.0
"""What an occurrence counts in each field."""

RUN = 2_000_000
"""Places from which on what was read is put away."""

AT_ONCE = 1024
"""Articles whose words are asked of the last build together."""

TEXTS, NAMES = "words of texts", "words of names"
TOLD: Kind[Told] = Kind(Told)


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
class Run:
    """What some articles print that follow each other. A place is where a word stands."""

    places: Kept
    """Place -> form, by the number that it had when it was read."""

    lengths: Ints
    """Text -> how many places it has."""

    article_of: Ints
    """Text -> its article."""

    more: Floats
    """Text -> what a word counts there beyond what it counts in the body."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Articles are numbered as they come."""

    words: Words
    """Forms and stems."""

    articles: int
    """How many there are."""

    runs: Sequence[Run]
    """What they print."""

    rank: Ints
    """The number that a form had when it was read -> form."""

    counts: Longs
    """Stem -> how many places it has."""

    bearers: Ints
    """Articles with a name that they do not print: UN by United Nations."""

    borne: Ints
    """The form that each of these may be found by too."""


class _Reader:
    """Gathers the numbers of words while the documents pass."""

    def __init__(self, spill: Spill) -> None:
        self.words, self.runs = Vocabulary(), list[Run]()
        self.bearers, self.borne = array("i"), array("i")
        self.counts = np.zeros(0, np.int64)
        self._spill = spill
        self._begin()

    def _begin(self) -> None:
        self._places, self._size = list[Ints](), 0
        self._lengths, self._article_of, self._more = list[Ints](), array("i"), array("f")

    def add(self, number: int, document: Document, said: Told, named: Told) -> None:
        """One article, with the words of its texts and of its names."""
        own = np.array(self.words.numbers(said), np.int32)
        places = own[places_of(said)]
        fields = list(_fields(document))
        self._places.append(places)
        self._lengths.append(np.frombuffer(said.lengths, np.int32))
        self._article_of.extend([number] * len(fields))
        self._more.extend(more for _, more in fields)
        self._size += len(places)
        if named.forms:
            borne = {form for form in self.words.numbers(named) if self.words.names[form] not in STOP_WORDS}.difference(own.tolist())
            self.borne.extend(sorted(borne))
            self.bearers.extend([number] * len(borne))
        if self._size >= RUN:
            self.put_away()

    def put_away(self) -> None:
        """What was read since the last time is a run."""
        if not self._article_of:
            return
        places = np.concatenate(self._places)
        counts = np.bincount(places, minlength=len(self.words.names))
        counts[:len(self.counts)] += self.counts
        self.counts = counts
        self.runs.append(Run(places=self._spill.keep(places), lengths=np.concatenate(self._lengths), article_of=_ints(self._article_of),
                             more=np.asarray(self._more, np.float32)))
        self._begin()


def read(documents: Sequence[Document], spill: Spill | None = None, memo: Memo | None = None) -> Reading:
    """Read the documents, whose order numbers the articles. What the last build read is in the `memo`; what is read waits in `spill`."""
    reader = _Reader(spill or Spill())
    for number, (document, said, named) in enumerate(_said(documents, memo or Memo())):
        reader.add(number, document, said, named)
    reader.put_away()
    order = sorted(range(len(reader.words.names)), key=lambda number: browser_order(reader.words.names[number]))
    rank = np.empty(len(order), np.int32)
    rank[order] = np.arange(len(order))
    words = _words(reader.words, order)
    counts = np.zeros(len(order), np.int64)
    counts[rank[:len(reader.counts)]] = reader.counts
    return Reading(
        words=words, articles=len(documents), runs=reader.runs, rank=rank,
        counts=np.bincount(words.stem_of, counts, len(words.stems)).astype(np.int64), bearers=_ints(reader.bearers),
        borne=rank[_ints(reader.borne)])


def _said(documents: Sequence[Document], memo: Memo) -> Iterator[tuple[Document, Told, Told]]:
    """Each document with the words of its texts, and of its names: these change with the names' other forms elsewhere."""
    asked: dict[str, set[bytes]] = {TEXTS: set(), NAMES: set()}
    for start in range(0, len(documents), AT_ONCE):
        part = {document.id: document for document in documents[start:start + AT_ONCE]}
        texts = {id_: tuple(text for text, _ in _fields(document)) for id_, document in part.items()}
        names = {id_: tuple(name for names in document.names for name in names) for id_, document in part.items()}
        found: list[Iterator[tuple[str, Told]]] = []
        for kind, parts in ((TEXTS, texts), (NAMES, names)):
            keys = {id_: key(parts[id_], document.language) for id_, document in part.items()}
            asked[kind].update(keys.values())
            found.append(memo.some(kind, TOLD, keys, partial(_told, parts, part)))
        yield from ((part[id_], texts_told, names_told) for (id_, texts_told), (_, names_told) in zip(*found, strict=True))
    for kind, keys_asked in asked.items():
        memo.forget(kind, keys_asked)


def _told(texts: Mapping[str, Sequence[str]], documents: Mapping[str, Document], id_: str) -> Told:
    return told(texts[id_], documents[id_].language)


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
