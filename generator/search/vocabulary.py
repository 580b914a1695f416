"""Numbers for words: a text is split at white space, and each piece that was met before is looked up, not worked out again."""

from collections.abc import Iterator
from itertools import chain

from generator.search.stems import STOP_WORDS, stem, unelided
from generator.search.words import pieces, tokens, words

LONG = 40
"""Letters from which on a piece is not kept, since it comes but once: a sentence of a script without spaces."""


class Vocabulary:
    """Every form of a word, and every stem, by a number; the form and the stem of one name share theirs."""

    def __init__(self) -> None:
        self.names: list[str] = []
        """Number -> form or stem."""

        self._stems: list[int | None] = []
        """Number -> number of its stem; none for what is only a stem."""

        self._numbers: dict[str, int] = {}
        self._known: dict[str | None, _Pieces] = {}

    def read(self, text: str, language: str | None) -> Iterator[int]:
        """The numbers of the text's forms, in order."""
        known = self._known.setdefault(language, _Pieces(self, language))
        return chain.from_iterable(map(known.__getitem__, text.split()))

    def met(self, number: int) -> bool:
        """Whether it is the number of a form, and not of a stem alone."""
        return self._stems[number] is not None

    def stem_of(self, number: int) -> int:
        """The number of a form's stem; of a stem, its own."""
        stem = self._stems[number]
        return number if stem is None else stem

    def form(self, word: str, full: str, language: str | None) -> int:
        """A form's number; its stem is found where it is first met, so later languages follow the first."""
        number = self._number(word)
        if self._stems[number] is None:
            self._stems[number] = self._number(word if word in STOP_WORDS else stem(full, language))
            if bare := unelided(full, language):
                for other, _ in words(bare):
                    self._follow(other, number)
        return number

    def _follow(self, word: str, form: int) -> None:
        number = self._number(word)
        if self._stems[number] is None:
            self._stems[number] = self._stems[form]

    def _number(self, name: str) -> int:
        number = self._numbers.setdefault(name, len(self.names))
        if number == len(self.names):
            self.names.append(name)
            self._stems.append(None)
        return number


class _Pieces(dict[str, tuple[int, ...]]):
    """What stands between white space -> the numbers of its forms."""

    def __init__(self, vocabulary: Vocabulary, language: str | None) -> None:
        super().__init__()
        self._vocabulary = vocabulary
        self._language = language

    def __missing__(self, piece: str) -> tuple[int, ...]:
        parts = tokens(piece)
        if parts == [piece]:
            found = tuple([self._vocabulary.form(word, full, self._language) for word, full in pieces(piece)])
        else:
            found = tuple([form for part in parts for form in self[part]])
        if len(piece) < LONG:
            self[piece] = found
        return found
