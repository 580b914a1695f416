"""What owns a plant or has a chief executive is a company: "plant owner Z", "Z said that its chief executive …"."""

from collections.abc import Iterator

from generator.names.gazetteer import candidates, states
from generator.names.lexicon import by_form, words
from generator.names.page import FIRST_WORDS, Found, Page, voted
from generator.names.titles import office_length, role_before

WORKS = frozenset((
    "plant pipeline airport refinery terminal dam rig reactor smelter grid railway network port platform "
    "tanker fleet wellhead oilfield minefield power-plant"
).split())
"""What hardly anybody owns or runs but a company; a shop or a mill may be a person's."""

CHIEFS = frozenset((
    "executive ceo chairman chairwoman chairperson director manager owner founder president boss spokesman "
    "spokeswoman spokesperson"
).split())
"""Last words of the offices that a company has."""

VERBS = frozenset("has have had is was will would could".split())
LONGEST = 5


def companies(page: Page, found: tuple[Found, ...]) -> tuple[Found, ...]:
    return voted(page, found, (span for first, end in page.runs for span in _company(page, first, end, found)))


def _company(page: Page, first: int, end: int, found: tuple[Found, ...]) -> Iterator[Found]:
    tokens = page.tokens
    while first < end and (tokens[first].text in FIRST_WORDS or tokens[first].text in words("no_names.txt")):
        first += 1
    if not 0 < end - first <= LONGEST or not _unknown(page, first, end):
        return
    if _owns_works(page, first) or (_has_chief(page, end) and not _other_body(page, first, end, found)):
        yield Found(start=tokens[first].start, end=tokens[end - 1].end, type="organisation", source="companies")


def _unknown(page: Page, first: int, end: int) -> bool:
    """Known things and towns keep their type, and who has a title is a person."""
    tokens = page.tokens
    name = page.text[tokens[first].start:tokens[end - 1].end]
    if name in by_form() or name in states() or candidates(name) or role_before(page, first):
        return False
    return not any(t.text in words("no_names.txt") | words("honorifics.txt") or office_length(tokens, n)
                   for n, t in enumerate(tokens[first:end], first))


def _owns_works(page: Page, first: int) -> bool:
    """ "plant owner Z", "pipeline operators Z"."""
    tokens = page.tokens
    return (first > 1 and tokens[first - 1].text in ("owner", "owners", "operator", "operators") and tokens[first - 2].text in WORKS
            and page.joined(tokens[first - 2], tokens[first - 1]) and page.joined(tokens[first - 1], tokens[first]))


def _has_chief(page: Page, end: int) -> bool:
    """Whether the name is a sentence's subject, and the sentence goes on to speak of "its chairman"."""
    tokens = page.tokens
    if end >= len(tokens) or not page.joined(tokens[end - 1], tokens[end]):
        return False
    if tokens[end].text not in VERBS and tokens[end].text not in words("saying_verbs.txt"):
        return False
    for number in range(end + 1, len(tokens) - 1):
        if tokens[number].first or tokens[number].block != tokens[end].block:
            return False
        length = office_length(tokens, number + 1) if tokens[number].text == "its" else 0
        if length and tokens[number + length].text.lower() in CHIEFS:
            return True
    return False


def _other_body(page: Page, first: int, end: int, found: tuple[Found, ...]) -> bool:
    """Whether an organisation or a place, whose chief may be meant, is named in the same paragraph before the verb."""
    begin, stop = page.blocks[page.tokens[first].block].start, page.tokens[end - 1].start
    own = page.text[page.tokens[first].start:page.tokens[end - 1].end]
    return any(begin <= name.start < stop and name.type in ("organisation", "place") and page.surface(name) not in own for name in found)
