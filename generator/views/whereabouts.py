"""Where a place lies, in words, and how we know."""

from functools import cache

from generator.model import Entity
from generator.names.gazetteer import candidates
from generator.names.lexicon import by_form, known

DECIDED = ("company", "size")
"""Kinds of reason that settled which of several places of one name is meant (names/resolution/coordinates.py)."""


def country_name(code: str | None) -> str | None:
    """The usual English name of a country by its ISO 3166-1 code."""
    return _names().get(code) if code else None


def is_country(entity: Entity) -> bool:
    """Whether the place is itself a country of the general table, at the table's position."""
    thing = by_form().get(entity.name)
    return thing is not None and thing.type == "place" and _position(entity) == (thing.latitude, thing.longitude)


def degrees(entity: Entity) -> str:
    """ "36.20° N, 37.16° E"; as many decimals as are known, at most two."""
    latitude, longitude = entity.latitude or 0.0, entity.longitude or 0.0
    return f"{_number(latitude)}° {'S' if latitude < 0 else 'N'}, {_number(longitude)}° {'W' if longitude < 0 else 'E'}"


def how_known(entity: Entity) -> str:
    """Where the coordinates come from, as a sentence."""
    decided = next((reason.detail for reason in entity.because if reason.kind in DECIDED), None)
    if decided:
        return f"{decided[:1].upper()}{decided[1:]}. Position from GeoNames."
    if is_country(entity):
        return "Position: the middle of the country, from the CIA World Factbook."
    if any(_position(entity) == (town.latitude, town.longitude) for name in (entity.name, *entity.aliases) for town in candidates(name)):
        return "Position from GeoNames, which knows a town of this name."
    return "Position given by an editor of this archive." if entity.curated else "Where the position comes from is not recorded."


@cache
def _names() -> dict[str, str]:
    """Code -> country; nations of one state, which share its code, stand after it in the table."""
    places = (thing for thing in known() if thing.type == "place" and thing.country)
    return {str(thing.country): thing.name for thing in reversed(tuple(places))}


def _position(entity: Entity) -> tuple[float | None, float | None]:
    return entity.latitude, entity.longitude


def _number(value: float) -> str:
    return f"{abs(value):.2f}" if value % 1 else f"{abs(value):.0f}"
