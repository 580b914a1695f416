"""Which places on a map have their names beside them: the most named first, as long as there is room."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from generator.views.map_grid import NARROWEST, Grid

NARROW, WIDE = (NARROWEST, 400, 520), (680, 800, 960, 1184)
"""Widths of the map in pixels at which labels are tried: on telephones, and on wider screens."""

SHRUNK = 0.6
"""Of a circle, on telephones (theme/styles/5-components.css)."""

LETTER, LINE = 6.6, 15.0
"""Pixels of a letter and of a line, a little more than the face takes."""

FOREMOST = 5
"""Places that are named even where that hides something of lesser ones."""

GAP = 3.0
BASELINE = 4.0
"""From the middle of a line to its base."""

Box = tuple[float, float, float, float]
"""Left, top, right, bottom in pixels."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A circle on the map."""

    name: str
    across: float
    down: float
    """Shares of the map's width and height."""

    radius: float
    """Pixels, whatever the size of the map."""

    @property
    def percent_x(self) -> str:
        """From the left."""
        return f"{self.across * 100:.2f}%"

    @property
    def percent_y(self) -> str:
        """From the top."""
        return f"{self.down * 100:.2f}%"


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A name beside a circle."""

    text: str
    x: str
    y: str
    dx: str
    dy: str
    """Pixels from the middle of the circle to where the text begins, ends or has its middle."""

    anchor: str
    """ "start", "end" or "middle"."""

    narrow: bool
    """Whether it is shown on telephones, else on wider screens."""


SIDES = ((1, 0, "start"), (-1, 0, "end"), (0, 1, "middle"), (0, -1, "middle"))
"""Right, left, below, above: tried in this order."""


def labels(spots: Sequence[Spot], aspect: float, lines: Grid | None = None) -> tuple[Label, ...]:
    """Names for the spots, given the most important first, on a map of this width to height: those of wide screens, then of telephones.

    What the grid says of its lines stays free.
    """
    small = tuple(replace(spot, radius=spot.radius * SHRUNK) for spot in spots)
    fewer = replace(lines, meridians=tuple(line for line in lines.meridians if line.narrow)) if lines else None
    wide, narrow = _placed(spots, WIDE, aspect, lines), _placed(small, NARROW, aspect, fewer)
    return (*(_label(spots[at], side, False) for at, side in wide.items()), *(_label(small[at], side, True) for at, side in narrow.items()))


def _placed(spots: Sequence[Spot], widths: Sequence[int], aspect: float, lines: Grid | None) -> dict[int, int]:
    """Number of a spot -> side of its label in SIDES.

    At none of these widths does a label cover another one, or a circle; those of the foremost that have no such place may cover lesser
    circles.
    """
    maps = [_Map(width=width, height=width / aspect, circles=[_circle(spot, width, width / aspect) for spot in spots],
                 taken=list(_degrees(lines, width, width / aspect)) if lines else []) for width in widths]
    found: dict[int, int] = {}
    first, others = range(len(spots))[:FOREMOST], range(len(spots))[FOREMOST:]
    for at, covers in (*((at, False) for at in first), *((at, True) for at in first), *((at, False) for at in others)):
        boxes = {side: [_box(spots[at], side, there.width, there.height) for there in maps] for side in range(len(SIDES))}
        hidden = {side: sum(there.hidden(box, at) for there, box in zip(maps, held, strict=True)) for side, held in boxes.items()
                  if all(there.free(box, at) for there, box in zip(maps, held, strict=True))}
        side = min(hidden, key=lambda side: hidden[side], default=None)
        if at not in found and side is not None and (covers or not hidden[side]):
            found[at] = side
            for there, box in zip(maps, boxes[side], strict=True):
                there.taken.append(box)
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class _Map:
    """The map in one of the widths that are tried, in pixels."""

    width: float
    height: float
    circles: list[Box]
    taken: list[Box]
    """By labels."""

    def free(self, box: Box, own: int) -> bool:
        """Whether a label lies on the map and meets no other, and no circle of a place that comes before its own."""
        inside = box[0] >= 0 and box[1] >= 0 and box[2] <= self.width and box[3] <= self.height
        return inside and not any(_shared(box, other) for other in (*self.taken, *self.circles[:own]))

    def hidden(self, box: Box, own: int) -> float:
        """How much of the circles of lesser places a label covers."""
        return sum(_shared(box, other) for other in self.circles[own + 1:])


def _degrees(lines: Grid, width: float, height: float) -> Iterable[Box]:
    """Where the labels of the grid stand: theme/templates/places-map.html."""
    for line in lines.meridians:
        yield line.share * width, height - LINE, line.share * width + line.reach, height
    for line in lines.parallels:
        yield 0, line.share * height - LINE, line.reach, line.share * height


def _circle(spot: Spot, width: float, height: float) -> Box:
    x, y = spot.across * width, spot.down * height
    return x - spot.radius, y - spot.radius, x + spot.radius, y + spot.radius


def _box(spot: Spot, side: int, width: float, height: float) -> Box:
    right, below, _ = SIDES[side]
    half, away = LETTER * len(spot.name) / 2, spot.radius + GAP
    x = spot.across * width + right * (away + half)
    y = spot.down * height + below * (away + LINE / 2)
    return x - half, y - LINE / 2, x + half, y + LINE / 2


def _shared(one: Box, other: Box) -> float:
    """Square pixels that both cover."""
    across, down = min(one[2], other[2]) - max(one[0], other[0]), min(one[3], other[3]) - max(one[1], other[1])
    return across * down if across > 0 and down > 0 else 0


def _label(spot: Spot, side: int, narrow: bool) -> Label:
    right, below, anchor = SIDES[side]
    away = spot.radius + GAP
    return Label(text=spot.name, x=spot.percent_x, y=spot.percent_y, dx=f"{right * away:.1f}",
                 dy=f"{below * (away + LINE / 2) + BASELINE:.1f}", anchor=anchor, narrow=narrow)
