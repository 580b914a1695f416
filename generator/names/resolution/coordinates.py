"""Where a place lies: countries by our table, towns by GeoNames; an ambiguous one by the other places of its articles, or not."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.model import Because
from generator.names.gazetteer import Town, candidates
from generator.names.lexicon import by_form, by_name, known
from generator.names.resolution.nodes import Key, Node

FAR_LARGER = 20
"""A town so many times the size of the next with its name, and of at least METROPOLIS people, is meant when nothing else decides."""

METROPOLIS = 500_000
UNKNOWN_TOWN = 100_000
"""A lone bearer of a name counts without support from the article only from this size on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """Where a place lies, and why we think so."""

    country: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    because: Because | None = None


def countries_named(nodes: Mapping[Key, Node]) -> dict[str, Counter[str]]:
    """Article id -> codes of the countries that it names, by country, people or a town of one bearer, with mentions."""
    result: dict[str, Counter[str]] = defaultdict(Counter)
    for node in nodes.values():
        code = _country_of(node)
        if code:
            result[node.article][code] += node.size
    return result


def position(names: Iterable[str], articles: Iterable[str], named: Mapping[str, Counter[str]]) -> Position:
    """The position of the place with these names, mentioned in these articles."""
    names = tuple(names)
    for name in names:
        thing = by_form().get(name)
        if thing and thing.type == "place":
            return Position(country=thing.country, latitude=thing.latitude, longitude=thing.longitude)
    for name in names:
        towns = candidates(name)
        if towns:
            support: Counter[str] = Counter()
            for article in articles:
                support.update(named.get(article, {}))
            return _town(name, towns, support)
    return Position()


def _town(name: str, towns: tuple[Town, ...], support: Counter[str]) -> Position:
    backed = sorted({t.country for t in towns if support[t.country]}, key=lambda code: (-support[code], code))
    if len(backed) == 1 or (len(backed) > 1 and support[backed[0]] > support[backed[1]]):
        town = next(t for t in towns if t.country == backed[0])
        detail = f"{name} is taken for the one in {_country_name(town.country)}, since its articles name that country"
        return _at(town, Because(kind="company", detail=detail, weight=0.9) if len(towns) > 1 else None)
    if len(towns) == 1 and towns[0].population >= UNKNOWN_TOWN:
        return _at(towns[0], None)
    if len(towns) > 1 and not backed and towns[0].population >= max(METROPOLIS, FAR_LARGER * towns[1].population):
        detail = f"{name} is taken for the one in {_country_name(towns[0].country)}, by far the largest of that name"
        return _at(towns[0], Because(kind="size", detail=detail, weight=0.7))
    return Position()


def _at(town: Town, because: Because | None) -> Position:
    return Position(country=town.country, latitude=town.latitude, longitude=town.longitude, because=because)


def _country_name(code: str) -> str:
    return next((thing.name for thing in known() if thing.country == code and thing.type == "place"), code)


def _country_of(node: Node) -> str | None:
    thing = by_form().get(node.name)
    if thing and thing.type == "group" and thing.demonym_of:
        thing = by_name().get(("place", thing.demonym_of))
    if thing and thing.type == "place":
        return thing.country
    if node.type != "place":
        return None
    towns = candidates(node.name)
    return towns[0].country if len(towns) == 1 else None
