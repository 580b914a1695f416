"""Anchors of paragraphs that were edited: the old ones go on landing where the paragraph is now.

An anchor is a digest of the paragraph's words, so that nothing need be kept of one that never changed. What the generator wrote is
kept in the article file, in `generated: anchors:`, block by block, with those that a re-run replaced behind them:

    p3k7qmx pd2v9ac=p8hrt4e,p55vkn2 h9m3wz8

What a person wrote instead is a row of the ledger, appended by the build that first shows it:

    articles/mill-fire-nk3fq7m2ab.html#p7tt3rd,anchor,pd2v9ac         the paragraph that stood at pd2v9ac
    articles/mill-fire-nk3fq7m2ab.html#pq4w8sn,anchor,p7tt3rd+        a new one behind p7tt3rd; + alone is the article's beginning
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.model import Article, Block
from generator.permalinks import ANCHOR, Ledger, Row

STAMP = "anchors"
"""The key below `generated`."""

Places = list[list[str]]
"""The article's paragraphs as they were published, in order: each with every anchor that it ever had."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchored:
    """What the former anchors of one article come to."""

    former: Mapping[str, tuple[str, ...]]
    """Anchor of a block -> those that land on it beside its own."""

    fresh: tuple[tuple[str, str], ...]
    """(anchor, target) of the rows that the ledger lacks."""


def stamped(blocks: Iterable[Block], before: str = "") -> str:
    """What the article file keeps of the generator's blocks; `before` is what it kept so far."""
    now = _own(blocks)
    lands = _landings(_read(before), now)
    return " ".join("=".join(filter(None, (anchor, ",".join(lands.get(anchor, ()))))) for anchor in now)


def rows_of(ledger: Ledger) -> dict[str, list[tuple[str, str]]]:
    """Path of an article -> (anchor, target) of its rows, the oldest first."""
    found: dict[str, list[tuple[str, str]]] = {}
    for row in ledger.rows:
        if row.kind == ANCHOR:
            path, _, anchor = row.path.partition("#")
            found.setdefault(path, []).append((anchor, row.target))
    return found


def anchored(article: Article, rows: Sequence[tuple[str, str]]) -> Anchored:
    """Where the former anchors of an article land, and what the ledger has to learn; nothing where no generator wrote it."""
    kept, now = dict(article.generated).get(STAMP), _own(article.blocks)
    if kept is None or (not rows and kept.split() == now):
        return Anchored(former={}, fresh=())
    places = _read(kept)
    for anchor, target in rows:
        _put(places, anchor, target)
    fresh = tuple(_fresh(places, now))
    return Anchored(former=_landings(places, now), fresh=fresh)


def of_all(articles: Iterable[Article], paths: Mapping[str, str], ledger: Ledger) -> dict[str, Anchored]:
    """Article id -> what its former anchors come to; of articles that are shown whole, and only where there is anything to say."""
    rows = rows_of(ledger)
    found = ((a.id, anchored(a, rows.get(paths[a.id], ()))) for a in articles if not a.withheld and a.access == "full")
    return {id_: one for id_, one in found if one.former or one.fresh}


def ledger_rows(paths: Mapping[str, str], found: Mapping[str, Anchored]) -> Iterator[Row]:
    """The rows for what was found of each article."""
    for id_, one in sorted(found.items()):
        yield from (Row(path=f"{paths[id_]}#{anchor}", kind=ANCHOR, target=target) for anchor, target in one.fresh)


def _own(blocks: Iterable[Block]) -> list[str]:
    return [block.anchor for block in blocks if block.anchor]


def _read(kept: str) -> Places:
    return [[own, *filter(None, former.split(","))] for own, _, former in (token.partition("=") for token in kept.split())]


def _put(places: Places, anchor: str, target: str) -> None:
    """One row of the ledger; what a person took out of the file since leaves it at the end."""
    known, behind = target.removesuffix("+"), target.endswith("+")
    at = next((n for n, place in enumerate(places) if known in place), -1 if behind and not known else len(places) - 1)
    if behind or not places:
        places.insert(at + 1, [anchor])
    elif anchor not in places[at]:
        places[at].append(anchor)


def _landings(places: Places, now: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """Anchor of today -> the former ones of the places that it stands for."""
    here, lands = set(now), dict[str, list[str]]()
    for place, anchor in zip(places, _homes(places, now), strict=True):
        if anchor:
            lands.setdefault(anchor, []).extend(old for old in place if old not in here)
    return {anchor: tuple(dict.fromkeys(old)) for anchor, old in lands.items() if old}


def _homes(places: Places, now: Sequence[str]) -> list[str | None]:
    """For each place the anchor where it is today: its own; of a run of edited ones, those that came between the same neighbours; of
    what was taken out, what stands before it, or first. None when nothing is left."""
    homes: list[str | None] = [None] * len(places)
    for start, end, between, beside in _runs(places, now):
        for n in range(start, end):
            homes[n] = between[(n - start) * len(between) // (end - start)] if between else beside
    for n, place in enumerate(places):
        homes[n] = _present(place, now) or homes[n]
    return homes


def _fresh(places: Places, now: Sequence[str]) -> Iterator[tuple[str, str]]:
    """(anchor, target) of today's anchors that no place has."""
    known = {anchor for place in places for anchor in place}
    instead = {anchor: places[start + n * (end - start) // len(between)][0]
               for start, end, between, _ in _runs(places, now) for n, anchor in enumerate(between)}
    for n, anchor in enumerate(now):
        if anchor not in known:
            yield anchor, instead.get(anchor) or f"{now[n - 1] if n else ''}+"


def _runs(places: Places, now: Sequence[str]) -> Iterator[tuple[int, int, list[str], str | None]]:
    """Each run of places without an anchor on the page: its first, the one behind its last, the new anchors between its neighbours,
    and the anchor of the nearest neighbour, the one before it first."""
    known = {anchor for place in places for anchor in place}
    at = [now.index(anchor) if (anchor := _present(place, now)) else None for place in places]
    n = 0
    while n < len(places):
        end = next((m for m in range(n, len(places)) if at[m] is not None), len(places))
        if end > n:
            left, right = at[n - 1] if n else None, at[end] if end < len(places) else None
            low, high = -1 if left is None else left, len(now) if right is None else right
            between = [anchor for anchor in now[low + 1:max(low + 1, high)] if anchor not in known]
            beside = left if left is not None else right if right is not None else 0
            yield n, end, between, now[beside] if now else None
        n = end + 1


def _present(place: Sequence[str], now: Sequence[str]) -> str | None:
    """The anchor of a place that is on the page, the latest first."""
    return next((anchor for anchor in reversed(place) if anchor in now), None)
