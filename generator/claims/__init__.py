"""What an article claims, and who claims it: quotations with speakers, figures with their attribution."""

from collections.abc import Sequence

from generator.claims import counting, quotations
from generator.claims.readings import readings
from generator.model import Article, Figure, Mention, Quote

__all__ = ["claims", "figures", "quotes"]


def claims(article: Article, mentions: Sequence[Mention]) -> tuple[tuple[Quote, ...], tuple[Figure, ...]]:
    """Quotations and figures, the article read once for both."""
    read = tuple(readings(article, mentions))
    return quotations.quotes(article, read), counting.figures(article, read)


def quotes(article: Article, mentions: Sequence[Mention]) -> tuple[Quote, ...]:
    """Every passage in quotation marks, in reading order."""
    return quotations.quotes(article, readings(article, mentions))


def figures(article: Article, mentions: Sequence[Mention]) -> tuple[Figure, ...]:
    """The numbers that an article reports, in reading order; dates, identifiers and the like are not among them.

    What is counted is found by English phrases: an article that is known to be in another language has none.
    """
    return counting.figures(article, readings(article, mentions))
