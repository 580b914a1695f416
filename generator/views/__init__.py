"""What each page shows, as plain values: templates sort, join and count nothing."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.catalogue import Catalogue
from generator.citations import FORMATS
from generator.model import Article
from generator.originals import sheet_of
from generator.views.article import article_page, neighbours_in_time
from generator.views.articles import articles_page
from generator.views.author import author_page
from generator.views.authors import authors_page
from generator.views.calendar import day_pages, month_page, year_page
from generator.views.cards import card_pages
from generator.views.collections import collection_page, collections_page
from generator.views.content import page_of
from generator.views.desk import Desk, desk_for
from generator.views.differences import differences_of
from generator.views.drafts import draft_pages
from generator.views.entities import entities_pages
from generator.views.entity import entity_page
from generator.views.entity_part import entity_parts
from generator.views.gathering import of_publication, of_story, of_topic, of_year, whole
from generator.views.home import home_page
from generator.views.listing import list_part_pages
from generator.views.missing import missing_page
from generator.views.missing_index import missing_files
from generator.views.moved import old_addresses
from generator.views.on_this_day import on_this_day_pages
from generator.views.original import original_page
from generator.views.page import File, Page, Site
from generator.views.places_map import places_map
from generator.views.publications import publication_page, publications_page
from generator.views.search_page import search_page
from generator.views.sitemap import opensearch_page, robots_page, sitemap_pages
from generator.views.stories import stories_page, story_part_pages
from generator.views.story import story_page
from generator.views.style import Look, style_page
from generator.views.take_away import article_files, entity_files, files_beside
from generator.views.topics import topic_page, topics_page
from generator.views.undated import undated_page
from generator.views.work_list import work_list_page
from generator.views.workings import Workings
from generator.worklist import Item

__all__ = ["File", "Look", "Page", "Site", "citations", "content_page", "pages"]


def pages(
    catalogue: Catalogue, site: Site, work: tuple[Item, ...] | None = None, originals: Iterable[tuple[Article, bytes]] = (),
    drafts: tuple[Article, ...] = (), look: Look | None = None,
) -> Iterator[Page | File]:
    """Every file of the site that is made from the catalogue, in a fixed order; with its work-list if there is one to show.

    `originals` are the articles whose originals are shown, each with the original's first bytes (see generator.originals.held);
    `drafts` have pages and are in no list and no sitemap.
    With the theme's `look` there is a page that shows its components.
    """
    desk = desk_for(catalogue, site, work, drafts, styled=look is not None)
    shown: dict[str, str] = {}
    for article, page in _originals(desk, originals):
        shown[article.id] = page.path
        yield page
    desk = replace(desk, originals=shown)
    paths: list[str] = []
    for made in _made(desk):
        paths.append(made.path)
        yield made
        yield from differences_of(desk, made)
    yield from old_addresses(desk)
    for made in draft_pages(desk):
        yield made
        yield from differences_of(desk, made)
    if look:
        yield style_page(desk, look)
    if work is not None:
        yield work_list_page(desk, work)
    if site.url:
        yield opensearch_page(desk)
        yield from sitemap_pages(desk, sorted([*paths, *(path for path, _ in site.pages)]))


def _originals(desk: Desk, originals: Iterable[tuple[Article, bytes]]) -> Iterator[tuple[Article, Page]]:
    """The pages of originals; none where an old address leads on from there."""
    old = {*desk.catalogue.redirects, *desk.catalogue.several, *desk.catalogue.gone}
    for article, data in originals:
        sheet = sheet_of(article, data) if article.id in desk.catalogue.paths else None
        page = original_page(desk, article, sheet) if sheet else None
        if page and page.path not in old:
            yield article, page


def citations(catalogue: Catalogue, site: Site) -> dict[str, tuple[str, ...]]:
    """Article id -> its citation in each of the formats, for the search."""
    workings = Workings(desk_for(catalogue, site))
    return {article.id: tuple(workings.record(article, each) for each in FORMATS) for article in catalogue.articles
            if article.id in catalogue.paths}


def content_page(slug: str, title: str, description: str | None, body: str, catalogue: Catalogue, site: Site,
                 work: tuple[Item, ...] | None = None, drafts: tuple[Article, ...] = (), *, styled: bool = False) -> Page:
    """One of the archive's own pages; `body` is its HTML."""
    return page_of(desk_for(catalogue, site, work, drafts, styled=styled), slug, title, description, body)


def _made(desk: Desk) -> Iterator[Page | File]:
    catalogue, workings = desk.catalogue, Workings(desk)
    yield home_page(desk)
    yield articles_page(desk)
    yield search_page(desk)
    yield missing_page(desk)
    yield from missing_files(desk)
    neighbours = neighbours_in_time([article.id for article in catalogue.articles], catalogue.undated)
    for article in catalogue.articles:
        yield article_page(desk, article, workings, neighbours[article.id])
        yield from article_files(article, workings)
    for article in catalogue.earlier:
        yield article_page(desk, article, workings, (None, None))
        yield from article_files(article, workings)
    yield from card_pages(desk)
    yield from _named(desk, workings)
    if catalogue.authors:
        yield authors_page(desk)
    yield from (author_page(desk, author) for author in catalogue.authors)
    yield topics_page(desk)
    yield from (topic_page(desk, topic) for topic in catalogue.topics)
    yield stories_page(desk)
    yield from (story_page(desk, story) for story in catalogue.stories)
    if catalogue.collections:
        yield collections_page(desk)
    yield from (collection_page(desk, one) for one in catalogue.collections)
    yield publications_page(desk)
    yield from (publication_page(desk, publication) for publication in catalogue.publications)
    yield from (year_page(desk, year) for year in catalogue.years)
    yield from (month_page(desk, month) for month in catalogue.months)
    yield from day_pages(desk)
    yield from on_this_day_pages(desk)
    if catalogue.undated:
        yield undated_page(desk)
    yield from list_part_pages(desk)
    yield from story_part_pages(desk)
    yield from _gathered(desk, workings)
    yield robots_page(desk)


def _gathered(desk: Desk, workings: Workings) -> Iterator[File]:
    """What lies beside the pages of years, topics, stories and publications, and beside that of all articles."""
    catalogue = desk.catalogue
    yield from files_beside(whole(desk), workings)
    for year in catalogue.years:
        yield from files_beside(of_year(desk, year), workings, feeds=False)
    gatherings = (*(of_topic(desk, topic) for topic in catalogue.topics), *(of_story(desk, story) for story in catalogue.stories),
                  *(of_publication(desk, publication) for publication in catalogue.publications))
    for gathering in gatherings:
        yield from files_beside(gathering, workings)


def _named(desk: Desk, workings: Workings) -> Iterator[Page | File]:
    for folder, title, entities in desk.sections:
        yield from entities_pages(desk, folder, title, entities)
        for entity in entities:
            yield entity_page(desk, entity)
            yield from entity_files(entity, workings)
            for owner in (entity, *desk.groups_of.get(entity.id, ())):
                yield from entity_parts(desk, owner)
    yield places_map(desk)
