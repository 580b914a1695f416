"""The jobs of a build, in a fixed order: each makes a few files, and can be done without the others."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from typing import Protocol, TypeVar

from generator.catalogue import Catalogue
from generator.memo import Memo
from generator.model import Article, Entity
from generator.originals import sheet_of
from generator.views.article import article_page, neighbours_in_time
from generator.views.articles import articles_page
from generator.views.author import author_page
from generator.views.authors import authors_page
from generator.views.calendar import day_page, days_with_pages, month_page, year_page
from generator.views.cards import card_pages
from generator.views.collections import collection_page, collections_page
from generator.views.content import page_of
from generator.views.desk import Desk, desk_for
from generator.views.differences import differences_of
from generator.views.drafts import draft_pages
from generator.views.entities import entities_pages
from generator.views.entity import entity_page
from generator.views.entity_part import entity_parts
from generator.views.gathering import Gathering, of_author, of_collection, of_publication, of_story, of_topic, of_year, whole
from generator.views.home import home_page
from generator.views.listing import list_part_page, parts_of_lists
from generator.views.missing import missing_page
from generator.views.missing_index import missing_files
from generator.views.moved import old_addresses
from generator.views.offline import manifest, offline_page
from generator.views.on_this_day import days_of_the_year, days_of_year_page, on_this_day
from generator.views.original import original_page
from generator.views.page import File, Page, Site
from generator.views.pieces import Pieces, pieces_of
from generator.views.places_map import places_map
from generator.views.publications import publication_page, publications_page
from generator.views.search_page import search_page
from generator.views.sitemap import opensearch_page, robots_page, sitemap_pages
from generator.views.stories import stories_page, story_part_pages
from generator.views.story import story_page
from generator.views.style import Look, style_page
from generator.views.take_away import article_files, entity_files, files_beside
from generator.views.topics import topic_page, topics_pages
from generator.views.undated import undated_page
from generator.views.versions import FOLDER as DIFFERENCES
from generator.views.work_list import work_list_page
from generator.views.workings import Workings
from generator.worklist import Item

Made = Iterable[Page | File]
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """Some files of the site that are made together."""

    name: str
    """Its own: "article nk3fq7m2ab"."""

    make: Callable[[], Made]
    given: tuple[object, ...] = ()
    """What it is made from beside what it asks at the desk: plain values."""


class Originals(Protocol):
    """Where the originals are (generator.originals.Shelf)."""

    @property
    def articles(self) -> Sequence[Article]:
        """Those whose original may be shown, in the order in which to ask."""

    def look(self, article: Article) -> object:
        """What changes when the original may have changed."""

    def data(self, article: str) -> bytes | None:
        """The first bytes of an original; None where there is none to show."""


@dataclass(frozen=True, slots=True)
class InHand:
    """Originals that are at hand, by their articles' ids."""

    articles: Sequence[Article]
    held: Mapping[str, bytes]

    def look(self, article: Article) -> object:
        """The original itself."""
        return self.held[article.id]

    def data(self, article: str) -> bytes | None:
        """The original."""
        return self.held.get(article)


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnPage:
    """One of the archive's own pages, from content/pages/."""

    slug: str
    title: str
    description: str | None
    body: str
    """HTML."""


def original_jobs(desk: Desk, shelf: Originals) -> Iterator[tuple[str, Job]]:
    """Article id and job of each page of an original. What has nothing to show makes no page."""
    for article in shelf.articles:
        if article.id in desk.catalogue.paths:
            yield article.id, Job(name=f"original {article.id}", make=partial(_original, desk, article.id, shelf),
                                  given=(shelf.look(article),))


def page_jobs(desk: Desk, own: Iterable[OwnPage], look: Look | None = None, pieces: Pieces | None = None) -> Iterator[Job]:
    """All the others, except those that need to know every page there is."""
    cat, workings = desk.catalogue, Workings(desk, pieces)
    yield from _alone({"home": home_page, "articles": articles_page, "search": search_page, "404": missing_page, "map": places_map,
                       "stories": stories_page, "publications": publications_page, "robots": robots_page}, desk)
    yield from _together({"topics": topics_pages, "missing": missing_files, "cards": card_pages, "parts of stories": story_part_pages,
                          "old addresses": old_addresses, "drafts": _drafts}, desk)
    yield from _parts(desk)
    neighbours = neighbours_in_time([article.id for article in cat.articles], cat.undated)
    for article in chain(cat.articles, cat.earlier):
        beside = neighbours.get(article.id, (None, None))
        yield Job(name=f"article {article.id}", make=partial(_article, desk, article.id, workings, beside), given=beside)
    yield from _names(desk, workings)
    yield from _lists(desk, workings)
    for page in own:
        yield Job(name=f"page {page.slug}", make=partial(_own, desk, page), given=(page,))
    if desk.site.url:
        yield Job(name="offline", make=lambda: (offline_page(desk), manifest(desk)))
    if look:
        yield Job(name="style", make=lambda: (style_page(desk, look),), given=(look,))
    if (work := desk.work) is not None:
        yield Job(name="work-list", make=lambda: (work_list_page(desk, work),))


def closing_jobs(desk: Desk, paths: Iterable[str]) -> Iterator[Job]:
    """What lists every page of a published site; `paths` are theirs, without those of originals and of drafts."""
    if desk.site.url:
        every = tuple(sorted(paths))
        yield Job(name="opensearch", make=lambda: (opensearch_page(desk),))
        yield Job(name="sitemap", make=lambda: sitemap_pages(desk, every), given=every)


def pages(
    catalogue: Catalogue, site: Site, work: tuple[Item, ...] | None = None, originals: Iterable[tuple[Article, bytes]] = (),
    drafts: tuple[Article, ...] = (), look: Look | None = None, own_pages: Iterable[OwnPage] = (),
) -> Iterator[Page | File]:
    """Every file of the site that is made from the catalogue; with its work-list if there is one to show.

    `originals` are the articles whose originals are shown, each with the original's first bytes (see generator.originals.held);
    `drafts` have pages and are in no list and no sitemap.
    With the theme's `look` there is a page that shows its components.
    """
    desk = desk_for(catalogue, site, work, drafts, styled=look is not None)
    shown: dict[str, str] = {}
    own = list(originals)
    shelf = InHand([article for article, _ in own], {article.id: data for article, data in own})
    for article, job in original_jobs(desk, shelf):
        for page in job.make():
            shown[article] = page.path
            yield page
    desk = with_originals(desk, shown)
    paths: list[str] = []
    for job in page_jobs(desk, own_pages, look):
        for made in job.make():
            paths += listed(job, (made.path,)) if not job.name.startswith("page ") else ()
            yield made
    for job in closing_jobs(desk, [*paths, *(path for path, _ in site.pages)]):
        yield from job.make()


def one_article(desk: Desk, id_: str) -> Page:
    """The page of one article, by itself."""
    cat = desk.catalogue
    beside = neighbours_in_time([article.id for article in cat.articles], cat.undated).get(id_, (None, None))
    return article_page(desk, cat.by_id[id_], Workings(desk), beside)


def one_page(desk: Desk, own: OwnPage) -> Page:
    """One of the archive's own pages, by itself."""
    return page_of(desk, own.slug, own.title, own.description, own.body)


def with_originals(desk: Desk, shown: dict[str, str]) -> Desk:
    """The desk once it is known which originals have a page: article id -> its path."""
    return replace(desk, originals=desk.tracer.mapping("shown originals", shown))


def listed(job: Job, paths: Iterable[str]) -> tuple[str, ...]:
    """Those of a job's paths that a sitemap has."""
    if job.name in ("old addresses", "drafts", "style", "work-list", "offline") or job.name.startswith("original "):
        return ()
    return tuple(path for path in paths if path.split("/")[1:2] != [DIFFERENCES])


def citations(desk: Desk) -> Mapping[str, tuple[str, ...]]:
    """Article id -> its citation in each of the formats, for the search."""
    return pieces_of(desk, Memo()).records()


# ---------------------------------------------------------------- kinds of jobs

def _alone(kinds: dict[str, Callable[[Desk], Page]], desk: Desk) -> Iterator[Job]:
    yield from (Job(name=name, make=partial(_one, make, desk)) for name, make in kinds.items())


def _together(kinds: dict[str, Callable[[Desk], Made]], desk: Desk) -> Iterator[Job]:
    yield from (Job(name=name, make=partial(make, desk)) for name, make in kinds.items())


def _one(make: Callable[[Desk], Page], desk: Desk) -> Made:
    return (make(desk),)


def _original(desk: Desk, id_: str, shelf: Originals) -> Made:
    """None where an old address leads on from there."""
    catalogue, data = desk.catalogue, shelf.data(id_)
    sheet = sheet_of(catalogue.by_id[id_], data) if data is not None else None
    page = original_page(desk, catalogue.by_id[id_], sheet) if sheet else None
    if page and not any(page.path in old for old in (catalogue.redirects, catalogue.several, catalogue.gone)):
        yield page


def _article(desk: Desk, id_: str, workings: Workings, beside: tuple[str | None, str | None]) -> Made:
    article = desk.catalogue.by_id[id_]
    page = article_page(desk, article, workings, beside)
    yield page
    yield from differences_of(desk, page)
    yield from article_files(article, workings)


def _drafts(desk: Desk) -> Made:
    for page in draft_pages(desk):
        yield page
        yield from differences_of(desk, page)


def _parts(desk: Desk) -> Iterator[Job]:
    """Each day and each part of a list by itself, so that an article touches none but its own."""
    for part in parts_of_lists(desk):
        yield Job(name=f"part {part.id}", make=partial(_of, list_part_page, desk, part), given=(part,))
    for between in days_with_pages(desk):
        yield Job(name=f"day {between[1]}", make=partial(_of, day_page, desk, between), given=between)
    for in_year in days_of_the_year(desk):
        yield Job(name=f"on this day {in_year[1]}", make=partial(on_this_day, desk, in_year), given=in_year)
    if desk.catalogue.days_of_year:
        yield from _alone({"on this day": days_of_year_page}, desk)


def _names(desk: Desk, workings: Workings) -> Iterator[Job]:
    for folder, title, entities in desk.lists():
        yield Job(name=f"list of {folder}", make=partial(entities_pages, desk, folder, title, entities), given=(entities,))
        for entity in entities:
            yield Job(name=entity.id, make=partial(_entity, desk, entity.id, workings))


def _entity(desk: Desk, id_: str, workings: Workings) -> Made:
    entity: Entity = desk.catalogue.entity[id_]
    yield entity_page(desk, entity)
    yield from entity_files(entity, workings)
    for owner in (entity, *desk.groups_of.get(entity.id, ())):
        yield from entity_parts(desk, owner)


def _own(desk: Desk, page: OwnPage) -> Made:
    return (one_page(desk, page),)


def _lists(desk: Desk, workings: Workings) -> Iterator[Job]:
    """Authors, topics, stories, collections, publications, years, months, and what lies beside their pages."""
    cat = desk.catalogue
    if cat.authors:
        yield from _alone({"authors": authors_page}, desk)
    for author in cat.authors:
        yield Job(name=author.id, make=partial(_with_files, author_page, of_author, desk, author, workings), given=(author,))
    for topic in cat.topics:
        yield Job(name=topic.id, make=partial(_with_files, topic_page, of_topic, desk, topic, workings), given=(topic,))
    for story in cat.stories:
        yield Job(name=story.id, make=partial(_with_files, story_page, of_story, desk, story, workings), given=(story,))
    if cat.collections:
        yield from _alone({"collections": collections_page}, desk)
    for collection in cat.collections:
        yield Job(name=collection.id, make=partial(_with_files, collection_page, of_collection, desk, collection, workings),
                  given=(collection,))
    for paper in cat.publications:
        yield Job(name=paper, make=partial(_with_files, publication_page, of_publication, desk, paper, workings))
    for year in cat.years:
        yield Job(name=f"year {year}", make=partial(_of, year_page, desk, year))
        yield Job(name=f"beside {year}", make=partial(_files, of_year, desk, year, workings, feeds=False))
    for month in cat.months:
        yield Job(name=f"month {month}", make=partial(_of, month_page, desk, month))
    if cat.undated:
        yield from _alone({"undated": undated_page}, desk)
    yield Job(name="beside all", make=lambda: files_beside(whole(desk), workings))


def _of(make: Callable[[Desk, _T], Page], desk: Desk, thing: _T) -> Made:
    return (make(desk, thing),)


def _with_files(
    make: Callable[[Desk, _T], Page], gather: Callable[[Desk, _T], Gathering], desk: Desk, thing: _T, workings: Workings,
) -> Made:
    yield make(desk, thing)
    yield from _files(gather, desk, thing, workings)


def _files(gather: Callable[[Desk, _T], Gathering], desk: Desk, thing: _T, workings: Workings, feeds: bool = True) -> Made:
    yield from files_beside(gather(desk, thing), workings, feeds=feeds)
