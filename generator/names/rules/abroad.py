"""In a text that no recogniser and no cues are for: countries as its language calls them, big towns, well-known bodies.

Only what can hardly be anything else: a name that is a whole run of capitalised words (where the script has capitals), so
that "Santiago" is no town in "Santiago Pérez".
"""

from collections.abc import Iterator
from functools import cache

from generator.names.gazetteer import candidates
from generator.names.lexicon import abroad as countries
from generator.names.lexicon import by_form, finders
from generator.names.page import Found, Page, added, shouting
from generator.names.recognisers import language_of
from generator.names.trie import Boundary, Trie

METROPOLIS = 500_000
ALL_NOUNS_CAPITAL = frozenset(("de", "lb"))
"""Languages in which a capital does not make a name."""

WORDS = frozenset("Essen Halle Hamm Hagen Regen".split())
"""Towns that are also common nouns where nouns have capitals."""

SHORTEST = 4
"""Letters of a body's name that is known everywhere: shorter ones are also words ("UN", "OS")."""


def abroad(page: Page, found: tuple[Found, ...]) -> tuple[Found, ...]:
    language = language_of(page.article.language, page.text) or ""
    return added(found, (*_tables(page, language), *_towns(page, language)))


def _tables(page: Page, language: str) -> Iterator[Found]:
    for block in page.blocks:
        if shouting(block.text) or block.text.isupper():
            continue
        for start, end in _trie(language).spans(page.text, block.start, block.end, Boundary()):
            form = page.text[start:end]
            yield Found(start=start, end=end, type="place" if form in countries(language) else by_form()[form].type, source="table")


def _towns(page: Page, language: str) -> Iterator[Found]:
    for first, end in page.runs():
        tokens = page.tokens[first:end]
        name = page.text[tokens[0].start:tokens[-1].end]
        if len(name) < SHORTEST or tokens[0].first or (language in ALL_NOUNS_CAPITAL and name in WORDS):
            continue
        towns = candidates(name)
        if towns and towns[0].population >= METROPOLIS and name.lower() not in page.lower:
            yield Found(start=tokens[0].start, end=tokens[-1].end, type="place", source="places")


@cache
def _trie(language: str) -> Trie:
    bodies = (form for form in finders() if len(form) >= SHORTEST and by_form()[form].type == "organisation")
    return Trie((*bodies, *countries(language)))
