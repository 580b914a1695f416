"""Articles and mentions for the tests of names."""

from dataclasses import replace

from generator import names
from generator.authority import Authority, EntityRecord
from generator.model import Article, EntityType, Name
from generator.names.plain import article_of
from generator.names.resolution import NO_LEDGER
from generator.permalinks import Ledger


def article(text: str, *, id_: str = "a", named: tuple[Name, ...] = (), language: str | None = "en") -> Article:
    """An article with this text, one block a line, and these names."""
    return replace(article_of(text, language), id=id_, names=named)


def name(fullest: str, kind: EntityType, *shorter: str, roles: tuple[str, ...] = ()) -> Name:
    return Name(name=fullest, type=kind, surfaces=(fullest, *shorter), roles=roles)


def resolved(*articles: Article, records: tuple[EntityRecord, ...] = (), ledger: Ledger = NO_LEDGER) -> names.Resolution:
    """The resolution of these articles."""
    return names.resolve(articles, {a.id: names.locate(a) for a in articles}, Authority(entities=records), ledger)


def about(id_: str, *named: Name) -> Article:
    """An article whose text is just the names' surfaces, each on a line of its own."""
    return article("\n".join(f"so {surface} too." for one in named for surface in one.surfaces), id_=id_, named=named)


def entity_of(resolution: names.Resolution, id_: str, surface: str) -> str | None:
    """The entity of the first mention with this surface."""
    return next(m.entity for m in resolution.mentions[id_] if m.surface == surface)
