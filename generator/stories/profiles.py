"""What an article is compared by: its names, its opening, its pairs of words, its numbers, its days."""

import math
import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeVar

from generator.model import Article, Entity, Figure, Mention
from generator.stories import stems
from generator.stories.calendar_words import calendar_words
from generator.stories.days import stamps
from generator.stories.rarity import Rarity

OPENING = 500
"""Characters of the text that count as its opening: headline, standfirst and first sentences say what the event is."""

DATELINE = 300
"""Characters in which a full date is mostly that of the report."""

SUBJECTS = ("person", "organisation")

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_DAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)

_TIME = re.compile(r"\b(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|year-old)\b", re.IGNORECASE)

Feature = str | tuple[str, str]
"""A stem, two stems side by side, an entity id, or a word of the calendar."""

_Key = TypeVar("_Key")
Vector = Mapping[int, float]
"""Number of a feature -> its weight."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Features:
    """Counts, before weighting."""

    article: str
    pairs: Mapping[tuple[str, str], int]
    opening: frozenset[str]
    names: Mapping[str, int]
    """Stem of a word of a name -> in how many mentions it stands."""

    people: Mapping[str, int]
    """Entity id of a person -> number of mentions."""

    places: Mapping[str, int]
    """Entity id of a place -> number of mentions."""

    calendar: frozenset[str]
    """Years and days of the year in the text."""

    entities: frozenset[str]
    subjects: frozenset[str]
    """Entity ids of the people and organisations that the headline names."""

    scenes: frozenset[str]
    """Entity ids of the towns and the like that the opening names; no countries."""

    printed_on: frozenset[int]
    """Ordinals of the full dates that its first lines print."""

    numbers: frozenset[float]
    days: tuple[str, ...]
    """Weekdays that the opening names, in order of the week."""

    printed: Mapping[str, str]
    """Stem -> the word as the opening prints it."""

    @property
    def name_words(self) -> frozenset[str]:
        """The stems of the words of its names."""
        return frozenset(self.names)


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """Features with their vectors, each of length one."""

    features: Features
    pairs: Vector
    opening: Vector
    names: Vector
    leading: Vector
    """Of the names, those that the opening has."""

    people: Vector


def features(
    article: Article, mentions: Sequence[Mention], figures: Sequence[Figure], entities: Mapping[str, Entity],
    lands: Collection[str] = frozenset(),
) -> Features:
    """Read an article once; linear in its length. `lands` are the ids of countries (`lands_of`)."""
    text = article.text
    opening = text[:OPENING]
    content = stems.content(text)
    head = next((block.start + len(block.text) for block in article.blocks if block.kind == "headline"), 0)
    named = [entities[m.entity].name if m.entity and m.entity in entities else m.surface for m in mentions]
    return Features(
        article=article.id,
        pairs=Counter(pairwise(content)),
        opening=frozenset(stems.content(opening)),
        names=Counter(word for name in named for word in stems.content(name)),
        people=Counter(m.entity for m in mentions if m.entity and m.type == "person"),
        places=Counter(m.entity for m in mentions if m.entity and m.type == "place"),
        calendar=calendar_words(text),
        entities=frozenset(m.entity for m in mentions if m.entity),
        scenes=frozenset(m.entity for m in mentions if m.entity and m.type == "place" and m.start < OPENING and m.entity not in lands),
        printed_on=frozenset(day.toordinal() for day in stamps(text[:DATELINE])),
        subjects=frozenset(m.entity for m in mentions if m.entity and m.type in SUBJECTS and m.start < head),
        numbers=frozenset(f.value for f in figures if f.value is not None and f.value > 9 and not _lasts(f)),
        days=tuple(sorted({d.lower() for d in _DAY.findall(opening)}, key=DAYS.index)),
        printed={stems.stem(word): word for word in reversed(stems.words(opening))},
    )


def lands_of(entities: Iterable[Entity]) -> frozenset[str]:
    """Ids of the places that peoples are named after."""
    return frozenset(e.demonym_of for e in entities if e.demonym_of is not None)


def _lasts(figure: Figure) -> bool:
    """Whether it is a length of time or an age, which two reports share by chance."""
    return figure.what == "age" or bool(_TIME.search(figure.text))


def profiles(found: Sequence[Features]) -> tuple[list[Profile], Rarity]:
    """All articles weighted by what is rare among them and in news; and how rare each word is."""
    rarity = Rarity([*f.pairs, *f.opening, *f.names, *f.people, *f.places, *f.calendar] for f in found)
    vector = _Weighing(rarity).vector
    return [
        Profile(
            features=f,
            pairs=vector(f.pairs),
            opening=vector(dict.fromkeys(f.opening, 1)),
            names=vector(dict.fromkeys(f.names, 1)),
            leading=vector(dict.fromkeys((word for word in f.names if word in f.opening), 1)),
            people=vector(f.people),
        )
        for f in found
    ], rarity


class _Weighing:
    """Vectors of counted features. The features are numbered, since numbers are found faster than pairs of words."""

    def __init__(self, rarity: Rarity) -> None:
        self._rarity = rarity
        self._known: dict[Feature, tuple[int, float]] = {}

    def vector(self, counts: Mapping[str, int] | Mapping[tuple[str, str], int]) -> Vector:
        """Each feature by how rare it is, and how often it stands there."""
        weights: dict[int, float] = {}
        for feature, count in counts.items():
            number, weight = self._known.get(feature) or self._known.setdefault(
                feature, (len(self._known), self._rarity.of(feature)))
            weights[number] = weight if count == 1 else (1 + math.log(count)) * weight
        return of_length_one(weights)


def of_length_one(weights: Mapping[_Key, float]) -> Mapping[_Key, float]:
    """A vector of the same direction, whatever the order of its features."""
    length = math.sqrt(math.fsum(w * w for w in weights.values())) or 1.0
    return {feature: w / length for feature, w in weights.items()}


def cosine(one: Vector, other: Vector) -> float:
    """Likeness of two vectors of length one, between 0 and 1."""
    return math.fsum(one[number] * other[number] for number in one.keys() & other.keys())
