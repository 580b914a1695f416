"""In a text that no cues are for: countries as its language calls them, big towns, well-known bodies.

Only what can hardly be anything else: a name that is a whole run of capitalised words (where the script has capitals), so
that "Santiago" is no town in "Santiago Pérez", nor "Island" a country in "Desert Island Discs".
"""

import re
from collections.abc import Iterator
from functools import cache

from generator.names.gazetteer import candidates, fold
from generator.names.lexicon import abroad as countries
from generator.names.lexicon import by_form, finders, towns_abroad, words
from generator.names.page import Found, Page, Token, added
from generator.names.recognisers import language_of
from generator.names.trie import Boundary, Trie

METROPOLIS = 500_000
LIKENESS = 0.4
"""Share of the pairs of letters that two forms of one name have in common (Dice 1945)."""

ALL_NOUNS_CAPITAL = frozenset(("de", "lb"))
"""Languages in which a capital does not make a name."""

SHORTEST = 4
"""Letters of a body's name that is known everywhere: shorter ones are also words ("UN", "OS"), or trains ("ICE")."""

QUOTED = re.compile(r"[”“\"»«’]")
"""What ends a title, all of whose words count: „Fantasy Island“."""

DATELINE = re.compile(r"[./:]| ?[(–—]| -")
"""What stands behind a town that begins a paragraph, and hardly behind another word there."""

ARTICLE = 3
"""Letters of the longest word that is taken for an article or preposition where it begins a sentence."""

WRITTEN_TOGETHER = re.compile(r"[\u0e00-\u0eff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
LONGER_BEFORE = re.compile(r"[東西南北东今近当每昨次連连其高初内內]$|新$")
"""Characters that with what follows are another word or name: 西日本, 今日本, 其中国, 南北朝鲜."""

LONGER_BEHIND = re.compile(r"洋|海|湾|灣|河川|江|大陸|地方|電力|銀行|新聞|大学|大學|女子|テレビ|航空|製鉄")
"""What makes a sea, a region or a firm of a country's name: インド洋, 中国地方, 日本銀行."""

GOES_ON = re.compile(r" (?:del?|du|des|di|da|do|von|van|für|pour|para|per|av)\b")
"""Behind a body's name it shows that the name is a longer one: "Front pour la Libération de l’Azawad"."""


def abroad(page: Page, found: tuple[Found, ...]) -> tuple[Found, ...]:
    language = language_of(page.article.language, page.text) or ""
    return added(found, (*_tables(page, language), *_towns(page, language)))


def _tables(page: Page, language: str) -> Iterator[Found]:
    for block in page.blocks:
        for start, end in _trie(language).spans(page.text, block.start, block.end, Boundary()):
            form = page.text[start:end]
            place = form in countries(language) or form in towns_abroad(language)
            if _stands_alone(page, start, end, language) and (place or not GOES_ON.match(page.text, end)):
                yield Found(start=start, end=end, type="place" if place else "organisation", source="table")


def _stands_alone(page: Page, start: int, end: int, language: str) -> bool:
    """Whether what is around it makes no longer name of it."""
    if WRITTEN_TOGETHER.match(page.text, start):
        return not (LONGER_BEFORE.search(page.text, start - 1, start) or LONGER_BEHIND.match(page.text, end))
    first, last = page.around(start), page.around(end - 1)
    if first is None or last is None:
        return True
    before, after = _capital_before(page, first, language), _capital_behind(page, last)
    lax = language in ALL_NOUNS_CAPITAL and page.text[start:end] not in towns_abroad(language)  # "Jack London" is no town
    if lax and page.tokens[first].end <= end and not QUOTED.match(page.text, end):
        return not (before and after)
    return not (before or after)


def _capital_before(page: Page, number: int, language: str) -> bool:
    """Whether a capitalised word stands right before that is not just the first of its sentence."""
    if not number or not page.joined(page.tokens[number - 1], page.tokens[number]):
        return False
    before = page.tokens[number - 1]
    return before.capital and before.text not in countries(language) and not _only_first(page, before)


def _capital_behind(page: Page, number: int) -> bool:
    if number + 1 >= len(page.tokens) or page.text[page.tokens[number].end:page.tokens[number + 1].start] != " ":
        return False
    return page.tokens[number + 1].capital


def _towns(page: Page, language: str) -> Iterator[Found]:
    for first, end in page.runs:
        trimmed = end - first > 1 and language not in ALL_NOUNS_CAPITAL and _only_first(page, page.tokens[first])
        tokens = page.tokens[first + trimmed:end]
        name = page.text[tokens[0].start:tokens[-1].end]
        if len(name) < SHORTEST or name in words("not_abroad.txt") or name.lower() in page.lower:
            continue
        if tokens[0].first and not DATELINE.match(page.text, tokens[-1].end):
            continue
        towns = candidates(name)
        if towns and towns[0].population >= METROPOLIS and _alike(fold(name), fold(towns[0].name)):
            yield Found(start=tokens[0].start, end=tokens[-1].end, type="place", source="places")


def _alike(one: str, other: str) -> bool:
    """Whether a name can be a language's own form of another ("Londra"): GeoNames lists old names and mistakes too ("Stalin")."""
    pairs, others = ({word[n:n + 2] for n in range(len(word) - 1)} for word in (one, other))
    return one == other or (one[0] == other[0] and 2 * len(pairs & others) >= LIKENESS * (len(pairs) + len(others)))


def _only_first(page: Page, token: Token) -> bool:
    """Whether a word has its capital from the sentence that it begins."""
    return token.first and (len(token.text) <= ARTICLE or token.text.lower() in page.lower)


@cache
def _trie(language: str) -> Trie:
    bodies = (form for form in finders() - words("not_abroad.txt") if len(form) >= SHORTEST and by_form()[form].type == "organisation")
    return Trie((*bodies, *countries(language), *towns_abroad(language)))
