"""Bulleted lists."""

import re

from generator.model import Draft
from generator.normalise.lines import free, give

BULLET = re.compile(r"(?:[•●▪‣◦·■*]|[-–](?=\s))\s?\S.*")


def lists(draft: Draft) -> Draft:
    """Two or more bulleted lines in a row; one alone may be a dash that a speaker's line begins with."""
    lines = free(draft)
    marked = [bool(BULLET.fullmatch(words)) and not words.startswith("**") for _, words in lines]
    found = {n: "list" for place, (n, _) in enumerate(lines)
             if marked[place] and any(marked[near] for near in (place - 1, place + 1) if 0 <= near < len(lines))}
    return give(draft, found, "lists")
