"""The Atom feed, the sitemap and robots.txt.

Atom: RFC 4287. An entry's id depends on the article's id alone, so that it outlives a change of host; `published` is the
newspaper's date, `updated` the day on which the archive received the article, or else the last day that its date allows.
An article of which neither is known cannot have an entry: `updated` is required and nothing would be true in it.
"""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass

from generator.model import Article
from generator.views.desk import Desk
from generator.views.frame import FEED
from generator.views.links import absolute, relative, safe_web
from generator.views.meta import authors, description_of
from generator.views.page import Page
from generator.wording import marked

ENTRIES = 100
NOBODY = marked("Author not recorded")
"""Atom requires an author; the archive is not it."""

NAMESPACE = uuid.UUID("6f1b3f0a-5d0c-5a53-9f0e-2f6f6d6a7c11")
"""Ours, drawn once; the ids of entries are made within it."""

SITEMAP_LIMIT = 50_000
"""URLs in one sitemap file: https://www.sitemaps.org/protocol.html."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One article in the feed."""

    id: str
    title: str
    href: str
    published: str | None
    updated: str
    authors: tuple[str, ...]
    summary: str | None
    source: str | None
    """The original's web address."""

    rights: str | None
    language: str | None
    topics: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedView:
    """Everything that feed.xml prints."""

    id: str
    title: str
    subtitle: str | None
    language: str
    self_href: str
    home_href: str
    updated: str
    complete: bool
    """Whether the feed holds every article (RFC 5005)."""

    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SitemapView:
    """Everything that sitemap.xml prints."""

    urls: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RobotsView:
    """Everything that robots.txt prints."""

    sitemap: str | None


def feed_page(desk: Desk) -> Page:
    """The newest articles."""
    newest = [a for a in reversed(desk.catalogue.articles) if not a.withdrawn and has_day(desk, a)]
    entries = tuple(entry(desk, article, FEED) for article in newest[:ENTRIES])
    site = desk.site
    view = FeedView(
        id=urn(site.name), title=site.name, subtitle=site.description, language=site.language,
        self_href=desk.full(FEED) or FEED, home_href=desk.full("index.html") or "index.html",
        updated=max((held.updated for held in entries), default="1970-01-01T00:00:00Z"),
        complete=len(entries) == len(desk.catalogue.articles), entries=entries,
    )
    return Page(path=FEED, template="feed.xml", view=view)


def sitemap_page(desk: Desk, paths: Iterable[str]) -> Page:
    """Every page of a published site."""
    urls = [url for path in paths if path.endswith(".html") and path != "404.html" and (url := absolute(desk.site.url, path))]
    return Page(path="sitemap.xml", template="sitemap.xml", view=SitemapView(urls=tuple(urls[:SITEMAP_LIMIT])))


def robots_page(desk: Desk) -> Page:
    """Everything may be read by anybody."""
    return Page(path="robots.txt", template="robots.txt", view=RobotsView(sitemap=desk.full("sitemap.xml")))


def has_day(desk: Desk, article: Article) -> bool:
    """Whether the article can have an entry."""
    return _updated(desk, article) is not None


def entry(desk: Desk, article: Article, feed: str) -> Entry:
    """One article in the feed at the path `feed`."""
    certain = desk.when(article.id).certain
    path, summary = desk.catalogue.paths[article.id], description_of(article)
    return Entry(
        id=urn(article.id), title=_legal(article.headline), href=desk.full(path) or relative(feed, path),
        published=_instant(certain) if certain and len(certain) == len("2016-04-29") else None, updated=_updated(desk, article) or "",
        authors=authors(desk, article) or (article.publication or desk.say.gettext(NOBODY),), summary=_legal(summary) if summary else None,
        source=safe_web(article.url), rights=article.rights, language=article.language,
        topics=tuple(tag.lstrip("#") for tag in article.tags),
    )


def _updated(desk: Desk, article: Article) -> str | None:
    if article.original.received:
        return _instant(article.original.received[:10])
    date = desk.catalogue.dates.get(article.id)
    return _instant(date.latest.isoformat()) if date else None


def _instant(day: str) -> str:
    return f"{day}T00:00:00Z"


def _legal(text: str) -> str:
    """Without the control characters that XML 1.0 cannot hold."""
    return "".join(c for c in text if c in "\t\n" or (c >= " " and c not in "\ufffe\uffff"))


def urn(name: str) -> str:
    """The permanent id of a feed or an entry."""
    return f"urn:uuid:{uuid.uuid5(NAMESPACE, name)}"
