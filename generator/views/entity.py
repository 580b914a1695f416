"""The page of a person, an organisation or a place."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.model import Entity, Mention, Quote
from generator.views.article_row import Row, row
from generator.views.because import Reason, reasons
from generator.views.context import Line, href_at, line
from generator.views.desk import Desk
from generator.views.frame import Frame, NavLink, frame, section_tabs
from generator.views.linked_data import entity_data
from generator.views.links import safe_web
from generator.views.locator import Locator, locator
from generator.views.names_list import GLOSS_LIMIT, NameGroup, gloss, grouped, name_row
from generator.views.page import Page
from generator.views.spine import Here
from generator.views.take_away import TakeAway, beside_entity
from generator.views.words import ENTITY_WORDS, counted, listed, sort_key

LINES = ((10, 30), (60, 6))
"""Up to so many articles, so many mentions shown of each; beyond, one. The rest are counted, and one click away."""

GROUP_LINES = 12

COMPANY_LIMIT = 40
MANY_ARTICLES = 60
"""Articles beyond which years are folded and each article shows one line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Appearance:
    """An article with the places where it mentions the entity."""

    row: Row
    lines: tuple[Line, ...]
    more: str | None
    """ "5 more in the article"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class YearOfMentions:
    """The appearances of one year."""

    label: str
    count: str
    open: bool
    appearances: tuple[Appearance, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A quotation and where it stands."""

    text: str
    href: str | None
    headline: str
    when: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedAfter:
    """A group named after the place, which lives on the place's page."""

    name: str
    anchor: str
    count: str
    surfaces: str
    lines: tuple[Line, ...]
    more: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Elsewhere:
    """The same thing in another catalogue."""

    href: str
    label: str
    """ "Wikidata Q42"; of an unknown site, its address without the scheme."""


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

    first: str | None
    """When first mentioned, in words."""

    last: str | None
    same_as: tuple[Elsewhere, ...]
    curated: bool
    years: tuple[YearOfMentions, ...]
    folded: bool
    """Whether years fold."""

    said: tuple[Said, ...]
    groups: tuple[NamedAfter, ...]
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
    tally = f"{counted(len(mentions), 'mention')} in {counted(len(articles), 'article')}"
    dated = [a for a in articles if a in desk.catalogue.dates]
    here = Here(articles=articles, words=f"{entity.name}: {counted(len(articles), 'article')}",
                undated=any(article not in desk.catalogue.dates for article in articles))
    view = EntityView(
        frame=frame(desk, path, entity.name, section="names", description=_description(entity, tally), here=here,
                    json_ld=entity_data(desk, entity, path, articles)),
        tabs=section_tabs(desk, path), name=entity.name, kind=ENTITY_WORDS[entity.type], gloss=gloss(entity),
        printed=tuple(form for form in forms if form != entity.name),
        aliases=tuple(alias for alias in entity.aliases if alias != entity.name and alias not in forms),
        roles=entity.roles if entity.note or len(entity.roles) > GLOSS_LIMIT else (), tally=tally,
        first=desk.when(dated[0]).text if dated else None, last=desk.when(dated[-1]).text if dated else None,
        same_as=tuple(elsewhere(link) for link in map(safe_web, entity.same_as) if link), curated=entity.curated,
        years=tuple(_years(desk, path, articles, mentions)), folded=len(articles) > MANY_ARTICLES,
        said=tuple(_said(desk, path, quote) for quote in desk.quotes_by.get(entity.id, ())),
        groups=tuple(_named_after(desk, path, group) for group in desk.groups_of.get(entity.id, ()) if group.id in desk.mentions_of),
        company=_company(desk, path, entity, articles), because=reasons(entity.because),
        locator=locator(entity, path), take_away=beside_entity(desk, entity),
    )
    return Page(path=path, template="entity.html", view=view)


def elsewhere(link: str) -> Elsewhere:
    """An address of another catalogue, under a name a reader knows."""
    site, path = link.partition("://")[2].removeprefix("www."), link.rstrip("/").rpartition("/")[2]
    return Elsewhere(href=link, label=f"Wikidata {path}" if site.startswith("wikidata.org/") else site.rstrip("/"))


def _description(entity: Entity, tally: str) -> str:
    said = gloss(entity)
    return f"{entity.name}{f', {said}' if said else ''}: {tally}."


def _years(desk: Desk, path: str, articles: Sequence[str], mentions: Iterable[Mention]) -> Iterable[YearOfMentions]:
    by_article: dict[str, list[Mention]] = {}
    for mention in mentions:
        by_article.setdefault(mention.article, []).append(mention)
    by_year: dict[str, list[str]] = {}
    for article in articles:
        date = desk.catalogue.dates.get(article)
        by_year.setdefault(f"{date.earliest:%Y}" if date else "Date not recorded", []).append(article)
    most = next((lines for limit, lines in LINES if len(articles) <= limit), 1)
    for number, (year, held) in enumerate(by_year.items()):
        yield YearOfMentions(
            label=year, count=counted(len(held), "article"), open=len(articles) <= MANY_ARTICLES or number == len(by_year) - 1,
            appearances=tuple(_appearance(desk, path, article, by_article.get(article, []), most) for article in held),
        )


def _appearance(desk: Desk, path: str, article: str, mentions: Sequence[Mention], most: int) -> Appearance:
    lines, more = _lines(desk, path, mentions, most)
    return Appearance(row=row(desk, path, article), lines=lines, more=more)


def _lines(desk: Desk, path: str, mentions: Sequence[Mention], most: int) -> tuple[tuple[Line, ...], str | None]:
    left = len(mentions) - most
    return tuple(line(desk, path, mention) for mention in mentions[:most]), f"{left} more in the article" if left > 0 else None


def _said(desk: Desk, path: str, quote: Quote) -> Said:
    article = desk.catalogue.by_id[quote.article]
    return Said(text=quote.text, href=href_at(desk, path, article, quote.start), headline=article.headline,
                when=desk.when(article.id).short)


def _named_after(desk: Desk, path: str, group: Entity) -> NamedAfter:
    mentions = desk.mentions_of.get(group.id, ())
    surfaces = sorted({mention.surface for mention in mentions}, key=sort_key)
    lines, _ = _lines(desk, path, mentions, GROUP_LINES)
    left = len(mentions) - len(lines)
    return NamedAfter(
        name=group.name, anchor=desk.catalogue.paths.get(group.id, "").partition("#")[2] or group.id.replace("/", "-"),
        count=counted(len(mentions), "mention"), surfaces=listed([f"“{surface}”" for surface in surfaces]), lines=lines,
        more=f"{left} more in the articles" if left > 0 else None,
    )


def _company(desk: Desk, path: str, entity: Entity, articles: Sequence[str]) -> tuple[NameGroup, ...]:
    """Who and what is mentioned in the same articles, the most often first."""
    counter = Counter(
        other for article in articles for other in sorted({m.entity for m in desk.catalogue.mentions.get(article, ()) if m.entity})
        if other != entity.id and desk.catalogue.entity[other].demonym_of != entity.id and other in desk.catalogue.paths
    )
    ranked = sorted(counter.items(), key=lambda pair: (-pair[1], -len(desk.mentions_of.get(pair[0], ())), pair[0]))[:COMPANY_LIMIT]
    return grouped(
        (desk.catalogue.entity[other].type, name_row(desk, path, desk.catalogue.entity[other], count, "article", " together"))
        for other, count in ranked
    )
