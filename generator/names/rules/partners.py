"""A firm that is called after its partners is one name: "Z and Y Corp", where neither is a firm by itself in the article."""

import re
from collections.abc import Iterator

from generator.names.page import Found, Page, added

PARTNERS = re.compile(
    r"\b(?P<one>[A-Z][\w'’-]+) (?:and|&) (?P<other>[A-Z][\w'’-]+)(?: (?:Inc|Corp|Co|Ltd|Plc|PLC|Cos|Securities|LP|L\.P\.)\b|(?=>))")
LEGAL = r" (?:Inc|Corp|Co|Ltd|Plc|PLC|AG|SA|Cos)\b"


def partners(page: Page, found: tuple[Found, ...]) -> tuple[Found, ...]:
    return added(found, _firms(page)) if page.trusted else found


def _firms(page: Page) -> Iterator[Found]:
    for match in PARTNERS.finditer(page.text):
        one, other = re.escape(match["one"]), re.escape(match["other"])
        by_themselves = re.search(rf"\b{one}{LEGAL}|(?<!and )(?<!& )(?<!/)\b{other}\b", page.text)
        if match.start() in page.at and match.end() in page.ending and not by_themselves:
            yield Found(start=match.start(), end=match.end(), type="organisation", source="partners")
