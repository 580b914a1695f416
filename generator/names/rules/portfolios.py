"""What a minister or secretary is of is a portfolio and no name: "Minister of Higher Education"."""

from generator.names.gazetteer import candidates
from generator.names.lexicon import by_form
from generator.names.page import Found, Page

OFFICES = frozenset("minister ministers secretary undersecretary commissioner chancellor".split())


def portfolios(page: Page, found: tuple[Found, ...]) -> tuple[Found, ...]:
    return tuple(name for name in found if not _is_portfolio(page, name))


def _is_portfolio(page: Page, name: Found) -> bool:
    number = page.at.get(name.start, 0)
    if number < 2:
        return False
    of, office, surface = page.tokens[number - 1], page.tokens[number - 2], page.surface(name)
    held = of.text in ("of", "for") and office.text.lower() in OFFICES and page.joined(of, page.tokens[number])
    return held and surface not in by_form() and not candidates(surface)
