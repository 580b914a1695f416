"""What a place's name can mean: a country, a state or province, or one of the towns that GeoNames has under it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from generator.names.gazetteer import KNOWN_BY_ALL_NAMES, Town, candidates, fold, namesakes
from generator.names.lexicon import by_form, by_name, known, rows, several
from generator.names.resolution.keys import known_as

UNPLACED = "unplaced"
"""Said of a name in articles that do not show which of several places it means."""

METROPOLIS = 500_000
"""A town of so many people is known by its bare name all over the world."""

FAMOUS = 40
"""A town for which GeoNames has so many names is talked of in many languages: Strasbourg has 84, Davenport in Iowa, 23."""

UNKNOWN_TOWN = 100_000
"""People of a town below which a name means it only where something else speaks for it."""

FAR_LARGER = 10
"""How many times as large as its namesake a metropolis is when the namesake is never meant without its country or state."""

BEHIND = re.compile(r"(?:, ?| \()(?:in )?(?:the )?((?:[A-Z][\w’'.-]*)(?: [A-Z][\w’'.-]*){0,2})")
WORDS = frozenset("Del Ill Ind Kan Man Mass Me Miss Mo La Ore Pa Wash Pen Va Md Ga Vic".split())
"""Shortened names of states that are words, or too short, without their point: no land behind a town."""

LONGEST_SIGN = 3
"""Up to this length a word in capitals may be an acronym."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sense:
    """One place that a name can mean."""

    name: str
    kind: Literal["country", "state", "town"]
    country: str
    """ISO 3166-1 alpha-2."""

    admin: str | None = None
    """GeoNames code of the state or province; None for a country, and where only the country is known."""

    latitude: float | None = None
    longitude: float | None = None
    """None when we know in which land the place lies, but not where."""

    size: int = 1_000_000
    """Inhabitants of a town; a country or state counts as much as a metropolis."""

    names: int = 0
    """How many names a town has in all languages."""

    @property
    def famous(self) -> bool:
        """Whether it is known all over the world, and may be meant among any other lands."""
        return self.size >= METROPOLIS or self.names >= FAMOUS


@lru_cache(maxsize=50_000)
def senses(name: str) -> tuple[Sense, ...]:
    """The places that a printed name can mean: a country of the tables, states, towns; () for a region of the tables. Largest first."""
    name = cased(name)
    thing = known_as(name, "place")
    state = states_by_form().get(name)
    if thing:
        lands = [Sense(name=thing.name, kind="country", country=thing.country, latitude=thing.latitude, longitude=thing.longitude)
                 ] if thing.country else []
        return (*lands, *([state] if state and lands else []))
    towns = tuple(dict.fromkeys(_sense(town) for town in (*candidates(name), *namesakes(name))))
    metropolis = any(town.size >= METROPOLIS and state and town.country == state.country for town in towns)
    return tuple(sorted((*([state] if state and not metropolis else []), *towns), key=lambda sense: -sense.size))


def cased(name: str) -> str:
    """A name in capitals, as datelines print it, with its small letters; what may be an acronym as it is."""
    return name.title() if name.isupper() and len(name) > LONGEST_SIGN else name


def _sense(town: Town) -> Sense:
    return Sense(name=town.name, kind="town", country=town.country, admin=town.admin or None, latitude=town.latitude,
                 longitude=town.longitude, size=town.population, names=town.names)


def plain(name: str) -> Sense | None:
    """The one place that the bare name means wherever it stands: its only sense, or a metropolis without a namesake near its size."""
    found = senses(name)
    if len(found) == 1 or (found and found[0].size >= max(METROPOLIS, FAR_LARGER * found[1].size)):
        return found[0]
    return None


def alone(name: str, sense: Sense) -> bool:
    """Whether a name means its only sense by itself. A small town may be another one of its name, that GeoNames does not have; and so may a
    city that has the name only beside its own ("Ahmad" for Al Ahmadi)."""
    if sense.kind != "town" or sense.size >= KNOWN_BY_ALL_NAMES:
        return True
    own = fold(name) == fold(sense.name) or not name.isascii()
    return own and (sense.size >= UNKNOWN_TOWN or sense.famous)


@cache
def states_by_form() -> Mapping[str, Sense]:
    """Form as printed -> the state or province; a shortened form also without its last point."""
    index: dict[str, Sense] = {}
    for country, admin, name, forms, latitude, longitude, *_ in rows("states.tsv"):
        sense = Sense(name=name, kind="state", country=country, admin=admin, latitude=float(latitude), longitude=float(longitude))
        for form in (name, *several(forms)):
            index[form] = sense
            index.setdefault(form.rstrip("."), sense)
    return index


@cache
def state_of(country: str, admin: str | None) -> Sense | None:
    """The state with these codes."""
    return next((sense for sense in states_by_form().values() if (sense.country, sense.admin) == (country, admin)), None)


@cache
def country_name(code: str) -> str:
    """The usual English name of a country, or its code."""
    return next((thing.name for thing in known() if thing.country == code and thing.type == "place"), code)


@cache
def lands() -> frozenset[str]:
    """Names of all countries and states: whatever qualifier() may say."""
    countries = {thing.name for thing in known() if thing.country and thing.type == "place"}
    return frozenset(countries | {state.name for state in states_by_form().values()})


def qualifier(sense: Sense) -> str:
    """What tells a place from its namesakes: its state where we know it, else its country."""
    state = state_of(sense.country, sense.admin)
    return state.name if state and sense.kind == "town" else country_name(sense.country)


def behind(text: str, end: int) -> tuple[Sense, ...]:
    """The state or country that is printed right behind a place: "Athens, Ga."; both where they have one name: "Tbilisi, Georgia"."""
    match = BEHIND.match(text, end)
    words = match.group(1).split() if match else []
    for length in range(len(words), 0, -1):
        form = " ".join(words[:length])
        for shown in (form, form.rstrip(".")):
            if shown not in WORDS and (lands := tuple(land for land in (states_by_form().get(shown), _country(shown)) if land)):
                return lands
    return ()


def _country(form: str) -> Sense | None:
    thing = by_form().get(form)
    if thing is None or thing.type != "place" or not thing.country:
        return None
    return Sense(name=thing.name, kind="country", country=thing.country, latitude=thing.latitude, longitude=thing.longitude)


@lru_cache(maxsize=100_000)
def land_of(name: str, kind: str) -> Sense | None:
    """The land that a name speaks of without a doubt: a country, its people, a state, a town that is meant wherever it stands."""
    thing = by_form().get(name)
    if thing and thing.type == "group" and thing.demonym_of:
        home = by_name().get(("place", thing.demonym_of))
        return plain(home.name) if home else None
    return plain(name) if kind == "place" else None
