"""In a report of sport a town's name is its club's where a score, a striker or a plural verb stands beside it: "Z 2-1 Y", "Z were"."""

from collections.abc import Iterator

from generator.names import sport
from generator.names.cues import Cues, pattern, shown
from generator.names.gazetteer import candidates
from generator.names.lexicon import by_form
from generator.names.page import Found, Page, voted

PLAYERS = (
    "boss|striker|midfielder|defender|goalkeeper|keeper|winger|full-back|fly-half|scrum-half|prop|hooker|lock|flanker|number eight|"
    "skipper|centre-back|forward|coach|captain|manager|assistant manager|fans|supporters|players?|squad|dressing room|pack|defence|"
    "star|chairman|bench|side|line-up|teenager|"
    "tight-head|loose-head|second row|back row|full back|playmaker|academy|youngster|number 10|ace")

CUES = Cues(
    type="organisation", source="clubs",
    around=pattern(r"\d+-\d+ Z", r"\b(?:beat|beating|thrashed|thrashing|against|victory over|win over|draw with|defeat (?:by|to|against)|"
                   r"los(?:e|ing|t) to|faced?|facing|joined|left|signed for|former|ex-) Z",
                   r"Z \d+-\d+\b", rf"Z(?:['’]s)? (?:{PLAYERS})\b", r"Z (?:were|have|are|drew|beat|face|host|entertain|travel)\b",
                   r"[a-z] \(Z\)"),
)
"""Source: general English of sports pages; British verbs are plural after a club."""


def clubs(page: Page, found: tuple[Found, ...]) -> tuple[Found, ...]:
    if not page.trusted:
        return found
    towns = _towns(page, found) if sport.is_report(page.lower) else ()
    called = (Found(start=name.start, end=name.end, type="organisation", source="clubs") for name in found if _has_a_clubs_name(page, name))
    return voted(page, found, (*shown(page, towns, CUES), *called))


def _has_a_clubs_name(page: Page, name: Found) -> bool:
    """A town and a word that clubs have, where no town is called so: "Z City"."""
    town, _, last = page.surface(name).rpartition(" ")
    return last in sport.CLUBS and bool(candidates(town)) and not candidates(page.surface(name))


def _towns(page: Page, found: tuple[Found, ...]) -> Iterator[Found]:
    """Places that are no land, and single words taken for a person's."""
    for name in found:
        surface = page.surface(name)
        if name.source == "model" and surface not in by_form() and (name.type in ("place", "organisation") or " " not in surface):
            yield name
