"""The inverted index in memory: for each stem the articles and how much they are about it, for each form where it stands."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from generator.search.documents import Document
from generator.search.parts import Bytes, steps
from generator.search.stems import STOP_WORDS, stem, unelided
from generator.search.words import words

K1 = 1.2
B = 0.75
"""BM25's usual constants (Robertson and Zaragoza 2009, section 3.2); tuning them gained nothing that held."""

TOP = K1 + 1
"""The limit of a word's impact as it is repeated for ever."""

STEPS = 63
"""Impacts are rounded to six bits: on judged collections finer ones rank no better."""

HEADLINE, LEAD, BODY = 2.0, 1.5, 1.0
"""What an occurrence counts in each field."""

ALIAS = 1.0
"""What a name counts that the article's people, places and organisations also bear, where it prints another."""

CHUNK = 12_000
"""Bytes of positions after which a form's next article begins a new part."""


class Form:
    """A spelling of a word: its stem, how many articles print it, and the places, by article."""

    __slots__ = ("chunks", "df", "last", "stem")

    def __init__(self, stem: int) -> None:
        self.stem = stem
        self.df = 0
        self.last = 0
        self.chunks: list[tuple[int, Bytes]] = []
        """First article, and (article, number of places, places) for each, all as steps."""

    def add(self, article: int, places: list[int]) -> None:
        if not self.chunks or len(self.chunks[-1][1]) > CHUNK:
            self.chunks.append((article, Bytes()))
            self.last = 0
        chunk = self.chunks[-1][1]
        chunk.numbers((article - self.last, len(places), *steps(places)))
        self.last = article
        self.df += 1


class Inverted:
    """Built from the documents in their order, which numbers the articles."""

    def __init__(self, documents: Iterable[Document]) -> None:
        self.forms: dict[str, Form] = {}
        self._stems: dict[str, int] = {}
        self._articles: list[list[int]] = []
        """Stem -> articles that have it, rising."""

        self._weights: list[list[float]] = []
        """Stem -> its weighted number of occurrences in each of these."""

        self._lengths: list[int] = []
        self._total = 0
        for number, document in enumerate(documents):
            self._add(number, document)

    def __len__(self) -> int:
        """Number of articles."""
        return len(self._lengths)

    def df(self, stem: int) -> int:
        """Number of articles that a stem finds."""
        return len(self._articles[stem])

    def impacts(self, stem: int) -> Iterator[tuple[int, int]]:
        """The articles with a stem, rising, each with its BM25 impact in steps: all of the score that needs no query."""
        mean = self._total / max(1, len(self._lengths)) or 1
        for article, weight in zip(self._articles[stem], self._weights[stem], strict=True):
            length = 1 - B + B * self._lengths[article] / mean
            yield article, max(1, round(weight * TOP / (weight + K1 * length) / TOP * STEPS))

    def _add(self, number: int, document: Document) -> None:
        places: dict[str, list[int]] = {}
        stems: dict[str, int] = {}
        weights: dict[int, float] = defaultdict(float)
        at = length = 0
        for text, field in _fields(document):
            for word, full in words(text):
                if word not in places:
                    places[word] = []
                    stems[word] = self._form(word, full, document.language).stem
                places[word].append(at)
                weights[stems[word]] += field
                at += 1
                length += word not in STOP_WORDS
            at += 1  # no phrase runs on from one paragraph into the next
        self._name(document, places, weights)
        for word, where in places.items():
            self.forms[word].add(number, where)
        for stem_, weight in weights.items():
            self._articles[stem_].append(number)
            self._weights[stem_].append(weight)
        self._lengths.append(length)
        self._total += length

    def _name(self, document: Document, places: dict[str, list[int]], weights: dict[int, float]) -> None:
        """Let the article be found by names that it does not print: UN by United Nations."""
        for names in document.names:
            found = {word: full for name in names for word, full in words(name) if word not in STOP_WORDS}
            for word in sorted(found.keys() - places.keys()):
                weights[self._form(word, found[word], document.language).stem] += ALIAS

    def _form(self, word: str, full: str, language: str | None) -> Form:
        """The form of a word, made with its stem where it is first met; later languages follow the first."""
        form = self.forms.get(word)
        if form is None:
            form = self.forms[word] = Form(self._stem(word if word in STOP_WORDS else stem(full, language)))
            if bare := unelided(full, language):
                for other, _ in words(bare):
                    self.forms.setdefault(other, Form(form.stem))
        return form

    def _stem(self, name: str) -> int:
        number = self._stems.setdefault(name, len(self._stems))
        if number == len(self._articles):
            self._articles.append([])
            self._weights.append([])
        return number


def _fields(document: Document) -> Iterator[tuple[str, float]]:
    yield document.headline, HEADLINE
    yield from ((text, LEAD) for text in document.lead)
    yield from ((text, BODY) for text in document.body)
