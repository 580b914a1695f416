"""Articles that share people, places and topics with another one, each with why."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model import Article
from generator.views.article_row import Row, row
from generator.views.desk import Desk

SHOWN = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    """Reasons in one line."""

    words: str
    language: str | None
    """Where it is not the interface's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RelatedRow:
    """One of them."""

    row: Row
    because: Why
    """The weightiest first."""


def related_rows(desk: Desk, article: Article, path: str) -> tuple[RelatedRow, ...]:
    """The likeliest of them that are still here, in their order."""
    return tuple(_rows(desk, article, path))[:SHOWN]


def _rows(desk: Desk, article: Article, path: str) -> Iterable[RelatedRow]:
    for one in desk.catalogue.related.get(desk.catalogue.current(article.id), ()):
        if one.article in desk.catalogue.by_id and one.because:
            reasons = sorted(one.because, key=lambda because: -because.weight)
            details = tuple(dict.fromkeys(because.detail for because in reasons))
            words = desk.say.gettext("; ").join(map(desk.say.worded, details))
            language = next(filter(None, map(desk.say.tongue_of, details)), None)
            yield RelatedRow(row=row(desk, path, one.article), because=Why(words=words, language=language))
