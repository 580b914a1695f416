"""A text cut into stretches that the model reads at once: whole sentences, so that each name is seen in its company."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.names.recognisers.words import NO_SHAPE, Vocabulary, Word, shape, words

LONGEST = 192
"""Pieces in a stretch. Longer ones are read no better and cost more (attention grows with the square)."""

BREAK = re.compile(r"[.!?…][\"'”’)\]]*\s+(?=[\"'“‘(\[]?[A-Z0-9])|\n+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """What the model is given."""

    words: tuple[Word, ...]
    """The words with offsets in their text."""

    source: tuple[int, ...]
    """For each word the number of the text that it stands in."""

    ids: tuple[int, ...]
    """Pieces of all words between the marks of beginning and end."""

    shapes: tuple[int, ...]
    """The shape of the word that each piece belongs to."""

    firsts: tuple[int, ...]
    """For each word the place of its first piece in ids."""


Sentence = tuple[int, list[Word]]


def windows(texts: Sequence[str], vocabulary: Vocabulary, longest: int = LONGEST) -> Iterator[Window]:
    """The texts in order, as few windows as whole sentences allow; a sentence that is too long by itself is cut."""
    held: list[Sentence] = []
    size = 0
    for number, text in enumerate(texts):
        for sentence in sentences(text):
            for part, length in _bounded(sentence, vocabulary, longest):
                if held and size + length > longest:
                    yield window(held, vocabulary)
                    held, size = [], 0
                held.append((number, part))
                size += length
    if held:
        yield window(held, vocabulary)


def sentences(text: str) -> Iterator[list[Word]]:
    """The words of each sentence; a rough cut, which only decides where a window may end."""
    start = 0
    for match in (*BREAK.finditer(text), None):
        end = match.end() if match else len(text)
        found = [Word(word.start + start, word.end + start, word.text) for word in words(text[start:end])]
        if found:
            yield found
        start = end


def _bounded(sentence: list[Word], vocabulary: Vocabulary, longest: int) -> Iterator[tuple[list[Word], int]]:
    """The sentence in parts of at most so many pieces, each with its number of pieces."""
    part: list[Word] = []
    size = 0
    for word in sentence:
        length = len(vocabulary.pieces(word.text))
        if part and size + length > longest:
            yield part, size
            part, size = [], 0
        part.append(word)
        size += length
    yield part, size


def window(held: Sequence[Sentence], vocabulary: Vocabulary) -> Window:
    """Sentences of numbered texts as one window."""
    ids, shapes, firsts = [vocabulary.begin], [NO_SHAPE], []
    for _, sentence in held:
        for word in sentence:
            pieces = vocabulary.pieces(word.text)
            firsts.append(len(ids))
            ids += pieces
            shapes += [shape(word.text)] * len(pieces)
    return Window(
        words=tuple(word for _, sentence in held for word in sentence), firsts=tuple(firsts),
        source=tuple(number for number, sentence in held for _ in sentence), ids=(*ids, vocabulary.end), shapes=(*shapes, NO_SHAPE))
