"""What stories are found from."""

import datetime as dt
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from generator.authority import StoryRecord
from generator.model import ArchiveDate, Article, Entity, Figure, Mention, Quote
from generator.sentences import Span, sentences

PROSE = ("standfirst", "paragraph", "quote", "list", "caption")


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One archive, read."""

    articles: Sequence[Article]
    dates: Mapping[str, ArchiveDate] = field(default_factory=dict)
    """Article id -> its own date; no entry when it has none. Inferred dates do not belong here."""

    mentions: Mapping[str, Sequence[Mention]] = field(default_factory=dict)
    entities: Sequence[Entity] = ()
    quotes: Mapping[str, Sequence[Quote]] = field(default_factory=dict)
    figures: Mapping[str, Sequence[Figure]] = field(default_factory=dict)
    pins: Sequence[StoryRecord] = ()
    """Decisions by people, from the authority file."""

    copies: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """Article id -> ids of the articles that have its text: together they are one source."""

    known: Mapping[str, str] = field(default_factory=dict)
    """Id of a founding article -> the story id that is already published, oldest first."""

    former: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """Id of a founding article -> every story id that it ever founded, the latest first."""

    readings: Mapping[str, bytes] = field(default_factory=dict)
    """Article id -> digest of the article and its mentions, which say what it quotes and counts too."""

    def reading(self, article: Article) -> object:
        """What stands for an article with its mentions, quotations and figures."""
        id_ = article.id
        return self.readings.get(id_) or (article, self.mentions.get(id_), self.quotes.get(id_), self.figures.get(id_))

    def order(self, article: str) -> tuple[bool, dt.date, dt.date, str]:
        """Sorting key by time: dated articles first, oldest first."""
        date = self.dates.get(article)
        if date is None:
            return True, dt.date.max, dt.date.max, article
        return False, date.earliest, date.latest, article


def sentence_spans(article: Article) -> list[Span]:
    """All sentences of an article, headline and headings included, in order."""
    return [span for block in article.blocks for span in sentences(article.text, block.start, block.end)]


def around(spans: Sequence[Span], start: int, end: int) -> Span:
    """The sentence that a place stands in, or the place itself when none holds it."""
    at = bisect_right(spans, start, key=lambda span: span[0]) - 1
    return spans[at] if at >= 0 and spans[at][0] <= start < spans[at][1] else (start, end)
