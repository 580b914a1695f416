"""What a feed says of an article.

An entry's id depends on the article's id and the archive's authority alone, so that it outlives a change of host; `published` is the
newspaper's date, `updated` the day on which the archive received the article, or else the last day that its date allows. An article of
which neither is known cannot have an entry: Atom requires `updated`, and nothing would be true in it.
"""

from dataclasses import dataclass

from generator.model import Article
from generator.views.desk import Desk
from generator.views.links import safe_web
from generator.views.meta import authors, description_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One article in a feed."""

    id: str
    title: str
    path: str
    """Of its page, below the site's root."""

    published: str | None
    """RFC 3339; None unless the day is known."""

    updated: str
    authors: tuple[str, ...]
    """None where nobody signs it."""

    publication: str | None
    summary: str | None
    source: str | None
    """The original's web address."""

    rights: str | None
    language: str | None
    topics: tuple[str, ...]


def entry(desk: Desk, article: Article) -> Entry:
    """One article that has a day (see `has_day`)."""
    certain = desk.when(article.id).certain
    return Entry(
        id=f"{desk.site.tag}articles/{article.id}", title=article.headline, path=desk.catalogue.paths[article.id],
        published=_instant(certain) if certain and len(certain) == len("2016-04-29") else None, updated=updated(desk, article) or "",
        authors=authors(desk, article), publication=article.publication, summary=description_of(article), source=safe_web(article.url),
        rights=article.rights, language=article.language, topics=tuple(tag.lstrip("#") for tag in article.tags),
    )


def updated(desk: Desk, article: Article) -> str | None:
    """When the archive has had it since, or else when it was printed at the latest; None where nothing is known."""
    if article.original.received:
        return _instant(article.original.received[:10])
    date = desk.catalogue.dates.get(article.id)
    return _instant(date.latest.isoformat()) if date else None


def has_day(desk: Desk, article: Article) -> bool:
    """Whether the article can have an entry: one that a newer version took the place of has none."""
    return updated(desk, article) is not None and desk.catalogue.current(article.id) == article.id


def _instant(day: str) -> str:
    return f"{day}T00:00:00Z"
