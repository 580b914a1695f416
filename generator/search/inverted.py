"""The inverted index in memory: for each stem the articles and how much they are about it, for each form where it stands."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from operator import sub

from generator.search.documents import Document
from generator.search.neighbours import WEIGHT, raised
from generator.search.parts import SMALL, SMALLEST_LARGE, Bytes
from generator.search.stems import STOP_WORDS, stem, unelided
from generator.search.words import pieces, tokens, words

K1 = 1.2
B = 0.75
"""BM25's usual constants (Robertson and Zaragoza 2009, section 3.2); tuning them gained nothing that held."""

TOP = (K1 + 1) * (1 + WEIGHT)
"""The limit of a word's impact as it is repeated for ever, here and in the neighbours."""

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

    __slots__ = ("chunks", "df", "last", "stem", "telling")

    def __init__(self, stem: int, *, telling: bool = True) -> None:
        self.stem = stem
        self.telling = telling
        self.df = 0
        self.last = 0
        self.chunks: list[tuple[int, Bytes]] = []
        """First article, and (article, number of places, places) for each, all as steps."""

    def add(self, article: int, places: list[int]) -> None:
        if not self.chunks or len(self.chunks[-1][1].value) > CHUNK:
            self.chunks.append((article, Bytes()))
            self.last = 0
        chunk = self.chunks[-1][1]
        gap = article - self.last
        if len(places) == 1 and gap < SMALLEST_LARGE and places[0] < SMALLEST_LARGE:
            chunk.value += SMALL[gap] + SMALL[1] + SMALL[places[0]]
        else:
            chunk.numbers([gap, len(places), places[0], *map(sub, places[1:], places)])
        self.last = article
        self.df += 1


class Inverted:
    """Built from the documents in their order, which numbers the articles."""

    def __init__(self, documents: Iterable[Document]) -> None:
        self.forms: dict[str, Form] = {}
        """Every form that an article prints or a name has, and every stem, of which there may be no such form."""

        self._stems: dict[str, int] = {}
        self._articles: list[list[int]] = []
        """Stem -> articles that have it, rising."""

        self._weights: list[list[float]] = []
        """Stem -> its weighted number of occurrences in each of these."""

        self._known: dict[str | None, dict[str, tuple[Form, ...]]] = defaultdict(dict)
        """Language -> word as it is printed -> its forms."""

        self._lengths: list[int] = []
        for number, document in enumerate(documents):
            self._add(number, document)
        self._known.clear()
        self._impacts = raised(list(self._plain()), len(self._lengths))
        self.pairs = [(form, stem) for form, stem in self._pairs() if form not in STOP_WORDS]
        """Forms with their stems, from which the engine's rules are learnt."""

        for name, stem_ in self._stems.items():
            self.forms.setdefault(name, Form(stem_))

    def __len__(self) -> int:
        """Number of articles."""
        return len(self._lengths)

    def df(self, stem: int) -> int:
        """Number of articles that a stem finds."""
        return len(self._articles[stem])

    def found(self, stem: int) -> tuple[list[int], bytes]:
        """The articles with a stem, rising, and the impact in each, in steps: all of the score that needs no query."""
        return self._articles[stem], bytes([round(impact / TOP * STEPS) or 1 for impact in self._impacts[stem]])

    def _plain(self) -> Iterator[tuple[list[int], list[float]]]:
        """Each stem's articles and BM25 impacts."""
        mean = sum(self._lengths) / max(1, len(self._lengths)) or 1
        lengths = [K1 * (1 - B + B * length / mean) for length in self._lengths]
        for articles, weights in zip(self._articles, self._weights, strict=True):
            yield articles, [weight * (K1 + 1) / (weight + lengths[article]) for article, weight in zip(articles, weights, strict=True)]

    def _pairs(self) -> Iterator[tuple[str, str]]:
        names = list(self._stems)
        return ((name, names[form.stem]) for name, form in sorted(self.forms.items()))

    def _add(self, number: int, document: Document) -> None:
        places: dict[Form, list[int]] = defaultdict(list)
        weights: dict[int, float] = defaultdict(float)
        known = self._known[document.language]
        at = 0
        for text, more in _fields(document):
            for token in tokens(text):
                forms = known.get(token)
                if forms is None:
                    forms = known[token] = tuple([self._form(word, full, document.language) for word, full in pieces(token)])
                for form in forms:
                    places[form].append(at)
                    at += 1
                    if more:
                        weights[form.stem] += more
            at += 1  # no phrase runs on from one paragraph into the next
        for form, where in places.items():
            weights[form.stem] += BODY * len(where)
        self._name(document, places, weights)
        for form, where in places.items():
            form.add(number, where)
        for stem_, weight in weights.items():
            self._articles[stem_].append(number)
            self._weights[stem_].append(weight)
        self._lengths.append(sum([len(where) for form, where in places.items() if form.telling]))

    def _name(self, document: Document, places: dict[Form, list[int]], weights: dict[int, float]) -> None:
        """Let the article be found by names that it does not print: UN by United Nations."""
        found = {word: full for names in document.names for name in names for word, full in words(name) if word not in STOP_WORDS}
        for word in sorted(found):
            form = self._form(word, found[word], document.language)
            if form not in places:
                weights[form.stem] += ALIAS

    def _form(self, word: str, full: str, language: str | None) -> Form:
        """The form of a word, made with its stem where it is first met; later languages follow the first."""
        form = self.forms.get(word)
        if form is None:
            telling = word not in STOP_WORDS
            form = self.forms[word] = Form(self._stem(stem(full, language) if telling else word), telling=telling)
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
    """Each text with what a word counts there beyond what it counts in the body."""
    yield document.headline, HEADLINE - BODY
    yield from ((text, LEAD - BODY) for text in document.lead)
    yield from ((text, 0.0) for text in document.body)
