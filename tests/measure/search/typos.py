"""How engines bear a slip: one letter of a rare word is wrong; does an article with the word come among the first ten?"""

import random
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from generator.progress import Progress
from generator.search.stems import stem
from generator.search.words import words
from tests.measure.search import corpus
from tests.measure.search.corpus import Text
from tests.measure.search.engines import Engine, Ranking, javascript, own, pagefind
from tests.measure.search.notes import TYPOS
from tests.measure.tables import Table

LETTERS = "abcdefghijklmnopqrstuvwxyz"
COUNT, DEPTH = 300, 10
ENGINES: Mapping[str, Engine] = MappingProxyType({
    "ours": own, "MiniSearch, fuzzy .2": javascript("minisearch", fuzzy=0.2), "Lunr, ~1": javascript("lunr", fuzzy=1), "Pagefind": pagefind,
})


def table(texts: Sequence[Text], which: str) -> Table:
    """`which` says what the texts are."""
    dice = random.Random(7)  # noqa: S311
    asked = corpus.rare(texts, COUNT)
    slips = [slip(word, dice) for word in asked]
    rows = []
    with Progress("misspellings") as progress:
        for name, engine in ENGINES.items():
            progress.tick(name, len(ENGINES))
            rows.append((name, *(f"{share:.3f}" for share in successes(texts, asked, engine(texts, slips, DEPTH)))))
    return Table(name="search-typos", title=f"One slip in each of {len(asked)} words that two to five of {which} print: success@10",
                 head=("", "in any form of the word", "in that very form"), rows=tuple(rows),
                 notes=TYPOS)


def successes(texts: Sequence[Text], asked: Sequence[str], found: Ranking) -> tuple[float, float]:
    """Share of the words of which one of the texts found has some form, and of those of which one has the very form."""
    prints = [{word for word, _ in words(f"{text.title} {text.text}")} for text in texts]
    stems = [{stem(word, text.language) for word in printed} for printed, text in zip(prints, texts, strict=True)]
    some = sum(any(stem(word, texts[0].language) in stems[at] for at in row) for word, row in zip(asked, found, strict=True))
    very = sum(any(word in prints[at] for at in row) for word, row in zip(asked, found, strict=True))
    return some / len(asked), very / len(asked)


def slip(word: str, dice: random.Random) -> str:
    """The word with one letter dropped, added, changed, or swapped with the next: another word than before."""
    while True:
        at, letter = dice.randrange(len(word)), dice.choice(LETTERS)
        wrong = dice.choice((word[:at] + word[at + 1:], word[:at] + letter + word[at:], word[:at] + letter + word[at + 1:],
                             word[:at] + word[at + 1:at + 2] + word[at] + word[at + 2:]))
        if wrong != word:
            return wrong
