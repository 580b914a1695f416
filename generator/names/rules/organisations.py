"""A capitalised run with an organisation's head noun is an organisation: "Z National Coalition", "Task Force on Y in Z"."""

import re
from collections.abc import Iterator

from generator.names.lexicon import by_form, head_nouns, words
from generator.names.page import FIRST_WORDS, Found, Page, Token, added, voted
from generator.names.titles import office_length

SUBJECT = re.compile(r" on (?:the )?(?=[A-Z])")
JOINS = frozenset(("of", "for", "on", "against"))
IN_MID_NAME = frozenset(("Without", "Against", "Beyond", "For", "Across"))
"""Small words that have a capital only within a name: "Lawyers Without Borders"."""


def organisations(page: Page, found: tuple[Found, ...]) -> tuple[Found, ...]:
    spans = [span for first, end in page.runs for span in _in_run(page, first, end, found)]
    subjects = [span for span in spans if page.trusted and SUBJECT.search(page.surface(span)) and _begins_with_head(page, span)]
    return added(voted(page, found, spans), subjects)


def _begins_with_head(page: Page, span: Found) -> bool:
    """Whether the noun before "on" makes the body: recognisers take the subject of a "Panel on X" for its name."""
    match = SUBJECT.search(page.surface(span))
    head = page.ending.get(span.start + match.start()) if match else None
    return head is not None and _is_head(page.tokens, head, head + 1)


def _in_run(page: Page, first: int, end: int, found: tuple[Found, ...]) -> Iterator[Found]:
    tokens = page.tokens
    while first < end and (tokens[first].text in FIRST_WORDS or _office(page, first, end)):
        first += max(1, _office(page, first, end))
    heads = [n for n in range(first, end) if _is_head(tokens, n, end)]
    if not heads and end - first >= 2 and tokens[first].text in words("organisation_first.txt"):
        heads = [end - 1]
    if not heads:
        yield from _capital_small_word(page, first, end)
        return
    last = heads[-1]
    begin = _model_start(page, first, last, found)
    stop = _extended(page, last + 1) if last + 1 == end else last + 1
    if stop - begin >= 2 and not (stop == last + 1 and tokens[last].text.isupper()):
        yield Found(start=tokens[begin].start, end=tokens[stop - 1].end, type="organisation", source="organisations")


def _model_start(page: Page, first: int, last: int, found: tuple[Found, ...]) -> int:
    """Where the model begins the name, when the run begins a sentence, whose first capital says nothing."""
    if not page.tokens[first].first or page.tokens[first].text in by_form():
        return first
    begin = next((page.at[name.start] for name in found if name.end == page.tokens[last].end and name.start in page.at), first)
    return begin if first < begin < last else first


def _office(page: Page, number: int, end: int) -> int:
    """Length of an office at the head of the run, when more than a head noun follows it; "Workers’" is none."""
    tokens = page.tokens
    length = office_length(tokens, number)
    if not length or number + length >= end:
        return 0
    owns = page.between(*tokens[number + length - 1:number + length + 1])[:1] in ("'", "’")
    goes_on = tokens[number + length].text in IN_MID_NAME or _is_head(tokens, number + length, end)
    return 0 if owns or goes_on else length


def _is_head(tokens: tuple[Token, ...], number: int, end: int) -> bool:
    strict, last = head_nouns()
    two = f"{tokens[number - 1].text} {tokens[number].text}" if number else ""
    return tokens[number].text in strict or two in strict or (number == end - 1 and tokens[number].text in last)


def _extended(page: Page, number: int) -> int:
    """Past "of the X", "for X and Y", "on X in Z" behind the head noun."""
    tokens, on = page.tokens, False
    while number < len(tokens) - 1 and page.joined(tokens[number - 1], tokens[number]):
        joint = tokens[number].text
        ahead = number + 1 + (tokens[number + 1].text == "the")
        if ahead >= len(tokens) or not tokens[ahead].capital or not page.joined(tokens[ahead - 1], tokens[ahead]):
            break
        paired = joint == "and" and ahead == number + 1 and _abstract(tokens[ahead]) and _abstract(tokens[number - 1])
        if paired and _is_head(tokens, number - 1, number) and _is_head(tokens, page.run_end(ahead) - 1, page.run_end(ahead)):
            break  # two bodies: "the Z Brigade and Y Police"
        if not (joint in JOINS or paired or (joint == "in" and on)):
            break
        if tokens[ahead].text in words("no_names.txt") and tokens[ahead].text not in ("State", "Supreme"):
            break
        on = on or joint == "on" or tokens[ahead].text in ("Cooperation", "Co-operation")
        number = page.run_end(ahead)
    return number


def _abstract(token: Token) -> bool:
    """Whether the word can go on an organisation's field of work, being no place, people or other known thing."""
    return token.text not in by_form()


def _capital_small_word(page: Page, first: int, end: int) -> Iterator[Found]:
    """A small word written with a capital in mid-name: "Doctors Without Z"."""
    tokens = page.tokens[first:end]
    if len(tokens) >= 3 and any(t.text in IN_MID_NAME for t in tokens[1:-1]):
        yield Found(start=tokens[0].start, end=tokens[-1].end, type="organisation", source="organisations")
