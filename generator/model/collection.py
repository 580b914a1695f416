"""What a person has put together from the archive's articles."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.model.reasons import ArchiveDate


@dataclass(frozen=True, slots=True, kw_only=True)
class Pick:
    """An article of a collection."""

    article: str
    """Article.id."""

    note: str | None = None
    """What the curator says of it, in plain text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Collection:
    """Articles in an order that somebody chose, with an introduction."""

    id: str
    """"collections/<slug>", of the name of its file."""

    title: str
    description: str | None = None
    """One sentence, for lists."""

    curators: tuple[str, ...] = ()
    date: ArchiveDate | None = None
    """When it was put together, as its file says."""

    picks: tuple[Pick, ...] = ()
    """In the curator's order, without drafts."""

    body: str = ""
    """The introduction, CommonMark."""

    links: Mapping[str, str | None] = field(default_factory=dict)
    """Address of a link in the introduction that stays in the archive -> path of the page that it leads to; None of a draft."""
