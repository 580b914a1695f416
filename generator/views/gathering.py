"""Articles that have a page together: all, those of a year, a name, an author, a topic, a story, a publication, a collection.

What can be taken away of them lies beside that page (take_away.py, feeds/).
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.catalogue import TimeKey
from generator.model import Article, Author, Collection, Entity, Story, Topic
from generator.stowing import in_order, those
from generator.views.desk import Desk
from generator.views.names_list import gloss
from generator.views.words import no_publication

ALL = "articles/index.html"
"""The page of all articles."""

EARLIER: TimeKey = (False, dt.date.min, dt.date.min, "")
"""Where earlier versions stand: before all others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathering:
    """Some articles, under a name."""

    id: str
    """Of what gathers them, which never changes: "people/ines-calloway", "2016"; "archive" of all."""

    path: str
    """Of their page: "people/ines-calloway.html"."""

    files: str
    """What the files are called, without their ending: "people/ines-calloway"."""

    name: str
    about: str | None
    """What it is, in a few words."""

    articles: Sequence[Article]
    """In the archive's order, without those that were withdrawn."""


def whole(desk: Desk) -> Gathering:
    """The archive."""
    return Gathering(id="archive", path=ALL, files="archive", name=desk.site.name, about=desk.site.description,
                     articles=_standing(desk, (article.id for article in desk.catalogue.articles)))


def of_year(desk: Desk, year: str) -> Gathering:
    """What is dated in a year."""
    return Gathering(id=year, path=desk.catalogue.paths[year], files=f"{year}/{year}", name=year, about=None,
                     articles=_standing(desk, desk.catalogue.years[year]))


def of_entity(desk: Desk, entity: Entity) -> Gathering:
    """What names it."""
    return _of(desk, entity.id, entity.name, gloss(desk.say, entity), desk.catalogue.mentioned_in.get(entity.id, ()))


def of_author(desk: Desk, author: Author) -> Gathering:
    """What the author signs."""
    return _of(desk, author.id, author.name, author.note, desk.catalogue.written_by.get(author.id, ()))


def of_topic(desk: Desk, topic: Topic) -> Gathering:
    """What has the topic."""
    return _of(desk, topic.id, topic.name, topic.note, topic.articles)


def of_story(desk: Desk, story: Story) -> Gathering:
    """What tells the story."""
    return _of(desk, story.id, story.headline, story.note, story.articles)


def of_publication(desk: Desk, publication: str) -> Gathering:
    """What the publication printed, or what names none."""
    name = desk.catalogue.publication_name.get(publication) or no_publication(desk.say)
    return _of(desk, publication, name, None, desk.catalogue.publications[publication])


def of_collection(desk: Desk, one: Collection) -> Gathering:
    """What its curator has chosen."""
    return _of(desk, one.id, one.title, one.description, (pick.article for pick in one.picks))


def _of(desk: Desk, thing: str, name: str, about: str | None, articles: Iterable[str]) -> Gathering:
    path = desk.catalogue.paths[thing]
    return Gathering(id=thing, path=path, files=path.removesuffix(".html"), name=name, about=about, articles=_standing(desk, articles))


def _standing(desk: Desk, articles: Iterable[str]) -> Sequence[Article]:
    in_time = sorted(articles, key=lambda article: desk.order.get(article, EARLIER))
    return those(in_order(desk.catalogue.by_id, in_time), lambda article: not article.withdrawn)
