"""A town and a newspaper's noun name a newspaper: "the Z Courier", "the Daily Z"; a periodical's noun does so behind any words."""

from collections.abc import Iterator

from generator.names.gazetteer import candidates, states
from generator.names.lexicon import by_form, words
from generator.names.page import FIRST_WORDS, Found, Page, Token, voted

HOURS = frozenset("Daily Weekly Evening Morning Sunday Saturday".split())

SURVEYS = frozenset("Strategic Defence Defense Spending Judicial Periodic Peer Policy Security Independent Case".split())
"""Words before a review that is an inquiry and no periodical. Source: general English."""


def papers(page: Page, found: tuple[Found, ...]) -> tuple[Found, ...]:
    return voted(page, found, (span for first, end in page.runs() for span in _paper(page, first, end)))


def _paper(page: Page, first: int, end: int) -> Iterator[Found]:
    tokens = page.tokens
    while tokens[first].text in FIRST_WORDS and end - first > 2:
        first += 1
    before = page.text[tokens[first].start:tokens[end - 2].end] if 1 < end - first <= 4 else ""
    known = by_form().get(before)
    periodical = before and tokens[end - 1].text in words("periodical_heads.txt") and not _is_survey(tokens[end - 2], tokens[end - 1])
    if periodical or (before and tokens[end - 1].text in words("paper_heads.txt") and (
            tokens[first].text in HOURS or candidates(before) or before in states() or (known and known.type == "place"))):
        yield Found(start=tokens[first].start, end=tokens[end - 1].end, type="organisation", source="papers")


def _is_survey(before: Token, noun: Token) -> bool:
    """Whether a government's or court's review is meant: "Strategic Defence Review"."""
    return noun.text == "Review" and (before.text in SURVEYS or before.text in FIRST_WORDS)
