"""What the articles say of each entity, gathered: its mentions, what it said, what others said of it."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from generator.model import Article, Mention, Quote

SPOKEN = ("full", "fragment")
"""Kinds of quotation that are somebody's words; a heading or a word in scare quotes is not."""

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """By entity id, article by article in the archive's order and in reading order; nothing of withdrawn articles, no withheld words."""

    mentions: Mapping[str, tuple[Mention, ...]] = field(default_factory=dict)
    said: Mapping[str, tuple[Quote, ...]] = field(default_factory=dict)
    """Quotations of which it is the speaker."""

    about: Mapping[str, tuple[Quote, ...]] = field(default_factory=dict)
    """Quotations of somebody else, printed with their speaker, that mention it."""


def gather(
    articles: Iterable[Article], earlier: Iterable[Article], mentions: Mapping[str, Sequence[Mention]],
    quotes: Mapping[str, Sequence[Quote]], mentioned_in: Mapping[str, Sequence[str]],
) -> Gathered:
    """Everything by entity; `earlier` versions tell only of what no listed article mentions (see Catalogue.mentioned_in)."""
    named: dict[str, list[Mention]] = defaultdict(list)
    said: dict[str, list[Quote]] = defaultdict(list)
    about: dict[str, list[Quote]] = defaultdict(list)
    for article, is_earlier in (*((article, False) for article in articles), *((article, True) for article in earlier)):
        if article.withdrawn:
            continue
        own = mentions.get(article.id, ())
        _add(named, ((m.entity, m) for m in own), article.id, mentioned_in, is_earlier)
        if article.withheld:
            continue
        _add(said, ((q.speaker, q) for q in quotes.get(article.id, ())), article.id, mentioned_in, is_earlier)
        _add(about, _subjects(own, quotes.get(article.id, ())), article.id, mentioned_in, is_earlier)
    return Gathered(mentions=_frozen(named), said=_frozen(said), about=_frozen(about))


def _add(
    held: dict[str, list[_T]], pairs: Iterable[tuple[str | None, _T]], article: str, mentioned_in: Mapping[str, Sequence[str]],
    is_earlier: bool,
) -> None:
    for entity, thing in pairs:
        if entity is not None and (not is_earlier or article in mentioned_in.get(entity, ())):
            held[entity].append(thing)


def _subjects(mentions: Sequence[Mention], quotes: Iterable[Quote]) -> Iterator[tuple[str, Quote]]:
    """Each entity that a quotation mentions, once, with the quotation; not its speaker."""
    starts = [mention.start for mention in mentions]
    for quote in quotes:
        if quote.speaker_text is None or quote.kind not in SPOKEN:
            continue
        inside = mentions[bisect_left(starts, quote.start):bisect_left(starts, quote.end)]
        for entity in dict.fromkeys(mention.entity for mention in inside if mention.end <= quote.end):
            if entity is not None and entity != quote.speaker:
                yield entity, quote


def _frozen(held: Mapping[str, list[_T]]) -> dict[str, tuple[_T, ...]]:
    return {key: tuple(values) for key, values in held.items()}
