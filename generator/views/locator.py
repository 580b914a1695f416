"""The small map on a place's page: where it lies, and how we know."""

from dataclasses import dataclass

from generator.model import Entity
from generator.views.links import relative
from generator.views.map_window import around
from generator.views.whereabouts import country_name, decided, degrees, how_known, is_country
from generator.wording import Wording, headed

MAP = "places/map/index.html"
ASPECT = 1.6
TOWN, COUNTRY = 36.0, 90.0
"""How wide a map is, in degrees at the equator, of a place in a country and of a country."""

SCALE = 200
"""The map is so many units high: on a page it is as wide as its column."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Locator:
    """A place on the map."""

    box: str
    """viewBox of the part of the world that is shown."""

    outline: str
    """Fragment of the outlines that is drawn darker: "#sy"; "" when the country is not known."""

    width: int
    height: int
    x: str
    y: str
    """Where the place is marked, in units of width and height."""

    words: str
    """ "Aleppo (Syria) lies at 36.20° N, 37.16° E."."""

    reason: str | None
    """Why it is this one of several places, as a sentence."""

    language: str | None
    """Of that reason, where it is not the interface's."""

    how: str
    """Where the position is known from."""

    map: str
    """The link to the map of all places."""


def locator(say: Wording, entity: Entity, path: str) -> Locator | None:
    """The map of a place, None of anything that is no place or lies nowhere that is known."""
    if entity.type != "place" or entity.latitude is None or entity.longitude is None:
        return None
    here = (entity.latitude, entity.longitude)
    window = around([here], ASPECT, COUNTRY if is_country(entity) else TOWN)
    across, down = window.at(here)
    width = round(SCALE * ASPECT)
    return Locator(
        box=window.box, outline=f"#{entity.country.lower()}" if entity.country else "", width=width, height=SCALE,
        x=f"{across * width:.1f}", y=f"{down * SCALE:.1f}", words=_words(say, entity), reason=_sentence(say, entity),
        language=say.tongue_of(decided(entity) or ""), how=how_known(say, entity), map=relative(path, MAP),
    )


def _words(say: Wording, entity: Entity) -> str:
    country, position = country_name(say, entity.country), degrees(say, entity)
    if country and country != entity.name and not is_country(entity):
        return say.gettext("%(place)s (%(country)s) lies at %(position)s.", place=entity.name, country=country, position=position)
    return say.gettext("%(place)s lies at %(position)s.", place=entity.name, position=position)


def _sentence(say: Wording, entity: Entity) -> str | None:
    """What settled which of several places is meant."""
    detail = decided(entity)
    return say.gettext("%(sentence)s.", sentence=headed(say.worded(detail))) if detail else None
