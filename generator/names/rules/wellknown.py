"""Countries, peoples and well-known organisations of the tables are found wherever they stand, and their type is the table's."""

import re
from functools import cache

from generator.names.lexicon import by_form, finders
from generator.names.page import Found, Page, added
from generator.names.trie import Boundary, Trie

MONEY = re.compile(r"\s?\$|\s[Dd]ollars?\b")


def wellknown(page: Page, found: tuple[Found, ...]) -> tuple[Found, ...]:
    new = [Found(start=a, end=b, type=by_form()[page.text[a:b]].type, source="table")
           for block in page.blocks for a, b in _trie().spans(page.text, block.start, block.end, Boundary())]
    return added(found, (name for name in new if not _inside_person(name, found) and not _money(page, name)))


def _money(page: Page, name: Found) -> bool:
    """A country's letters before an amount: "US$ 5", "US dollars"."""
    return bool(MONEY.match(page.text, name.end))


def _inside_person(name: Found, found: tuple[Found, ...]) -> bool:
    """Whether the word is half of a person's name: "Michael Jordan"."""
    return any(old.type == "person" and old.start <= name.start and name.end <= old.end and old.end - old.start > name.end - name.start
               for old in found)


@cache
def _trie() -> Trie:
    return Trie(finders())
