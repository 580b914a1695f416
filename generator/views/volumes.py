"""The pages of one strand of an entity (its mentions, what it said, what others said of it), and what stands on which of them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeVar

from generator.entity_pages import FIGURES, UNDATED, Strand, part_id, periods_of
from generator.model import Entity, Mention, Quote
from generator.views.desk import Desk
from generator.views.links import relative
from generator.views.when import in_words_of
from generator.views.words import ELLIPSIS, no_date
from generator.wording import Wording

_T = TypeVar("_T", Mention, Quote)

MONTH, DAY = 7, 10
"""Characters of "2016-04" and "2016-04-29"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Volumes:
    """One strand, bound in as many pages as it needs."""

    desk: Desk
    entity: Entity
    strand: Strand
    chains: Mapping[str, tuple[str, ...]]
    """Article id -> the periods that it is of, the widest first; in the archive's order."""

    parts: frozenset[str]
    """Periods with a page of their own."""

    standing: Mapping[str, tuple[str, ...]]
    """Period with a page, or "" for the strand's first page -> the articles that stand on that page itself."""

    below: Mapping[str, Mapping[str, tuple[str, ...]]]
    """Page -> the periods whose pages are one step down from it -> all their articles; in order of time."""

    years: int
    """How many years the articles are of."""

    def path(self, period: str) -> str:
        """The path of the page of a period; of "" that of the strand's first page."""
        if period or (self.strand != "mentions" and "" in self.parts):
            return f"{part_id(self.entity.id, self.strand, period)}.html"
        return self.desk.catalogue.paths[self.entity.id].partition("#")[0]

    def within(self, page: str) -> tuple[str, ...]:
        """The articles of a period, wherever they stand."""
        return tuple(article for article, chain in self.chains.items() if not page or page in chain)

    def depth(self, page: str) -> int:
        """By what a page groups its articles: 0 years, 1 months, 2 days, 3 not at all. One year alone is opened into months."""
        if page:
            return page.count("-") + 1 if not page.startswith(UNDATED) else 3
        return 0 if self.years > 1 else 1

    def grouped(self, page: str, articles: Iterable[str]) -> dict[str, list[str]]:
        """The groups of a page -> those of the articles that are in them, in order of time.

        What is known only more roughly follows in a group of the rougher period, and last what is undated.
        """
        found: dict[str, list[str]] = {}
        for article in articles:
            found.setdefault(self.group(page, article), []).append(article)
        return dict(sorted(found.items(), key=lambda held: (held[0].startswith(UNDATED), held[0].count("-") < self.depth(page))))

    def group(self, page: str, article: str) -> str:
        """The group of a page that an article is in."""
        chain, depth = self.chains[article], self.depth(page)
        if article not in self.desk.catalogue.dates:
            return page or chain[0]
        return chain[min(depth, len(chain) - 1)]

    def href(self, from_path: str, period: str, articles: Sequence[str]) -> str:
        """The link from a page to a period: its own page, or the group in which the first of its articles stands."""
        if period in self.parts:
            return relative(from_path, self.path(period))
        home = home_of(self.chains[articles[0]], self.parts)
        return relative(from_path, f"{self.path(home)}#{anchor(self.group(home, articles[0]))}")


def volumes_of(desk: Desk, entity: Entity, strand: Strand, articles: Iterable[str]) -> Volumes:
    """The strand of an entity; `articles` are those that have something of it."""
    catalogue = desk.catalogue
    chains = {article: periods_of(catalogue.by_id[article], catalogue.dates.get(article)) for article in articles}
    parts = frozenset(catalogue.naming.parts.get(entity.id, {}).get(strand, ()))
    standing: dict[str, list[str]] = {}
    below: dict[str, dict[str, list[str]]] = {}
    for article, chain in chains.items():
        standing.setdefault(home_of(chain, parts), []).append(article)
        for above, period in pairwise(["", *(period for period in chain if period in parts)]):
            below.setdefault(above, {}).setdefault(period, []).append(article)
    return Volumes(
        desk=desk, entity=entity, strand=strand, chains=chains, parts=parts,
        standing=_frozen(standing), below={above: _frozen(held) for above, held in below.items()},
        years=len({chain[0] for article, chain in chains.items() if article in catalogue.dates}),
    )


def _frozen(held: Mapping[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {period: tuple(articles) for period, articles in held.items()}


def home_of(chain: Sequence[str], parts: frozenset[str]) -> str:
    """The narrowest of an article's periods that has a page; "" for the strand's first page."""
    return next((period for period in reversed(chain) if period in parts), "")


def under_articles(things: Iterable[_T]) -> dict[str, list[_T]]:
    """Mentions or quotations by article, in the order in which they come."""
    found: dict[str, list[_T]] = {}
    for thing in things:
        found.setdefault(thing.article, []).append(thing)
    return found


def anchor(period: str) -> str:
    """The id of a group on its page."""
    return f"in-{period}"


def lettered(period: str) -> str:
    """The first letters of what is undated, as a heading: "A", "US…", "0–9"; "" of all of it."""
    letters = period.partition("-")[2].upper()
    return "0–9" if period == FIGURES else letters + ELLIPSIS * (len(letters) > 1)


def label(say: Wording, period: str, depth: int = 0) -> str:
    """A period in words; `depth` is that of its page's groups, finer than the period where no more is known."""
    if period.startswith(UNDATED):
        letters = lettered(period)
        return say.gettext("Date not recorded, %(letter)s", letter=letters) if letters else no_date(say)
    if len(period) == DAY:
        return in_words_of(say, period)
    words = say.month(period) if len(period) == MONTH else period
    rough = depth if depth > period.count("-") else 0
    if rough == 1:
        return say.gettext("%(year)s, month unknown", year=words)
    return say.gettext("%(month)s, day unknown", month=words) if rough else words
