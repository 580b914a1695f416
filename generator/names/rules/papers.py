"""A newspaper: a town and a paper's noun, "the Z Courier", "the Daily Z"; a periodical's noun behind any words; "an essay in Z"."""

from collections.abc import Iterator

from generator.names.gazetteer import candidates, states
from generator.names.lexicon import by_form, words
from generator.names.page import FIRST_WORDS, Found, Page, Token, voted

HOURS = frozenset("Daily Weekly Evening Morning Sunday Saturday".split())

SURVEYS = frozenset("Strategic Defence Defense Spending Judicial Periodic Peer Policy Security Independent Case".split())
"""Words before a review that is an inquiry and no periodical. Source: general English."""


PIECES = frozenset("essay editorial op-ed column article profile".split())
"""What is written in a paper, so that "in Z" behind it names one where Z is no known place."""

LONGEST = 4


def papers(page: Page, found: tuple[Found, ...]) -> tuple[Found, ...]:
    return voted(page, found, (span for first, end in page.runs for span in _paper(page, first, end)))


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
    elif end - first <= LONGEST and _piece_in(page, first):
        name = page.text[tokens[first].start:tokens[end - 1].end]
        if name not in by_form() and not candidates(name) and name not in states() and name not in words("no_names.txt"):
            yield Found(start=tokens[first].start, end=tokens[end - 1].end, type="organisation", source="papers")


def _piece_in(page: Page, first: int) -> bool:
    """Whether "essay in" or "column in the" stands right before."""
    tokens, number = page.tokens, first - 1
    if number > 0 and tokens[number].text == "the":
        number -= 1
    return (number > 0 and tokens[number].text == "in" and tokens[number - 1].text in PIECES
            and all(page.joined(tokens[n], tokens[n + 1]) for n in range(number - 1, first)))


def _is_survey(before: Token, noun: Token) -> bool:
    """Whether a government's or court's review is meant: "Strategic Defence Review"."""
    return noun.text == "Review" and (before.text in SURVEYS or before.text in FIRST_WORDS)
