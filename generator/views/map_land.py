"""The land of a part of the world, cut out of finer outlines than the small map of the whole has.

map_outlines.tsv holds the rings of all countries, a hundred units a degree: x = 100 (longitude + 180), y = 100 (90 - latitude), one ring a
line, where it begins and then its steps. Made from Natural Earth (1:50m, public domain) by tests/measure/world_outline.py.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from importlib.resources import files
from itertools import accumulate, pairwise

from generator.views.map_window import Window

UNITS = 100
WIDEST = 70.0
"""Degrees up to which a map is drawn from these outlines; of a wider one no reader would see the difference, and it would be heavy."""

BEYOND = 0.03
"""Of the window's width, to which the land reaches over its edges, so that no cut is seen."""

Point = tuple[float, float]
Ring = Sequence[Point]


def land(window: Window) -> str | None:
    """SVG path data in the units of the outlines; None of a window that is too wide for them."""
    if window.width > WIDEST:
        return None
    margin = window.width * BEYOND * UNITS
    left, top = (window.west + 180) * UNITS - margin, (90 - window.north) * UNITS - margin
    right, bottom = left + window.width * UNITS + 2 * margin, top + window.height * UNITS + 2 * margin
    box = (left, top, right, bottom)
    return "".join(_path(cut) for ring in _rings() if _meets(ring, box) and len(cut := _cut(ring, box)) > 2)


@cache
def _rings() -> tuple[tuple[Point, ...], ...]:
    lines = files("generator.views").joinpath("map_outlines.tsv").read_text("utf-8").splitlines()
    return tuple(_ring([int(number) for number in line.split()]) for line in lines)


def _ring(numbers: Sequence[int]) -> tuple[Point, ...]:
    return tuple(zip(accumulate(numbers[::2]), accumulate(numbers[1::2]), strict=True))


def _meets(ring: Ring, box: tuple[float, float, float, float]) -> bool:
    xs, ys = [x for x, _ in ring], [y for _, y in ring]
    return min(xs) < box[2] and max(xs) > box[0] and min(ys) < box[3] and max(ys) > box[1]


def _cut(ring: Ring, box: tuple[float, float, float, float]) -> Ring:
    """The part of a polygon in a rectangle (Sutherland and Hodgman, 1974: https://dl.acm.org/doi/10.1145/360767.360802)."""
    left, top, right, bottom = box
    sides: tuple[tuple[int, float, Callable[[float, float], bool]], ...] = (
        (0, left, float.__ge__), (0, right, float.__le__), (1, top, float.__ge__), (1, bottom, float.__le__))
    for axis, edge, inside in sides:
        ring = list(_clipped(ring, axis, edge, inside))
    return ring


def _clipped(ring: Ring, axis: int, edge: float, inside: Callable[[float, float], bool]) -> Iterator[Point]:
    """The ring on one side of a line."""
    for before, point in pairwise([*ring[-1:], *ring]):
        here, there = inside(float(point[axis]), edge), inside(float(before[axis]), edge)
        if here != there:
            share = (edge - before[axis]) / (point[axis] - before[axis])
            yield before[0] + share * (point[0] - before[0]), before[1] + share * (point[1] - before[1])
        if here:
            yield point


def _path(ring: Ring) -> str:
    points = [(round(x), round(y)) for x, y in ring]
    steps = [(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(points) if a != b]
    return f"M{points[0][0]} {points[0][1]}l" + " ".join(f"{x} {y}" for x, y in steps) + "z"
