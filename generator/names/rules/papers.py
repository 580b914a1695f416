"""A town and a newspaper's noun name a newspaper: "the Z Courier", "the Daily Z"."""

from collections.abc import Iterator

from generator.names.gazetteer import candidates, states
from generator.names.lexicon import by_form, words
from generator.names.page import Found, Page, added

HOURS = frozenset("Daily Weekly Evening Morning Sunday Saturday".split())


def papers(page: Page, found: tuple[Found, ...]) -> tuple[Found, ...]:
    return added(found, (span for first, end in page.runs() for span in _paper(page, first, end)))


def _paper(page: Page, first: int, end: int) -> Iterator[Found]:
    tokens = page.tokens
    if tokens[first].text == "The" and end - first > 2:
        first += 1
    before = page.text[tokens[first].start:tokens[end - 2].end] if 1 < end - first <= 4 else ""
    known = by_form().get(before)
    if before and tokens[end - 1].text in words("paper_heads.txt") and (
            tokens[first].text in HOURS or candidates(before) or before in states() or (known and known.type == "place")):
        yield Found(start=tokens[first].start, end=tokens[end - 1].end, type="organisation", source="papers")
