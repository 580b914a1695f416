"""Pictures of how builds grow with an archive, drawn from the tables in docs/performance.md: they show what stands there."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from math import ceil, floor, log10
from pathlib import Path

Figures = Mapping[int, Mapping[str, Mapping[str, float]]]
"""Number of articles -> row of the table -> column -> figure."""

BLOCK = r"<!-- {name}-(\d+): written by make bench -->\n(.*?)<!-- end of {name}-\1 -->"
NUMBER = re.compile(r"[\d,]+(\.\d+)?")
PICTURES = {
    "building-cpu": ("building", "CPU s", "CPU seconds of a full build"),
    "building-memory": ("building", "peak MB", "Megabytes of memory at the most, in a full build"),
    "building-change": ("building-changes", "one added", "CPU seconds after one article was added"),
}
"""Name -> table, column and title of each picture."""

WIDTH, HEIGHT = 800, 400
LEFT, RIGHT, TOP, BOTTOM = 60, 300, 44, 40
LINE = 17
"""Pixels between two labels."""

COLOURS = (("#b3401f", "#ff9a78"), ("#3a6b35", "#8fd08a"), ("#7a5c00", "#e0c060"), ("#1f5fa8", "#8fc2ff"), ("#6a3fa0", "#c9a8ff"),
           ("#0f7070", "#70d0d0"), ("#333333", "#dddddd"))
"""Of each line, on white and on black."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """Powers of ten along one side."""

    low: int
    high: int
    start: float
    end: float
    """Pixels where the lowest and the highest power stand."""

    def at(self, figure: float) -> float:
        """Pixels at which a figure stands."""
        return self.start + (log10(figure) - self.low) / (self.high - self.low) * (self.end - self.start)

    def powers(self) -> Sequence[float]:
        return [10.0**power for power in range(self.low, self.high + 1)]


def draw(docs: Path) -> None:
    """Draw the pictures of the file's tables into images/ beside it. A table of one size only is no growth, and has none."""
    text = docs.read_text("utf-8")
    for name, (table, column, title) in PICTURES.items():
        lines = lines_of(figures(text, table), column)
        if lines:
            path = docs.parent / f"images/{name}.svg"
            path.parent.mkdir(exist_ok=True)
            path.write_text(picture(title, lines), "utf-8")


def figures(text: str, table: str) -> Figures:
    """The figures of all sizes of a table; cells that are none are left out."""
    found: dict[int, dict[str, dict[str, float]]] = {}
    for count, block in re.findall(BLOCK.format(name=re.escape(table)), text, re.DOTALL):
        lines = [line[2:-2].split(" | ") for line in block.split("\n") if line.startswith("| ")]
        if lines:  # else this size was not measured
            head, _, *rows = lines
            found[int(count)] = {row[0]: _numbers(head[1:], row[1:]) for row in rows}
    return found


def _numbers(columns: Sequence[str], cells: Sequence[str]) -> dict[str, float]:
    return {column: float(cell.replace(",", "")) for column, cell in zip(columns, cells, strict=True) if NUMBER.fullmatch(cell)}


def lines_of(found: Figures, column: str) -> dict[str, list[tuple[int, float]]]:
    """Row -> articles and figure, for rows that were measured with several numbers of articles."""
    lines: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for count, rows in sorted(found.items()):
        for name, cells in rows.items():
            if cells.get(column):
                lines[name].append((count, cells[column]))
    return {name: points for name, points in lines.items() if len(points) > 1}


# ---------------------------------------------------------------- drawing

def picture(title: str, lines: Mapping[str, Sequence[tuple[int, float]]]) -> str:
    """An SVG with both sides in powers of ten; each line has its name at its end."""
    across = _scale([count for points in lines.values() for count, _ in points], LEFT, WIDTH - RIGHT)
    up = _scale([figure for points in lines.values() for _, figure in points], HEIGHT - BOTTOM, TOP)
    colours = {name: f"c{at % len(COLOURS)}" for at, name in enumerate(lines)}
    drawn = [_line([(across.at(count), up.at(figure)) for count, figure in points], colours[name]) for name, points in lines.items()]
    ends = _spread({name: up.at(points[-1][1]) for name, points in lines.items()})
    names = [f'<text class="{colours[name]}" x="{WIDTH - RIGHT + 12}" y="{y + 4:.0f}">{escape(name)} {lines[name][-1][1]:,g}</text>'
             for name, y in ends.items()]
    return "\n".join([
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{escape(title)}">',
        f"<style>{_style()}</style>", f'<rect class="paper" width="{WIDTH}" height="{HEIGHT}"/>',
        f'<text class="title" x="{LEFT}" y="24">{escape(title)}</text>', *_grid(across, up), *drawn, *names, "</svg>", ""])


def _scale(held: Sequence[float], start: float, end: float) -> Scale:
    low = floor(log10(min(held)))
    return Scale(low=low, high=max(low + 1, ceil(log10(max(held)))), start=start, end=end)


def _grid(across: Scale, up: Scale) -> list[str]:
    rows = [f'<path class="grid" d="M{LEFT} {up.at(y):.0f}H{WIDTH - RIGHT}"/><text class="scale" text-anchor="end" x="{LEFT - 8}" '
            f'y="{up.at(y) + 4:.0f}">{y:,g}</text>' for y in up.powers()]
    columns = [f'<path class="grid" d="M{across.at(x):.0f} {TOP}V{HEIGHT - BOTTOM}"/><text class="scale" text-anchor="middle" '
               f'x="{across.at(x):.0f}" y="{HEIGHT - BOTTOM + 20}">{x:,.0f}{"" if at else " articles"}</text>'
               for at, x in enumerate(across.powers())]
    return [*rows, *columns]


def _line(points: Sequence[tuple[float, float]], colour: str) -> str:
    path = "L".join(f"{x:.1f} {y:.1f}" for x, y in points)
    dots = "".join(f'<circle class="{colour}" cx="{x:.1f}" cy="{y:.1f}" r="3"/>' for x, y in points)
    return f'<path class="line {colour}" d="M{path}"/>{dots}'


def _spread(ends: Mapping[str, float]) -> dict[str, float]:
    """Where the names stand: beside the lines' ends; those that would overlap stand in a column around the middle of theirs."""
    columns: list[list[str]] = []
    for name in sorted(ends, key=lambda name: ends[name]):
        columns.append([name])
        while len(columns) > 1 and _top(columns[-1], ends) - _top(columns[-2], ends) < LINE * len(columns[-2]):
            columns[-2:] = [columns[-2] + columns[-1]]
    return {name: _top(column, ends) + LINE * at for column in columns for at, name in enumerate(column)}


def _top(column: Sequence[str], ends: Mapping[str, float]) -> float:
    """Where the first name of a column stands."""
    return sum(ends[name] for name in column) / len(column) - LINE * (len(column) - 1) / 2


def _style() -> str:
    def scheme(paper: str, ink: str, grid: str, dark: int) -> str:
        lines = "".join(f".c{at}{{stroke:{pair[dark]};fill:{pair[dark]}}}" for at, pair in enumerate(COLOURS))
        return f".paper{{fill:{paper}}}text{{fill:{ink}}}.grid{{stroke:{grid}}}{lines}"
    return ("text{font:13px system-ui,sans-serif;stroke:none}.title{font-weight:600}.scale{font-size:12px}"
            + scheme("#fff", "#222", "#ddd", 0) + f"@media(prefers-color-scheme:dark){{{scheme('#0d1117', '#ddd', '#333', 1)}}}"
            + "path.line{fill:none;stroke-width:2}text{stroke:none!important}")
