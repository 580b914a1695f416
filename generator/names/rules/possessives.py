"""A name that runs across a possessive is two: "Z's Y hospital" is Z and the Y hospital."""

import re
from dataclasses import replace

from generator.names import plural_possessives
from generator.names.lexicon import by_form
from generator.names.page import Found, Page, Token
from generator.names.titles import office_length

OWNED = re.compile(r"(?:(?<=s)['’]|\s?['’]s)\s+")
WHOLE = frozenset((
    "Women Men People Children Peoples Workers Writers Teachers Students Farmers Veterans Lord Lloyd King "
    "Queen Master Mother Father Saint St Valentine New Patrick John Paul Mary Thomas Andrew James Peter "
    "Christie Sotheby Sainsbury Bachelor Employees Journalists Doctors Lawyers Physicians Prisoners "
    "Soldiers Girls Boys Parents Consumers Residents"
).split())
"""Words after which a possessive usually belongs to the name: "People's Party", "St John's Church". Source: general English."""


SAINT = frozenset(("St", "Saint"))


def possessives(page: Page, found: tuple[Found, ...]) -> tuple[Found, ...]:
    return tuple(part for name in found for part in _parts(page, name))


def _parts(page: Page, name: Found) -> list[Found]:
    surface = page.surface(name)
    known = next((match for match in OWNED.finditer(surface) if surface[:match.start()] in by_form()), None)
    match = known or OWNED.search(surface)
    if not match or surface in by_form() or (page.sure(name) and not known):
        return [name]
    owner = page.inside(name.start, name.start + match.start())
    if not owner or (not known and _belongs(page, owner[-1])):
        return [name]
    left = replace(name, end=name.start + match.start(), type=None, source="possessives")
    right = replace(name, start=name.start + match.end(), source="possessives")
    return [left, *_parts(page, right)]


def _belongs(page: Page, owner: Token) -> bool:
    """Whether the possessive is part of the name: "People's Party", "Prosecutor's Office"."""
    number = page.at[owner.start]
    if owner.text in WHOLE or owner.text.rstrip("s") in WHOLE:
        return True
    if number and page.tokens[number - 1].text in SAINT:
        return True
    return plural_possessives.in_name(page, number) or office_length(page.tokens, number) > 0
