"""The map of all places whose coordinates are known, with the same places as a list."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from generator.filing import sort_key
from generator.model import Entity
from generator.views.desk import Desk
from generator.views.frame import Frame, NavLink, frame, section_tabs
from generator.views.links import relative
from generator.views.locator import MAP
from generator.views.map_labels import Label, Spot, labels
from generator.views.map_window import Window, around
from generator.views.names_list import NameRow, articles_of, name_row
from generator.views.page import Page
from generator.views.words import articles as tallied
from generator.views.words import with_tally
from generator.wording import Wording

MARKS = 150
"""More circles than this hide each other; the most named are shown, and the rest are counted."""

ASPECT = 2.0
LEAST = 40.0
"""A map is at least so many degrees wide, so that a single place has its surroundings."""

ONE, LARGEST, LEAST_RADIUS = 4.0, 15.0, 3.0
"""Radii in pixels of a place in one article, of the most named one at most, and of any at least: areas are as the numbers of articles."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A place as a circle."""

    href: str
    x: str
    y: str
    """Percentages of the map."""

    r: str
    """Pixels."""

    title: str
    """ "Aleppo: 12 articles"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacesMapView:
    """Everything that places-map.html prints."""

    frame: Frame
    tabs: tuple[NavLink, ...]
    box: str | None
    """viewBox of the part of the world that is shown; None when no place has known coordinates."""

    says: str
    """What is on the map, and what is not."""

    marks: tuple[Mark, ...]
    """The largest first, so that small circles lie on top."""

    labels: tuple[Label, ...]
    names: tuple[NameRow, ...]
    """The same places, the most named first."""

    places: str
    """The link to the list of all places."""


def places_map(desk: Desk) -> Page:
    """The page, also of an archive without a place."""
    held = next((entities for folder, _, entities in desk.sections if folder == "places"), ())
    located = sorted((e for e in held if e.latitude is not None and e.longitude is not None),
                     key=lambda e: (-articles_of(desk, e), sort_key(e.name), e.id))
    shown = located[:MARKS]
    window = around([_point(e) for e in shown], ASPECT, LEAST) if shown else None
    marks, named = _marks(desk, shown, window) if window else ((), ())
    says = _says(desk.say, len(held), len(located), len(shown))
    view = PlacesMapView(
        frame=frame(desk, MAP, desk.say.gettext("Places on the map"), section="names", description=says), tabs=section_tabs(desk, MAP),
        box=window.box if window else None, says=says, marks=marks, labels=named,
        names=tuple(name_row(desk, MAP, e, articles_of(desk, e)) for e in shown), places=relative(MAP, "places/index.html"),
    )
    return Page(path=MAP, template="places-map.html", view=view)


def _marks(desk: Desk, shown: Sequence[Entity], window: Window) -> tuple[tuple[Mark, ...], tuple[Label, ...]]:
    most = max(1, *(articles_of(desk, entity) for entity in shown))
    spots = [_spot(desk, entity, window, most) for entity in shown]
    marks = (Mark(href=relative(MAP, desk.catalogue.paths[entity.id]), x=spot.percent_x, y=spot.percent_y, r=f"{spot.radius:.1f}",
                  title=with_tally(desk.say, entity.name, tallied(desk.say, articles_of(desk, entity))))
             for entity, spot in zip(shown, spots, strict=True))
    return tuple(marks), labels(spots, ASPECT)


def _spot(desk: Desk, entity: Entity, window: Window, most: int) -> Spot:
    across, down = window.at(_point(entity))
    scale = min(ONE, LARGEST / math.sqrt(most))
    return Spot(name=entity.name, across=across, down=down, radius=max(LEAST_RADIUS, scale * math.sqrt(articles_of(desk, entity))))


def _point(entity: Entity) -> tuple[float, float]:
    return entity.latitude or 0.0, entity.longitude or 0.0


def _says(say: Wording, held: int, located: int, shown: int) -> str:
    """ "The 150 most named of 4,950 places with known coordinates. Where 50 others lie is not known."."""
    if not held:
        return say.gettext("No article of this archive names a place yet.")
    if not located:
        return say.ngettext("Where the %(number)s place of this archive lies is not known.",
                            "Where the %(number)s places of this archive lie is not known.", held)
    lost, first = held - located, _shown(say, located, shown)
    rest = say.ngettext("Where %(number)s other lies is not known.", "Where %(number)s others lie is not known.", lost)
    return say.gettext("%(first)s %(rest)s", first=first, rest=rest) if lost else first


def _shown(say: Wording, located: int, shown: int) -> str:
    if located == shown:
        return say.ngettext("%(number)s place whose coordinates are known.", "%(number)s places whose coordinates are known.", shown)
    return say.ngettext("The %(shown)s most named of %(number)s place whose coordinates are known.",
                        "The %(shown)s most named of %(number)s places whose coordinates are known.", located, shown=say.number(shown))
