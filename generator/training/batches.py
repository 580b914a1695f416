"""Documents as windows of words with their tags, and windows as tensors."""

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import torch

from generator.names.recognisers.tags import TAGS
from generator.names.recognisers.windows import Window, window
from generator.names.recognisers.words import WORD, Vocabulary, Word
from generator.training.corpora import Document, Sentence

POOL = 20
"""Batches are made of windows of like length, out of so many batches' windows at a time."""

CASES: tuple[tuple[float, Callable[[str], str]], ...] = (
    (0.04, str.lower), (0.03, str.upper), (0.05, lambda word: word[:1].upper() + word[1:]))
"""How often a window is written otherwise than it was, so that titles and careless texts are read too."""

Tagged = tuple[list[str], list[tuple[int, ...]]]
"""The words of a sentence, and for each the tags that are right."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Windows of shape (windows, pieces), and what is right for each word."""

    ids: Any
    shapes: Any
    mask: Any
    rows: Any
    """For each word its window."""

    columns: Any
    """For each word the place of its first piece."""

    right: Any
    """(words, tags): whether the tag is right."""


def tagged(document: Document) -> list[Tagged]:
    return [found for sentence in document.sentences if (found := _tagged(sentence))[0]]


def _tagged(sentence: Sentence) -> Tagged:
    words: list[str] = []
    begin = []
    for token in sentence.tokens:
        begin.append(len(words))
        words += WORD.findall(token)
    begin.append(len(words))
    tags = [(0,)] * len(words)
    for first, end, kinds in sentence.names:
        for number in range(begin[first], begin[end]):
            mark = "B" if number == begin[first] else "I"
            tags[number] = tuple(TAGS.index(f"{mark}-{kind}") for kind in kinds.split("|"))  # type: ignore[assignment]
    return words, tags  # type: ignore[return-value]


def batches(documents: Sequence[Sequence[Tagged]], vocabulary: Vocabulary, longest: int, size: int,
            chance: random.Random) -> Iterator[Batch]:
    """One epoch: windows of a third to all of the longest length, in random order, batched with their like."""
    found = [packed for document in documents for packed in _packed(document, vocabulary, longest, chance)]
    chance.shuffle(found)
    chosen = []
    for at in range(0, len(found), size * POOL):
        pool = sorted(found[at:at + size * POOL], key=lambda pair: len(pair[0].ids))
        chosen += [pool[n:n + size] for n in range(0, len(pool), size)]
    chance.shuffle(chosen)
    return map(tensors, chosen)


def _packed(document: Sequence[Tagged], vocabulary: Vocabulary, longest: int,
            chance: random.Random) -> Iterator[tuple[Window, list[tuple[int, ...]]]]:
    held: list[Tagged] = []
    size, limit = 0, chance.randint(longest // 3, longest)
    for sentence in document:
        length = sum(len(vocabulary.pieces(word)) for word in sentence[0])
        if held and size + length > limit:
            yield _window(held, vocabulary, chance)
            held, size, limit = [], 0, chance.randint(longest // 3, longest)
        if length <= 2 * longest:
            held.append(sentence)
            size += length
    if held:
        yield _window(held, vocabulary, chance)


def _window(held: Sequence[Tagged], vocabulary: Vocabulary, chance: random.Random) -> tuple[Window, list[tuple[int, ...]]]:
    write = _case(chance)
    spelled = [[Word(0, 0, write(word)) for word in words] for words, _ in held]
    return window(list(enumerate(spelled)), vocabulary), [tags for _, own in held for tags in own]


def _case(chance: random.Random) -> Callable[[str], str]:
    at = chance.random()
    for share, write in CASES:
        if at < share:
            return write
        at -= share
    return lambda word: word


def tensors(chosen: Sequence[tuple[Window, list[tuple[int, ...]]]]) -> Batch:
    length = max(len(own.ids) for own, _ in chosen)
    ids = torch.zeros(len(chosen), length, dtype=torch.long)
    shapes, mask = torch.zeros_like(ids), torch.zeros(len(chosen), length, dtype=torch.bool)
    for row, (own, _) in enumerate(chosen):
        ids[row, :len(own.ids)] = torch.tensor(own.ids)
        shapes[row, :len(own.ids)] = torch.tensor(own.shapes)
        mask[row, :len(own.ids)] = True
    tags = [allowed for _, own in chosen for allowed in own]
    right = torch.zeros(len(tags), len(TAGS), dtype=torch.bool)
    for number, allowed in enumerate(tags):
        right[number, list(allowed)] = True
    rows = [row for row, (own, _) in enumerate(chosen) for _ in own.firsts]
    columns = [first for own, _ in chosen for first in own.firsts]
    return Batch(ids, shapes, mask, torch.tensor(rows), torch.tensor(columns), right)
