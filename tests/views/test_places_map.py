"""Where places lie: the small map on a page, and the map of all."""

import math
import re
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from itertools import accumulate, combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import Because, Entity
from generator.names.lexicon import known
from generator.views.locator import locator
from generator.views.map_frame import Weighed, frame_of
from generator.views.map_grid import Grid, Line, grid
from generator.views.map_labels import Label, Spot, labels
from generator.views.map_land import land
from generator.views.map_window import Window, around
from generator.views.places_map import MARKS
from generator.views.whereabouts import country_name, decided, degrees, how_known, is_country
from generator.wording import ENGLISH, wording_for
from tests.views import render, sample
from tests.views.conftest import site
from tests.views.reading import read

WORLD = Path(__file__).parents[2] / "theme" / "static" / "map" / "world.svg"
SVG = "{http://www.w3.org/2000/svg}"

latitudes = st.floats(-90, 90, allow_nan=False)
longitudes = st.floats(-180, 180, allow_nan=False)
places = st.lists(st.tuples(latitudes, longitudes), min_size=1, max_size=20)
spots = st.lists(st.builds(Spot, name=st.text("abc", min_size=1, max_size=20), across=st.floats(0, 1), down=st.floats(0, 1),
                           radius=st.floats(3, 15)), max_size=30)


def place(name: str, latitude: float | None, longitude: float | None, **more: object) -> Entity:
    return Entity(id=f"places/{name.lower()}", type="place", name=name, latitude=latitude, longitude=longitude, **more)  # type: ignore[arg-type]


def map_of(count: int) -> dict[str, str]:
    """A site whose one article names so many places, each with known coordinates."""
    names = {f"Port{n:04}x": place(f"Port{n:04}x", n % 60, n % 170) for n in range(count)}
    return render.rendered(sample.catalogue((sample.article("Ports", ", ".join(names) or "None.", published="2001-01-01"),),
                                            entities=tuple(names.values()), surfaces=names or {"nowhere at all": sample.BRIMSEY}))


def circles(page: str) -> list[str]:
    """Where the circles lead."""
    return re.findall(r'<a href="([^"]+)" tabindex="-1"[^>]*><title>[^<]+</title><circle class="hit"', page)


def test_a_place_with_coordinates_has_a_map_that_says_where_it_lies() -> None:
    page = site("ferry")["places/brimsey.html"]

    assert 'role="img" aria-label="Map. Brimsey lies at 57.10° N, 6.20° W."' in page
    assert "Made with Natural Earth" in page and "Where the position comes from is not recorded." in page


def test_a_place_without_coordinates_has_none() -> None:
    assert "world.svg" not in site("ferry")["places/port-kessel.html"]


def test_half_a_position_is_none() -> None:
    assert (None, None) == (locator(ENGLISH, place("A", None, 3.0), "places/a.html"),
                            locator(ENGLISH, place("B", 3.0, None), "places/b.html"))


def test_a_person_has_none() -> None:
    assert "world.svg" not in site("ferry")["people/ines-calloway.html"]


def test_a_country_is_outlined_by_its_code() -> None:
    there = place("Kessel", 51.5, 0.0, country="GB")
    one = sample.article("One", "Kessel.", published="2001")
    pages = render.rendered(sample.catalogue((one,), entities=(there,), surfaces={"Kessel": there}))

    assert "theme/map/world.svg#gb" in pages["places/kessel.html"]
    assert "Kessel (United Kingdom) lies at 51.50° N, 0° E." in pages["places/kessel.html"]


@pytest.mark.parametrize(("entity", "expected"), [
    (place("Springfield", 39.8, -89.6, because=(Because(kind="company", detail="Springfield is taken for the one in X"),)),
     "Position from GeoNames."),
    (place("Aleppo", 36.20124, 37.16117), "Position from GeoNames, which knows a town of this name."),
    (place("Syria", 35, 38), "Position: the middle of the country, from the CIA World Factbook."),
    (place("Syria", 35.5, 38, curated=True), "Position given by an editor of this archive."),
    (place("Brimsey", 57.1, -6.2), "Where the position comes from is not recorded."),
])
def test_the_map_says_how_the_position_is_known(entity: Entity, expected: str) -> None:
    assert expected == how_known(ENGLISH, entity)


def test_a_nation_of_a_state_does_not_lend_its_name_to_the_state() -> None:
    assert "United Kingdom" == country_name(ENGLISH, "GB")


def test_a_country_is_called_as_in_the_language_of_the_page() -> None:
    assert ["Royaume-Uni", "المملكة المتحدة"] == [country_name(wording_for(language), "GB") for language in ("fr", "ar")]


def test_why_it_is_this_one_of_several_places_is_said_before_its_position() -> None:
    springfield = place("Springfield", 39.8, -89.6, because=(Because(kind="company", detail="it is the one in X"),))

    assert "it is the one in X" == decided(springfield)


def test_degrees_have_no_decimals_that_are_not_known() -> None:
    assert ("35° N, 38° E", "33.87° S, 151.21° E") == (
        degrees(ENGLISH, place("A", 35.0, 38.0)), degrees(ENGLISH, place("B", -33.86785, 151.20732)))


def test_every_circle_of_the_map_is_a_row_of_the_table() -> None:
    page = map_of(12)["places/map/index.html"]
    listed = [href for href in read(page).hrefs if href.startswith("../port")]

    assert 12 == len(circles(page)) and sorted(circles(page) * 2) == sorted(listed)


def test_a_large_archive_shows_the_most_named_and_counts_the_rest() -> None:
    page = map_of(MARKS + 7)["places/map/index.html"]

    assert MARKS == len(circles(page))
    assert f"The {MARKS} most named of {MARKS + 7} places whose coordinates are known." in read(page).text


def test_an_archive_without_places_has_a_map_page_that_says_so() -> None:
    page = map_of(0)["places/map/index.html"]

    assert "No article of this archive names a place yet." in read(page).text and "world.svg" not in page


def test_places_that_lie_nowhere_known_are_counted() -> None:
    told = "1 place whose coordinates are known. 1 more place is named whose position nobody knows."

    assert told in read(site("ferry")["places/map/index.html"]).text


def test_the_list_of_places_leads_to_the_map() -> None:
    assert "map/index.html" in read(site("ferry")["places/index.html"]).hrefs
    assert "map/index.html" not in read(site("ferry")["people/index.html"]).hrefs


@given(places)
def test_a_window_holds_every_place_and_no_more_than_the_world(points: list[tuple[float, float]]) -> None:
    window = around(points, 2.0, 40.0)

    assert all(-1e-9 <= share <= 1 + 1e-9 for point in points for share in window.at(point))
    assert -180 <= window.west and window.west + window.width <= 180 + 1e-9
    assert window.north <= 90 and window.north - window.height >= -90 - 1e-9


def weighed(*places: tuple[float, float, int]) -> list[Weighed]:
    return [Weighed(point=(latitude, longitude), weight=weight) for latitude, longitude, weight in places]


NEAR_EACH_OTHER = weighed((36.2, 37.2, 30), (33.5, 36.3, 20), (34.7, 36.7, 5))


def test_a_place_far_away_does_not_decide_the_frame() -> None:
    """Two mentions in Japan, one in Florida: the map still shows the three towns."""
    near = frame_of(NEAR_EACH_OTHER)
    far = frame_of([*NEAR_EACH_OTHER, *weighed((35.5, 135.7, 2), (27.8, -82.7, 1))])

    assert (near.window.width, False, True) == (12.0 / math.cos(math.radians(34.85)), near.part, far.part)
    assert all(far.window.holds(place.point) for place in NEAR_EACH_OTHER) and far.window.width < 20


def test_an_archive_of_many_lands_has_a_map_of_all() -> None:
    made = frame_of(weighed((40, -100, 10), (50, 0, 10), (35, 105, 10), (-25, 135, 10), (-10, -55, 10)))

    assert not made.part and made.window.width > 180


def test_the_middle_of_a_country_beside_towns_decides_no_frame() -> None:
    """Russia is marked in Siberia, as often named as all towns together."""
    towns = [*NEAR_EACH_OTHER, *weighed((35.5, 135.7, 1))]

    assert frame_of(towns) == frame_of([*towns, *weighed((60, 100, 0))])


@given(st.lists(st.builds(Weighed, point=st.tuples(latitudes, longitudes), weight=st.integers(0, 500)), min_size=1, max_size=20))
def test_what_is_framed_is_everything_or_most_of_what_is_told(places: list[Weighed]) -> None:
    made = frame_of(places)
    inside = sum(place.weight for place in places if made.window.holds(place.point))
    total = sum(place.weight for place in places)

    assert inside >= 0.6 * total - 1e-9 if made.part else all(-1e-9 <= s <= 1 + 1e-9 for p in places for s in made.window.at(p.point))


@given(st.floats(-170, 150), st.floats(-60, 75))
def test_land_is_cut_at_the_edges_of_its_map(west: float, north: float) -> None:
    window = Window(west=west, north=north, width=15.0, height=10.0)
    left, top, margin = (west + 180) * 100, (90 - north) * 100, 0.03 * 1500 + 1

    for ring in re.findall(r"M(-?\d+) (-?\d+)l([^z]*)", land(window) or ""):
        steps = list(map(int, ring[2].split()))
        xs, ys = list(accumulate([int(ring[0]), *steps[::2]])), list(accumulate([int(ring[1]), *steps[1::2]]))
        assert left - margin <= min(xs) <= max(xs) <= left + 1500 + margin and top - margin <= min(ys) <= max(ys) <= top + 1000 + margin


def test_a_map_of_the_open_sea_has_no_land_and_one_of_the_world_is_drawn_from_the_small_outlines() -> None:
    assert ("", None) == (land(Window(west=-40, north=35, width=5, height=3)), land(Window(west=-180, north=90, width=360, height=180)))


def test_the_lines_of_a_map_are_at_whole_degrees_and_its_scale_is_true() -> None:
    """At 60 degrees north a degree of longitude is half as long as at the equator: 55.6 km."""
    made = grid(ENGLISH, Window(west=4.0, north=65.0, width=14.0, height=10.0))

    assert ["6° E", "8° E", "10° E", "12° E", "14° E", "16° E"] == [line.label for line in made.meridians]
    assert ("14.29%", "100 km") == (made.meridians[0].at, made.scale)
    assert 100 / (14 * 55.6) == pytest.approx(float(made.length[:-1]) / 100, rel=0.001)


def test_longer_words_of_a_grid_stand_at_every_other_line_on_a_telephone() -> None:
    window = Window(west=4.0, north=65.0, width=14.0, height=10.0)
    shown = [[line.narrow for line in grid(wording_for(language), window).meridians] for language in ("en", "ar")]

    assert [[True] * 6, [True, False] * 3] == shown


def test_far_places_are_listed_beside_the_map_and_shown_on_a_map_of_the_world() -> None:
    names = {f"Port{n}x": place(f"Port{n}x", 50 + n / 9, n / 9) for n in range(9)} | {"Farawayx": place("Farawayx", -30, 150)}
    page = render.rendered(sample.catalogue((sample.article("Ports", ", ".join(names), published="2001"),), entities=tuple(names.values()),
                                            surfaces=names))["places/map/index.html"]
    beside = page.partition('id="elsewhere"')[2].partition("</section>")[0]

    assert ["../farawayx.html"] == re.findall(r'<a href="([^"]+)"', beside) and "../farawayx.html" not in circles(page)
    assert 9 == len(circles(page)) and 'class="part"' in beside


@given(spots)
def test_no_label_covers_another_or_a_circle_at_any_width_tried(given_spots: list[Spot]) -> None:
    for width, narrow in ((1184, False), (320, True)):
        boxes = [box_of(label, width) for label in labels(given_spots, 2.0) if narrow is label.narrow]
        assert [] == [(a, b) for a, b in combinations(boxes, 2) if meet(a, b)]


def spot(name: str, across: float, down: float, radius: float) -> Spot:
    return Spot(name=name, across=across, down=down, radius=radius)


def test_the_largest_place_is_named_though_lesser_ones_lie_around_it() -> None:
    around = [spot(f"Quay {n}{m}", .5 + n * .09, .5 + m * .12, 4.0) for n in (-1, 0, 1) for m in (-1, 0, 1) if n or m]

    assert "Port Kessel" in [label.text for label in labels((spot("Port Kessel", .5, .5, 20.0), *around), 2.0) if label.narrow]


def test_no_name_covers_what_the_grid_says_of_its_lines() -> None:
    lines = Grid(meridians=(), parallels=(Line(share=.5, label="50° N"),), scale="", length="")
    beneath = spot("Orrin", .08, .43, 2.0)

    assert ["right", "above"] == [side_of(labels((beneath,), 2.0)), side_of(labels((beneath,), 2.0, lines))]


def side_of(placed: Sequence[Label]) -> str:
    """Of its spot where a name stands on telephones."""
    found = next(label for label in placed if label.narrow)
    return {"start": "right", "end": "left"}.get(found.anchor) or ("above" if float(found.dy) < 0 else "below")


def box_of(label: object, width: int) -> tuple[float, float, float, float]:
    """Where a label's words stand, with letters of six pixels."""
    x = float(label.x[:-1]) / 100 * width + float(label.dx)  # type: ignore[attr-defined]
    y = float(label.y[:-1]) / 100 * width / 2 + float(label.dy)  # type: ignore[attr-defined]
    long = 6.0 * len(label.text)  # type: ignore[attr-defined]
    left = {"start": x, "end": x - long, "middle": x - long / 2}[label.anchor]  # type: ignore[attr-defined]
    return left, y - 9, left + long, y + 2


def meet(one: tuple[float, float, float, float], other: tuple[float, float, float, float]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def test_the_outlines_are_small_and_say_where_they_come_from() -> None:
    assert WORLD.stat().st_size < 40 * 1024
    assert "public domain" in WORLD.with_name("natural-earth.txt").read_text("utf-8").lower()


def test_every_outline_that_has_a_code_is_a_country_and_stands_once() -> None:
    ids = [path.get("id") for path in ET.parse(WORLD).iter(f"{SVG}path") if path.get("id")]
    codes = {str(thing.country).lower() for thing in known() if thing.type == "place" and thing.country}

    assert sorted(set(ids)) == sorted(ids) and len(ids) > 170  # type: ignore[type-var]
    assert {"aq", "eh", "fk", "nc", "tf"} >= set(ids) - codes


def test_outlines_lie_in_the_world() -> None:
    root = ET.parse(WORLD).getroot()
    starts = [tuple(map(int, found)) for path in root.iter(f"{SVG}path") for found in re.findall(r"M(-?\d+) (-?\d+)", path.get("d", ""))]

    assert "0 0 3600 1800" == root.get("viewBox")
    assert all(-3600 <= x <= 7200 and 0 <= y <= 1800 for x, y in starts)


def test_a_country_of_the_table_is_told_from_a_town() -> None:
    assert (True, False) == (is_country(place("Syria", 35, 38)), is_country(place("Aleppo", 36.20124, 37.16117)))
