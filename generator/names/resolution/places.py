"""Which place a name means in each article: decided by what the article prints beside it and by its other places, or left open.

An ambiguous name is decided article by article, never once for the archive: the Tripoli of one article may lie in Libya and that
of another in Lebanon. Where the articles clearly point to two lands there are two places, and what no article decides is a third.
"""

from collections import Counter
from collections.abc import Mapping, MutableMapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.model import Because, worded
from generator.names.resolution.nodes import Key, Node
from generator.names.resolution.records import Records
from generator.names.resolution.scale import because
from generator.names.resolution.senses import FAR_LARGER, METROPOLIS, Sense, alone, country_name, land_of, plain, senses, state_of

CLEARLY = 1.5
"""A country counts as meant when the article names it so many times as often as any other that has such a place."""

LARGER = 5
"""Of two towns of one name in one country the one so many times as large is meant, unless the article names the other's state."""

ALONE = 20
"""A metropolis so many times as large as its next namesake is meant when nothing else decides."""


AT_HAND = 100_000
"""Articles whose lands are not counted again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """Which place a name means in one article, and why."""

    sense: Sense
    because: Because | None = None
    """None where the name has but this sense."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """How often an article names each country, and each state of one."""

    countries: Counter[str]
    states: Counter[tuple[str, str]]
    towns: Counter[Sense]
    """How much of that comes from the names of towns themselves, which are no support of their own."""

    def beside(self, sense: Sense) -> Counter[str]:
        """The countries that the article names otherwise than by this place."""
        own = self.towns[sense] if self.towns else 0
        return self.countries - Counter({sense.country: own}) if own else self.countries


class Around:
    """The lands that each article speaks of without a doubt."""

    def __init__(self, records: Records) -> None:
        self._records = records
        self.of = lru_cache(maxsize=AT_HAND)(self._read)
        """Given an article's id."""

    def _read(self, article: str) -> Surroundings:
        around = Surroundings(Counter(), Counter(), Counter())
        for key in self._records.by_article.get(article, ()):
            node = self._records.nodes[key]
            land = land_of(node.name, node.type)
            own = [land] if land and alone(node.name, land) else []
            for town in own:
                if town.kind == "town":
                    around.towns[town] += node.size
            for land in (*own, *(node.behind if len(node.behind) == 1 else ())):
                around.countries[land.country] += node.size
                if land.admin:
                    around.states[land.country, land.admin] += node.size
        return around


def decide(records: Records, around: Around) -> Mapping[Key, Decision]:
    """The decisions on the place nodes that have one, by what lies around them."""
    decisions: MutableMapping[Key, Decision] = records.column()
    for key, node in records.nodes.items():
        if node.type == "place" and (decision := _decision(node, around.of(node.article))):
            decisions[key] = decision
    return decisions


def _decision(node: Node, around: Surroundings) -> Decision | None:
    found = senses(node.name)
    if not found:
        return None
    if printed := _printed(node, found):
        return printed
    if len(found) == 1:
        return _only(node, found[0], around)
    if found[0].kind == "country":
        return _land(node.name, found, around)
    near = [sense for sense in found if not (found[0].size >= METROPOLIS and found[0].size >= FAR_LARGER * sense.size)]
    return _by_company(node.name, near, around) or _by_size(node.name, found)


def _only(node: Node, sense: Sense, around: Surroundings) -> Decision | None:
    """The only such place that we know: that no other is known does not make it the one that is meant.

    "Madaya" in reports of Syria is not the Madaya of Burma, which GeoNames has, but a Syrian town that it lacks.
    """
    supported = around.beside(sense)[sense.country]
    return Decision(sense=sense) if supported or (alone(node.name, sense) and not elsewhere(node, around)) else None


def elsewhere(node: Node, around: Surroundings) -> bool:
    """Whether the article speaks of other lands only than those in which a town of the name is known: it is a smaller one there."""
    found = senses(node.name)
    lands = set(around.beside(found[0])) if found else set()
    return bool(found and lands) and not found[0].famous and not lands & {sense.country for sense in found}


def _printed(node: Node, found: Sequence[Sense]) -> Decision | None:
    """ "Tripoli, Lebanon": a place there, also when GeoNames knows none. A metropolis before a land where it is not heads a list."""
    for land in node.behind:
        for sense in found:
            if sense.country == land.country and (land.kind == "country" or sense.admin == land.admin):
                return Decision(sense=sense, because=because("printed",
                                                             worded("printed as %(name)s, %(land)s", name=node.name, land=land.name)))
    if not node.behind or plain(node.name):
        return None
    land = node.behind[0]
    unknown = Sense(name=node.name, kind="town", country=land.country, admin=land.admin)
    return Decision(sense=unknown, because=because("printed", worded("printed as %(name)s, %(land)s", name=node.name, land=land.name)))


def _land(name: str, found: Sequence[Sense], around: Surroundings) -> Decision | None:
    """A country or a state of one name: a state keeps company with its sister states, a country with other countries."""
    country, state = found[:2]
    sisters = sum(times for (code, _), times in around.states.items() if code == state.country)
    lands = len([code for code in around.countries if code != state.country])
    if around.countries[country.country] or (lands and not sisters):
        return Decision(sense=country, because=because("company", _country(name)))
    if sisters and not lands:
        detail = worded("%(name)s is taken for the state in %(country)s, since it stands among other parts of that country", name=name,
                        country=country_name(state.country))
        return Decision(sense=state, because=because("company", detail))
    return None


def _country(name: str) -> str:
    return worded("%(name)s is taken for the country, since it stands among other lands", name=name)


def _by_company(name: str, near: Sequence[Sense], around: Surroundings) -> Decision | None:
    """The country that the article names most often; a lesser namesake in a land of states only when its state is named."""
    possible = [sense for sense in near if not _needs_its_state(sense, near) or around.states[sense.country, sense.admin or ""]]
    support = Counter({s.country: around.countries[s.country] for s in possible if around.countries[s.country]}).most_common()
    if not support or (len(support) > 1 and support[0][1] < CLEARLY * support[1][1]):
        return None
    country = support[0][0]
    inside = [s for s in possible if s.country == country]
    stated = [s for s in inside if s.admin and around.states[country, s.admin]]
    choice = stated if len(stated) == 1 else inside
    land = country_name(country)
    detail = worded("%(name)s is taken for the one in %(country)s, since its articles name that country", name=name, country=land)
    if len(choice) == 1 or choice[0].size >= LARGER * choice[1].size:
        return Decision(sense=choice[0], because=because("company", detail))
    several = worded("%(name)s is taken for the one in %(country)s, since its articles name that country, which has several", name=name,
                     country=land)
    return Decision(sense=Sense(name=name, kind="town", country=country), because=because("company", several))


def _needs_its_state(sense: Sense, near: Sequence[Sense]) -> bool:
    lesser = near[0].country != sense.country and near[0].size >= LARGER * sense.size
    return lesser and state_of(sense.country, sense.admin) is not None


def _by_size(name: str, found: Sequence[Sense]) -> Decision | None:
    if found[0].size < max(METROPOLIS, ALONE * found[1].size):
        return None
    detail = worded("%(name)s is taken for the one in %(country)s, by far the largest of that name", name=name,
                    country=country_name(found[0].country))
    return Decision(sense=found[0], because=because("size", detail))
