"""A capitalised word in brackets right behind an organisation is its other name: "Z Center for Human Rights (Zenidh)"."""

import re

from generator.names.lexicon import by_form
from generator.names.page import Found, Page, voted

OTHER_NAME = re.compile(r"\s?\(\s?((?=[^\W\d_]*[A-Z])[^\W_]{2,10}(?:-[^\W_]{1,6})?)\s?\)")


def acronyms(page: Page, found: tuple[Found, ...]) -> tuple[Found, ...]:
    new = []
    for name in found:
        match = OTHER_NAME.match(page.text, name.end)
        if name.type == "organisation" and len(page.inside(name.start, name.end)) > 1 and match and match[1] not in by_form():
            new.append(Found(start=match.start(1), end=match.end(1), type="organisation", source="acronyms"))
    return voted(page, found, new)
