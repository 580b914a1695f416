"""Articles to search in, made of real sentences where DATA has some, else of invented ones; and queries that many of them answer."""

import json
import random
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from generator.search.stems import STOP_WORDS
from tests.measure.search import sentences
from tests.measure.search.invented import Invented, Names
from tests.measure.search.sentences import Reported

WORDS = 500
"""Words of an article in the middle: their logarithms are spread normally around it, as lengths of news articles are."""

SPREAD = 0.42
NAMED = 0.25
YEARS = range(1980, 2026)
PUBLICATIONS = 40
AMONG = 10_000
"""Articles that queries are made from."""

ENOUGH = 10
"""Articles that must have every word of a query, so that each engine has ten to show."""

WORD = re.compile(r"[a-z]{4,}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """One article as the engines get it."""

    title: str
    text: str
    language: str = "en"
    date: str | None = None
    publication: str | None = None


def articles(count: int, data: Path | None, seed: int = 11) -> list[Text]:
    """As many articles, the same for the same seed. One sentence in four has a name put in, as news is full of names."""
    dice = random.Random(seed)  # noqa: S311
    names = Names(dice)
    source = Reported(data, dice) if data and sentences.there(data) else Invented(dice)
    return [_article(source, names, size, dice) for size in _lengths(dice, count)]


def _article(source: Reported | Invented, names: Names, size: int, dice: random.Random) -> Text:
    topic = dice.choices(source.topics, source.weights)[0]
    people = [f"{names.draw(dice)} {names.draw(dice)}" for _ in range(dice.choice((0, 1, 1, 2, 3)))]
    words: list[str] = []
    while len(words) < size:
        sentence = source.sentence(topic, dice).split()
        if dice.random() < NAMED:
            sentence.insert(dice.randrange(len(sentence)), dice.choice(people) if people else names.draw(dice))
        words += sentence
    return Text(title=source.title(topic, dice), text=" ".join(words), **_printed(dice))


def _lengths(dice: random.Random, count: int) -> Iterator[int]:
    """How many words each article is to have; 500 at the mean."""
    middle = WORDS / 2.718281828 ** (SPREAD**2 / 2)
    for _ in range(count):
        yield int(middle * dice.lognormvariate(0, SPREAD))


def _printed(dice: random.Random) -> dict[str, str]:
    """Where and when an article was printed: few papers print most."""
    date = f"{dice.choice(YEARS)}-{dice.randrange(1, 13):02}-{dice.randrange(1, 29):02}"
    return {"date": date, "publication": f"Newspaper {int(PUBLICATIONS * dice.random() ** 2):02}"}


def queries(texts: Sequence[Text], count: int, seed: int = 5) -> list[str]:
    """One to three neighbouring words of a headline, all of which stand in ten articles or more."""
    dice, having = random.Random(seed), [set(WORD.findall(f"{text.title} {text.text}".lower())) for text in texts[:AMONG]]  # noqa: S311
    found: dict[str, None] = {}
    for _ in range(count * 1000):
        words = [word for word in WORD.findall(dice.choice(texts[:AMONG]).title.lower()) if word not in STOP_WORDS]
        size = 1 + len(found) % 3
        if len(words) < size:
            continue
        at = dice.randrange(len(words) - size + 1)
        asked = set(words[at:at + size])
        if len(asked) == size and sum(asked <= words_ for words_ in having) >= ENOUGH:
            found[" ".join(words[at:at + size])] = None
        if len(found) == count:
            break
    return list(found)


def rare(texts: Sequence[Text], count: int, seed: int = 7) -> list[str]:
    """Words that two to five of the articles print, drawn by chance."""
    prints = Counter(word for text in texts for word in set(WORD.findall(text.text.lower())))
    few = sorted(word for word, number in prints.items() if 2 <= number <= 5 and len(word) >= 5)
    return random.Random(seed).sample(few, min(count, len(few)))  # noqa: S311


def write(texts: Sequence[Text], path: Path) -> None:
    path.write_text(json.dumps([asdict(text) for text in texts]), "utf-8")


def read(path: Path) -> list[Text]:
    return [Text(**row) for row in json.loads(path.read_text("utf-8"))]
