"""What has shares, is bid for or says "it" of itself is a company, whatever it was taken for: "a stake in Z", "oil firm Z"."""

from collections.abc import Iterator

from generator.names.cues import Cues, pattern, shown
from generator.names.gazetteer import candidates, states
from generator.names.lexicon import by_form
from generator.names.page import Found, Page, voted
from generator.names.rules.places import METROPOLIS

CUES = Cues(
    type="organisation", source="dealings",
    around=pattern(
        r"\b(?:shares|stake|interest|stock|equity|shareholding) (?:of|in) Z", r"\b(?:bid|takeover bid|merger offer) for Z",
        r"\b(?:takeover|acquisition) of Z", r"\b(?:unit|subsidiary|affiliate|division) of Z", r"\bmerger (?:of|with) Z",
        r"\b(?:firm|company|giant|carmaker|automaker|airline|retailer|insurer|brewer|manufacturer|supermarket|chain|bookmaker|"
        r"conglomerate|record label|studio|publisher|broker|developer|operator|consultancy|maker) Z",
        r"Z(?:['’]s)? (?:shares|stock|shareholders|stockholders|debentures|common stock|affiliate|subsidiary|board)\b",
        r"Z (?:said|says|announced) it(?:s)? ", r"Z (?:said|says) the (?:company|firm|group|bank|airline)\b",
        r"Z, (?:an?|the) (?:[\w-]+ ){0,4}(?:firm|company|maker|manufacturer|retailer|airline|producer|subsidiary|holding company)\b"),
)
"""Source: general business English."""

ANALYSTS = Cues(type="organisation", source="dealings", around=pattern(
    r"\b(?:[Ee]conomist|[Aa]nalyst|[Ss]trategist|[Tt]rader|[Bb]roker|[Dd]ealer) (?:at|with) (?:the )?Z"))
"""Nobody is an analyst "with" a person or "at" a town."""

SPOKEN_FOR = Cues(type="organisation", source="dealings", around=pattern(
    r"\b(?:[Aa]n?|[Tt]he) Z spokes(?:man|woman|person)\b", r"Z group\b"))
"""Of a name that is nobody's in the article: a politician has a spokesman too."""


def dealings(page: Page, found: tuple[Found, ...]) -> tuple[Found, ...]:
    if not page.trusted:
        return found
    doubtful = tuple(_doubtful(page, found))
    last = {page.surface(name).split()[-1] for name in found if name.type == "person" and " " in page.surface(name)}
    nobodys = (name for name in doubtful if page.surface(name) not in last)
    anybody = (name for name in found if name.source == "model" and name.type != "organisation" and page.surface(name) not in by_form())
    return voted(page, found, (*shown(page, doubtful, CUES), *shown(page, nobodys, SPOKEN_FOR), *shown(page, anybody, ANALYSTS)))


def _doubtful(page: Page, found: tuple[Found, ...]) -> Iterator[Found]:
    """What the recogniser takes for a person or place of one word, or a place; no land and no town that has an exchange of its own."""
    for name in found:
        surface = page.surface(name)
        known = surface in by_form() or surface in states() or any(town.population >= METROPOLIS for town in candidates(surface))
        if name.source == "model" and not known and (name.type == "place" or " " not in surface):
            yield name
