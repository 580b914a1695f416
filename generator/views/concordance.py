"""Every mention in its context, article by article, grouped by year, month or day."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.model import Mention
from generator.views.coins import coins
from generator.views.context import Line, lines_of
from generator.views.desk import Desk
from generator.views.volumes import Volumes, anchor, label
from generator.views.words import mentions_in

LINES = ((10, 30), (60, 6))
"""Up to so many articles on a page, so many mentions of each in sight; beyond, one. The rest are folded under them."""

OPEN_ARTICLES = 60
"""Articles on a page beyond which all groups but the first are folded: they stand in order of time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Appearance:
    """An article with the places where it mentions the entity."""

    headline: str
    href: str | None
    language: str | None
    direction: str
    when: str
    inferred: bool
    publication: str
    coins: str
    lines: tuple[Line, ...]
    more: tuple[Line, ...]
    """Further mentions, folded."""

    more_words: str
    """ "5 more in this article"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The appearances of one period."""

    label: str
    anchor: str
    count: str
    open: bool
    appearances: tuple[Appearance, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PartLink:
    """A period whose mentions or quotations have a page of their own."""

    label: str
    href: str
    count: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Concordance:
    """The mentions of one page, and the pages on which the others are."""

    groups: tuple[Group, ...]
    labelled: bool
    """Whether the groups are told apart: not when there is one alone."""

    parts: tuple[PartLink, ...]


def concordance(volumes: Volumes, path: str, page: str, mentions: Mapping[str, Sequence[Mention]]) -> Concordance:
    """What the page of a period shows; `mentions` are those of the entity by article."""
    articles = volumes.standing.get(page, ())
    grouped = volumes.grouped(page, articles)
    few = len(articles) <= OPEN_ARTICLES
    most = next((lines for limit, lines in LINES if len(articles) <= limit), 1)
    first = next(iter(grouped), "")
    groups = tuple(
        Group(label=label(volumes.desk.say, period, volumes.depth(page)), anchor=anchor(period), count=_told(volumes.desk, held, mentions),
              open=few or period == first,
              appearances=tuple(appearance(volumes.desk, path, article, mentions[article], most) for article in held))
        for period, held in grouped.items()
    )
    parts = parts_below(volumes, path, page, mentions)
    return Concordance(groups=groups, labelled=len(groups) > 1 or bool(parts), parts=parts)


def parts_below(volumes: Volumes, path: str, page: str, mentions: Mapping[str, Sequence[Mention]]) -> tuple[PartLink, ...]:
    """The pages one step down from a page."""
    return tuple(
        PartLink(label=label(volumes.desk.say, period), href=volumes.href(path, period, held), count=_told(volumes.desk, held, mentions))
        for period, held in volumes.below.get(page, {}).items()
    )


def _told(desk: Desk, articles: Sequence[str], mentions: Mapping[str, Sequence[Mention]]) -> str:
    return mentions_in(desk.say, sum(len(mentions[article]) for article in articles), len(articles))


def appearance(desk: Desk, path: str, article_id: str, mentions: Sequence[Mention], most: int) -> Appearance:
    """One article, with up to `most` mentions in sight."""
    article, when = desk.catalogue.by_id[article_id], desk.when(article_id)
    lines = tuple(lines_of(desk, path, article, mentions))
    left = len(lines) - most
    shown = most if left > 1 else len(lines)  # one line is shorter than the words that fold it
    return Appearance(
        headline=article.headline, href=desk.href(path, article.id), publication=desk.publication(article), when=when.short,
        coins=coins(desk, article),
        language=article.language if article.language != desk.site.language else None, inferred=when.inferred,
        lines=lines[:shown], more=lines[shown:], direction=article.direction,
        more_words=desk.say.ngettext("%(number)s more in this article", "%(number)s more in this article", left) if left > 1 else "",
    )
