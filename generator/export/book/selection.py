"""Which articles are taken away together: all, those of a story, of a name, of a year …, or a single one."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.catalogue import Catalogue
from generator.model import Article
from generator.notices import BrokenFile, Notice
from generator.permalinks import slugify
from generator.views.desk import Desk
from generator.views.words import no_publication

PERIOD = re.compile(r"\d{4}(?:-\d\d)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """Articles with what they have in common."""

    title: str | None
    """ "Ines Calloway", "April 2016"; None of the whole archive."""

    articles: tuple[Article, ...]
    """In the archive's order; those of a collection in its curator's."""

    path: str
    """The page that lists them: "people/ines-calloway.html"."""

    slug: str | None
    """For the name of a file; None of the whole archive."""


def select(desk: Desk, wanted: str | None) -> Selection:
    """What a person asks for by its address or the id in it: "stories/mill-fire", "people/ines-calloway.html", "2016", "k7qm2xw4ab".

    Raises BrokenFile (S-046) when the archive has no such thing.
    """
    catalogue = desk.catalogue
    if wanted is None:
        return Selection(title=None, articles=tuple(catalogue.articles), path="index.html", slug=None)
    asked = wanted.strip("/").removesuffix(".html").removesuffix("/index")
    if PERIOD.fullmatch(period := asked.replace("/", "-")) and period in catalogue.paths:
        held = (catalogue.years if len(period) == len("2016") else catalogue.months).get(period, ())
        title = period if period in catalogue.years else desk.say.month(period)
        return _listed(catalogue, title, held, period)
    for every in (_stories, _entities, _authors, _topics, _publications, _collections):
        if asked in (known := every(desk)):
            return _listed(catalogue, *known[asked], asked)
    return _single(catalogue, wanted)


Known = Mapping[str, tuple[str, Iterable[str]]]
"""Id -> title, ids of articles."""


def _stories(desk: Desk) -> Known:
    return {story.id: (story.headline, story.articles) for story in desk.catalogue.stories}


def _entities(desk: Desk) -> Known:
    catalogue = desk.catalogue
    return {one.id: (one.name, catalogue.mentioned_in.get(one.id, ())) for one in catalogue.entities if one.id in catalogue.paths}


def _authors(desk: Desk) -> Known:
    return {one.id: (one.name, desk.catalogue.written_by.get(one.id, ())) for one in desk.catalogue.authors}


def _topics(desk: Desk) -> Known:
    return {topic.id: (desk.say.topic(topic.name), topic.articles) for topic in desk.catalogue.topics}


def _publications(desk: Desk) -> Known:
    names = desk.catalogue.publication_name
    return {id_: (names.get(id_) or no_publication(desk.say), held) for id_, held in desk.catalogue.publications.items()}


def _collections(desk: Desk) -> Known:
    return {one.id: (one.title, [pick.article for pick in one.picks]) for one in desk.catalogue.collections}


def _listed(catalogue: Catalogue, title: str, articles: Iterable[str], id_: str) -> Selection:
    """Each article once, in its current version."""
    held: Sequence[str] = list(dict.fromkeys(map(catalogue.current, articles)))
    return Selection(title=title, articles=tuple(catalogue.by_id[one] for one in held), path=catalogue.paths[id_], slug=slugify(title))


def _single(catalogue: Catalogue, wanted: str) -> Selection:
    article = catalogue.by_id.get(PurePosixPath(wanted).stem.rpartition("-")[2])
    if article is None:
        raise BrokenFile(Notice(
            code="S-046", message=f"nothing in the archive is called {wanted}",
            hint="give what stands in the address of its page: stories/…, people/…, topics/…, 2016, 2016/04, or the id of an article"))
    return Selection(title=article.headline, articles=(article,), path=catalogue.paths[article.id], slug=f"{article.slug}-{article.id}")
