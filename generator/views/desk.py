"""The desk at which pages are made: the catalogue, the site, and what many pages need of them, worked out once."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TypeVar

from generator import stowing
from generator.catalogue import Catalogue, TimeKey, time_key
from generator.model import Article, Author, Because, Collection, Entity, Mention, Quote, Story, Topic
from generator.traces import Derived, Tracer
from generator.views.axis import Axis, axis_of
from generator.views.card_shards import card_shards
from generator.views.links import absolute, relative
from generator.views.page import Site
from generator.views.when import When, when
from generator.views.words import no_publication
from generator.wording import Wording, marked
from generator.worklist import Item

SECTIONS = (
    ("people", marked("People")), ("organisations", marked("Organisations")), ("places", marked("Places")), ("groups", marked("Groups")),
    ("works", marked("Works")), ("events", marked("Events")),
)
"""Folders of entity pages and their titles, in the order of the lists."""

_T = TypeVar("_T")

ALWAYS = ("people", "organisations", "places")
"""Lists that exist even while they are empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """Everything a view is made from."""

    catalogue: Catalogue
    site: Site
    axis: Axis
    mentions_of: Mapping[str, tuple[Mention, ...]]
    """Entity id -> its mentions, article by article in the archive's order; none of withdrawn articles."""

    quotes_by: Mapping[str, tuple[Quote, ...]]
    """Entity id -> what it is quoted as saying."""

    quotes_about: Mapping[str, tuple[Quote, ...]]
    """Entity id -> what others are quoted as saying of it."""

    publication_of: Mapping[str, str]
    """Article id -> publication id."""

    topics_of: Mapping[str, tuple[Topic, ...]]
    """Article id -> its topics, by id, without their articles: one that comes to a topic is no news to the others."""

    story: Mapping[str, Story]
    """Story id -> story."""

    groups_of: Mapping[str, tuple[Entity, ...]]
    """Place id -> the groups named after it."""

    sections: tuple[tuple[str, str], ...]
    """Folder and title of each A to Z list."""

    listed: Mapping[str, tuple[Entity, ...]]
    """Folder -> the entities of its list: those with a page of their own, by id."""

    neighbours: Derived[tuple[str, str], tuple[str | None, str | None]]
    """Article id, entity id -> of the articles that name it, those before and after this one."""

    shown: Derived[str, Entity]
    """Entity id -> the entity as the pages of others show it: without its aliases, and without why its names are one thing, which change
    with almost every article that names it."""

    tied: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Article id -> the articles with which the catalogue's `ties` tie it."""

    author_of: Mapping[str, tuple[Author, ...]] = field(default_factory=dict)
    """Person's id -> the authors who are, or may be, the same."""

    originals: Mapping[str, str] = field(default_factory=dict)
    """Article id -> path of the page that shows its original."""

    card_of: Mapping[str, str] = field(default_factory=dict)
    """Entity, story or article id -> the shard that has its link card; nothing for what has none."""

    order: Mapping[str, TimeKey] = field(default_factory=dict)
    """Article id -> what puts it into the archive's order; none for earlier versions."""

    fame: Derived[str, int]
    """Entity id -> how often it is mentioned, by powers of two: one mention more seldom puts names into another order."""

    tally: Derived[str, int]
    """Entity id -> how often it is mentioned: a name that only stands elsewhere in its text changes no list of names."""

    mentioning: Derived[str, tuple[str, ...]]
    """Entity id -> the articles that mention it, those of its mentions, each once."""

    work: tuple[Item, ...] | None = None
    """The work-list; None for a site that is published, which has none."""

    collections_of: Mapping[str, tuple[Collection, ...]] = field(default_factory=dict)
    """Article id -> the collections that it is in, by id."""

    drafts: tuple[Article, ...] = ()
    """Articles that are not published, by id; none in a build that leaves them out."""

    styled: bool = False
    """Whether there is a page with the theme's components."""

    tracer: Tracer = field(default_factory=Tracer)
    """What notes of which facts each page is made."""

    @property
    def say(self) -> Wording:
        """What pages say, in the language of the interface."""
        return self.site.wording

    def lists(self) -> tuple[tuple[str, str, tuple[Entity, ...]], ...]:
        """Folder, title and entities of each A to Z list."""
        return tuple((folder, title, self.listed[folder]) for folder, title in self.sections)

    def href(self, from_path: str, thing: str | None) -> str | None:
        """The link from a page to a thing by its id, None when it has no page."""
        path = self.catalogue.paths.get(thing) if thing else None
        return relative(from_path, path) if path else None

    def full(self, path: str) -> str | None:
        """The published address of a path, None without one."""
        return absolute(self.site.url, path)

    def when(self, article: str) -> When:
        """The date in force of an article, for showing."""
        return when(self.say, self.catalogue.by_id[article], self.catalogue.dates.get(article))

    def publication(self, article: Article) -> str:
        """The publication's name, or that it is not recorded."""
        return article.publication or no_publication(self.say)


def desk_for(
    catalogue: Catalogue, site: Site, work: tuple[Item, ...] | None = None, drafts: tuple[Article, ...] = (), *, styled: bool = False,
) -> Desk:
    """The desk for one build; all that it has, save the site, notes what it is asked."""
    tracer, listed = Tracer(), _listed(catalogue)
    order = {article.id: time_key(article.id, catalogue.dates) for article in catalogue.articles}
    desk = Desk(
        catalogue=traced(tracer, catalogue), site=site, axis=tracer.over("axis", axis_of(catalogue)),
        mentions_of=catalogue.gathered.mentions, quotes_by=catalogue.gathered.said, quotes_about=catalogue.gathered.about,
        publication_of=_publications(catalogue),
        topics_of=_topics(catalogue),
        story=stowing.by_id(catalogue.stories),
        groups_of=_gathered((e.demonym_of, e) for e in catalogue.entities if e.demonym_of),
        tied=_gathered(pair for one, other in catalogue.ties for pair in ((one, other), (other, one))),
        author_of=_gathered((author.person, author) for author in catalogue.authors),
        sections=tuple((folder, site.wording.gettext(title)) for folder, title in SECTIONS if folder in listed), listed=listed,
        neighbours=tracer.derived("neighbours", partial(neighbours, catalogue, order)),
        shown=tracer.derived("shown", lambda entity: _shown(catalogue.entity[entity])),
        fame=tracer.derived("fame", lambda entity: len(catalogue.gathered.mentions.get(entity, ())).bit_length()),
        tally=tracer.derived("tally", lambda entity: len(catalogue.gathered.mentions.get(entity, ()))),
        mentioning=tracer.derived("mentioning", lambda entity: tuple(
            dict.fromkeys(mention.article for mention in catalogue.gathered.mentions.get(entity, ())))),
        work=work, drafts=drafts, styled=styled,
        collections_of=_gathered((pick.article, one) for one in catalogue.collections for pick in one.picks),
        card_of=card_shards(catalogue), order=order, tracer=tracer,
    )
    return tracer.over("desk", desk)


def traced(tracer: Tracer, catalogue: Catalogue) -> Catalogue:
    """The catalogue, noting what it is asked; its work is for the work-list, which is made from the whole."""
    inner = replace(catalogue, gathered=tracer.over("gathered", catalogue.gathered), naming=tracer.over("naming", catalogue.naming),
                    references=tracer.over("references", catalogue.references))
    return tracer.over("catalogue", inner, apart=("work", "seen_at"))


def neighbours(catalogue: Catalogue, order: Mapping[str, TimeKey], asked: tuple[str, str]) -> tuple[str | None, str | None]:
    """Of the articles that name an entity, those before and after one that may be read; a dated article has no undated neighbour, and
    the other way round."""
    article, entity = asked
    held = catalogue.mentioned_in.get(entity, ())
    at = bisect_left(held, order[article], key=order.__getitem__)

    def first(places: Iterable[int]) -> str | None:
        found = next((held[place] for place in places if not catalogue.by_id[held[place]].withdrawn), None)
        return found if found and (found in catalogue.dates) == (article in catalogue.dates) else None
    return first(range(at - 1, -1, -1)), first(range(at + 1, len(held)))


def _shown(entity: Entity) -> Entity:
    is_open = (Because(kind="open", detail=""),) if entity.open else ()
    return replace(entity, aliases=(), because=is_open)


def _topics(catalogue: Catalogue) -> dict[str, tuple[Topic, ...]]:
    bare = {topic.name: replace(topic, articles=()) for topic in catalogue.topics}
    earlier = {article.id: tuple(sorted((bare[tag] for tag in article.tags), key=lambda topic: topic.id)) for article in catalogue.earlier}
    return _gathered((article, bare[topic.name]) for topic in catalogue.topics for article in topic.articles) | earlier


def _publications(catalogue: Catalogue) -> dict[str, str]:
    """Article id -> publication id; earlier versions have that of a listed article of the same paper."""
    found = {article: pub for pub, articles in catalogue.publications.items() for article in articles}
    named = {catalogue.by_id[article].publication: pub for article, pub in found.items()}
    return found | {article.id: named[article.publication] for article in catalogue.earlier if article.publication in named}


def _gathered(pairs: Iterable[tuple[str | None, _T]]) -> dict[str, tuple[_T, ...]]:
    found: dict[str, list[_T]] = defaultdict(list)
    for key, value in pairs:
        if key is not None:
            found[key].append(value)
    return {key: tuple(values) for key, values in found.items()}


def _listed(catalogue: Catalogue) -> dict[str, tuple[Entity, ...]]:
    folders: dict[str, list[Entity]] = {folder: [] for folder in ALWAYS}
    for entity in catalogue.entities:
        path = catalogue.paths.get(entity.id, "")
        if path and "#" not in path:
            folders.setdefault(path.split("/")[0], []).append(entity)
    return {folder: tuple(held) for folder, held in folders.items()}
