"""Which part of the world a map of places is to show: where most of what is told happened, whatever single place lies far away."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from generator.views.map_window import Point, Window, around

WORLD = 360.0
NEAR, WIDE = 1.4, 2.0
"""Width to height of a map of a part, which telephones have more room for, and of one that may have to hold the whole world."""

LEAST = 12.0
"""A map is at least so many degrees wide, so that a single place has its surroundings."""

MOST = 0.6
"""A part is shown by itself when it has at least this share of all that is told."""

WIDTHS = tuple(9.0 * 1.5**step for step in range(8))
"""Degrees of the windows that are tried."""

CENTRES = 40
"""Around so many places, the most named first."""

NEARER = 0.55
"""Of the width of the map that holds everything: a part that is hardly smaller is no map of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """A place with how much is told of it."""

    point: Point
    weight: int
    """0 of a country beside towns: its middle is no place where anything happened."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MapFrame:
    """What a map shows."""

    window: Window
    aspect: float
    """Width to height on the page."""

    part: bool
    """Whether some places lie outside."""


def frame_of(places: Sequence[Weighed]) -> MapFrame:
    """The window to show, of places that come the most named first; there is at least one.

    Every mention in a window counts as many times as the window halves the world: a narrow one shows what it has better, a wide one shows
    more of it.
    """
    whole = around([place.point for place in places], WIDE, LEAST)
    total = max(1, sum(place.weight for place in places))
    tried = ((_score(held, total, width), held) for place in places[:CENTRES] for width in WIDTHS
             if (held := _held(places, place.point, width)))
    score, held = max(tried, key=lambda pair: (pair[0], len(pair[1])))
    near = around([place.point for place in held if place.weight] or [places[0].point], NEAR, LEAST)
    if not score or len(held) == len(places) or near.width > NEARER * whole.width:
        return MapFrame(window=whole, aspect=WIDE, part=False)
    return MapFrame(window=near, aspect=NEAR, part=True)


def _held(places: Sequence[Weighed], middle: Point, width: float) -> tuple[Weighed, ...]:
    window = around([middle], NEAR, width)
    return tuple(place for place in places if window.holds(place.point))


def _score(held: Sequence[Weighed], total: int, width: float) -> float:
    """0.0 of what holds too little to be shown by itself."""
    share = sum(place.weight for place in held) / total
    return share * math.log2(WORLD / width) if share >= MOST else 0.0
