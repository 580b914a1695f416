"""From places to postings: for each stem the articles and how much they are about it, for each form where it stands.

External sorting (Knuth 5.4): each run of places is sorted by stems and put away, and stems are then taken from all runs, a million places
at a time, so that memory stays small however large the archive.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter

import numpy as np

from generator.search.groups import Floats, Ints, Longs, bounds, firsts, stretches
from generator.search.reading import BODY, Reading, Run
from generator.search.spill import Kept, Spill

AT_ONCE = 1_000_000
"""Places that are turned round together."""

ALIAS = 1.0
"""What a name counts that the article's people, places and organisations also bear, where it prints another."""

AT = np.uint64(36)
"""Bits for the number of a place; what is left is its form's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Slice:
    """Places of some forms, form after form, and within it in the archive's order. A pair is a form and an article that prints it."""

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


def slices(reading: Reading, spill: Spill | None = None) -> Iterator[tuple[int, int, Slice]]:
    """First stem, end, and what is printed of the forms of the stems between. The runs are sorted, and wait in `spill`."""
    by_stem = np.argsort(reading.words.stem_of, kind="stable").astype(np.int32)
    of_stem = np.searchsorted(reading.words.stem_of[by_stem], np.arange(len(reading.words.stems) + 1))
    parts = list(stretches(bounds(reading.counts), AT_ONCE))
    cuts = of_stem[[first for first, _ in parts] + [end for _, end in parts[-1:]]].astype(np.int64)
    runs = [_sorted(run, reading.rank, by_stem, cuts, spill or Spill()) for run in reading.runs]
    for number, (first, end) in enumerate(parts):
        yield first, end, _slice(by_stem, runs, number)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sorted:
    """The places of a run by stem, form and where they stand."""

    seat: Kept
    """The form's place among all, by stem."""

    article: Kept
    place: Kept
    more: Kept
    cuts: Longs
    """Slice -> its first place; at the end, the number of all."""


def _sorted(run: Run, rank: Ints, by_stem: Ints, cuts: Longs, spill: Spill) -> _Sorted:
    seat_of = np.empty(len(by_stem), np.int32)
    seat_of[by_stem] = np.arange(len(by_stem), dtype=np.int32)
    text = np.repeat(np.arange(len(run.lengths), dtype=np.int32), run.lengths)
    keys = seat_of[rank[run.places[:]]].astype(np.uint64) << AT | np.arange(len(text), dtype=np.uint64)
    keys.sort()
    seat, at = (keys >> AT).astype(np.int32), (keys & np.uint64((1 << int(AT)) - 1)).astype(np.int64)
    text = text[at]
    return _Sorted(
        seat=spill.keep(seat), article=spill.keep(run.article_of[text]), place=spill.keep((at + _shift(run)[text]).astype(np.int32)),
        more=spill.keep(run.more[text]), cuts=np.searchsorted(seat, cuts))


def _shift(run: Run) -> Longs:
    """Text -> what turns a place of the run into one of its article."""
    starts = np.cumsum(run.lengths, dtype=np.int64) - run.lengths
    first_text = np.searchsorted(run.article_of, run.article_of)
    return np.arange(len(starts)) - first_text - starts[first_text]


def _slice(by_stem: Ints, runs: Sequence[_Sorted], number: int) -> Slice:
    """The places of one slice, of all runs."""
    seat, article, place, more = (
        np.concatenate([array(run)[run.cuts[number]:run.cuts[number + 1]] for run in runs]) for array in (_seat, _article, _place, _more))
    if len(runs) > 1:  # of one form, the runs' places follow each other
        order = np.argsort(seat, kind="stable")
        seat, article, place, more = seat[order], article[order], place[order], more[order]
    new = np.ones(len(seat), np.bool_)
    new[1:] = (seat[1:] != seat[:-1]) | (article[1:] != article[:-1])
    first = np.flatnonzero(new)
    return Slice(
        place=place, firsts=first, form=by_stem[seat[first]], article=article[first],
        counts=np.diff(first, append=len(seat)).astype(np.int32), more=_sums(more, first))


_seat, _article, _place, _more = map(attrgetter, ("seat", "article", "place", "more"))


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
