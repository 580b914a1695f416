"""Where each form stands in each article, as bytes: (article, number of places, places) for each article, all as steps."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from generator.search.groups import Ints, Longs, bounds, firsts
from generator.search.postings import Slice
from generator.search.spill import Joined, Spill
from generator.search.varints import packed, sizes


@dataclass(frozen=True, slots=True, kw_only=True)
class Chunks:
    """Runs of a form's articles, form after form; most forms have one."""

    data: Joined
    """The coded places of all of them."""

    forms: Ints
    """Chunk -> form."""

    articles: Ints
    """Chunk -> its first article."""

    starts: Longs
    """Chunk -> its first byte."""

    ends: Longs
    """Chunk -> the byte after its last."""

    def of(self, forms: range) -> Iterator[list[tuple[int, bytes]]]:
        """For each of some forms its chunks: the first article of each, and its bytes."""
        bounds = np.searchsorted(self.forms, np.arange(forms.start, forms.stop + 1)).tolist()
        part = slice(bounds[0], bounds[-1])
        rows = list(zip(self.articles[part].tolist(), self.starts[part].tolist(), self.ends[part].tolist(), strict=True))
        for first, end in pairwise(bounds):
            yield [(article, self.data.cut(start, after)) for article, start, after in rows[first - part.start : end - part.start]]


def code(part: Slice, most: int, spill: Spill) -> Chunks:
    """The places of a slice. After `most` bytes a form's next article begins a new chunk. The bytes wait in `spill`."""
    heads = part.firsts + 2 * np.arange(len(part.firsts))
    stream = _stream(part, heads)
    begins = _begins(part.form, np.add.reduceat(sizes(stream), heads, dtype=np.int64) if len(heads) else heads, most)
    stream[heads[begins]] = part.article[begins]
    of = sizes(stream)
    starts = (np.cumsum(of, dtype=np.int64) - of)[heads[begins]]
    data = packed(stream, of)
    return Chunks(
        data=Joined([spill.keep(data)]),
        forms=part.form[begins], articles=part.article[begins], starts=starts, ends=np.append(starts[1:], len(data)))


def _stream(part: Slice, heads: Longs) -> Ints:
    """The numbers: before a pair's places the step to its article, and how many places it has."""
    steps = np.diff(part.place, prepend=0)
    steps[part.firsts] = part.place[part.firsts]
    stream = np.empty(len(steps) + 2 * len(heads), np.int32)
    stream[np.arange(len(steps)) + 2 * np.repeat(np.arange(1, len(heads) + 1), part.counts)] = steps
    stream[heads] = np.diff(part.article, prepend=0)
    stream[heads + 1] = part.counts
    return stream


def _begins(form: Ints, size: Longs, most: int) -> Longs:
    """The pairs with which a chunk begins: the first of each form, and the next one after so many bytes."""
    first = firsts(form)
    ends = np.append(first, len(form))[1:]
    total = bounds(size)
    large = np.flatnonzero(total[ends] - total[first] > most)
    return np.sort(np.concatenate([first, *(_more(total, int(first[at]), int(ends[at]), most) for at in large)]))


def _more(total: Longs, first: int, end: int, most: int) -> Longs:
    found = []
    while (first := int(np.searchsorted(total, total[first] + most, "right"))) < end:
        found.append(first)
    return np.array(found, np.int64)


def joined(parts: Sequence[Chunks]) -> Chunks:
    """All chunks by form, from those of slices, whose forms may lie among each other."""
    before = np.repeat(bounds(np.array([len(part.data) for part in parts]))[:-1], [len(part.forms) for part in parts])
    forms = np.concatenate([np.empty(0, np.int32), *(part.forms for part in parts)])
    order = np.argsort(forms, kind="stable")
    return Chunks(
        data=Joined([data for part in parts for data in part.data.parts]), forms=forms[order],
        articles=np.concatenate([forms[:0], *(part.articles for part in parts)])[order],
        starts=(np.concatenate([before[:0], *(part.starts for part in parts)]) + before)[order],
        ends=(np.concatenate([before[:0], *(part.ends for part in parts)]) + before)[order])
