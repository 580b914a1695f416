"""The sitemap, robots.txt, and how browsers are told of the search: https://www.sitemaps.org/protocol.html, OpenSearch 1.1.

`lastmod` is the last day on which the archive is known to have got something that the page shows: its article received or withdrawn, the
last of its articles. It is left out where a day is not recorded, and is never the day of a build.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.model import Article
from generator.views.desk import Desk
from generator.views.frame import OPENSEARCH
from generator.views.gathering import ALL
from generator.views.links import absolute
from generator.views.page import Page
from generator.views.words import shortened

SITEMAP = "sitemap.xml"
LIMIT = 50_000
"""URLs in one file."""

SHORT_NAME = 16
"""Characters of an OpenSearch ShortName."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Url:
    """A page of the site, or a part of the sitemap."""

    address: str
    changed: str | None
    """ISO day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SitemapView:
    """Everything that sitemap.xml prints."""

    urls: tuple[Url, ...]
    parts: bool
    """Whether these are the files of a sitemap that is too long for one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RobotsView:
    """Everything that robots.txt prints."""

    sitemap: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenSearchView:
    """Everything that opensearch.xml prints."""

    short: str
    name: str
    language: str
    icon: str
    template: str
    """Address of a search, with the field for its words."""


def sitemap_pages(desk: Desk, paths: Iterable[str], limit: int = LIMIT) -> Iterator[Page]:
    """Every page of a published site, in one file or in several under an index."""
    changed = _changes(desk)
    urls = [Url(address=url, changed=changed.get(path)) for path in paths
            if path.endswith(".html") and path != "404.html" and (url := absolute(desk.site.url, path))]
    parts = [urls[start:start + limit] for start in range(0, len(urls), limit)]
    if len(parts) < 2:
        yield _sitemap(SITEMAP, urls)
        return
    names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    yield from map(_sitemap, names, parts)
    yield _sitemap(SITEMAP, [Url(address=absolute(desk.site.url, name) or "", changed=_last(url.changed for url in part))
                             for name, part in zip(names, parts, strict=True)], parts=True)


def robots_page(desk: Desk) -> Page:
    """Everything may be read by anybody."""
    return Page(path="robots.txt", template="robots.txt", view=RobotsView(sitemap=desk.full(SITEMAP)))


def opensearch_page(desk: Desk) -> Page:
    """The search of a published site, for browsers."""
    site = desk.site
    return Page(path=OPENSEARCH, template="opensearch.xml", view=OpenSearchView(
        short=shortened(site.name, SHORT_NAME), name=site.name, language=site.language, icon=desk.full("theme/icon.svg") or "",
        template=f"{desk.full('search.html')}?q={{searchTerms}}"))


def _sitemap(path: str, urls: Sequence[Url], parts: bool = False) -> Page:
    return Page(path=path, template="sitemap.xml", view=SitemapView(urls=tuple(urls), parts=parts))


def _changes(desk: Desk) -> dict[str, str]:
    """Path -> when its page got something new, where that is known."""
    catalogue = desk.catalogue
    days = {article.id: _day(article) for article in catalogue.by_id.values()}
    every: list[Mapping[str, Iterable[str]]] = [
        {article: (article,) for article in days}, catalogue.mentioned_in, catalogue.written_by, catalogue.publications, catalogue.years,
        catalogue.months, catalogue.days, {topic.id: topic.articles for topic in catalogue.topics},
        {story.id: story.articles for story in catalogue.stories}]
    found = {catalogue.paths[thing]: _of_all(days, articles)
             for held in every for thing, articles in held.items() if thing in catalogue.paths}
    whole = _of_all(days, (article.id for article in catalogue.articles))
    return {path: day for path, day in (found | {"index.html": whole, ALL: whole}).items() if day}


def _day(article: Article) -> str | None:
    """When it came, or was taken down."""
    return _last((article.original.received, article.withdrawn.date if article.withdrawn else None)) if article.original.received else None


def _of_all(days: Mapping[str, str | None], articles: Iterable[str]) -> str | None:
    """The last of these articles' days; None where one is not known."""
    held = [days[article] for article in articles]
    return _last(held) if all(held) else None


def _last(days: Iterable[str | None]) -> str | None:
    return max((day[:10] for day in days if day), default=None)
