"""What a text calls a film, a song or a novel, or whose cast and prizes it tells of, is a work: "starring in Z", "the film Z"."""

from collections.abc import Iterator

from generator.names.cues import Cues, pattern, shown
from generator.names.page import Found, Page, voted

KINDS = ("film|movie|drama|comedy|biopic|musical|sitcom|novel|album|song|thriller|sequel|blockbuster|documentary|cartoon|soap opera|"
         "video game|computer game|costume drama|epic|hip-hop musical")

CUES = Cues(
    type="work", source="titled_works",
    around=pattern(rf"\b(?:{KINDS})s? (?:called |named |titled |entitled |version of )?(?:The |A |the )?Z",
                   r"\b(?:starr(?:ed|ing)|roles?|performances?|appear(?:ed|ance|ing)?) in (?:The |A |the |his |her )?Z",
                   r"Z,? (?:starring|directed by|written and directed by|which stars)\b", r"Z (?:soundtrack|trilogy|sequel|premiere)\b",
                   r"Z,? (?:\w+ ){0,4}?nomin(?:ations|ated for)\b"),
)
"""Source: general English of reviews."""

SCREEN = frozenset("film films actor actress director starring cinema movie movies screenplay box-office Oscar Oscars Bafta Baftas".split())
ON_SCREEN = 3
"""So many words of the cinema make an article about films."""

WITH_ARTICLE = Cues(type="work", source="titled_works", around=pattern(r"[a-z,] The Z(?! (?:Times|Sun|Guardian|Post))"))
"""In an article about films "The" has a capital in mid-sentence at the head of a title."""


def titled_works(page: Page, found: tuple[Found, ...]) -> tuple[Found, ...]:
    if not page.trusted:
        return found
    bodies = tuple(_bodies(page, found))
    about_films = len(SCREEN & {token.text for token in page.tokens}) >= ON_SCREEN
    return voted(page, found, (*shown(page, bodies, CUES), *(shown(page, bodies, WITH_ARTICLE) if about_films else ())))


def _bodies(page: Page, found: tuple[Found, ...]) -> Iterator[Found]:
    """What the recogniser takes for a body or place, or for something else; of people only who is called by one word."""
    return (name for name in found
            if name.source == "model" and (name.type in ("organisation", "place", None) or " " not in page.surface(name)))
