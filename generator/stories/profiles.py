"""What an article is compared by: its names, its opening, its pairs of words, its numbers, its days."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.model import Article, Entity, Figure, Mention
from generator.stories import stems
from generator.stories.calendar_words import calendar_words
from generator.stories.days import stamps
from generator.stories.terms import Kind, Terms, terms_of

OPENING = 500
"""Characters of the text that count as its opening: headline, standfirst and first sentences say what the event is."""

DATELINE = 300
"""Characters in which a full date is mostly that of the report."""

SUBJECTS = ("person", "organisation")

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_DAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)

_TIME = re.compile(r"\b(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|year-old)\b", re.IGNORECASE)

@dataclass(frozen=True, slots=True, kw_only=True)
class Features:
    """What is read of one article, before any is weighted."""

    article: str
    terms: Terms
    opening: frozenset[str]
    name_words: frozenset[str]
    """The stems of the words of its names."""

    entities: frozenset[str]
    subjects: frozenset[str]
    """Entity ids of the people and organisations that the headline names."""

    scenes: frozenset[str]
    """Entity ids of the towns and the like that the opening names; no countries."""

    printed_on: frozenset[int]
    """Ordinals of the full dates that its first lines print."""

    days: tuple[str, ...]
    """Weekdays that the opening names, in order of the week."""

    printed: Mapping[str, str]
    """Stem -> the word as the opening prints it."""


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
    leads, words = frozenset(stems.content(opening)), Counter(word for name in named for word in stems.content(name))
    return Features(
        article=article.id,
        terms=terms_of({
            Kind.WORD: Counter(content),
            Kind.PAIR: Counter(pairwise(content)),
            Kind.OPENING: dict.fromkeys(leads, 1),
            Kind.LEADING: {word: count for word, count in words.items() if word in leads},
            Kind.NAMED: {word: count for word, count in words.items() if word not in leads},
            Kind.PERSON: Counter(m.entity for m in mentions if m.entity and m.type == "person"),
            Kind.PLACE: Counter(m.entity for m in mentions if m.entity and m.type == "place"),
            Kind.CALENDAR: dict.fromkeys(calendar_words(text), 1),
            Kind.NUMBER: {f"#{f.value!r}": 1 for f in figures if f.value is not None and f.value > 9 and not _lasts(f)},
        }),
        opening=leads,
        name_words=frozenset(words),
        entities=frozenset(m.entity for m in mentions if m.entity),
        scenes=frozenset(m.entity for m in mentions if m.entity and m.type == "place" and m.start < OPENING and m.entity not in lands),
        printed_on=frozenset(day.toordinal() for day in stamps(text[:DATELINE])),
        subjects=frozenset(m.entity for m in mentions if m.entity and m.type in SUBJECTS and m.start < head),
        days=tuple(sorted({d.lower() for d in _DAY.findall(opening)}, key=DAYS.index)),
        printed={stems.stem(word): word for word in reversed(stems.words(opening))},
    )


def lands_of(entities: Iterable[Entity]) -> frozenset[str]:
    """Ids of the places that peoples are named after."""
    return frozenset(e.demonym_of for e in entities if e.demonym_of is not None)


def _lasts(figure: Figure) -> bool:
    """Whether it is a length of time or an age, which two reports share by chance."""
    return figure.what == "age" or bool(_TIME.search(figure.text))
