"""Which articles are related: they name the same rare people, places and organisations, on the same topics, about the same time."""

import math
from array import array
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np

from generator.arrays import Room
from generator.memo import Kind, Told
from generator.model import ArchiveDate, Article, Because, Entity, Related, worded
from generator.model.worded import Month, TopicName
from generator.stories.evidence import Evidence
from generator.stories.likeness import days_apart
from generator.stories.rarity import Rarity
from generator.stories.stems import content
from generator.stories.tally import Tally
from generator.stowing import by_id, in_order, stowed

MOST = 6
"""How many related articles one has."""

LEAST = 0.5
"""No weight below this makes two articles related."""

HALF = 6.0
"""Shared rarity, in natural logarithms, at which the weight has risen by about two thirds: one name that only a few articles have."""

ONCE = 0.6
"""What a name counts that an article mentions only once and not in its headline."""

GROUP = 0.5
"""What a nationality or another group counts beside other names."""

TOPIC = 0.4
"""What a topic counts beside a name as rare."""

TOPICAL = 30

KEYS = 20
"""How many of its rarest names an article is looked up by."""

CROWD = 40
"""A name of more articles than this finds only the NEIGHBOURS before and after each in order of time."""

NEIGHBOURS = 4

AT_HAND = 1 << 16
"""Pairs of which the reasons are not worked out again for the other of the two."""

MONTH, YEAR = 31, 366
LATER = {MONTH: 1.0, YEAR: 0.85}
"""What the shared names count when that many days at most lie between two dated articles."""

LONG_AFTER = 0.7

_SHOWN = 3
_ROUNDED = 0.001
"""No rounding of a weight changes it by more."""

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Subject:
    """What an article is about, each name and topic with its weight."""

    article: str
    names: Mapping[str, float]
    topics: Mapping[str, float]
    total: float
    """Of all these weights."""


SUBJECT: Kind[_Subject] = Kind(_Subject)
RELATED: Told[tuple[Related, ...]] = Told()

_Weighed = tuple[float, str]
"""The weight negated, the other article: in this order the weightiest stand first."""


def related(
    evidence: Evidence, story_of: Mapping[str, str], one_text: Container[tuple[str, str]] = (), folder: Path | None = None,
) -> Mapping[str, tuple[Related, ...]]:
    """Article id -> the articles related to it, the weightiest first; one that has none has no entry.

    Reports of one story are not related, they are more than that; nor are versions and copies, which `one_text` holds as pairs of ids,
    the smaller first.
    """
    ids = sorted((a.id for a in evidence.articles if not a.withheld), key=evidence.order)
    entities = {e.id: e for e in evidence.entities}
    found = _subjects(in_order(by_id(evidence.articles), ids), evidence, entities, folder)
    held: dict[str, list[_Weighed]] = defaultdict(list)
    for a, b in _pairs(ids, found, evidence.dates, Room(folder)):
        one, other = ids[a], ids[b]
        if (weight := _weight(found[one], found[other], evidence.dates)) < LEAST:
            continue
        if (one in story_of and story_of[one] == story_of.get(other)) or (min(one, other), max(one, other)) in one_text:
            continue
        _keep(held[one], (-weight, other))
        _keep(held[other], (-weight, one))

    @lru_cache(maxsize=AT_HAND)
    def because(one: str, other: str) -> tuple[Because, ...]:
        return _because(found[one], found[other], evidence.dates, entities)

    def of(article: str) -> tuple[Related, ...]:
        pairs = ((less, other, sorted((article, other), key=evidence.order)) for less, other in sorted(held[article])[:MOST])
        return tuple(Related(article=other, weight=-less, because=because(*pair)) for less, other, pair in pairs)

    return stowed(((article, of(article)) for article in sorted(held)), RELATED, folder)


def _keep(ties: list[_Weighed], tie: _Weighed) -> None:
    """Put it among those of an article, of which only the weightiest are wanted."""
    ties.append(tie)
    if len(ties) > 4 * MOST:
        ties.sort()
        del ties[MOST:]


# ---------------------------------------------------------------- subjects

def _subjects(articles: Sequence[Article], evidence: Evidence, entities: Mapping[str, Entity], folder: Path | None,
              ) -> Mapping[str, _Subject]:
    """Article id -> what it is about."""
    words = {id_: frozenset(content(entities[id_].name))
             for id_ in dict.fromkeys(e for article in articles for e in _mentioned(article, evidence, entities))}
    rarity = Rarity((*(count := _mentioned(article, evidence, entities)), *(word for id_ in count for word in words[id_]))
                    for article in articles)
    rare = {id_: _rare(entities[id_], own, rarity) for id_, own in words.items()}
    tagged = Counter(tag for article in articles for tag in article.tags)
    special = {tag: TOPIC * _special(times, len(articles)) for tag, times in tagged.items()}

    def of(article: Article) -> _Subject:
        return _subject(article, {e: salience * rare[e] for e, salience in _mentioned(article, evidence, entities).items() if rare[e] > 0},
                        {tag: special[tag] for tag in article.tags})

    return stowed(((article.id, of(article)) for article in articles), SUBJECT, folder)


def _subject(article: Article, names: Mapping[str, float], topics: Mapping[str, float]) -> _Subject:
    return _Subject(article=article.id, names=names, topics=topics, total=math.fsum((*names.values(), *topics.values())))


def _mentioned(article: Article, evidence: Evidence, entities: Mapping[str, Entity]) -> dict[str, float]:
    """Entity id -> 1 for a name in the headline or mentioned twice, less for one in passing."""
    found: dict[str, float] = {}
    for mention in evidence.mentions.get(article.id, ()):
        if mention.entity is not None and mention.entity in entities:
            first = mention.entity not in found
            found[mention.entity] = ONCE if first and mention.start > len(article.headline) else 1.0
    return found


def _rare(entity: Entity, words: Iterable[str], rarity: Rarity) -> float:
    """A name is as rare as itself in the archive, and no rarer than the rarest of its words is in news."""
    rare = min(rarity.of(entity.id), max(map(rarity.of, words), default=0.0))
    return rare * (GROUP if entity.type == "group" else 1.0)


def _special(tagged: int, articles: int) -> float:
    """A topic is as rare as in the archive, and in news, where TOPICAL of 1,000 articles have it."""
    return max(0.0, math.log((articles + 1000) / (tagged + TOPICAL)))


# ---------------------------------------------------------------- pairs

def _pairs(ids: Sequence[str], found: Mapping[str, _Subject], dates: Mapping[str, ArchiveDate], room: Room) -> Iterator[Pair]:
    """Pairs of places in `ids` that share a name by which both are looked up, sorted."""
    postings: dict[str, array[int]] = defaultdict(lambda: array("q"))
    for place, id_ in enumerate(ids):
        names = found[id_].names
        for name in sorted(names, key=lambda n: (-names[n], n))[:KEYS]:
            postings[name].append(place)
    tally = Tally(len(ids) * len(ids), room, least=1)
    for places in postings.values():
        pairs = list(_paired(places, ids, dates))
        tally.add(np.array([a * len(ids) + b for a, b in pairs], np.int64))
    for codes in tally.numbers():
        yield from (divmod(code, len(ids)) for code in codes.tolist())


def _paired(places: Sequence[int], ids: Sequence[str], dates: Mapping[str, ArchiveDate]) -> Iterator[Pair]:
    """All pairs of a few places; of many, the dated ones that follow one another."""
    many = len(places) > CROWD
    dated = [p for p in places if ids[p] in dates] if many else places
    for n, b in enumerate(dated):
        yield from ((a, b) for a in dated[max(0, n - NEIGHBOURS) if many else 0 : n])


def _weight(one: _Subject, other: _Subject, dates: Mapping[str, ArchiveDate]) -> float:
    """How closely two articles are related, 0 to 1."""
    names, topics = math.fsum(_shared(one.names, other.names).values()), math.fsum(_shared(one.topics, other.topics).values())
    if 1 - math.exp(-(names + topics) / HALF) < LEAST - _ROUNDED:
        return 0.0  # whatever the time between them: five pairs in six
    evidence = names * _while(days_apart(one.article, other.article, dates)) + topics
    whole = math.sqrt(one.total * other.total)
    return round((1 - math.exp(-evidence / HALF)) * (0.5 + 0.5 * min(1.0, evidence / whole)), 3)


def _shared(one: Mapping[str, float], other: Mapping[str, float]) -> dict[str, float]:
    """What both have, with the lesser weight."""
    return {key: min(weight, other[key]) for key, weight in one.items() if key in other}


def _because(one: _Subject, other: _Subject, dates: Mapping[str, ArchiveDate], entities: Mapping[str, Entity]) -> tuple[Because, ...]:
    found = (_names(_shared(one.names, other.names), entities), _topics(_shared(one.topics, other.topics)),
             _time(one.article, other.article, days_apart(one.article, other.article, dates), dates))
    return tuple(because for because in found if because)


def _while(gap: int | None) -> float:
    if gap is None:
        return 1.0
    return next((share for days, share in LATER.items() if gap <= days), LONG_AFTER)


def _names(names: Mapping[str, float], entities: Mapping[str, Entity]) -> Because:
    first = sorted(names, key=lambda n: (entities[n].type == "group", -names[n], entities[n].name, n))[:_SHOWN]
    detail = worded("both name %(names)s", names=tuple(entities[n].name for n in first))
    return Because(kind="shared-names", detail=detail, weight=_up_to_one(names.values()))


def _topics(topics: Mapping[str, float]) -> Because | None:
    if not topics:
        return None
    first = sorted(topics, key=lambda t: (-topics[t], t))[:_SHOWN]
    both = worded("both on %(topics)s", topics=tuple(map(TopicName, first)))
    return Because(kind="topics", detail=both, weight=_up_to_one(topics.values()))


def _up_to_one(weights: Iterable[float]) -> float:
    return round(1 - math.exp(-math.fsum(weights) / HALF), 3)


def _time(one: str, other: str, gap: int | None, dates: Mapping[str, ArchiveDate]) -> Because | None:
    """That they are of one day, or of one month, as far as their dates are that precise."""
    if gap is None or gap > MONTH:
        return None
    first, second = dates[one], dates[other]
    if first.earliest == first.latest == second.earliest == second.latest:
        return Because(kind="dates", detail=worded("both of the same day"), weight=0.3)
    months = {f"{day:%Y-%m}" for date in (first, second) for day in (date.earliest, date.latest)}
    if len(months) > 1:
        return None
    return Because(kind="dates", detail=worded("both of %(month)s", month=Month(months.pop())), weight=0.2)
