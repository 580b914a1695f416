"""From places to postings: for each stem the articles and how much they are about it, for each form where it stands.

The places are worked through by stems, a few million at a time, so that memory stays small however large the archive.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from generator.search.groups import Floats, Ints, Longs, bounds, firsts, stretches
from generator.search.reading import BODY, Reading

AT_ONCE, RUNS = 1_000_000, 16
"""Places that are sorted together, and how many runs over all of them there are at most where that is more."""

ALIAS = 1.0
"""What a name counts that the article's people, places and organisations also bear, where it prints another."""

AT = np.uint64(36)
"""Bits for the number of a place; what is left is its form's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Slice:
    """Places of some forms, by form, and within it in the archive's order. A pair is a form and an article that prints it."""

    place: Ints
    """Where in its article each stands; no phrase runs on from one paragraph into the next."""

    firsts: Longs
    """Pair -> its first place."""

    counts: Ints
    """Pair -> how many places it has."""

    form: Ints
    """Pair -> form."""

    article: Ints
    """Pair -> article."""

    more: Floats
    """Pair -> what its places count beyond what they count in the body."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Postings:
    """Stem by stem, the articles that have it, rising, with a value for each."""

    starts: Longs
    """Stem -> its first posting; at the end, the number of all."""

    articles: Ints
    """Posting -> article."""

    values: Floats
    """Posting -> how much the stem counts there."""


def slices(reading: Reading) -> Iterator[tuple[int, int, Slice]]:
    """First stem, end, and what is printed of the forms of the stems between."""
    stem_at = reading.words.stem_of[reading.places]
    text = np.repeat(np.arange(len(reading.lengths), dtype=np.int32), reading.lengths)
    starts = bounds(np.bincount(stem_at, minlength=len(reading.words.stems)))
    shift = _shift(reading)
    for first, end in stretches(starts, max(AT_ONCE, len(stem_at) // RUNS)):
        at = np.flatnonzero((stem_at >= first) & (stem_at < end)) if end - first < len(reading.words.stems) else np.arange(len(stem_at))
        yield first, end, _slice(reading, at.astype(np.uint64), text, shift)


def _shift(reading: Reading) -> Longs:
    """Text -> what turns a place of the archive into one of its article."""
    starts = np.cumsum(reading.lengths, dtype=np.int64) - reading.lengths
    first_text = np.searchsorted(reading.article_of, reading.article_of)
    return np.arange(len(starts)) - first_text - starts[first_text]


def _slice(reading: Reading, at: NDArray[np.uint64], text: Ints, shift: Longs) -> Slice:
    keys = reading.places[at].astype(np.uint64) << AT | at
    keys.sort()
    form = (keys >> AT).astype(np.int32)
    at = keys & np.uint64((1 << int(AT)) - 1)
    text = text[at]
    article = reading.article_of[text]
    new = np.ones(len(form), np.bool_)
    new[1:] = (form[1:] != form[:-1]) | (article[1:] != article[:-1])
    first = np.flatnonzero(new)
    return Slice(
        place=(at.astype(np.int64) + shift[text]).astype(np.int32), firsts=first, form=form[first], article=article[first],
        counts=np.diff(first, append=len(form)).astype(np.int32), more=_sums(reading.more[text], first))


def _sums(values: Floats, first: Longs) -> Floats:
    """The sum of each group; of multiples of a half, so that their order does not matter."""
    return np.add.reduceat(values, first) if len(first) else np.empty(0, np.float32)


def weights(reading: Reading, first: int, end: int, part: Slice) -> Postings:
    """What the stems from `first` to `end` count in each article: occurrences by field, and names."""
    stem_borne = reading.words.stem_of[reading.borne]
    borne = np.flatnonzero((stem_borne >= first) & (stem_borne < end))
    stems = np.concatenate((reading.words.stem_of[part.form], stem_borne[borne]))
    articles = np.concatenate((part.article, reading.bearers[borne]))
    values = np.concatenate((part.counts.astype(np.float32) * np.float32(BODY) + part.more, np.full(len(borne), ALIAS, np.float32)))
    keys = stems.astype(np.int64) * reading.articles + articles
    order = np.argsort(keys, kind="stable")
    keys = keys[order]
    own = firsts(keys)
    return Postings(
        starts=np.searchsorted(keys[own], np.arange(first, end + 1) * reading.articles),
        articles=(keys[own] % max(1, reading.articles)).astype(np.int32), values=_sums(values[order], own))


def gathered(parts: Sequence[Postings]) -> Postings:
    """The postings of all stems, from those of slices."""
    before = bounds(np.array([len(part.articles) for part in parts], np.int64))
    starts = [part.starts[:-1] + start for part, start in zip(parts, before, strict=False)]
    return Postings(
        starts=np.concatenate((*starts, before[-1:])),
        articles=np.concatenate([np.empty(0, np.int32), *(part.articles for part in parts)]),
        values=np.concatenate([np.empty(0, np.float32), *(part.values for part in parts)]))
