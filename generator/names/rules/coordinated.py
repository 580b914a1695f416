"""What is named in one breath with a place is a place: "across Nairobi and Z", "in the capital and Z"."""

from collections.abc import Iterator

from generator.names.gazetteer import candidates
from generator.names.lexicon import any_head_noun, by_form, words
from generator.names.page import FIRST_WORDS, Found, Page, voted
from generator.names.rules.places import FOLLOWS, LOCATIVE

PREPOSITIONS = LOCATIVE | frozenset("between from to at around both".split())
COMMON = frozenset("capital city town village port".split())
AFTER_PERSON = frozenset("was were is are has have had will would could can may might must who whose".split())
"""Words behind a subject, which begins a clause of its own: "in Nairobi and Z was tired"."""

LONGEST = 3


def coordinated(page: Page, found: tuple[Found, ...]) -> tuple[Found, ...]:
    return voted(page, found, (span for first, end in page.runs for span in _place(page, first, end)))


def _place(page: Page, first: int, end: int) -> Iterator[Found]:
    tokens = page.tokens
    if end - first > 2 or first < 3 or tokens[first - 1].text not in ("and", "or") or not _unknown(page, first, end):
        return
    joined = page.joined(tokens[first - 2], tokens[first - 1]) and page.joined(tokens[first - 1], tokens[first])
    if joined and _ends_phrase(page, end) and (_capital_before(page, first - 2) or _place_before(page, first - 2)):
        yield Found(start=tokens[first].start, end=tokens[end - 1].end, type="place", source="coordinated")


def _unknown(page: Page, first: int, end: int) -> bool:
    """Whether nothing is known of the words that would speak against a place."""
    texts = [token.text for token in page.tokens[first:end]]
    name = page.text[page.tokens[first].start:page.tokens[end - 1].end]
    tables = (any_head_noun(), FIRST_WORDS, words("no_names.txt"), words("honorifics.txt"), by_form())
    return name not in by_form() and not name.isupper() and not any(text in table for text in texts for table in tables)


def _ends_phrase(page: Page, end: int) -> bool:
    """Whether no noun and no verb follows: neither "and Z officials" nor "and Z said"."""
    tokens = page.tokens
    if end >= len(tokens) or not page.joined(tokens[end - 1], tokens[end]):
        return page.text[tokens[end - 1].end:tokens[end - 1].end + 1] not in ("'", "’")
    return tokens[end].text in FOLLOWS - AFTER_PERSON


def _capital_before(page: Page, number: int) -> bool:
    """ "in the capital and Z"."""
    tokens = page.tokens
    return (tokens[number].text in COMMON and tokens[number - 1].text == "the" and number > 1
            and tokens[number - 2].text.lower() in PREPOSITIONS)


def _place_before(page: Page, number: int) -> bool:
    """A known place ends here, and a preposition stands before it."""
    tokens = page.tokens
    for first in range(number, max(0, number - LONGEST), -1):
        if not tokens[first].capital:
            return False
        name = page.text[tokens[first].start:tokens[number].end]
        known = by_form().get(name)
        if ((known and known.type == "place") or (known is None and candidates(name))) and tokens[first - 1].text.lower() in PREPOSITIONS:
            return True
    return False
