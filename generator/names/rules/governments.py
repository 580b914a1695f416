"""In "the Z government" Z is a person when no place is known by that name."""

from collections.abc import Iterator

from generator.names.gazetteer import candidates
from generator.names.lexicon import by_form, words
from generator.names.page import FIRST_WORDS, Found, Page, voted

RULE = frozenset("regime government administration cabinet presidency dictatorship junta".split())


def governments(page: Page, found: tuple[Found, ...]) -> tuple[Found, ...]:
    return voted(page, found, (span for first, end in page.runs for span in _ruler(page, first, end)))


def _ruler(page: Page, first: int, end: int) -> Iterator[Found]:
    tokens = page.tokens
    while first < end and tokens[first].text in FIRST_WORDS:
        first += 1
    name = page.text[tokens[first].start:tokens[end - 1].end] if 0 < end - first <= 2 else ""
    if (name and end < len(tokens) and page.joined(tokens[end - 1], tokens[end]) and tokens[end].text in RULE and not name.isupper()
            and name not in by_form() and not candidates(name) and name not in words("no_names.txt") and tokens[first].text not in by_form()
            and first and tokens[first - 1].text.lower() == "the"):
        yield Found(start=tokens[first].start, end=tokens[end - 1].end, type="person", source="governments")
