"""Which places on a map have their names beside them: the most named first, as long as there is room."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

NARROW, WIDE = (320, 400, 520), (680, 800, 960, 1184)
"""Widths of the map in pixels at which labels are tried: on telephones, and on wider screens."""

SHRUNK = 0.6
"""Of a circle, on telephones (theme/styles/5-components.css)."""

LETTER, LINE = 6.6, 15.0
"""Pixels of a letter and of a line, a little more than the face takes."""

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


def labels(spots: Sequence[Spot], aspect: float) -> tuple[Label, ...]:
    """Names for the spots, given the most important first, on a map of this width to height: those of wide screens, then of telephones."""
    small = tuple(replace(spot, radius=spot.radius * SHRUNK) for spot in spots)
    wide, narrow = _placed(spots, WIDE, aspect), _placed(small, NARROW, aspect)
    return (*(_label(spots[at], side, False) for at, side in wide.items()), *(_label(small[at], side, True) for at, side in narrow.items()))


def _placed(spots: Sequence[Spot], widths: Sequence[int], aspect: float) -> dict[int, int]:
    """Number of a spot -> side of its label in SIDES; at none of these widths does a label cover a circle or another label."""
    sizes = [(width, width / aspect) for width in widths]
    covered = [[_circle(spot, *size) for spot in spots] for size in sizes]
    found: dict[int, int] = {}
    for at, spot in enumerate(spots):
        for side in range(len(SIDES)):
            boxes = [_box(spot, side, *size) for size in sizes]
            if all(_free(box, boxes_there, at, *size) for box, boxes_there, size in zip(boxes, covered, sizes, strict=True)):
                found[at] = side
                for there, box in zip(covered, boxes, strict=True):
                    there.append(box)
                break
    return found


def _free(box: Box, others: Sequence[Box], own: int, width: float, height: float) -> bool:
    """Whether a label lies on the map and meets nothing but its own circle."""
    inside = box[0] >= 0 and box[1] >= 0 and box[2] <= width and box[3] <= height
    return inside and not any(_meet(box, other) for at, other in enumerate(others) if at != own)


def _circle(spot: Spot, width: float, height: float) -> Box:
    x, y = spot.across * width, spot.down * height
    return x - spot.radius, y - spot.radius, x + spot.radius, y + spot.radius


def _box(spot: Spot, side: int, width: float, height: float) -> Box:
    right, below, _ = SIDES[side]
    half, away = LETTER * len(spot.name) / 2, spot.radius + GAP
    x = spot.across * width + right * (away + half)
    y = spot.down * height + below * (away + LINE / 2)
    return x - half, y - LINE / 2, x + half, y + LINE / 2


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _label(spot: Spot, side: int, narrow: bool) -> Label:
    right, below, anchor = SIDES[side]
    away = spot.radius + GAP
    return Label(text=spot.name, x=spot.percent_x, y=spot.percent_y, dx=f"{right * away:.1f}",
                 dy=f"{below * (away + LINE / 2) + BASELINE:.1f}", anchor=anchor, narrow=narrow)
