"""What an article is compared by: small enough to hold one for every article of an archive."""

import datetime as dt
from array import array
from dataclasses import dataclass

from generator.model import Article
from generator.versions import texts
from generator.versions.addresses import page


@dataclass(frozen=True, slots=True, kw_only=True)
class Print:
    """An article's fingerprint."""

    article: str
    publication: str | None
    url: str | None
    page: str | None
    """The page its address leads to."""

    first: dt.date | None
    """The first day on which it can have been published."""

    last: dt.date | None
    headline: frozenset[str]
    words: int
    """Of its text below the headline."""

    said: str
    """These words in order, folded, with a space between."""

    shingles: "array[int]"
    figures: frozenset[str]
    figured: float
    """Share of its words that hold a digit: much of a table's."""

    names: frozenset[str]
    withdrawn: bool


def print_of(article: Article) -> Print:
    """Read an article once; linear in its length."""
    text = "\n".join(block.text for block in article.blocks if block.kind not in ("headline", "kicker"))
    found, date = texts.words(text), article.published
    return Print(
        article=article.id, publication=article.publication, url=article.url, page=page(article.url),
        first=date.earliest if date else None, last=date.latest if date else None, headline=frozenset(texts.words(article.headline)),
        words=len(found), said=" ".join(found), shingles=texts.shingles(found), figures=texts.figures(found),
        figured=texts.figured(found), names=texts.names(text),
        withdrawn=article.withdrawn is not None)
