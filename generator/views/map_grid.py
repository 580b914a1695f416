"""The lines of latitude and longitude on a map, and its scale."""

import math
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from generator.views.map_window import Window
from generator.views.whereabouts import east_west, north_south
from generator.wording import Wording, cldr

STEPS = (1, 2, 5, 10, 20, 30, 60)
LINES = 8
"""At most so many across; the step between them is the smallest that gives no more."""

KILOMETRES = 111.2
"""Of a degree of latitude, and of one of longitude at the equator."""

LONGEST = 0.2
"""Of the map's width, for the bar that shows its scale."""


SIGN, LETTER, MARGIN = 6.0, 4.0, 4.0
"""Pixels of a figure or Latin letter of the grid's labels, of an Arabic one, and from the line or the edge of the map to them."""

NARROWEST = 320
"""Pixels of the map on a telephone."""

ROOM = 0.93
"""Of the map's width; further to the right the label of a meridian is cut off on a telephone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of the grid with what it is called."""

    share: float
    """Of the map's width from the left, or of its height from the top."""

    label: str
    """ "36° N"."""

    narrow: bool = True
    """Whether the label is shown on telephones too, where those of all lines may have no room beside each other."""

    @property
    def reach(self) -> float:
        """Pixels from the line, or from the edge of the map, to the end of the label; marks above a letter take none."""
        return MARGIN + sum(SIGN if sign < "\u0590" else LETTER for sign in self.label if not unicodedata.combining(sign))

    @property
    def at(self) -> str:
        """The same in percent."""
        return _percent(self.share)


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """The lines of a map and its scale."""

    meridians: tuple[Line, ...]
    parallels: tuple[Line, ...]
    scale: str
    """ "100 km"."""

    length: str
    """Of the bar, as a percentage of the map's width."""


def grid(say: Wording, window: Window) -> Grid:
    """Lines at whole degrees; the scale is that of the parallel in the middle of the map."""
    step = next((step for step in STEPS if window.width / step <= LINES), STEPS[-1])
    across = window.width * KILOMETRES * math.cos(math.radians(window.north - window.height / 2))
    kilometres = _round(across * LONGEST)
    return Grid(
        meridians=_thinned([Line(share=(at - window.west) / window.width, label=east_west(say, at, 0))
                            for at in _whole(window.west, window.width * ROOM, step)]),
        parallels=tuple(Line(share=(window.north - at) / window.height, label=north_south(say, at, 0))
                        for at in _whole(window.north - window.height, window.height, step)),
        scale=cldr.kilometres(say.locale, kilometres), length=_percent(kilometres / across),
    )


def _thinned(lines: Sequence[Line]) -> tuple[Line, ...]:
    """On telephones every other label where they would touch."""
    room = min((after.share - before.share for before, after in pairwise(lines)), default=1.0) * NARROWEST
    tight = any(line.reach + SIGN > room for line in lines)
    return tuple(replace(line, narrow=not tight or at % 2 == 0) for at, line in enumerate(lines))


def _whole(start: float, length: float, step: int) -> Iterator[int]:
    """The multiples of the step inside, those too near to an edge for their label left out."""
    for at in range(math.ceil(start / step) * step, math.floor(start + length) + 1, step):
        if 0.04 < (at - start) / length < 0.94:
            yield at


def _round(kilometres: float) -> int:
    """The largest of 1, 2, 5, 10, 20 … that is no more."""
    power = 10 ** math.floor(math.log10(max(kilometres, 1)))
    return int(max(factor * power for factor in (1, 2, 5) if factor * power <= max(kilometres, 1)))


def _percent(share: float) -> str:
    return f"{share * 100:.2f}%"
