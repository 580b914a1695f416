"""What the articles say of each entity, gathered: its mentions, what it said, what others said of it."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from generator.model import Article, Mention, Quote
from generator.stowing import MENTIONS, QUOTES, gathered

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
    quotes: Mapping[str, Sequence[Quote]], mentioned_in: Mapping[str, Sequence[str]], folder: Path | None = None,
) -> Gathered:
    """Everything by entity; `earlier` versions tell only of what no listed article mentions (see Catalogue.mentioned_in)."""
    spoken = {article.id: is_earlier for held, is_earlier in ((articles, False), (earlier, True)) for article in held
              if not article.withdrawn}
    silent = {article.id for held in (articles, earlier) for article in held if article.withheld}

    def under(article: str, pairs: Iterable[tuple[str | None, _T]]) -> Iterator[tuple[str, _T]]:
        """Those of an article that count."""
        yield from ((entity, thing) for entity, thing in pairs
                    if entity is not None and (not spoken[article] or article in mentioned_in.get(entity, ())))

    def own(article: str) -> Sequence[Quote]:
        return () if article in silent else quotes.get(article, ())

    ids = list(spoken)
    return Gathered(
        mentions=gathered(ids, lambda id_: under(id_, ((m.entity, m) for m in mentions.get(id_, ()))), MENTIONS, folder),
        said=gathered(ids, lambda id_: under(id_, ((q.speaker, q) for q in own(id_))), QUOTES, folder),
        about=gathered(ids, lambda id_: under(id_, _subjects(mentions.get(id_, ()), own(id_))), QUOTES, folder))


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
