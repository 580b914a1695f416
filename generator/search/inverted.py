"""The inverted index in memory: for each stem the articles and how much they are about it, for each form where it stands."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from generator.memo import Memo
from generator.search import room
from generator.search.documents import Document
from generator.search.groups import Ints, Longs, Octets, bounds, stretches
from generator.search.impacts import impacts
from generator.search.places import Chunks, code, joined
from generator.search.postings import AT_ONCE, Postings, gathered, slices, weights
from generator.search.reading import Words, read
from generator.search.spill import Spill
from generator.search.varints import packed, sizes


@dataclass(frozen=True, slots=True, kw_only=True)
class Inverted:
    """Forms, stems and articles by their numbers; see generator/search/reading.py."""

    count: int
    """How many articles there are."""

    words: Words
    """Forms and stems."""

    df: Sequence[int]
    """Form -> how many articles print it."""

    chunks: Chunks
    """Where the forms stand."""

    starts: Longs
    """Stem -> its first posting; at the end, the number of all."""

    articles: Ints
    """Posting -> article, rising within a stem."""

    impacts: Octets
    """Posting -> impact, in steps."""

    def records(self) -> Iterator[tuple[int, bytes]]:
        """For each stem, how many articles have it; which, as steps, and the impact in each."""
        for first, end in stretches(self.starts, AT_ONCE):
            starts = self.starts[first : end + 1] - self.starts[first]
            part = slice(self.starts[first], self.starts[end])
            steps = np.diff(self.articles[part], prepend=0)
            begun = starts[:-1][np.diff(starts) > 0]
            steps[begun] = self.articles[part][begun]
            of = sizes(steps)
            yield from _cut(packed(steps, of).tobytes(), self.impacts[part].tobytes(), bounds(of)[starts].tolist(), starts.tolist())


def _cut(steps: bytes, values: bytes, at: Sequence[int], starts: Sequence[int]) -> Iterator[tuple[int, bytes]]:
    for stem in range(len(starts) - 1):
        first, end = starts[stem], starts[stem + 1]
        yield end - first, steps[at[stem] : at[stem + 1]] + values[first:end]


def invert(documents: Sequence[Document], spill: Spill | None = None, memo: Memo | None = None) -> Inverted:
    """Read the documents, whose order numbers the articles, and turn what was read round. What is not wanted yet waits in `spill`."""
    spill = spill or Spill()
    reading = read(documents, spill, memo)
    words = reading.words
    df, lengths = np.zeros(len(words.forms), np.int64), np.zeros(len(documents))
    chunks: list[Chunks] = []
    found: list[Postings] = []
    for first, end, part in slices(reading, spill):
        chunks.append(code(part, room.places(len(documents)), spill))
        found.append(weights(reading, first, end, part))
        df += np.bincount(part.form, minlength=len(df))
        lengths += np.bincount(part.article, part.counts * words.telling[part.form], len(documents))
    del reading
    counted = gathered(found)
    return Inverted(
        count=len(documents), words=words, df=df.tolist(), chunks=joined(chunks), starts=counted.starts, articles=counted.articles,
        impacts=impacts(counted, lengths))
