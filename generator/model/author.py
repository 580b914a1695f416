"""Who signs articles: apart from those who are written about, though they may be the same people."""

from dataclasses import dataclass
from typing import Literal

from generator.model.reasons import Because

AuthorKind = Literal["person", "agency", "desk"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """One who signs: a span of a printed byline."""

    article: str
    byline: int
    """Which of Article.bylines, from 0."""

    start: int
    end: int
    """Half-open, in that byline."""

    name: str
    """As printed, without what stands around it, given name first: "Jane Roe" of "By Roe, Jane in Paris"."""

    kind: AuthorKind
    role: str | None = None
    """What the byline calls them: "political editor"."""

    place: str | None = None
    """Where the byline says they are: "Paris"."""

    outlet: str | None = None
    """For whom the byline says that they write: "Reuters"."""

    author: str | None = None
    """Author.id; None before resolution, and for who cannot be told: a single word, an initial in an unnamed paper."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Author:
    """A person, agency or desk that signs articles, across the whole archive."""

    id: str
    """"authors/<slug>"."""

    kind: AuthorKind
    name: str
    forms: tuple[str, ...] = ()
    """Every name as the bylines print it, the most frequent first."""

    roles: tuple[str, ...] = ()
    """As printed, the most frequent first."""

    note: str | None = None
    """A curated gloss of a few words."""

    same_as: tuple[str, ...] = ()
    """Addresses of the same author elsewhere."""

    person: str | None = None
    """Id of the person of that name whom articles mention."""

    person_sure: bool = False
    """Whether an editor says that the two are one; else only the name is the same."""

    curated: bool = False
    """Whether an authority record stands behind it."""

    because: tuple[Because, ...] = ()
    """Why these bylines are one author's."""
