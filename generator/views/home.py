"""The front page: what this archive is, its stories, its latest, its names, its gaps."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.filing import sort_key
from generator.views.article_row import Row, rows
from generator.views.collections import CollectionRow, collection_rows
from generator.views.desk import Desk
from generator.views.frame import COLLECTIONS, Frame, frame
from generator.views.front_lead import Lead, lead
from generator.views.linked_data import home_data
from generator.views.names_list import NameRow, most_named, telling
from generator.views.on_this_day import Today, today_at_home
from generator.views.page import Page
from generator.views.publications import PublicationRow, publication_rows, recorded
from generator.views.stories import StoryRow, largest_first, story_row
from generator.views.strip import path_of
from generator.views.take_away import of_archive
from generator.views.topics import TopicRow, topic_row
from generator.views.words import GAP, parted
from generator.wording import headed, marked_plural

PATH = "index.html"
LATEST = 8
THINGS = {
    "articles": marked_plural("%(number)s article", "%(number)s articles"),
    "stories": marked_plural("%(number)s story", "%(number)s stories"),
    "people": marked_plural("%(number)s person", "%(number)s people"),
    "organisations": marked_plural("%(number)s organisation", "%(number)s organisations"),
    "places": marked_plural("%(number)s place", "%(number)s places"), "topics": marked_plural("%(number)s topic", "%(number)s topics"),
}
STORIES = 3
COLLECTIONS_SHOWN = 6
NAMES = 12
TOPICS = 18
FEW = 6
"""Empty years that are named; more are counted."""

LEAST_OF_ONE = 3
"""Articles of one newspaper in a month that fill its row at least."""

MULTIPLES = 12
"""Newspapers drawn one below the other; the rest are on the page of publications."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number of the archive: "2 articles"."""

    before: str
    number: str
    after: str
    """Words before and after the number, with the spaces between."""

    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NameColumn:
    """The most mentioned of one list."""

    title: str
    href: str
    names: tuple[NameRow, ...]
    counts: bool
    all_: str
    """ "All 14 places"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Multiple:
    """One newspaper's issues on the collection's axis."""

    publication: PublicationRow
    bars: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeView:
    """Everything that home.html prints."""

    frame: Frame
    name: str
    description: str | None
    tally: tuple[Figure, ...]
    lead: Lead | None
    """The largest story."""

    stories: tuple[StoryRow, ...]
    collections: tuple[CollectionRow, ...]
    """The first of what people have put together."""

    collections_href: str
    latest: tuple[Row, ...]
    latest_title: str
    articles_href: str
    stories_href: str
    topics_href: str
    publications_href: str
    search_href: str
    today: Today | None
    """Where what was printed on the reader's day is shown."""

    columns: tuple[NameColumn, ...]
    topics: tuple[TopicRow, ...]
    multiples: tuple[Multiple, ...]
    all_publications: str | None
    """ "All 30 publications", where not all are drawn."""

    units: int
    first: str | None
    last: str | None
    gaps: str | None
    """What the record lacks, in a sentence."""


def home_page(desk: Desk) -> Page:
    """The front page."""
    told = largest_first(desk)
    first = lead(desk, PATH, told[0]) if told else None
    shown = first.shown if first else ()
    latest = _latest(desk, shown)
    view = HomeView(
        frame=frame(desk, PATH, None, description=desk.site.description, json_ld=home_data(desk, of_archive(desk))),
        name=desk.site.name, description=desk.site.description, tally=_tally(desk),
        lead=first,
        stories=tuple(story_row(desk, PATH, s, 2) for s in told[1:1 + STORIES]),
        collections=collection_rows(desk, PATH)[:COLLECTIONS_SHOWN], collections_href=COLLECTIONS,
        latest=rows(desk, PATH, latest), latest_title=_latest_title(desk, latest, shown),
        articles_href="articles/index.html", stories_href="stories/index.html", topics_href="topics/index.html",
        publications_href="publications/index.html", search_href="search.html", today=today_at_home(desk),
        columns=_columns(desk), topics=_topics(desk),
        multiples=_multiples(desk), all_publications=_all_publications(desk), units=desk.axis.units,
        first=str(desk.axis.first) if desk.axis.first else None,
        last=str(desk.axis.last) if desk.axis.last != desk.axis.first else None, gaps=_gaps(desk),
    )
    return Page(path=PATH, template="home.html", view=view)


def _tally(desk: Desk) -> tuple[Figure, ...]:
    cat = desk.catalogue
    things = [("articles", len(cat.articles)), ("stories", len(cat.stories))]
    things += [(key, len(held)) for key, _, held in desk.lists() if key in THINGS]
    things += [("topics", len(cat.topics))]
    return tuple(_figure(desk, folder, count) for folder, count in things if count)


def _figure(desk: Desk, folder: str, count: int) -> Figure:
    """The number is printed large: what the message has before and after it stands around it."""
    one, many = THINGS[folder]
    before, after = parted(desk.say.ngettext(one, many, count, number=GAP))
    number = desk.say.number(count) if after or before.endswith(" ") else ""  # Arabic says one and two by the noun alone
    return Figure(before=before, number=number, after=after, href=f"{folder}/index.html")


def _latest(desk: Desk, shown: Sequence[str]) -> list[str]:
    """The newest that the lead does not show already."""
    dated = [article.id for article in reversed(desk.catalogue.articles) if article.id in desk.catalogue.dates]
    return [article for article in [*dated, *desk.catalogue.undated] if article not in shown][:LATEST]


def _latest_title(desk: Desk, latest: Sequence[str], shown: Sequence[str]) -> str:
    if not desk.catalogue.articles:
        return desk.say.gettext("Articles")
    if len(latest) + len(shown) < len(desk.catalogue.articles):
        return desk.say.gettext("The latest")
    return desk.say.gettext("Every other article") if shown else desk.say.gettext("Every article")


def _columns(desk: Desk) -> tuple[NameColumn, ...]:
    shown = [(key, title, len(held), most_named(desk, PATH, key, NAMES)) for key, title, held in desk.lists()
             if held and key in ("people", "organisations", "places")]
    counts = telling(row for *_, rows in shown for row in rows)
    return tuple(_column(desk, title, key, rows, held, counts) for key, title, held, rows in shown)


def _column(desk: Desk, title: str, folder: str, names: tuple[NameRow, ...], held: int, counts: bool) -> NameColumn:
    return NameColumn(
        title=title, href=f"{folder}/index.html", names=names, counts=counts,
        all_=desk.say.ngettext("All %(number)s", "All %(number)s", held) if held > NAMES else desk.say.gettext("A to Z"),
    )


def _topics(desk: Desk) -> tuple[TopicRow, ...]:
    held = sorted(desk.catalogue.topics, key=lambda topic: (-len(topic.articles), sort_key(desk.say.topic(topic.name))))[:TOPICS]
    return tuple(topic_row(desk, PATH, topic) for topic in held)


def _multiples(desk: Desk) -> tuple[Multiple, ...]:
    """Newspapers on one axis and one scale, so that they can be compared; one alone is what the spine shows already."""
    held = publication_rows(desk, PATH)
    counts = [(row, desk.axis.counts_of(desk.catalogue.publications[row.id])) for row in held[:MULTIPLES] if len(held) > 1]
    most = max((count for _, held in counts for count in held), default=1)
    return tuple(Multiple(publication=row, bars=path_of(held, max(most, LEAST_OF_ONE))) for row, held in counts)


def _all_publications(desk: Desk) -> str | None:
    held = recorded(desk)
    return desk.say.ngettext("All %(number)s publication", "All %(number)s publications", held) if held > MULTIPLES else None


def _gaps(desk: Desk) -> str | None:
    """Empty years inside the collection, and what is undated or unnamed: an archive shows what it lacks."""
    cat, say = desk.catalogue, desk.say
    empty = [str(year) for year in desk.axis.years if str(year) not in cat.years]
    unnamed = sum(article.publication is None for article in cat.articles)
    inferred = sum(date.basis == "inferred" for date in cat.dates.values())
    parts = [_empty_years(desk, empty)] if empty else []
    parts += [say.ngettext("%(number)s article without a recorded publication", "%(number)s articles without a recorded publication",
                           unnamed)] if unnamed else []
    parts += [say.ngettext("%(number)s date inferred rather than printed", "%(number)s dates inferred rather than printed",
                           inferred)] if inferred else []
    parts += [say.ngettext("%(number)s article without any date", "%(number)s articles without any date",
                           len(cat.undated))] if cat.undated else []
    return headed(say.gettext("%(things)s.", things=say.gettext("; ").join(parts))) if parts else None


def _empty_years(desk: Desk, empty: Sequence[str]) -> str:
    if len(empty) <= FEW:
        return desk.say.gettext("nothing from %(years)s", years=desk.say.listed(empty))
    return desk.say.ngettext("nothing from %(empty)s of its %(number)s year", "nothing from %(empty)s of its %(number)s years",
                             len(desk.axis.years), empty=desk.say.number(len(empty)))


