"""A part of an entity's page that has a page of its own: the mentions of a year, everything that it said."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.entity_pages import UNDATED, Strand
from generator.model import Entity, Mention, Quote
from generator.views.concordance import Concordance, PartLink, concordance
from generator.views.desk import Desk
from generator.views.frame import Frame, NavLink, frame, section_tabs
from generator.views.links import relative
from generator.views.over_time import OverTime, over_time
from generator.views.page import Page
from generator.views.quoted import QuotesOf, groups_of, parts_below, told
from generator.views.spine import Here
from generator.views.volumes import DAY, Volumes, label, under_articles, volumes_of
from generator.views.words import described, mentions_in, with_tally
from generator.wording import Wording, marked

TEMPLATE = "entity-part.html"
SAID: Strand = "said"
ABOUT: Strand = "about"
TITLES: Mapping[Strand, tuple[str, str, str, str]] = {
    "mentions": (marked("Mentions"), marked("Mentions in %(period)s"), marked("Mentions on %(period)s"), marked("Mentions, %(period)s")),
    "said": (marked("Quotations by %(name)s"), marked("Quotations by %(name)s in %(period)s"),
             marked("Quotations by %(name)s on %(period)s"),
             marked("Quotations by %(name)s, %(period)s")),
    "about": (marked("Quotations about %(name)s"), marked("Quotations about %(name)s in %(period)s"),
              marked("Quotations about %(name)s on %(period)s"), marked("Quotations about %(name)s, %(period)s")),
}
"""Of all; of a year or month; of a day; of what is not of any."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityPartView:
    """Everything that entity-part.html prints."""

    frame: Frame
    tabs: tuple[NavLink, ...]
    name: str
    name_href: str
    title: str
    """ "Mentions in April 2016"."""

    tally: str
    over_time: OverTime | None
    concordance: Concordance
    """Of a part with mentions; empty in one of quotations."""

    quotes: tuple[QuotesOf, ...]
    parts: tuple[PartLink, ...]
    """The pages into which the quotations of this one are cut."""

    labelled: bool
    """Whether the quotations are told apart by their periods."""

    earlier: NavLink | None
    later: NavLink | None


NOTHING = Concordance(groups=(), labelled=False, parts=())


def entity_parts(desk: Desk, entity: Entity) -> Iterator[Page]:
    """Every part of one entity's page, strand by strand, in order of time."""
    parts = desk.catalogue.naming.parts.get(entity.id, {})
    if parts.get("mentions"):
        mentions = under_articles(desk.mentions_of.get(entity.id, ()))
        volumes = volumes_of(desk, entity, "mentions", mentions)
        yield from (_mentions_page(volumes, period, mentions) for period in parts["mentions"])
    for strand, gathered in (SAID, desk.quotes_by), (ABOUT, desk.quotes_about):
        if parts.get(strand):
            quotes = under_articles(gathered.get(entity.id, ()))
            volumes = volumes_of(desk, entity, strand, quotes)
            yield from (_quotes_page(volumes, period, quotes) for period in parts[strand])


def _mentions_page(volumes: Volumes, period: str, mentions: Mapping[str, Sequence[Mention]]) -> Page:
    path, articles = volumes.path(period), volumes.within(period)
    counts = {article: len(held) for article, held in mentions.items()}
    tally = mentions_in(volumes.desk.say, sum(counts[a] for a in articles), len(articles))
    view = replace(_blank(volumes, period, tally), concordance=concordance(volumes, path, period, mentions),
                   over_time=over_time(volumes, path, period, counts))
    return Page(path=path, template=TEMPLATE, view=view)


def _quotes_page(volumes: Volumes, period: str, quotes: Mapping[str, Sequence[Quote]]) -> Page:
    path = volumes.path(period)
    groups, parts = groups_of(volumes, path, period, quotes), parts_below(volumes, path, period, quotes)
    tally = told(volumes.desk.say, volumes.within(period), quotes)
    view = replace(_blank(volumes, period, tally), quotes=groups, parts=parts, labelled=len(groups) + len(parts) > 1)
    return Page(path=path, template=TEMPLATE, view=view)


def _blank(volumes: Volumes, period: str, tally: str) -> EntityPartView:
    """A part with its head and its frame, and nothing on it yet."""
    path, desk, entity, articles = volumes.path(period), volumes.desk, volumes.entity, volumes.within(period)
    title, (earlier, later) = title_of(desk.say, entity.name, volumes.strand, period), _beside(volumes, path, period)
    words = title if entity.name in title else with_tally(desk.say, entity.name, desk.say.inside(title))
    here = Here(articles=articles, words=words, undated=any(article not in desk.catalogue.dates for article in articles))
    return EntityPartView(
        frame=frame(desk, path, words, section="names", description=described(desk.say, words, tally), here=here),
        tabs=section_tabs(desk, path),
        name=entity.name, name_href=relative(path, desk.catalogue.paths[entity.id]), title=title, tally=tally, over_time=None,
        concordance=NOTHING, quotes=(), parts=(), labelled=False, earlier=earlier, later=later,
    )


def title_of(say: Wording, name: str, strand: Strand, period: str) -> str:
    """ "Mentions in April 2016", "Quotations about Asa Lees"."""
    undated, day = period.startswith(UNDATED), len(period) == DAY
    message = TITLES[strand][3 if undated else 2 if day else 1 if period else 0]
    shown = label(say, period) if period else ""
    return say.gettext(message, name=name, period=say.inside(shown) if undated else shown)


def _beside(volumes: Volumes, path: str, period: str) -> tuple[NavLink | None, NavLink | None]:
    """The pages of the periods before and after, among those that lie in the same longer one."""
    beside = next((list(held) for held in volumes.below.values() if period in held), [period])
    at = beside.index(period)
    return _link(volumes, path, beside[at - 1] if at else None), _link(volumes, path, beside[at + 1] if at + 1 < len(beside) else None)


def _link(volumes: Volumes, path: str, period: str | None) -> NavLink | None:
    return NavLink(label=label(volumes.desk.say, period), href=relative(path, volumes.path(period))) if period else None
