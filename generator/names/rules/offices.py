"""Titles and offices never enter a name: "President Doe" is Doe, "Secretary of State" is nobody, "Y CEO Jane Roe" is Y and Jane Roe."""

from dataclasses import replace

from generator.names.lexicon import any_head_noun, by_form, head_nouns, words
from generator.names.page import Found, Page, Token, cut
from generator.names.titles import find_offices

BUILT = frozenset(noun.split()[-1].capitalize() for noun in words("facilities.txt"))

RULERS = frozenset((
    "king queen prince princess pope sultan sheikh sheik emir imam bishop cardinal judge shah duke "
    "duchess baron chief captain justice pastor rabbi abbot marshal"
).split())
"""Titles that are also last or middle names: behind the first word of a person's name they belong to it."""


def offices(page: Page, found: tuple[Found, ...]) -> tuple[Found, ...]:
    covered = [False] * len(page.tokens)
    for office in find_offices(page):
        covered[office.first:office.end] = [True] * (office.end - office.first)
    for number, token in enumerate(page.tokens[:-1]):
        covered[number] |= token.text in words("honorifics.txt") and _addresses(page, number)
    return tuple(part for name in found for part in _parts(page, name, covered))


def _parts(page: Page, name: Found, covered: list[bool]) -> list[Found]:
    tokens = page.inside(name.start, name.end)
    first = page.at[tokens[0].start]
    marks = [mark and not (n and name.type == "person" and token.text.lower() in RULERS)
             for n, (mark, token) in enumerate(zip(covered[first:first + len(tokens)], tokens, strict=True))]
    if not any(marks) or _is_body(page, name, tokens) or (page.sure(name) and name.type != "person"):
        return [name]
    stop = len(tokens) - marks[::-1].index(True)
    head, tail = tokens[:marks.index(True)], tokens[stop:]
    parts = []
    if head and not _only_first(head):
        parts.append(cut(page, name, head, type=name.type if not tail and name.type != "person" else None, source="offices"))
    if tail and any(t.capital for t in tail):
        parts.append(cut(page, replace(name, source="offices"), tail, type=name.type if not head else "person"))
    return parts


def _addresses(page: Page, number: int) -> bool:
    """Whether a form of address stands before a name and not within it: "Sen Roe", not "Hun Sen"."""
    token, after = page.tokens[number], page.tokens[number + 1]
    return after.capital and token.block == after.block and page.between(token, after).strip() in ("", ".")


def _is_body(page: Page, name: Found, tokens: tuple[Token, ...]) -> bool:
    """Whether the office is part of the name of an organisation or a building: "General Assembly", "King Z Hospital"."""
    if page.surface(name) in by_form() or tokens[-1].text in any_head_noun() or tokens[-1].text in BUILT:
        return True
    return name.type in ("organisation", "work", "event") and any(t.text in head_nouns()[0] for t in tokens)


def _only_first(head: tuple[Token, ...]) -> bool:
    """One capitalised word before the office, at the start of a sentence: "Former President Doe"."""
    return len(head) == 1 and head[0].first and head[0].text not in by_form()
