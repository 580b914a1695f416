"""Which part of the world a map shows, and where on it a place lies.

The outlines (theme/static/map/world.svg) are plate carrée, ten units a degree. Shown with the standard parallel in the middle of the
window (equirectangular projection), shapes there keep their proportions.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

Point = tuple[float, float]
"""Latitude and longitude in degrees."""

UNITS = 10
MARGIN = 1.2
"""How much wider than its places a window is."""

STEEPEST = 65.0
"""Standard parallels nearer to a pole would squeeze the map into a strip."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """A part of the world, in degrees."""

    west: float
    north: float
    width: float
    height: float

    @property
    def box(self) -> str:
        """As the viewBox of the outlines."""
        return " ".join(f"{round(value, 1):g}" for value in (
            (self.west + 180) * UNITS, (90 - self.north) * UNITS, self.width * UNITS, self.height * UNITS))

    def at(self, point: Point) -> Point:
        """From the left and from the top, as shares of the window."""
        latitude, longitude = point
        return (longitude - self.west) / self.width, (self.north - latitude) / self.height

    def holds(self, point: Point) -> bool:
        """Whether a place lies in it."""
        return all(0 <= share <= 1 for share in self.at(point))


def around(points: Sequence[Point], aspect: float, least: float) -> Window:
    """The window of this width to height that holds all the points, at least so many degrees wide at the equator."""
    south, north = min(p[0] for p in points), max(p[0] for p in points)
    west, east = min(p[1] for p in points), max(p[1] for p in points)
    middle = (south + north) / 2
    squeeze = math.cos(math.radians(min(abs(middle), STEEPEST)))
    width = max((east - west) * MARGIN, (north - south) * MARGIN * aspect / squeeze, least / squeeze)
    width = min(width, 360.0, 180.0 * aspect / squeeze)
    height = width * squeeze / aspect
    return Window(
        west=_within((west + east - width) / 2, -180.0, 180.0 - width), north=_within(middle + height / 2, -90.0 + height, 90.0),
        width=width, height=height,
    )


def _within(value: float, low: float, high: float) -> float:
    return max(low, min(value, high))
