"""What can be taken away from a page: files that lie beside it.

An article has its citation as RIS, BibTeX and CSL-JSON, and itself as Markdown and JSON. What gathers articles has feeds and the citations
of all its articles, from two on: of one article they would repeat what lies beside that article, to which the links then lead. A name has
its data.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.citations import FORMATS
from generator.model import Article, Entity
from generator.views.article_text import article_json, article_markdown
from generator.views.desk import Desk
from generator.views.entity_data import entity_json
from generator.views.feeds.files import feed_files, feeds_of
from generator.views.gathering import Gathering, of_entity, whole
from generator.views.links import relative
from generator.views.page import File
from generator.views.workings import Workings
from generator.wording import Wording

OF_ARTICLE = (("Markdown", "md", "text/markdown", article_markdown), ("JSON", "json", "application/json", article_json))
"""Name, ending and media type of the files that have an article itself, and what makes them."""


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


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeAway:
    """All that lies beside a page."""

    cited: str
    """ "Citations of 12 articles", "Citation"."""

    citations: tuple[Download, ...]
    """None where there is nothing to cite."""

    feeds: tuple[Download, ...] = ()
    """None for an article, and where no article has a day."""

    data: tuple[Download, ...] = ()
    """Of a name, what the archive knows of it; of an article, its text."""

    @property
    def files(self) -> tuple[Download, ...]:
        """Every file, for the head of the page."""
        return (*self.citations, *self.feeds, *self.data)


def beside_article(desk: Desk, article: Article, path: str) -> TakeAway:
    """The citation of one article."""
    cited = desk.say.gettext("Citation of “%(headline)s”", headline=article.headline)
    stem = _stem(desk.catalogue.paths[article.id])
    data = tuple(_download(label, article.headline, path, f"{stem}.{ending}", type_) for label, ending, type_, _ in OF_ARTICLE)
    return TakeAway(cited=cited, citations=_citations(desk.say, stem, path, cited), data=data)


def beside_entity(desk: Desk, entity: Entity) -> TakeAway:
    """Citations of the articles that name it, their feeds, and its data."""
    gathering = of_entity(desk, entity)
    name = desk.say.gettext("%(name)s: data", name=entity.name)
    data = _download("JSON", name, gathering.path, f"{gathering.files}.json", "application/json")
    return beside(desk, gathering, (data,))


def beside(desk: Desk, gathering: Gathering, data: tuple[Download, ...] = (), feeds: bool = True) -> TakeAway:
    """Citations of the articles, and their feeds if there are such."""
    say, articles, path = desk.say, gathering.articles, gathering.path
    cited = say.ngettext("Citation of its article", "Citations of %(number)s articles", max(len(articles), 1))
    of = gathering.files if len(articles) > 1 else _stem(desk.catalogue.paths[articles[0].id]) if articles else None
    newest = say.gettext("%(name)s: newest articles", name=gathering.name)
    found = feeds_of(desk, gathering) if feeds else ()
    return TakeAway(
        cited=cited, citations=_citations(say, of, path, cited) if of else (),
        feeds=tuple(_download(feed.label, newest, path, feed.path, feed.type) for feed in found), data=data)


def of_archive(desk: Desk) -> tuple[tuple[str, str, str], ...]:
    """Name, path and media type of each file that has all articles."""
    held = whole(desk)
    cited = ((each.name, f"{held.files}.{each.ending}", each.media_type) for each in FORMATS)
    return (*(cited if len(held.articles) > 1 else ()), *((feed.label, feed.path, feed.type) for feed in feeds_of(desk, held)))


def article_files(article: Article, workings: Workings) -> Iterator[File]:
    """The citation of an article in each format, and the article."""
    stem = _stem(workings.desk.catalogue.paths[article.id])
    yield from _cited(stem, (article,), workings)
    yield from (File(path=f"{stem}.{ending}", data=print_(workings.desk, article)) for _, ending, _, print_ in OF_ARTICLE)


def entity_files(entity: Entity, workings: Workings) -> Iterator[File]:
    """Everything that lies beside the page of an entity."""
    gathering = of_entity(workings.desk, entity)
    yield from files_beside(gathering, workings)
    yield File(path=f"{gathering.files}.json", data=entity_json(workings.desk, entity, gathering.articles, workings))


def files_beside(gathering: Gathering, workings: Workings, feeds: bool = True) -> Iterator[File]:
    """Citations and feeds of the articles of a page."""
    if len(gathering.articles) > 1:
        yield from _cited(gathering.files, gathering.articles, workings)
    if feeds:
        yield from feed_files(gathering, workings)


def _cited(files: str, articles: Sequence[Article], workings: Workings) -> Iterator[File]:
    for each in FORMATS:
        yield File(path=f"{files}.{each.ending}", data=each.file(workings.record(article, each) for article in articles))


def _citations(say: Wording, files: str, path: str, cited: str) -> tuple[Download, ...]:
    """Links on the page `path` to the citations that are called `files`."""
    return tuple(_download(each.name, say.gettext("%(citation)s, %(format)s", citation=cited, format=each.name), path,
                           f"{files}.{each.ending}", each.media_type) for each in FORMATS)


def _download(label: str, title: str, path: str, file: str, type_: str) -> Download:
    return Download(label=label, title=title, href=relative(path, file), type=type_)


def _stem(path: str) -> str:
    return path.removesuffix(".html")
