"""Where a place lies, given what its name means in each of its articles."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.model import Because
from generator.names.resolution.nodes import Key
from generator.names.resolution.places import Decision
from generator.names.resolution.senses import Sense


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """Where a place lies, and why we think so."""

    country: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    sense: Sense | None = None
    because: tuple[Because, ...] = ()


def position(keys: Iterable[Key], decisions: Mapping[Key, Decision]) -> Position:
    """The place that most of the articles mean; where none says, nowhere."""
    made = [decisions[key] for key in keys if key in decisions]
    counts = Counter(decision.sense for decision in made)
    if not counts:
        return Position()
    sense = min(counts, key=lambda s: (s.latitude is None, -counts[s], s.country, s.admin or "", s.name))
    reasons = dict.fromkeys(decision.because for decision in made if decision.because and decision.sense.country == sense.country)
    return Position(country=sense.country, latitude=sense.latitude, longitude=sense.longitude, sense=sense, because=tuple(reasons))
