"""A noun beside a name shows that it is an organisation: "the newspaper Z", "Z users", "the Zs, a local defence force, said"."""

from collections.abc import Iterator

from generator.names.gazetteer import candidates
from generator.names.lexicon import by_form, teams, words
from generator.names.page import FIRST_WORDS, Found, Page, voted
from generator.names.titles import office_length

BEHIND = frozenset((
    "magazine newspaper users hashtag shares executives app website app's airline airlines newspapers "
    "editorial news-agency militia fighters militants gunmen supporters activists"
).split())
"""Nouns after an organisation's name. "Z forces" and "Z officials" are left out: they stand behind places too."""

LONGEST = 6
REACH = 9
"""Words of an apposition among which its noun is looked for."""


def bodies(page: Page, found: tuple[Found, ...]) -> tuple[Found, ...]:
    return voted(page, found, (span for first, end in page.runs for span in _body(page, first, end)))


def _body(page: Page, first: int, end: int) -> Iterator[Found]:
    tokens = page.tokens
    while first < end and tokens[first].text in FIRST_WORDS:
        first += 1
    if not 0 < end - first <= LONGEST:
        return
    told = _noun_before(page, first) or _noun_behind(page, end) or _apposed(page, first, end) or _team(page, first, end)
    if told and not _excluded(page, first, end):
        yield Found(start=tokens[first].start, end=tokens[end - 1].end, type="organisation", source="bodies")


def _excluded(page: Page, first: int, end: int) -> bool:
    """Known things, towns, offices and days keep their type."""
    tokens = page.tokens
    name = page.text[tokens[first].start:tokens[end - 1].end]
    return (name in by_form() or tokens[first].text in by_form() or bool(candidates(name))
            or any(t.text in words("no_names.txt") or office_length(tokens, n) for n, t in enumerate(tokens[first:end], first)))


def _noun_before(page: Page, first: int) -> bool:
    """ "the newspaper Z", "civil defence team the Z"."""
    tokens, before = page.tokens, first - 1
    if before > 0 and tokens[before].text in ("the", "The") and page.joined(tokens[before], tokens[first]):
        before -= 1
    return before >= 0 and tokens[before].text in words("body_nouns.txt") and page.joined(tokens[before], tokens[before + 1])


def _team(page: Page, first: int, end: int) -> bool:
    """ "volunteer rescuers the Zs told", with the verb, so that "rescuers the Z family thanked" is none."""
    tokens = page.tokens
    if first < 2 or end >= len(tokens) or tokens[first - 1].text != "the" or tokens[first - 2].text not in teams():
        return False
    verb = tokens[end].text in words("saying_verbs.txt") or tokens[end].text in ("have", "had", "were", "are", "will")
    return verb and all(page.joined(tokens[n - 1], tokens[n]) for n in (first - 1, first, end))


def _noun_behind(page: Page, end: int) -> bool:
    """ "Z magazine", "the Z editorial board"."""
    tokens = page.tokens
    return end < len(tokens) and page.joined(tokens[end - 1], tokens[end]) and tokens[end].text in BEHIND


def _apposed(page: Page, first: int, end: int) -> bool:
    """ "the Zs, a local civil defence force, said": a noun of this kind ends the words up to the next comma."""
    tokens = page.tokens
    if end + 2 >= len(tokens) or page.between(tokens[end - 1], tokens[end]).lstrip() != ", " or tokens[end].text not in ("a", "an", "the"):
        return False
    number = end
    while number + 1 < len(tokens) and number - end < REACH and page.joined(tokens[number], tokens[number + 1]):
        if tokens[number].text in ("of", "that", "which", "who", "for", "in", "based"):
            break
        number += 1
    last = number if page.joined(tokens[number - 1], tokens[number]) and tokens[number].text in words("body_nouns.txt") else number - 1
    return last > end and tokens[last].text in words("body_nouns.txt")
