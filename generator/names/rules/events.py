"""A capitalised run that ends in an event's noun is an event: "Z Civil War", "Z Film Festival"."""

from collections.abc import Iterator

from generator.names.lexicon import words
from generator.names.page import FIRST_WORDS, Found, Page, added


def events(page: Page, found: tuple[Found, ...]) -> tuple[Found, ...]:
    return added(found, (span for first, end in page.runs for span in _event(page, first, end)))


def _event(page: Page, first: int, end: int) -> Iterator[Found]:
    tokens = page.tokens
    while first < end and tokens[first].text in FIRST_WORDS:
        first += 1
    if end - first >= 2 and tokens[end - 1].text in words("event_heads.txt"):
        yield Found(start=tokens[first].start, end=tokens[end - 1].end, type="event", source="events")
