"""Which version is the newer: by when it was fetched, changed, published and received, as far as all of them say it."""

import datetime as dt
from collections.abc import Callable, Sequence

from generator.model import Article

Time = Callable[[Article], str | None]


def oldest_first(versions: Sequence[Article]) -> tuple[list[Article], bool]:
    """The versions of one article, the current one last, and whether anything but their digests tells which that is.

    A time counts only when every version has one: two different clocks have no order.
    """
    clocks = [clock for clock in CLOCKS if all(clock(version) for version in versions)]

    def told(version: Article) -> tuple[str, ...]:
        return tuple(clock(version) or "" for clock in clocks)

    order = sorted(versions, key=lambda version: (told(version), version.original.sha256, version.id))
    return order, len(order) < 2 or told(order[-1]) != told(order[-2])


def instant(text: str | None) -> str | None:
    """An ISO time in UTC, so that it sorts; a day or what is no time stays as it is."""
    try:
        time = dt.datetime.fromisoformat(text) if text and len(text) > len("2016-04-29") else None
        return time.astimezone(dt.UTC).isoformat() if time and time.tzinfo else text
    except (ValueError, OverflowError):
        return text


def fetched(article: Article) -> str | None:
    """When the same bytes were last seen on the web."""
    return max(filter(None, (instant(way.seen) for way in article.provenance)), default=None)


def changed(article: Article) -> str | None:
    """When the outlet says that it last changed it."""
    return instant(article.modified)


def published(article: Article) -> str | None:
    """The last day on which it can have been published."""
    return article.published.latest.isoformat() if article.published else None


def received(article: Article) -> str | None:
    """When the archive last got the same bytes."""
    return max(filter(None, (article.original.received, *(way.received for way in article.provenance))), default=None)


CLOCKS: tuple[Time, ...] = (fetched, changed, published, received)
"""The surest first."""

WORDS = ("fetched on", "of", "of", "received on")
"""How each clock tells a version: "the version of 3 May 2019"."""


def told_apart(version: Article, other: Article) -> tuple[str, str] | None:
    """By what a reader knows a version from another one: "fetched on", and the ISO day; None when no day tells them apart."""
    for clock, words in ((published, "of"), *zip(CLOCKS, WORDS, strict=True)):
        mine, yours = clock(version), clock(other)
        if mine and yours and mine[:10] != yours[:10]:
            return words, mine[:10]
    return None
