"""The map of all places whose coordinates are known, with the same places as a table."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.filing import sort_key
from generator.model import Entity
from generator.views.desk import Desk
from generator.views.frame import Frame, NavLink, frame, section_tabs
from generator.views.links import relative
from generator.views.locator import MAP
from generator.views.map_frame import WIDE, MapFrame, Weighed, frame_of
from generator.views.map_grid import Grid, grid
from generator.views.map_labels import Label, Spot, labels
from generator.views.map_land import land
from generator.views.map_window import Point, Window, around
from generator.views.names_list import NameRow, articles_of, name_row
from generator.views.page import Page
from generator.views.whereabouts import country_name, is_country
from generator.views.words import articles as tallied
from generator.views.words import with_tally
from generator.wording import Wording

MARKS = 150
"""More circles than this hide each other; the most named are shown, and the rest are counted."""

ONE, LARGEST, LEAST_RADIUS = 5.0, 30.0, 2.2
"""Radii in pixels of a place in one article, of the most named one at most, and of any at least: areas are as the numbers of articles."""

INSET = 0.4
"""How large a circle of the small map of the world is beside one of the large map."""

ELSEWHERE = 14
"""Places outside the large map that are named beside it; all are in the table."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A place as a circle."""

    href: str | None
    x: str
    y: str
    """Percentages of the map."""

    r: str
    """Pixels."""

    title: str
    """ "Aleppo: 12 articles"."""

    land: bool
    """Whether it is a whole country, marked in its middle."""

    card: str | None
    """The shard that has its card."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """A circle of the legend."""

    r: str
    width: str
    middle: str
    """Pixels; `width` and `middle` of a square that holds it."""

    words: str
    """ "12 articles"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Inset:
    """The world, with the part of it that the large map shows."""

    box: str
    x: str
    y: str
    width: str
    height: str
    """Of that part, in percent."""

    marks: tuple[Mark, ...]
    names: tuple[NameRow, ...]
    """The places outside it, the most named first."""

    more: str | None
    """How many of them are not named beside it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plate:
    """The large map."""

    box: str
    """viewBox of the part of the world that is shown."""

    wide: bool
    """Whether it may hold the whole world, and is twice as wide as high."""

    land: str | None
    """The land as SVG path data, in a tenth of the units of the box; None where the outlines of the whole world are fine enough."""

    grid: Grid
    marks: tuple[Mark, ...]
    """The largest first, so that small circles lie on top."""

    labels: tuple[Label, ...]
    sizes: tuple[Size, ...]
    inset: Inset | None
    """None when nothing lies outside the large map."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceRow:
    """A row of the table."""

    name: str
    href: str | None
    card: str | None
    country: str
    """Where it lies; "" of a country, and where that is not known."""

    articles: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacesMapView:
    """Everything that places-map.html prints."""

    frame: Frame
    tabs: tuple[NavLink, ...]
    plate: Plate | None
    """None when no place has known coordinates."""

    says: str
    """What is on the map, and what is not."""

    rows: tuple[PlaceRow, ...]
    """The same places, the most named first."""

    places: str
    """The link to the list of all places."""


def places_map(desk: Desk) -> Page:
    """The page, also of an archive without a place."""
    held = desk.listed["places"]
    located = sorted((e for e in held if e.latitude is not None and e.longitude is not None),
                     key=lambda e: (-articles_of(desk, e), sort_key(e.name), e.id))
    shown = located[:MARKS]
    says = _says(desk.say, len(held), len(located), len(shown))
    view = PlacesMapView(
        frame=frame(desk, MAP, desk.say.gettext("Places on the map"), section="names", description=says), tabs=section_tabs(desk, MAP),
        says=says, plate=_plate(desk, shown) if shown else None, rows=tuple(_row(desk, e) for e in shown),
        places=relative(MAP, "places/index.html"),
    )
    return Page(path=MAP, template="places-map.html", view=view)


def _plate(desk: Desk, shown: Sequence[Entity]) -> Plate:
    made = frame_of(_weighed(desk, shown))
    inside = [e for e in shown if made.window.holds(_point(e))]
    scale = _scale(articles_of(desk, e) for e in inside)
    spots, lines = [_spot(desk, entity, made.window, scale) for entity in inside], grid(desk.say, made.window)
    return Plate(
        box=made.window.box, wide=not made.part, land=land(made.window), grid=lines,
        marks=tuple(_mark(desk, entity, spot) for entity, spot in zip(inside, spots, strict=True)),
        labels=labels(spots, made.aspect, lines),
        sizes=_sizes(desk, inside, scale), inset=_inset(desk, made, [e for e in shown if e not in inside], scale) if made.part else None)


def _weighed(desk: Desk, shown: Sequence[Entity]) -> list[Weighed]:
    towns = [e for e in shown if not is_country(e)] or shown
    return [Weighed(point=_point(e), weight=articles_of(desk, e) if e in towns else 0) for e in shown]


def _scale(counts: Iterable[int]) -> float:
    """Pixels of the radius of one article."""
    return min(ONE, LARGEST / math.sqrt(max(1, *counts, 1)))


def _radius(count: int, scale: float) -> float:
    return max(LEAST_RADIUS, scale * math.sqrt(count))


def _mark(desk: Desk, entity: Entity, spot: Spot) -> Mark:
    return Mark(href=desk.href(MAP, entity.id), x=spot.percent_x, y=spot.percent_y, r=f"{spot.radius:.1f}", land=is_country(entity),
                title=with_tally(desk.say, entity.name, tallied(desk.say, articles_of(desk, entity))), card=desk.card_of.get(entity.id))


def _spot(desk: Desk, entity: Entity, window: Window, scale: float) -> Spot:
    across, down = window.at(_point(entity))
    return Spot(name=entity.name, across=across, down=down, radius=_radius(articles_of(desk, entity), scale))


def _sizes(desk: Desk, shown: Sequence[Entity], scale: float) -> tuple[Size, ...]:
    """Circles of the least, of a middling and of the largest number of articles."""
    most, least = articles_of(desk, shown[0]), articles_of(desk, shown[-1])
    told = sorted({least, round(math.sqrt(least * most)), most})
    return tuple(Size(r=f"{radius:.1f}", width=f"{2 * radius + 2:.1f}", middle=f"{radius + 1:.1f}", words=tallied(desk.say, count))
                 for count in told for radius in (_radius(count, scale),))


def _inset(desk: Desk, made: MapFrame, outside: Sequence[Entity], scale: float) -> Inset:
    window = made.window
    world = around([*(_point(e) for e in outside), *_corners(window)], WIDE, 1.0)
    left, top = world.at((window.north, window.west))
    left_out = len(outside) - ELSEWHERE
    return Inset(
        box=world.box, x=f"{left * 100:.2f}%", y=f"{top * 100:.2f}%", width=f"{window.width / world.width * 100:.2f}%",
        height=f"{window.height / world.height * 100:.2f}%",
        marks=tuple(_mark(desk, e, _spot(desk, e, world, scale * INSET)) for e in outside),
        names=tuple(name_row(desk, MAP, e, articles_of(desk, e)) for e in outside[:ELSEWHERE]),
        more=desk.say.ngettext("%(number)s more in the table", "%(number)s more in the table", left_out) if left_out > 0 else None)


def _corners(window: Window) -> tuple[Point, Point]:
    return (window.north, window.west), (window.north - window.height, window.west + window.width)


def _row(desk: Desk, entity: Entity) -> PlaceRow:
    country = "" if is_country(entity) else country_name(desk.say, entity.country) or ""
    return PlaceRow(name=entity.name, href=desk.href(MAP, entity.id), card=desk.card_of.get(entity.id), country=country,
                    articles=desk.say.number(articles_of(desk, entity)))


def _point(entity: Entity) -> Point:
    return entity.latitude or 0.0, entity.longitude or 0.0


def _says(say: Wording, held: int, located: int, shown: int) -> str:
    """ "The 150 most named of 4,950 places with known coordinates. 50 more places are named whose positions nobody knows."."""
    if not held:
        return say.gettext("No article of this archive names a place yet.")
    if not located:
        return say.ngettext("Where the %(number)s place of this archive lies is not known.",
                            "Where the %(number)s places of this archive lie is not known.", held)
    lost, first = held - located, _shown(say, located, shown)
    rest = say.ngettext("%(number)s more place is named whose position nobody knows.",
                        "%(number)s more places are named whose positions nobody knows.", lost)
    return say.gettext("%(first)s %(rest)s", first=first, rest=rest) if lost else first


def _shown(say: Wording, located: int, shown: int) -> str:
    if located == shown:
        return say.ngettext("%(number)s place whose coordinates are known.", "%(number)s places whose coordinates are known.", shown)
    return say.ngettext("The %(shown)s most named of %(number)s place whose coordinates are known.",
                        "The %(shown)s most named of %(number)s places whose coordinates are known.", located, shown=say.number(shown))
