"""The page of a person, an organisation or a place."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from generator.filing import sort_key
from generator.model import Author, Entity, Mention
from generator.views.because import Reason, reasons
from generator.views.concordance import Concordance, PartLink, concordance, parts_below
from generator.views.context import Line, href_at, lines_of
from generator.views.desk import Desk
from generator.views.frame import Frame, NavLink, frame, section_tabs
from generator.views.linked_data import entity_data
from generator.views.links import safe_web
from generator.views.locator import Locator, locator
from generator.views.names_list import GLOSS_LIMIT, NameGroup, gloss, grouped, kind_of, name_row
from generator.views.over_time import OverTime, over_time
from generator.views.page import Page
from generator.views.quoted import Quotations, quotations
from generator.views.spine import Here
from generator.views.take_away import TakeAway, beside_entity
from generator.views.takes_part import Stories, stories_of, topics_among
from generator.views.topics import TopicRow
from generator.views.volumes import under_articles, volumes_of
from generator.views.words import articles as tallied
from generator.views.words import described, mentions_in, with_tally
from generator.views.words import mentions as mentioned
from generator.wording import Wording

GROUP_LINES = 12
COMPANY_LIMIT = 40
NAV_FROM = 3
"""Sections of a page from which it begins by naming them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """The first or the last dated mention."""

    when: str
    href: str | None
    """The passage."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedAfter:
    """A group named after the place, which lives on the place's page."""

    name: str
    anchor: str
    count: str
    surfaces: str
    lines: tuple[Line, ...]
    more: tuple[Line, ...]
    """Further mentions, folded; none when they have pages of their own."""

    more_words: str
    parts: tuple[PartLink, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Elsewhere:
    """The same thing in another catalogue."""

    href: str
    label: str
    """ "Wikidata Q42"; of an unknown site, its address without the scheme."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signing:
    """The author of that name."""

    name: str
    href: str | None
    words: str
    """ "3 articles"."""

    sure: bool
    """Whether an editor says that the two are one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityView:
    """Everything that entity.html prints."""

    frame: Frame
    tabs: tuple[NavLink, ...]
    name: str
    kind: str
    gloss: str | None
    printed: tuple[str, ...]
    """Other forms that the articles print for it."""

    aliases: tuple[str, ...]
    """Names from the tables and the authority files that no article prints."""

    roles: tuple[str, ...]
    tally: str
    """ "16 mentions in 2 articles"."""

    first: Moment | None
    last: Moment | None
    """None when it is of the same day as the first."""

    same_as: tuple[Elsewhere, ...]
    signs: tuple[Signing, ...]
    """Authors of that name."""

    curated: bool
    sections: tuple[NavLink, ...]
    """The parts of the page, when there are several."""

    over_time: OverTime | None
    concordance: Concordance
    stories: Stories
    said: Quotations
    about: Quotations
    groups: tuple[NamedAfter, ...]
    topics: tuple[TopicRow, ...]
    topic_counts: bool
    """Whether the counts tell topics apart."""

    company: tuple[NameGroup, ...]
    because: tuple[Reason, ...]
    locator: Locator | None
    take_away: TakeAway


def entity_page(desk: Desk, entity: Entity) -> Page:
    """One entity with a page of its own."""
    path = desk.catalogue.paths[entity.id]
    articles = desk.catalogue.mentioned_in.get(entity.id, ())
    mentions = desk.mentions_of.get(entity.id, ())
    forms = tuple(dict.fromkeys(mention.surface for mention in mentions))
    tally = mentions_in(desk.say, len(mentions), len({mention.article for mention in mentions}))
    first, last = _ends(desk, path, mentions)
    here = Here(articles=articles, words=with_tally(desk.say, entity.name, tallied(desk.say, len(articles))),
                undated=any(article not in desk.catalogue.dates for article in articles))
    view = EntityView(
        frame=frame(desk, path, entity.name, section="names", description=_description(desk.say, entity, tally), here=here,
                    json_ld=entity_data(desk, entity, path, articles)),
        tabs=section_tabs(desk, path), name=entity.name, kind=kind_of(desk.say, entity), gloss=gloss(desk.say, entity),
        printed=tuple(form for form in forms if form != entity.name),
        aliases=tuple(alias for alias in entity.aliases if alias != entity.name and alias not in forms),
        roles=entity.roles if entity.note or len(entity.roles) > GLOSS_LIMIT else (), tally=tally, first=first, last=last,
        same_as=tuple(elsewhere(link) for link in map(safe_web, entity.same_as) if link),
        signs=tuple(_signing(desk, path, author) for author in desk.author_of.get(entity.id, ())), curated=entity.curated,
        **_matter(desk, path, entity, articles), because=reasons(desk.say, entity.because),
        locator=locator(desk.say, entity, path), take_away=beside_entity(desk, entity),
    )
    return Page(path=path, template="entity.html", view=replace(view, sections=_sections(desk.say, view)))


def _matter(desk: Desk, path: str, entity: Entity, articles: Sequence[str]) -> dict[str, Any]:
    """What stands below the head, by the field of the view."""
    by_article = under_articles(desk.mentions_of.get(entity.id, ()))
    volumes = volumes_of(desk, entity, "mentions", by_article)
    topics = topics_among(desk, path, articles)
    said, about = desk.quotes_by.get(entity.id, ()), desk.quotes_about.get(entity.id, ())
    return {
        "sections": (),
        "over_time": over_time(volumes, path, "", {article: len(held) for article, held in by_article.items()}),
        "concordance": concordance(volumes, path, "", by_article),
        "stories": stories_of(desk, path, articles),
        "said": quotations(volumes_of(desk, entity, "said", under_articles(said)), path, said),
        "about": quotations(volumes_of(desk, entity, "about", under_articles(about)), path, about),
        "groups": tuple(_named_after(desk, path, group) for group in desk.groups_of.get(entity.id, ()) if group.id in desk.mentions_of),
        "topics": topics, "topic_counts": len({topic.count for topic in topics}) > 1,
        "company": _company(desk, path, entity, articles),
    }


def _sections(say: Wording, view: EntityView) -> tuple[NavLink, ...]:
    """The ways into a page of several sections."""
    held = (
        (say.gettext("In context"), "mentions", bool(view.concordance.groups or view.concordance.parts)),
        (say.gettext("Stories"), "stories", bool(view.stories.latest)),
        (say.gettext("Quoted"), "said", bool(view.said.quotes)), (say.gettext("Others’ words"), "about", bool(view.about.quotes)),
        (say.gettext("Topics"), "topics", bool(view.topics)),
        (say.gettext("Mentioned together with"), "company", bool(view.company)),
    )
    links = tuple(NavLink(label=label, href=f"#{anchor}") for label, anchor, present in held if present)
    return links if len(links) >= NAV_FROM else ()


def _ends(desk: Desk, path: str, mentions: Sequence[Mention]) -> tuple[Moment | None, Moment | None]:
    """The first and the last dated mention, each with its passage."""
    dated = [mention for mention in mentions if mention.article in desk.catalogue.dates]
    if not dated:
        return None, None
    first, last = (Moment(when=desk.when(m.article).text, href=href_at(desk, path, desk.catalogue.by_id[m.article], m.start))
                   for m in (dated[0], dated[-1]))
    begin, end = (desk.catalogue.dates[mention.article] for mention in (dated[0], dated[-1]))
    return first, last if (begin.earliest, begin.latest) != (end.earliest, end.latest) else None


def _signing(desk: Desk, path: str, author: Author) -> Signing:
    count = len(desk.catalogue.written_by.get(author.id, ()))
    return Signing(name=author.name, href=desk.href(path, author.id), words=tallied(desk.say, count), sure=author.person_sure)


def elsewhere(link: str) -> Elsewhere:
    """An address of another catalogue, under a name a reader knows."""
    site, path = link.partition("://")[2].removeprefix("www."), link.rstrip("/").rpartition("/")[2]
    return Elsewhere(href=link, label=f"Wikidata {path}" if site.startswith("wikidata.org/") else site.rstrip("/"))


def _description(say: Wording, entity: Entity, tally: str) -> str:
    said = gloss(say, entity)
    return described(say, say.gettext("%(name)s, %(gloss)s", name=entity.name, gloss=said) if said else entity.name, tally)


def _named_after(desk: Desk, path: str, group: Entity) -> NamedAfter:
    mentions = desk.mentions_of.get(group.id, ())
    surfaces = sorted({mention.surface for mention in mentions}, key=sort_key)
    by_article = under_articles(mentions)
    lines = [line for article, held in by_article.items() for line in lines_of(desk, path, desk.catalogue.by_id[article], held)]
    parts = parts_below(volumes_of(desk, group, "mentions", by_article), path, "", by_article)
    left = len(lines) - GROUP_LINES
    return NamedAfter(
        name=group.name, anchor=desk.catalogue.paths.get(group.id, "").partition("#")[2] or group.id.replace("/", "-"),
        count=mentioned(desk.say, len(mentions)), parts=parts,
        lines=tuple(lines[:GROUP_LINES]), more=() if parts else tuple(lines[GROUP_LINES:]),
        more_words=desk.say.ngettext("%(number)s more", "%(number)s more", left) if left > 0 else "",
        surfaces=desk.say.listed([desk.say.gettext("“%(words)s”", words=surface) for surface in surfaces]),
    )


def _company(desk: Desk, path: str, entity: Entity, articles: Sequence[str]) -> tuple[NameGroup, ...]:
    """Who and what is mentioned in the same articles, the most often first."""
    counter = Counter(
        other for article in articles for other in sorted({m.entity for m in desk.catalogue.mentions.get(article, ()) if m.entity})
        if other != entity.id and desk.shown[other].demonym_of != entity.id and other in desk.catalogue.paths
    )
    ranked = sorted(counter.items(), key=lambda pair: (-pair[1], -desk.fame[pair[0]], pair[0]))[:COMPANY_LIMIT]
    say = desk.say
    return grouped(say, (
        (desk.shown[other].type,
         name_row(desk, path, desk.shown[other], count,
                  say.ngettext("%(number)s article together", "%(number)s articles together", count)))
        for other, count in ranked
    ))
