"""Where an article's headline and standfirst end among the places of its words (f/extents), for headline:ferry."""

from collections.abc import Sequence

from generator.search.documents import Document
from generator.search.parts import Bytes, Part
from generator.search.words import words


def extents(documents: Sequence[Document]) -> Part:
    """Words of each headline; then, for each article, places of its kicker and standfirst, which follow after one that is empty."""
    part = Bytes()
    part.numbers(_length(document.headline) for document in documents)
    part.numbers(max(0, sum(_length(text) + 1 for text in document.lead) - 1) for document in documents)
    return Part("f/extents", part.value)


def _length(text: str) -> int:
    return sum(1 for _ in words(text))
