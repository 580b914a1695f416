"""Titles and offices in a text: where they stand, and who bears them.

"Secretary of State Jane Roe", "the Z envoy Jane Roe", "Jane Roe, head of the X": the words of the office are never the
name's, and are kept as the person's role.
"""

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from generator.names.lexicon import by_form, words
from generator.names.page import Page, Token

LONGEST_OFFICE = 5
LONGEST_ROLE = 18
CONNECTORS = frozenset("of for the and to on at in".split())
BEFORE = frozenset((
    "former then late acting deputy interim senior top chief vice assistant outgoing veteran prominent "
    "exiled longtime leading new newly first current opposition rebel regional local state national "
    "federal provincial interior foreign defence defense finance health justice education trade energy "
    "transport military police army naval air-force political religious spiritual human-rights special ex"
).split())
NO_ROLE = frozenset("as including like such with along together among and but or not unlike plus whom whose".split())
"""Words behind a comma with which no description of the person begins."""

ENDS = re.compile(r"\s+(?:who|which|and who|as|when|where|while|after|before|because|but|that)\b|[.;:!?\"”“()]|,|\s[–—-]\s")


@dataclass(frozen=True, slots=True)
class Office:
    """An office printed in the text, as token numbers: from first up to, but not including, end."""

    first: int
    end: int


@cache
def offices() -> frozenset[tuple[str, ...]]:
    """The words of each office, plural forms too."""
    singular = {tuple(entry.split()) for entry in words("offices.txt")}
    return frozenset(singular | {(*entry[:-1], entry[-1] + "s") for entry in singular})


@cache
def _lengths() -> dict[str, tuple[int, ...]]:
    """First word of an office -> how many words the offices have that begin with it, the longest first."""
    found: dict[str, set[int]] = defaultdict(set)
    for office in offices():
        found[office[0]].add(len(office))
    return {word: tuple(length for length in range(LONGEST_OFFICE, 0, -1) if length in lengths) for word, lengths in found.items()}


def find_offices(page: Page) -> tuple[Office, ...]:
    """All offices of the text, longest first at each place, in reading order."""
    result, number = [], 0
    while number < len(page.tokens):
        length = office_length(page.tokens, number)
        if length:
            result.append(Office(number, number + length))
        number += length or 1
    return tuple(result)


def office_length(tokens: tuple[Token, ...], number: int) -> int:
    """How many tokens from here are the words of one office."""
    for length in _lengths().get(tokens[number].text.lower(), ()):
        chosen = tokens[number:number + length]
        same_block = chosen[-1].block == chosen[0].block
        if same_block and tuple(token.text.lower() for token in chosen) in offices() and not _family_name(chosen):
            return length
    return 0


def _family_name(chosen: tuple[Token, ...]) -> bool:
    """Whether the one word is a name as soon as it has a capital: "Hunter", "Uncle"."""
    return len(chosen) == 1 and chosen[0].text[0].isupper() and chosen[0].text.lower() in words("offices_lower.txt")


def role_before(page: Page, person: int) -> str | None:
    """The role printed right before the person whose name begins at this token: "Syrian dictator", "head of X"."""
    start, longest = person, None
    while start and page.joined(page.tokens[start - 1], page.tokens[start]) and person - start < LONGEST_OFFICE:
        start -= 1
        if office_length(page.tokens, start) == person - start:
            longest = start
    return None if longest is None else page.text[page.tokens[_leftwards(page, longest)].start:page.tokens[person - 1].end]


def role_with_comma(page: Page, person: int, last: int) -> str | None:
    """An office, then the name between commas: "its chief executive, Jane Roe, said"."""
    tokens = page.tokens
    if not person or page.between(tokens[person - 1], tokens[person]).lstrip() != ", ":
        return None
    if page.text[tokens[last].end:tokens[last].end + 2].lstrip()[:1] not in (",", "."):
        return None
    for start in range(max(1, person - LONGEST_OFFICE), person):
        owned = tokens[start - 1].text.lower() in ("the", "its", "his", "her", "their")
        if owned and office_length(tokens, start) == person - start:
            return page.text[tokens[start].start:tokens[person - 1].end]
    return None


def role_of_before(page: Page, person: int) -> str | None:
    """A role that ends in an organisation right before the name: "President of the Z Coalition Jane Roe"."""
    start = person - 1
    while start >= 0 and person - start < LONGEST_ROLE and page.tokens[start].block == page.tokens[person].block:
        before, after = page.tokens[start:start + 2]
        if page.between(before, after) not in (" ", ", ") and not page.joined(before, after):
            return None
        length = office_length(page.tokens, start)
        follows = start + length
        body = page.tokens[follows:person]
        if length and body and body[0].text in ("of", "for") and body[-1].capital and not _name_between(page, follows, person):
            return page.text[page.tokens[_leftwards(page, start)].start:page.tokens[person - 1].end]
        start -= 1
    return None


def role_after(page: Page, last: int) -> str | None:
    """An apposition after the person whose name ends at this token: "Jane Roe, chairman of the X, said"."""
    if last + 2 >= len(page.tokens) or page.between(page.tokens[last], page.tokens[last + 1]).lstrip() != ", ":
        return None
    block = page.blocks[page.tokens[last].block]
    start = page.tokens[last + 1].start
    rest = page.text[start:min(block.end, start + 200)]
    stop = ENDS.search(_points_hidden(rest))
    phrase = rest[:stop.start() if stop else None].strip()
    inside = page.inside(start, start + len(phrase))
    if not phrase or phrase.split()[0].lower() in NO_ROLE or len(inside) > LONGEST_ROLE or not _describes(page, last + 1, len(inside)):
        return None
    return re.sub(r"^(?:the|a|an|one of the)\s+", "", phrase)


def _describes(page: Page, number: int, length: int) -> bool:
    """Whether an office stands near the head of the phrase, with no verb-like start before it."""
    for step in range(min(length, 7)):
        office = office_length(page.tokens, number + step)
        if office and (step + office >= length or _ends_there(page.tokens[number + step + office])):
            return not (step == 0 and office < length and page.tokens[number + office].capital)  # "…, Governor Jane Roe" is somebody else
        token = page.tokens[number + step]
        if not (token.capital or token.text.lower() in CONNECTORS | BEFORE | {"a", "an", "s"} or step == 0 or token.text.isalpha()):
            return False
        if token.text in words("saying_verbs.txt") or token.text in ("who", "and", "was", "is", "were", "are", "had", "has"):
            return False
    return False


def _ends_there(after: Token) -> bool:
    """Whether no further noun follows the office: "chairman of …", "activist fighting …", not "volunteer fire company"."""
    return after.capital or after.text.lower() in CONNECTORS | {"with", "from", "who", "or"} or after.text.endswith(("ing", "ed"))


def _points_hidden(text: str) -> str:
    """Points inside abbreviations ("U.S.") do not end a sentence; the length stays."""
    return re.sub(r"(?<=\b[A-Z])\.", "_", text)


def _leftwards(page: Page, start: int) -> int:
    """Take in the nationality, organisation or adjective before an office."""
    while start and page.joined(page.tokens[start - 1], page.tokens[start]):
        before = page.tokens[start - 1]
        if before.text.lower() in BEFORE or (before.capital and not before.first) or before.text in by_form():
            start -= 1
        else:
            break
    return start


def _name_between(page: Page, start: int, person: int) -> bool:
    """A sentence's verb between the office and the name shows that they do not belong together."""
    return any(not (t.capital or t.text.lower() in CONNECTORS) for t in page.tokens[start:person])
