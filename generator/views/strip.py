"""Bars on a strip of time, as the spine and the charts of names draw them.

The drawing is an SVG without a view box, so that places along it are percentages and strokes and letters keep their size at every
width; only the bars live in a stretched box of their own. Time runs from left to right in it: where reading goes the other way, the
style sheet turns the whole drawing around, and each of its words back.
"""

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

HEIGHT = 32
"""Units from the baseline to the top of the tallest bar."""

LEAST = 3
"""Units of the smallest bar: one article must not vanish beside a thousand."""

CELL_LIMIT = 12
"""Labelled cells on the strip: at 360 CSS pixels each is still 24 wide, the smallest target."""

YEAR_ROOM = 0.11
"""Of the strip, for a year in four digits: 26 of 328 CSS pixels on a telephone, of which what has no date may take a sixth."""

STEPS = (1, 2, 5, 10, 20, 50, 100)
UNDATED_SHARE = 0.14
"""Of the strip, for what has no date, when there is any."""

GUTTER = 0.02
"""Of the strip, between what is dated and what is not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A labelled piece of the axis: a month, a year, or some years."""

    label: str
    """In full: "2016"; in a chart with its count."""

    short: str
    """As drawn: "2016", "Apr"."""

    brief: str | None
    """As drawn on a telephone, where the other has no room there: "A", or nothing."""

    href: str | None
    x: str
    width: str
    at: str
    """Where its words stand: in its middle, or, where it is several years of which the first is told, at its beginning; so that they do
    not stick out of the strip also where it is the first of many years."""

    anchor: str | None
    """SVG's text-anchor for it where it is not the strip's, the middle."""

    current: bool = False


def cell(
    label: str, short: str, href: str | None, place: tuple[float, float], *, brief: str | None = None, several: bool = False,
    current: bool = False,
) -> Cell:
    """A cell; `place` is its left edge and its width, as shares of the strip."""
    x, width = place
    several = several or (x == 0 and len(brief or "") > 1)
    return Cell(label=label, short=short, brief=brief, href=href, x=percent(x), width=percent(width), current=current,
                at=percent(x if several else x + width / 2), anchor="start" if several else None)


@lru_cache(maxsize=256)
def path_of(counts: tuple[int, ...], most: int) -> str:
    """SVG path of strokes up from one baseline, a unit apart; the style sheet says how wide, BAR of a unit."""
    return "".join(
        f"M{index} {HEIGHT}v-{height(count, most):g}" for index, count in enumerate(counts) if count
    )


def height(count: int, most: int) -> float:
    """Units of the bar of a count, where `most` fills the height."""
    return round(max(LEAST, HEIGHT * count / most), 1)


def percent(share: float) -> str:
    """0.125 as "12.5%"."""
    return f"{100 * share:.3f}".rstrip("0").rstrip(".") + "%"


def runs(years: range) -> list[range]:
    """The years in cells that are wide enough to be pressed; a cell cut short by the end of the axis joins its neighbour."""
    step = next((s for s in STEPS if len(years) <= s * CELL_LIMIT), STEPS[-1])
    starts = [year for year in years if year == years[0] or year % step == 0]
    if len(starts) > 1 and starts[1] - starts[0] < step / 2:
        del starts[1]
    if len(starts) > 1 and years[-1] + 1 - starts[-1] < step / 2:
        del starts[-1]
    return [range(start, end) for start, end in pairwise([*starts, years[-1] + 1])] if starts else []


def labelled(years: range) -> list[tuple[range, str | None]]:
    """Those cells, and what is drawn of each on a telephone where the years of all of them would touch: those of every other one."""
    held = runs(years)
    tight = any(len(one) < YEAR_ROOM * len(years) for one in held[:-1])
    return [(one, (str(one[0]) if number % 2 == 0 else "") if tight else None) for number, one in enumerate(held)]
