"""The tags that the model gives to words, and the best sequence of them: names begin with B and go on with I."""

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np

from generator.model import EntityType

KINDS: tuple[tuple[str, EntityType | None], ...] = (
    ("person", "person"), ("place", "place"), ("organisation", "organisation"), ("group", "group"), ("other", None))
"""What a name can name, and our type for it; facilities are places, works, events and products "other"."""

TAGS = ("O", *(f"{begin}-{kind}" for kind, _ in KINDS for begin in "BI"))
NEVER = -1e4

Array = Any


def _steps() -> Array:
    steps = np.zeros((len(TAGS), len(TAGS)), dtype=np.float32)
    for old, before in enumerate(TAGS):
        for new, tag in enumerate(TAGS):
            if tag.startswith("I-") and before[2:] != tag[2:]:
                steps[old, new] = NEVER
    return steps


STEPS = _steps()
"""What a step from one tag to the next adds: nothing, or NEVER where I would follow what it does not go on."""

FIRST = np.array([NEVER if tag.startswith("I-") else 0.0 for tag in TAGS], dtype=np.float32)


def best(scores: Array) -> list[int]:
    """The most probable lawful sequence for log-probabilities of shape (words, tags).

    Where each word's most probable tag follows lawfully on the one before there is no better sequence, and nothing is to be searched.
    """
    likeliest = scores.argmax(axis=1)
    steps = FIRST[likeliest[0]] + STEPS[likeliest[:-1], likeliest[1:]].sum()
    return _searched(scores) if steps else [int(tag) for tag in likeliest]


def _searched(scores: Array) -> list[int]:
    """The same by dynamic programming (Viterbi 1967)."""
    held, back = scores[0] + FIRST, []
    for row in scores[1:]:
        paths = held[:, None] + STEPS
        came = paths.argmax(axis=0)
        held = paths[came, np.arange(len(TAGS))] + row
        back.append(came)
    tags = [int(held.argmax())]
    for came in reversed(back):
        tags.append(int(came[tags[-1]]))
    return tags[::-1]


def names(tags: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    """(first word, past the last, number of the kind) of each name."""
    start: int | None = None
    for number, tag in enumerate((*tags, 0)):
        if start is not None and not TAGS[tag].startswith("I-"):
            yield start, number, (tags[start] - 1) // 2
            start = None
        if TAGS[tag].startswith("B-"):
            start = number
