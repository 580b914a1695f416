"""A facility takes its head noun: "Saint Z hospital", "al-Z mosque", "Z International Airport" are places."""

from collections.abc import Iterator

from generator.names.gazetteer import candidates
from generator.names.lexicon import any_head_noun, by_form, head_nouns, words
from generator.names.page import ARTICLE_PREFIX, FIRST_WORDS, Found, Page, added

LONGEST = 5
MODIFIERS = frozenset((
    "fish power steel water sewage treatment chemical cement sugar textile paper oil gas coal copper gold "
    "silver nuclear thermal refugee field military army naval air primary secondary high training "
    "displaced railway train bus police fire petrol cotton tobacco children's women's maternity "
    "psychiatric general teaching public community border"
).split())
"""Small words between a facility's name and its noun."""

HOUSES = frozenset((
    "abbey academy airport basilica castle cathedral cemetery chapel church clinic college colliery convent dam "
    "dispensary fortress hospice hospital hostel infirmary library madrasa madrassa mausoleum "
    "monastery mosque museum nursery orphanage palace penitentiary prison sanatorium school seminary shrine "
    "stadium synagogue temple theater theatre tower university"
).split())
"""Nouns in lower case that are part of a name even where a trusted recogniser says otherwise."""

WORKS = frozenset("plant factory mill mine refinery terminal depot station barracks checkpoint crossing camp farm hotel".split())
"""Likewise, but not behind an organisation's or a person's name, whose works they may be: "the Eskom plant"."""

WATERS = frozenset("Bay Gulf Strait Straits Sea Cape Isle Horn Port Mount Lake Isles Rock Valley".split())
BEFORE = frozenset("Mount Mt Lake Cape Fort Port Camp".split())
SHARED = frozenset((
    "district province region governorate state quarter area neighborhood neighbourhood village "
    "prefecture subdistrict"
).split())
"""Nouns that in lower case say what a place is, but are no part of its name: "Z province"."""


def facilities(page: Page, found: tuple[Found, ...]) -> tuple[Found, ...]:
    spans = [span for first, end in page.runs for span in _of_run(page, first, end)]
    if page.trusted:
        held = {(name.start, name.end) for name in found}
        spans = [span for span in spans if (span.start, span.end) in held or _names_a_house(page, span, found)]
    return added(found, spans)


def _names_a_house(page: Page, span: Found, found: tuple[Found, ...]) -> bool:
    """Whether the noun in lower case is one that a recogniser likes to leave out of a name that it belongs to."""
    last = page.inside(span.start, span.end)[-1].text
    owner = page.text[span.start:page.tokens[page.ending[span.end] - 1].end]
    owned = any(name.type in ("organisation", "person") and page.sure(name) and page.surface(name) == owner for name in found)
    return last in HOUSES or (last in WORKS and not owned)


def _of_run(page: Page, first: int, end: int) -> Iterator[Found]:
    tokens = page.tokens
    while first < end and tokens[first].text in FIRST_WORDS:
        first += 1
    if first >= end:
        return
    yield from _named_of(page, first, end)
    inside = _noun_in_run(page, first, end)
    if inside:
        yield Found(start=tokens[first].start, end=tokens[inside - 1].end, type="place", source="facilities")
        return
    behind = _noun_behind(page, end)
    if behind and _may_name(page, first, end, tokens[behind - 1].text):
        yield Found(start=tokens[first].start, end=tokens[behind - 1].end, type="place", source="facilities")


def _named_of(page: Page, first: int, end: int) -> Iterator[Found]:
    """ "Gulf of Z", "Mount Z", "Lake Z"; a body's noun at the end decides otherwise: "Lake Z Council"."""
    tokens = page.tokens
    if (tokens[end - 1].text in WATERS and end + 1 < len(tokens) and tokens[end].text == "of" and tokens[end + 1].capital
            and page.joined(tokens[end - 1], tokens[end]) and page.joined(tokens[end], tokens[end + 1])):
        yield Found(start=tokens[end - 1].start, end=tokens[end + 1].end, type="place", source="facilities")
    if tokens[first].text in BEFORE and 1 < end - first <= LONGEST and tokens[end - 1].text not in any_head_noun():
        yield Found(start=tokens[first].start, end=tokens[end - 1].end, type="place", source="facilities")


def _noun_in_run(page: Page, first: int, end: int) -> int:
    """Past the last facility noun written with a capital, when a name stands before it."""
    tokens = page.tokens
    for last in range(end, first + 1, -1):
        noun = tokens[last - 1].text
        if noun != noun.lower() and noun.lower() in words("facilities.txt") and last == end and noun not in head_nouns()[0]:
            return last
    return 0


def _noun_behind(page: Page, end: int) -> int:
    """Past a facility noun in lower case right behind the run."""
    tokens = page.tokens
    for length in (2, 1):
        ahead = tokens[end:end + length]
        if len(ahead) < length or not page.joined(tokens[end - 1], ahead[0]) or (not page.joined(ahead[0], ahead[-1]) and length > 1):
            continue
        if " ".join(t.text for t in ahead) in words("facilities.txt"):
            return end + length
        if length > 1 and ahead[0].text in MODIFIERS and ahead[1].text in words("facilities.txt"):
            return end + length
    return 0


def _may_name(page: Page, first: int, end: int, noun: str) -> bool:
    """Whether the run names the building, rather than the town it stands in or those who run it."""
    tokens = page.tokens[first:end]
    name = page.text[tokens[0].start:tokens[-1].end]
    if noun in SHARED or len(tokens) > LONGEST or any(t.text in words("no_names.txt") for t in tokens):
        return False
    if ARTICLE_PREFIX.match(name):
        return True
    return name not in by_form() and tokens[0].text not in by_form() and not candidates(name) and not name.isupper()
