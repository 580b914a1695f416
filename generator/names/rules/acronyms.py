"""Capitals that are an organisation's: in brackets right behind it, or its initials, used again without it.

"Z Center for Human Rights (Zenidh)"; "Z Airways … ZA … ZA".
"""

import re
from collections import Counter
from collections.abc import Iterator

from generator.names import organisations
from generator.names.lexicon import by_form
from generator.names.page import Found, Page, added

OTHER_NAME = re.compile(r"\s?\(\s?((?=[^\W\d_]*[A-Z])[^\W_]{2,10}(?:-[^\W_]{1,6})?)\s?\)")
TWICE = 2
"""How often two letters must stand for a body by themselves: once may be anything."""


def acronyms(page: Page, found: tuple[Found, ...]) -> tuple[Found, ...]:
    return added(found, (*_in_brackets(page, found), *_initials(page, found)))


def _in_brackets(page: Page, found: tuple[Found, ...]) -> Iterator[Found]:
    for name in found:
        match = OTHER_NAME.match(page.text, name.end)
        if name.type == "organisation" and len(page.inside(name.start, name.end)) > 1 and match and match[1] not in by_form():
            yield Found(start=match.start(1), end=match.end(1), type="organisation", source="acronyms")


def _initials(page: Page, found: tuple[Found, ...]) -> Iterator[Found]:
    meant = {organisations.initials(page.surface(name)) for name in found
             if name.type == "organisation" and len(page.inside(name.start, name.end)) > 1}
    tokens = [token for token in page.tokens if token.text in meant and token.text.isupper() and token.text not in by_form()
              and token.block in page.prose]
    times = Counter(token.text for token in tokens)
    for token in tokens:
        if len(token.text) > TWICE or times[token.text] >= TWICE:
            yield Found(start=token.start, end=token.end, type="organisation", source="acronyms")
