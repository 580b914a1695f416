"""Drafts: the page of each, and the list that leads to them; only in builds of one's own."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator import unpublished
from generator.model import Article, Topic
from generator.views.article import article_page
from generator.views.article_row import Row, rows
from generator.views.desk import Desk
from generator.views.frame import DRAFTS, Frame, frame
from generator.views.meta import NO_INDEX
from generator.views.page import File, Page
from generator.views.take_away import article_files
from generator.views.words import articles
from generator.views.workings import Workings


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftsView:
    """Everything that drafts.html prints."""

    frame: Frame
    tally: str
    rows: tuple[Row, ...]


def draft_pages(desk: Desk) -> Iterator[Page | File]:
    """Every draft under the address that it will have, and their list; nothing where there is none."""
    if not desk.drafts:
        return
    own = _with_drafts(desk)
    workings = Workings(own)
    for article in desk.drafts:
        yield article_page(own, article, workings, (None, None))
        yield from article_files(article, workings)
    view = DraftsView(
        frame=frame(own, DRAFTS, desk.say.gettext("Drafts"), section="articles", metas=NO_INDEX),
        tally=articles(desk.say, len(desk.drafts)), rows=rows(own, DRAFTS, [article.id for article in desk.drafts]))
    yield Page(path=DRAFTS, template="drafts.html", view=view)


def _with_drafts(desk: Desk) -> Desk:
    """The desk for their pages: with the topics and publications that the archive has already."""
    topics = {topic.name: topic for topic in desk.catalogue.topics}
    named = {name: id_ for id_, name in desk.catalogue.publication_name.items()}
    papers = {article.id: named[article.publication] for article in desk.drafts if article.publication in named}
    return replace(
        desk, catalogue=unpublished.beside(desk.catalogue, desk.drafts), publication_of={**desk.publication_of, **papers},
        topics_of={**desk.topics_of, **{article.id: _topics(article, topics) for article in desk.drafts}})


def _topics(article: Article, known: dict[str, Topic]) -> tuple[Topic, ...]:
    return tuple(sorted((known[tag] for tag in article.tags if tag in known), key=lambda topic: topic.id))
