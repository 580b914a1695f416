"""The spine: the whole collection on one strip of time, on every page."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from generator.dates import MONTHS
from generator.model import ArchiveDate
from generator.views.axis import Axis
from generator.views.desk import Desk
from generator.views.links import relative
from generator.views.strip import GUTTER, UNDATED_SHARE, Cell, cell, height, path_of, percent, runs
from generator.views.when import in_words
from generator.views.words import counted, number


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Something stamped on the strip."""

    kind: str
    """"stamp" for the article's own day, "tick" for another report of its story; with " inferred" or " wide" when so."""

    x: str
    width: str
    wide: bool
    """Whether it covers more than a day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SpineRow:
    """A year of the table."""

    label: str
    counts: tuple[str, ...]
    total: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Spine:
    """Everything that the strip and its table print."""

    label: str
    caption: str
    """What the collection holds, and when."""

    here: str | None
    """What this page has of it."""

    share: str
    """Width of the dated part: "88%"."""

    units: int
    """Bars along the strip."""

    bars: str
    """Path of the grey bars, in units by HEIGHT."""

    own: str | None
    """Path of this page's bars, None when the page has no articles of its own to show."""

    cells: tuple[Cell, ...]
    edges: tuple[str, ...]
    """Where cells begin and end."""

    marks: tuple[Mark, ...]
    undated: Cell | None
    undated_top: str
    """Where the undated bar begins, in pixels from the top of the strip."""

    undated_height: str
    undated_here: bool
    columns: tuple[str, ...]
    rows: tuple[SpineRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Here:
    """What of the collection a page is about."""

    articles: tuple[str, ...] = ()
    """Ids whose bars are drawn in ink."""

    day: ArchiveDate | None = None
    """The article's own day."""

    ticks: tuple[ArchiveDate, ...] = ()
    """Days of its story's other reports."""

    undated: bool = False
    """Whether the page is about an article without a date."""

    words: str | None = None
    """"This article: 29 April 2016"."""

    period: str | None = None
    """"2016" or "2016-04": the year or month that this page lists."""


NOWHERE = Here()


def spine(desk: Desk, path: str, here: Here = NOWHERE) -> Spine | None:
    """The strip for one page; None while the archive is empty."""
    axis = desk.axis
    if not axis.total:
        return None
    share = 1.0 if not axis.undated else 1 - UNDATED_SHARE if axis.years else 0.0
    high = height(min(axis.undated, axis.most), axis.most)
    cells = tuple(_cells(desk, path, share, here.period))
    return Spine(
        label="The collection in time", caption=caption(axis), here=here.words, share=percent(share - (GUTTER if axis.undated else 0)),
        units=max(len(axis.counts), 1), bars=path_of(axis.counts, axis.most), own=_own(axis, here), cells=cells,
        edges=tuple(dict.fromkeys([cell.x for cell in cells] + [percent(_strip(share))])) if cells else (),
        marks=tuple(_marks(axis, here, _strip(share))), undated=_undated(desk, path, share), undated_here=here.undated,
        undated_top=f"{36.5 - high:g}", undated_height=f"{high:g}",
        columns=tuple(month[:3] for month in MONTHS) if axis.per_year == 12 else (),
        rows=_rows(axis.first or 0, axis.counts, axis.per_year, tuple(sorted(axis.year_only.items()))),
    )


def caption(axis: Axis) -> str:
    """What the collection holds: "2 articles, 2016", "1,000 articles, 2012 to 2021, 3 undated"."""
    held = counted(axis.total, "article")
    if axis.first is None:
        return f"{held}, undated"
    span = str(axis.first) if axis.first == axis.last else f"{axis.first} to {axis.last}"
    return f"{held}, {span}" + (f", {number(axis.undated)} undated" if axis.undated else "")


def _own(axis: Axis, here: Here) -> str | None:
    return path_of(axis.counts_of(here.articles), axis.most) if here.articles else None


def _strip(share: float) -> float:
    return share - GUTTER if 0 < share < 1 else share


def _cells(desk: Desk, path: str, share: float, period: str | None) -> Iterable[Cell]:
    axis, width = desk.axis, _strip(share)
    if len(axis.years) == 1 and axis.per_year == len(MONTHS):
        for index, month in enumerate(MONTHS):
            key = f"{axis.first}-{index + 1:02}"
            place = (index * width / 12, width / 12)
            yield _cell(desk, path, (f"{month[:3]} {axis.first}", month[:3]), place, (key,), period)
        return
    one = width / max(len(axis.years), 1)
    for years in runs(axis.years):
        label = str(years[0]) if len(years) == 1 else f"{years[0]} to {years[-1]}"
        place = ((years[0] - axis.years[0]) * one, one * len(years))
        yield _cell(desk, path, (label, str(years[0])), place, tuple(map(str, years)), period)


def _cell(
    desk: Desk, path: str, label: tuple[str, str], place: tuple[float, float], periods: tuple[str, ...], period: str | None,
) -> Cell:
    """A cell with its label in full and as drawn, its left edge and width, and the years or the month that it stands for."""
    catalogue = desk.catalogue
    held = sum(len(catalogue.years.get(p) or catalogue.months.get(p, ())) for p in periods)
    return cell(
        f"{label[0]}: {counted(held, 'article')}", label[1],
        desk.href(path, next((p for p in periods if p in catalogue.paths), None)) if held else None, place,
        current=period is not None and (period in periods or period[:4] in periods),
    )


def _undated(desk: Desk, path: str, share: float) -> Cell | None:
    if not desk.axis.undated:
        return None
    return cell(f"Undated: {counted(desk.axis.undated, 'article')}", "undated", relative(path, "undated.html"), (share, 1 - share),
                current=path == "undated.html")


def _marks(axis: Axis, here: Here, strip: float) -> Iterable[Mark]:
    for date in here.ticks:
        yield _mark(axis, date, "tick", strip)
    if here.day:
        yield _mark(axis, here.day, "stamp", strip)


def _mark(axis: Axis, date: ArchiveDate, kind: str, strip: float) -> Mark:
    left, right = axis.place(date.earliest), min(axis.place(date.latest), 1.0)
    wide = date.earliest != date.latest
    kind += (" inferred" if date.basis == "inferred" or "~" in date.edtf else "") + (" wide" if wide else "")
    return Mark(kind=kind, x=percent(left * strip), width=percent(max(right - left, 0) * strip), wide=wide)


@lru_cache(maxsize=4)
def _rows(first: int, counts: tuple[int, ...], per_year: int, year_only: tuple[tuple[int, int], ...]) -> tuple[SpineRow, ...]:
    """The table, which is the same on every page of a build."""
    rows = []
    for number_, begin in enumerate(range(0, len(counts), per_year)):
        months = counts[begin:begin + per_year]
        shown = tuple(number(count) if count else "" for count in months) if per_year == len(MONTHS) else ()
        total = number(sum(months) + dict(year_only).get(first + number_, 0))
        rows.append(SpineRow(label=str(first + number_), counts=shown, total=total))
    return tuple(rows)


def words_for(label: str, date: ArchiveDate | None) -> str:
    """"This article: 29 April 2016"."""
    return f"{label}: {in_words(date) if date else 'date not recorded'}"
