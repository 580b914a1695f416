"""What a minister or secretary is of is a portfolio and no name: "Minister of Higher Education"."""

from generator.names.gazetteer import candidates
from generator.names.lexicon import by_form
from generator.names.page import Found, Page

OFFICES = frozenset("minister ministers secretary undersecretary commissioner chancellor".split())


def portfolios(page: Page, found: tuple[Found, ...]) -> tuple[Found, ...]:
    return tuple(name for name in found if not _is_portfolio(page, name))


def _is_portfolio(page: Page, name: Found) -> bool:
    number = page.at.get(name.start, 0)
    surface = page.surface(name)
    if number < 2 or surface in by_form() or candidates(surface):
        return False
    of, office = page.tokens[number - 1], page.tokens[number - 2]
    return of.text in ("of", "for") and office.text.lower() in OFFICES and page.joined(of, page.tokens[number])
