"""An archive that is invented: events, each with one report or several, about people, bodies and places that nobody bears the names of.

Words and names follow Zipf's law (tests/measure/search/invented.py), so that most names are in few articles and the vocabulary grows with
the archive, as that of news does.
"""

import datetime as dt
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256

from generator.model import ArchiveDate, Article, Block, Name, Original
from generator.permalinks import mint_id, slugify
from tests.measure.search.invented import Invented, Names

FIRST, DAYS = dt.date(2001, 1, 1), 3653
REPORTS, SHARES = (1, 2, 3, 5, 8), (60, 20, 11, 6, 3)
"""Reports of an event, and of a hundred events how many have so many."""

COPIED = 0.03
"""Of the further reports of an event, those that another paper prints word for word."""

SENTENCES, SHARED = 14, 0.5
"""Of an article, and how many of them, where it has company, are its event's."""

PAPERS, WRITERS, BODIES, PLACES = 30, 400, 4000, 3000
BODY_KINDS = ("Company", "Ministry", "Union", "Party", "University", "Council")
SAID = ("said", "told reporters", "announced")
COUNTED = ("workers", "houses", "passengers", "soldiers", "ships")


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """What several papers report."""

    topic: str
    day: dt.date
    names: tuple[Name, ...]
    title: str
    pool: tuple[str, ...]
    """Sentences that reports of it have in common."""


def articles(count: int, seed: int = 17) -> Iterator[Article]:
    """As many articles, the same for the same seed."""
    made = 0
    for event in _events(random.Random(seed)):  # noqa: S311
        for article in _reports(*event):
            if made == count:
                return
            yield article
            made += 1


def _events(dice: random.Random) -> Iterator[tuple[Event, "_World", random.Random]]:
    world = _World(dice)
    while True:
        topic = dice.choices(world.words.topics, world.words.weights)[0]
        names = world.company(dice)
        pool = tuple(world.sentence(topic, names, dice) for _ in range(SENTENCES))
        day = FIRST + dt.timedelta(days=dice.randrange(DAYS))
        yield Event(topic=topic, day=day, names=names, title=world.title(topic, names, dice), pool=pool), world, dice


def _reports(event: Event, world: "_World", dice: random.Random) -> Iterator[Article]:
    papers = dice.sample(range(PAPERS), dice.choices(REPORTS, SHARES)[0])
    before: list[str] = []
    for number, paper in enumerate(papers):
        if not (number and dice.random() < COPIED):
            shared = dice.sample(event.pool, int(len(event.pool) * SHARED)) if len(papers) > 1 else []
            own = [world.sentence(event.topic, event.names, dice) for _ in range(SENTENCES - len(shared))]
            before = shared + own
            dice.shuffle(before)
        day = event.day + dt.timedelta(days=dice.choice((0, 0, 0, 1)))
        title = event.title if dice.random() < 0.3 else world.title(event.topic, event.names, dice)
        yield _article(title, before, event.names, day, paper, dice)


class _World:
    """Who and what there is."""

    def __init__(self, dice: random.Random) -> None:
        self.words, self._names = Invented(dice), Names(dice)
        self._bodies = [f"{self._names.draw(dice)}{self._names.draw(dice).lower()} {dice.choice(BODY_KINDS)}" for _ in range(BODIES)]
        self._places = [f"{self._names.draw(dice)}{self._names.draw(dice).lower()}" for _ in range(PLACES)]

    def company(self, dice: random.Random) -> tuple[Name, ...]:
        """Who and what one event is about."""
        people = [f"{self._names.draw(dice)} {self._names.draw(dice)}" for _ in range(dice.choice((1, 2, 2, 3)))]
        bodies, places = ([_early(held, dice) for _ in range(dice.choice((1, 1, 2)))] for held in (self._bodies, self._places))
        found = {name: Name(name=name, type="person", surfaces=(name, name.split()[1])) for name in people}
        found |= {name: Name(name=name, type="organisation", surfaces=(name,)) for name in bodies}
        found |= {name: Name(name=name, type="place", surfaces=(name,)) for name in places}
        return tuple(found.values())

    def sentence(self, topic: str, names: Sequence[Name], dice: random.Random) -> str:
        """Five to forty words; some name somebody, some are quoted, some count."""
        said, chance, name = self.words.sentence(topic, dice), dice.random(), dice.choice(names)
        if chance < 0.1:
            return f"“{said[:-1]},” {name.name} {dice.choice(SAID)}."
        if chance < 0.2:
            return f"{name.surfaces[-1]} counted {dice.randrange(3, 900)} {dice.choice(COUNTED)} {said[0].lower()}{said[1:]}"
        if chance < 0.55:
            words = said.split()
            words.insert(dice.randrange(1, len(words)), name.name)
            return " ".join(words)
        return said

    def title(self, topic: str, names: Sequence[Name], dice: random.Random) -> str:
        return f"{dice.choice(names).surfaces[-1]} {self.words.title(topic, dice).lower()}"


def _early(held: Sequence[str], dice: random.Random) -> str:
    """The first ones more often than the last."""
    return held[int(len(held) * dice.random() ** 3)]


def _article(title: str, sentences: Sequence[str], names: Sequence[Name], day: dt.date, paper: int, dice: random.Random) -> Article:
    paragraphs = [" ".join(sentences[at:at + 3]) for at in range(0, len(sentences), 3)]
    blocks, at = [], 0
    for number, text in enumerate((title, *paragraphs)):
        blocks.append(Block(kind="paragraph" if number else "headline", text=text, start=at, anchor=f"p{number}" if number else None))
        at += len(text) + 2
    whole = "\n\n".join(block.text for block in blocks)
    digest = sha256(f"{paper} {day} {whole}".encode()).hexdigest()
    id_ = mint_id(digest)
    printed = tuple(name for name in names if any(surface in whole for surface in name.surfaces))
    return Article(
        id=id_, slug=slugify(title), file=f"articles/{id_}.md", headline=title, language="en", publication=f"Newspaper {paper:02}",
        original=Original(file=f"{id_}.txt", media_type="text/plain", bytes=len(whole), sha256=digest),
        published=ArchiveDate(edtf=day.isoformat(), earliest=day, latest=day, basis="stated"), date_basis="stated", names=printed,
        bylines=(f"By Writer {chr(65 + dice.randrange(26))}{chr(97 + dice.randrange(26))}son",) if dice.random() < 0.5 else (),
        body="\n\n".join(paragraphs), blocks=tuple(blocks), text=whole)
