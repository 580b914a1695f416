"""Office, form of address, apposition or age beside a capitalised run show that it is a person, found by the model or not."""

import re
from collections.abc import Iterator

from generator.names.lexicon import any_head_noun, by_form, words
from generator.names.page import FIRST_WORDS, Found, Page, voted
from generator.names.titles import office_length, role_after, role_before, role_of_before, role_with_comma

LONGEST = 5
AGE = re.compile(r"\s?, (?:aged )?\d{1,2}(?:\s?[,).]| and | was | is | said )")


def people(page: Page, found: tuple[Found, ...]) -> tuple[Found, ...]:
    new = [span for first, end in page.runs for span in _person(page, first, end, found)]
    return voted(page, found, new)


def _person(page: Page, first: int, end: int, found: tuple[Found, ...]) -> Iterator[Found]:
    tokens = page.tokens
    first, titled = _past_titles(page, first, end)
    length = end - first
    if length > 2 and tokens[first].text.isupper() and len(tokens[first].text) > 1 and role_of_before(page, first + 1):
        yield Found(start=tokens[first].start, end=tokens[first].end, type="organisation", source="people")
        first, length = first + 1, length - 1
    if not 1 <= length <= LONGEST or not _plausible(page, first, end):
        return
    before = role_before(page, first) or role_of_before(page, first)
    if not before and length > 1:
        before = role_with_comma(page, first, end - 1)
    after = role_after(page, end - 1) if length > 1 else None
    aged = length > 1 and AGE.match(page.text, tokens[end - 1].end)
    lower = before is not None and before[-1:].islower() and page.text[tokens[first - 1].start].islower()
    if (before and (length > 1 or not lower)) or titled or after or aged:
        roles: list[str | None] = [role for role in (before, after) if role]
        for role in roles or [None]:
            yield Found(start=tokens[first].start, end=tokens[end - 1].end, type="person", source="people", role=role)


def _past_titles(page: Page, first: int, end: int) -> tuple[int, bool]:
    """Past offices, forms of address and nationalities at the head of the run; whether a form of address was among them."""
    tokens, titled, start = page.tokens, False, _past_begun_office(page, first)
    for number in range(first, end):
        length = office_length(tokens, number)
        if length and number + length < end:
            start = max(start, number + length)
        if tokens[number].text in words("honorifics.txt") and number + 1 < end:
            start, titled = max(start, number + 1), True
    while start < end and tokens[start].text in FIRST_WORDS:
        start += 1
    if 0 < start < len(tokens) and tokens[start - 1].text in words("honorifics.txt"):
        titled = titled or page.between(tokens[start - 1], tokens[start]).strip() in ("", ".")
    return start, titled



def _past_begun_office(page: Page, first: int) -> int:
    """Past an office that began before the run: the "State" of "Secretary of State"."""
    for back in range(1, min(LONGEST, first + 1)):
        length = office_length(page.tokens, first - back)
        if length > back:
            return first - back + length
    return first


def _plausible(page: Page, first: int, end: int) -> bool:
    """No head noun, no known country or organisation, no day of the week among the words."""
    texts = [token.text for token in page.tokens[first:end]]
    name = page.text[page.tokens[first].start:page.tokens[end - 1].end]
    if name in by_form() or (len(texts) == 1 and texts[0].isupper()):
        return False
    if any(t in any_head_noun() for t in texts) or any(t in words("no_names.txt") for t in texts[1:]):
        return False
    if texts[-1] in by_form() and by_form()[texts[-1]].type == "group":
        return False
    return texts[0] not in by_form() and (len(texts) > 1 or texts[0] not in words("no_names.txt"))
