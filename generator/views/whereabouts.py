"""Where a place lies, in words, and how we know."""

from functools import cache

from generator.model import Entity
from generator.names.gazetteer import candidates
from generator.names.lexicon import by_form, known
from generator.wording import Wording

DECIDED = ("company", "size")
"""Kinds of reason that settled which of several places of one name is meant (names/resolution/coordinates.py)."""


def country_name(say: Wording, code: str | None) -> str | None:
    """The usual name of a country by its ISO 3166-1 code: in English that of the general table, by which articles call it, else CLDR's."""
    english = _names().get(code) if code else None
    return (code and say.country_name(code)) or english if say.marks_english else english


def is_country(entity: Entity) -> bool:
    """Whether the place is itself a country of the general table, at the table's position."""
    thing = by_form().get(entity.name)
    return thing is not None and thing.type == "place" and _position(entity) == (thing.latitude, thing.longitude)


def degrees(say: Wording, entity: Entity) -> str:
    """ "36.20° N, 37.16° E"; as many decimals as are known, at most two."""
    latitude, longitude = (north_south(say, entity.latitude or 0.0, _places(entity.latitude)),
                           east_west(say, entity.longitude or 0.0, _places(entity.longitude)))
    return say.gettext("%(latitude)s, %(longitude)s", latitude=latitude, longitude=longitude)


def _places(degrees: float | None) -> int:
    return 2 if (degrees or 0.0) % 1 else 0


def north_south(say: Wording, latitude: float, places: int) -> str:
    """ "36.20° N", with so many decimals."""
    shown = say.decimal(abs(latitude), places)
    return say.gettext("%(degrees)s° S", degrees=shown) if latitude < 0 else say.gettext("%(degrees)s° N", degrees=shown)


def east_west(say: Wording, longitude: float, places: int) -> str:
    """ "37.16° E"."""
    shown = say.decimal(abs(longitude), places)
    return say.gettext("%(degrees)s° W", degrees=shown) if longitude < 0 else say.gettext("%(degrees)s° E", degrees=shown)


def decided(entity: Entity) -> str | None:
    """What settled which of several places is meant."""
    return next((reason.detail for reason in entity.because if reason.kind in DECIDED), None)


def how_known(say: Wording, entity: Entity) -> str:
    """Where the coordinates come from, as a sentence."""
    if decided(entity):
        return say.gettext("Position from GeoNames.")
    if is_country(entity):
        return say.gettext("Position: the middle of the country, from the CIA World Factbook.")
    if any(_position(entity) == (town.latitude, town.longitude) for name in (entity.name, *entity.aliases) for town in candidates(name)):
        return say.gettext("Position from GeoNames, which knows a town of this name.")
    if entity.curated:
        return say.gettext("Position given by an editor of this archive.")
    return say.gettext("Where the position comes from is not recorded.")


@cache
def _names() -> dict[str, str]:
    """Code -> country; nations of one state, which share its code, stand after it in the table."""
    places = (thing for thing in known() if thing.type == "place" and thing.country)
    return {str(thing.country): thing.name for thing in reversed(tuple(places))}


def _position(entity: Entity) -> tuple[float | None, float | None]:
    return entity.latitude, entity.longitude
