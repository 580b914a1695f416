"""The pages into which an entity's page is cut when it has no room for everything: by time, never by number.

    people/asa-lees.html                 everything, while there is room
    people/asa-lees/1931.html            else what was printed in a year
    people/asa-lees/1931-05.html         in a month of it, when the year has no room either; then in a day
    people/asa-lees/undated.html         what has no date; people/asa-lees/undated-m.html, by the first letters of the articles' addresses
    people/asa-lees/said.html            what it said, when that is much; people/asa-lees/said/1931.html and so on
    people/asa-lees/about.html           what others said of it
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal

from generator.entity_pages.gathering import Gathered
from generator.model import ArchiveDate, Article, Quote

ROOM = 450
"""Lines on one page: a mention takes one, the article that it stands in another. Up to 350 bytes each, so 160 KB and 0.1 s in a browser."""

GROUP_ROOM = 150
"""Lines on the page of a place of a people that is named after it."""

QUOTE_LINES = 3
"""Lines that a quotation with its sentence takes."""

FEW_QUOTES = 12
"""Quotations that stand on the entity's own page; more have a page of their own."""

UNDATED = "undated"
FIGURES = f"{UNDATED}-0"
"""Of what is undated: every headline that begins with a figure."""

LETTERS = 3
"""Of an address, by which what is undated is cut: 100,000 articles would fill the pages of one letter, and of two."""

Strand = Literal["mentions", "said", "about"]
STRANDS: tuple[Strand, ...] = ("mentions", "said", "about")
Parts = Mapping[Strand, tuple[str, ...]]
"""Strand -> the periods that have a page, in order of time; "" is the whole strand, on a page beside the entity's own."""


def periods_of(article: Article, date: ArchiveDate | None) -> tuple[str, ...]:
    """The year, month and day that an article is certainly of, as far as they are known; else that it is undated, and its first letters."""
    if date is None:
        letters = article.slug.replace("-", "")
        figures = [FIGURES] if letters[:1].isdigit() else []
        return tuple(dict.fromkeys((UNDATED, *figures, *(f"{UNDATED}-{letters[:count]}" for count in range(1, LETTERS + 1)))))
    first, last = date.earliest.isoformat(), date.latest.isoformat()
    return (first[:4], *(first[:length] for length in (7, 10) if first[:length] == last[:length]))


def part_id(entity: str, strand: Strand, period: str) -> str:
    """The id of a part, which is also its path without ".html"."""
    return "/".join(piece for piece in (entity, "" if strand == "mentions" else strand, period) if piece)


def parts_of(
    entity: str, gathered: Gathered, chains: Mapping[str, tuple[str, ...]], published: Iterable[str], room: int = ROOM,
) -> Parts:
    """The parts of one entity's page. `chains` are the periods of each article, `published` the ids of parts that the ledger promises.

    These stay while they have matter. `room` is how many lines a page has room for.
    """
    weights: Mapping[Strand, Mapping[str, int]] = {
        "mentions": _lines(mention.article for mention in gathered.mentions.get(entity, ())),
        "said": _quote_lines(gathered.said.get(entity, ())),
        "about": _quote_lines(gathered.about.get(entity, ())),
    }
    kept = set(published)
    found = {strand: tuple(_periods(entity, strand, weights[strand], chains, kept, room)) for strand in STRANDS}
    return {strand: periods for strand, periods in found.items() if periods}


def _lines(articles: Iterable[str]) -> dict[str, int]:
    return {article: mentions + 1 for article, mentions in Counter(articles).items()}


def _quote_lines(quotes: Sequence[Quote]) -> dict[str, int]:
    return {article: count * QUOTE_LINES for article, count in Counter(quote.article for quote in quotes).items()}


def _periods(
    entity: str, strand: Strand, weights: Mapping[str, int], chains: Mapping[str, tuple[str, ...]], kept: set[str], room: int,
) -> Iterator[str]:
    """Those that are due and those that are kept, in order of time; undated last."""
    held = [(chains[article], weight) for article, weight in weights.items()]
    due = set(_cut(held, 0, room))
    if strand != "mentions" and (due or sum(weights.values()) > FEW_QUOTES * QUOTE_LINES):
        due.add("")
    possible = {period for chain, _ in held for period in chain} | ({""} if held and strand != "mentions" else set())
    yield from sorted(period for period in possible if period in due or part_id(entity, strand, period) in kept)


def _cut(chains: Sequence[tuple[tuple[str, ...], int]], depth: int, room: int) -> Iterator[str]:
    """The periods, `depth` steps down from the whole, into which more than a page must be cut."""
    if sum(weight for _, weight in chains) <= room:
        return
    groups: dict[str, list[tuple[tuple[str, ...], int]]] = defaultdict(list)
    for chain, weight in chains:
        if len(chain) > depth:
            groups[chain[depth]].append((chain, weight))
    for period, held in groups.items():
        yield period
        yield from _cut(held, depth + 1, room)
