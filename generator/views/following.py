"""The articles before and after one that name somebody or something which it names: a way on for who reads about one person."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from generator.model import Article
from generator.views.desk import Desk

NAMES = 5
"""Names that are followed, those that the article mentions most: its margin has them all, and each leads to a page with every article."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """The next article about a name."""

    href: str | None
    headline: str
    when: str
    """Its date, for a narrow column."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Followed:
    """A name, and what else the archive has about it."""

    name: str
    href: str | None
    """None of a people or group that has no page."""

    earlier: Step | None
    later: Step | None


def followed(desk: Desk, article: Article, path: str, beside: Collection[str | None]) -> tuple[Followed, ...]:
    """The names that lead somewhere else than to the articles `beside` it, which are next in time anyhow."""
    if article.id not in desk.order or article.withdrawn:
        return ()
    found = (_followed(desk, article, path, entity, beside) for entity in _most_mentioned(desk, article))
    return tuple(one for one, _ in zip((one for one in found if one), range(NAMES), strict=False))


def _most_mentioned(desk: Desk, article: Article) -> Sequence[str]:
    """The ids of what bears a name of its own, the most mentioned first, those of equals by id."""
    counter = Counter(mention.entity for mention in desk.catalogue.mentions.get(article.id, ()) if mention.entity)
    return sorted((id_ for id_ in counter if not desk.shown[id_].open), key=lambda id_: (-counter[id_], id_))


def _followed(desk: Desk, article: Article, path: str, entity: str, beside: Collection[str | None]) -> Followed | None:
    earlier, later = desk.neighbours[article.id, entity]
    if {earlier, later} <= {None, *beside}:
        return None
    return Followed(name=desk.shown[entity].name, href=desk.href(path, entity),
                    earlier=_step(desk, path, earlier), later=_step(desk, path, later))


def _step(desk: Desk, path: str, article: str | None) -> Step | None:
    if article is None:
        return None
    return Step(href=desk.href(path, article), headline=desk.catalogue.by_id[article].headline, when=desk.when(article).short)
