"""Reports of one event, side by side."""

from dataclasses import dataclass
from typing import Literal

from generator.model.reasons import Because


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Words of one article, with the words around them."""

    article: str
    start: int
    end: int
    text: str
    sentence: tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """What one report says of something on which reports differ."""

    passage: Passage
    claim: str
    """In the report's own words, short: "15 people"."""

    attribution: str | None = None
    attribution_entity: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """Where the reports of a story disagree."""

    about: str
    """What they differ on, in words both reports use: "killed outside a mosque in Aleppo"."""

    sides: tuple[Side, ...]
    because: tuple[Because, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Addition:
    """Something that only one report of a story has."""

    kind: Literal["person", "organisation", "place", "figure", "quotation"]
    passage: Passage
    label: str
    """The canonical name, the figure or the quotation."""

    entity: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Reports of one event."""

    id: str
    """"stories/<slug>"; pinned in the ledger."""

    founder: str
    """Id of the article that the story was minted from; the story is found again by it."""

    headline: str
    articles: tuple[str, ...]
    """Ids in order of time, undated ones by their inferred date, else last."""

    because: tuple[Because, ...]
    shared: tuple[str, ...] = ()
    """Entity ids that every report mentions."""

    additions: tuple[Addition, ...] = ()
    differences: tuple[Difference, ...] = ()
    note: str | None = None
    """Curated introduction."""

    curated: bool = False
