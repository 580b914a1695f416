"""Reports of one event, side by side."""

from dataclasses import dataclass
from typing import Literal

from generator.model.reasons import ArchiveDate, Because


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

    about: str | None
    """What they differ on, in words both reports use: "killed outside a mosque in Aleppo"; None where only the sentences tell."""

    sides: tuple[Side, ...]
    because: tuple[Because, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """Something that two or more reports of a story give alike."""

    about: str | None
    """What it is a figure of, in words that the reports use: "killed at the hospital"; None where only the sentences tell."""

    sides: tuple[Side, ...]
    """One of each report that gives it, in the order of the story's articles."""

    because: tuple[Because, ...] = ()
    kind: Literal["figure", "sentence", "office"] = "figure"
    """Whether they give one figure, tell one thing in nearly the same words, or say alike who somebody is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Printing:
    """One quotation as one report prints it."""

    passage: Passage
    kept: tuple[tuple[int, int], ...]
    """Which characters of the fullest printing this one has, as spans of `fullest.text`, in order."""

    changed: tuple[tuple[int, int], ...] = ()
    """Which characters of this printing the fullest does not have, as spans of its own `passage.text`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedQuotation:
    """One utterance that two or more reports quote, and how each cut it."""

    fullest: Passage
    speaker: str | None
    """Entity id, when no report that names a speaker says otherwise."""

    printings: tuple[Printing, ...]
    """One of each report that quotes it, in the order of the story's articles, the fullest among them."""

    because: tuple[Because, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnWords:
    """Telling words of one report that no other report of the story uses."""

    article: str
    words: tuple[Passage, ...]
    """Where each first stands, the most telling first; `text` is the word as printed there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """Something that a report puts on a day."""

    date: ArchiveDate
    passage: Passage
    """The words that say when; their sentence says what."""

    because: tuple[Because, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """An article that shares people, places and topics with another, and is not a report of the same story."""

    article: str
    weight: float
    """Between 0 and 1; the same from either side."""

    because: tuple[Because, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Addition:
    """Something that only one report of a story has."""

    kind: Literal["person", "organisation", "place", "figure", "quotation", "sentence"]
    passage: Passage
    label: str
    """The name as this report prints it most fully, the figure, the quotation or the sentence."""

    entity: str | None = None
    """Whom it names; of a quotation its speaker, None when that is not sure."""


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
    facts: tuple[Fact, ...] = ()
    quotations: tuple[SharedQuotation, ...] = ()
    own_words: tuple[OwnWords, ...] = ()
    timeline: tuple[Moment, ...] = ()
    """In order of the days."""

    note: str | None = None
    """Curated introduction."""

    curated: bool = False
