"""What can be taken away from the page of an article, a person, an organisation or a place: files that lie beside it.

An article has its citation as RIS, BibTeX and CSL-JSON. A name has a feed and its data, and citations of all its articles from two on:
of one article they would repeat what lies beside that article, to which the links then lead.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.citations import FORMATS
from generator.model import Article, Entity
from generator.views.desk import Desk
from generator.views.entity_data import entity_json
from generator.views.entity_feed import entity_feed
from generator.views.feed import has_day
from generator.views.links import relative
from generator.views.page import File, Page
from generator.views.workings import Workings
from generator.wording import Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class Download:
    """A file to take away."""

    label: str
    """ "BibTeX"."""

    title: str
    """What it is, for lists without a heading: "Citations of 12 articles, BibTeX"."""

    href: str
    type: str
    """Media type."""

    name: str
    """What it is called once it is saved: "ines-calloway.bib"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeAway:
    """All that lies beside a page."""

    cited: str
    """ "Citations of 12 articles", "Citation"."""

    citations: tuple[Download, ...]
    """None where there is nothing to cite."""

    feed: Download | None = None
    """None for an article, and for a name no article of which has a day."""

    data: Download | None = None
    """None for an article."""

    @property
    def files(self) -> tuple[Download, ...]:
        """Every file, for the head of the page."""
        return (*self.citations, *(file for file in (self.feed, self.data) if file))


def beside_article(desk: Desk, article: Article, path: str) -> TakeAway:
    """The citation of one article."""
    cited = desk.say.gettext("Citation of “%(headline)s”", headline=article.headline)
    return TakeAway(cited=cited, citations=_citations(desk.say, desk.catalogue.paths[article.id], path, cited))


def beside_entity(desk: Desk, entity: Entity) -> TakeAway:
    """Citations of the articles that name it, their feed, and its data."""
    path, articles = desk.catalogue.paths[entity.id], citable(desk, entity)
    say = desk.say
    cited = say.ngettext("Citation of its article", "Citations of %(number)s articles", max(len(articles), 1))
    of = path if len(articles) > 1 else desk.catalogue.paths[articles[0].id] if articles else None
    feed, data = _beside(path, "xml"), _beside(path, "json")
    newest = _download(say.gettext("Atom feed"), say.gettext("%(name)s: newest articles", name=entity.name), path, feed,
                       "application/atom+xml")
    return TakeAway(
        cited=cited, citations=_citations(say, of, path, cited) if of else (),
        feed=newest if _has_feed(desk, entity) else None,
        data=_download("JSON", say.gettext("%(name)s: data", name=entity.name), path, data, "application/json"),
    )


def citable(desk: Desk, entity: Entity) -> tuple[Article, ...]:
    """The articles that name it, in the archive's order, without those that were withdrawn."""
    held = (desk.catalogue.by_id[article] for article in desk.catalogue.mentioned_in.get(entity.id, ()))
    return tuple(article for article in held if not article.withdrawn)


def article_files(article: Article, workings: Workings) -> Iterator[File]:
    """The citation of an article in each format."""
    yield from _cited(workings.desk.catalogue.paths[article.id], (article,), workings)


def entity_files(entity: Entity, workings: Workings) -> Iterator[Page | File]:
    """Everything that lies beside the page of an entity."""
    desk = workings.desk
    path, articles = desk.catalogue.paths[entity.id], citable(desk, entity)
    if len(articles) > 1:
        yield from _cited(path, articles, workings)
    if _has_feed(desk, entity):
        yield entity_feed(desk, entity, _beside(path, "xml"), articles)
    yield File(path=_beside(path, "json"), data=entity_json(desk, entity, articles, workings))


def _has_feed(desk: Desk, entity: Entity) -> bool:
    return any(has_day(desk, article) for article in citable(desk, entity))


def _cited(path: str, articles: Sequence[Article], workings: Workings) -> Iterator[File]:
    for each in FORMATS:
        yield File(path=_beside(path, each.ending), data=each.file(workings.record(article, each) for article in articles))


def _citations(say: Wording, of: str, path: str, cited: str) -> tuple[Download, ...]:
    """Links on the page `path` to the citations that lie beside the page `of`."""
    return tuple(_download(each.name, say.gettext("%(citation)s, %(format)s", citation=cited, format=each.name), path,
                           _beside(of, each.ending),
                           each.media_type) for each in FORMATS)


def _download(label: str, title: str, path: str, file: str, type_: str) -> Download:
    return Download(label=label, title=title, href=relative(path, file), type=type_, name=file.rpartition("/")[2])


def _beside(path: str, ending: str) -> str:
    return f"{path.removesuffix('.html')}.{ending}"
