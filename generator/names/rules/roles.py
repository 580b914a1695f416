"""Titles and descriptions printed beside a person are kept with the name: "Governor", "head of X"."""

from dataclasses import replace

from generator.names.page import Found, Page
from generator.names.titles import role_after, role_before, role_of_before


def roles(page: Page, found: tuple[Found, ...]) -> tuple[Found, ...]:
    return tuple(replace(name, role=_role(page, name)) if name.type == "person" and not name.role else name for name in found)


def _role(page: Page, name: Found) -> str | None:
    tokens = page.inside(name.start, name.end)
    if not tokens:
        return None
    first = page.at[tokens[0].start]
    return role_before(page, first) or role_of_before(page, first) or role_after(page, first + len(tokens) - 1)
