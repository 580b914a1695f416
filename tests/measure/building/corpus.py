"""Reports to build sites of: invented, with summary, tags, names and a source, whose frequencies follow Zipf's law.

A report depends on the seed, the size of the archive and its own number, so that one more can be made for an archive that is there.
"""

import datetime as dt
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, islice
from typing import Generic, TypeVar

from generator.model import EntityType
from generator.permalinks import slugify
from tests.measure.search.invented import Invented, coined

WORDS = (450, 600)
PARAGRAPHS = (6, 12)
TAGS = (3, 8)
NAMES = (8, 20)
SOURCES = 30
FIRST_DAY, DAYS = dt.date(2015, 1, 1), 3652
"""Ten years."""

ARTICLES_A_TAG, ARTICLES_A_NAME = 20, 4
"""Articles for each different tag and name that the archive knows: both grow with it."""

SHIFT = 5
"""Zipf and Mandelbrot: how often the thing of rank r is drawn is as 1 / (r + SHIFT)."""

PAPERS = ("Times", "Post", "Herald", "Wire", "Daily", "Chronicle")
BODIES = ("Group", "Bank", "Ministry", "University", "Council", "Party", "Energy", "Institute")
TOWNS = ("ville", "ton", " City", " Province")

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """Somebody or something that a report names."""

    name: str
    kind: EntityType


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One article as every generator gets it."""

    number: int
    title: str
    summary: str
    day: dt.date
    tags: tuple[str, ...]
    names: tuple[Named, ...]
    source: str
    body: str
    """Markdown."""

    @property
    def slug(self) -> str:
        """The last part of its address, of no other report's."""
        return f"{slugify(self.title, 50)}-{self.number:06}"


class Drawn(Generic[_T]):
    """Things of which the earlier ones are drawn more often."""

    def __init__(self, things: Sequence[_T]) -> None:
        self._things, self._sums = things, list(accumulate(1 / (rank + SHIFT) for rank in range(1, len(things) + 1)))

    def one(self, dice: random.Random) -> _T:
        return dice.choices(self._things, cum_weights=self._sums)[0]

    def several(self, dice: random.Random, at_least: int, at_most: int) -> tuple[_T, ...]:
        """Different ones."""
        wanted, found = min(dice.randint(at_least, at_most), len(self._things)), dict[_T, None]()
        while len(found) < wanted:
            found[self.one(dice)] = None
        return tuple(found)


class Corpus:
    """An archive of so many reports."""

    def __init__(self, count: int, seed: int = 1) -> None:
        dice = random.Random(seed)  # noqa: S311
        self.count, self._seed = count, seed
        self._written = Invented(dice)
        words = coined(dice, max(400, count // 2), (2, 2, 3))
        self._tags = Drawn(apart(max(20, count // ARTICLES_A_TAG), lambda: _tag(dice, words), slugify))
        self._names = Drawn(apart(max(40, count // ARTICLES_A_NAME), lambda: _named(dice, words), lambda one: slugify(one.name)))
        self._sources = Drawn([f"{word.capitalize()} {PAPERS[at % len(PAPERS)]}" for at, word in enumerate(islice(words, SOURCES))])

    def reports(self) -> Iterator[Report]:
        """All of them, by number."""
        return map(self.report, range(self.count))

    def report(self, number: int) -> Report:
        """One of them; from `count` on those that may be added."""
        dice = random.Random(f"{self._seed} {number}")  # noqa: S311
        topic = dice.choice(self._written.topics)
        names = self._names.several(dice, *NAMES)
        return Report(
            number=number, title=self._written.title(topic, dice), summary=self._written.sentence(topic, dice),
            day=FIRST_DAY + dt.timedelta(days=dice.randrange(DAYS)), tags=self._tags.several(dice, *TAGS), names=names,
            source=self._sources.one(dice), body=self._body(topic, names, dice))

    def _body(self, topic: str, names: Sequence[Named], dice: random.Random) -> str:
        """Every name stands in it."""
        waiting, total, parts = [one.name for one in names], dice.randint(*WORDS), dice.randint(*PARAGRAPHS)
        paragraphs: list[str] = []
        written = 0
        while written < total or waiting:
            words: list[str] = []
            while len(words) < total / parts:
                sentence = _marked(self._written.sentence(topic, dice).split(), dice)
                if waiting or dice.random() < 0.5:
                    sentence.insert(dice.randrange(1, len(sentence)), waiting.pop(0) if waiting else dice.choice(names).name)
                words += sentence
            written += len(words)
            paragraphs.append(self._shaped(" ".join(words), topic, dice))
        return "\n\n".join(paragraphs)

    def _shaped(self, text: str, topic: str, dice: random.Random) -> str:
        """Some paragraphs are quotations, begin a section, or end in a list."""
        chance = dice.random()
        if chance < 0.06:
            return f"> {text}"
        if chance < 0.10:
            return f"## {self._written.title(topic, dice)}\n\n{text}"
        if chance < 0.12:
            return "\n".join([text, "", *(f"- {self._written.title(topic, dice)}" for _ in range(3))])
        return text


def _marked(words: list[str], dice: random.Random) -> list[str]:
    """The words of a sentence; some have emphasis, a link, a quotation or a figure."""
    chance, last = dice.random(), len(words) - 2
    if chance < 0.03:
        words[last] = f"*{words[last]}*"
    elif chance < 0.05:
        words[last] = f"**{words[last]}**"
    elif chance < 0.09:
        words[last] = f"[{words[last]}](https://example.org/{dice.randrange(10**6)})"
    elif chance < 0.13:
        words[1], words[-1] = f'"{words[1]}', f'{words[-1]}"'
    elif chance < 0.18:
        words[last] = f"{dice.randrange(1, 999)}.{dice.randrange(10)}%"
    return words


def apart(count: int, draw: Callable[[], _T], address: Callable[[_T], str]) -> list[_T]:
    """As many, no two of which would have one address."""
    found: dict[str, _T] = {}
    while len(found) < count:
        one = draw()
        found.setdefault(address(one), one)
    return list(found.values())


def _tag(dice: random.Random, words: Sequence[str]) -> str:
    return " ".join(dice.sample(words, dice.choice((1, 1, 2))))


def _named(dice: random.Random, words: Sequence[str]) -> Named:
    first, last = (word.capitalize() for word in dice.sample(words, 2))
    chance = dice.random()
    if chance < 0.5:
        return Named(name=f"{first} {last}", kind="person")
    if chance < 0.75:
        return Named(name=f"{first} {dice.choice(BODIES)}", kind="organisation")
    return Named(name=f"{first}{dice.choice(TOWNS)}", kind="place")
