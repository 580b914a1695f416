"""Where places lie: the small map on a page, and the map of all."""

import re
import xml.etree.ElementTree as ET
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import Because, Entity
from generator.names.lexicon import known
from generator.views.locator import locator
from generator.views.map_labels import Spot, labels
from generator.views.map_window import around
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
    return re.findall(r'<a href="([^"]+)" tabindex="-1"><title>[^<]+</title><circle', page)


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
    assert "Kessel lies in United Kingdom, at 51.50° N, 0° E." in pages["places/kessel.html"]


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


def test_every_circle_of_the_map_is_a_name_of_the_list() -> None:
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
    assert "1 place whose coordinates are known. Where 1 other lies is not known." in read(site("ferry")["places/map/index.html"]).text


def test_the_list_of_places_leads_to_the_map() -> None:
    assert "map/index.html" in read(site("ferry")["places/index.html"]).hrefs
    assert "map/index.html" not in read(site("ferry")["people/index.html"]).hrefs


@given(places)
def test_a_window_holds_every_place_and_no_more_than_the_world(points: list[tuple[float, float]]) -> None:
    window = around(points, 2.0, 40.0)

    assert all(-1e-9 <= share <= 1 + 1e-9 for point in points for share in window.at(point))
    assert -180 <= window.west and window.west + window.width <= 180 + 1e-9
    assert window.north <= 90 and window.north - window.height >= -90 - 1e-9


@given(spots)
def test_no_label_covers_another_or_a_circle_at_any_width_tried(given_spots: list[Spot]) -> None:
    for width, named in ((1184, labels(given_spots, 2.0)), (320, [label for label in labels(given_spots, 2.0) if not label.wide])):
        boxes = [box_of(label, width) for label in named]
        assert [] == [(a, b) for a, b in combinations(boxes, 2) if meet(a, b)]


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
