"""The spine: the whole collection on one strip of time, on every page."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from babel import Locale

from generator.model import ArchiveDate
from generator.views.axis import MONTHS_IN_YEAR, Axis
from generator.views.desk import Desk
from generator.views.gathering import ALL
from generator.views.links import relative
from generator.views.strip import GUTTER, UNDATED_SHARE, Cell, cell, height, path_of, percent, runs
from generator.views.words import articles as tallied
from generator.views.words import span as spanned
from generator.views.words import undated_too, with_tally
from generator.wording import Wording, cldr


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
    """A year of the table, or some years of a long one."""

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
    """Names of the months; none where the table has no more than years."""

    rows: tuple[SpineRow, ...]
    every_href: str | None
    """Where every year and month stands with its articles, when the table has no room for them."""


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

TABLE_YEARS = 12
"""Years of which the table has a row each, with its months: it is on every page. Of more it has the cells of the strip."""


def spine(desk: Desk, path: str, here: Here = NOWHERE) -> Spine | None:
    """The strip for one page; None while the archive is empty."""
    axis = desk.axis
    if not axis.total:
        return None
    share = 1.0 if not axis.undated else 1 - UNDATED_SHARE if axis.years else 0.0
    high = height(min(axis.undated, axis.most), axis.most)
    cells = tuple(_cells(desk, path, share, here.period))
    return Spine(
        label=desk.say.gettext("The collection in time"), caption=caption(desk.say, axis), here=here.words,
        share=percent(share - (GUTTER if axis.undated else 0)),
        units=max(len(axis.counts), 1), bars=path_of(axis.counts, axis.most), own=_own(axis, here), cells=cells,
        edges=tuple(dict.fromkeys([cell.x for cell in cells] + [percent(_strip(share))])) if cells else (),
        marks=tuple(_marks(axis, here, _strip(share))), undated=_undated(desk, path, share), undated_here=here.undated,
        undated_top=f"{36.5 - high:g}", undated_height=f"{high:g}",
        columns=desk.say.short_months if _by_month(axis) else (), rows=_rows(desk.say, axis),
        every_href=None if len(axis.years) <= TABLE_YEARS else relative(path, ALL),
    )


def caption(say: Wording, axis: Axis) -> str:
    """What the collection holds: "2 articles, 2016", "1,000 articles, 2012 to 2021, 3 undated"."""
    held = tallied(say, axis.total)
    if axis.first is None:
        return say.ngettext("%(number)s article, undated", "%(number)s articles, undated", axis.total)
    parts = [held, spanned(say, str(axis.first), str(axis.last)), *([undated_too(say, axis.undated)] if axis.undated else [])]
    return say.gettext(", ").join(parts)


def _own(axis: Axis, here: Here) -> str | None:
    return path_of(axis.counts_of(here.articles), axis.most) if here.articles else None


def _strip(share: float) -> float:
    return share - GUTTER if 0 < share < 1 else share


def _cells(desk: Desk, path: str, share: float, period: str | None) -> Iterable[Cell]:
    axis, width = desk.axis, _strip(share)
    if len(axis.years) == 1 and axis.per_year == MONTHS_IN_YEAR:
        for index, (month, brief) in enumerate(zip(desk.say.short_months, desk.say.brief_months, strict=True)):
            key = f"{axis.first}-{index + 1:02}"
            place = (index * width / 12, width / 12)
            yield _cell(desk, path, (cldr.short_month(desk.say.locale, axis.years[0], index + 1), month, brief), place, (key,), period)
        return
    one = width / max(len(axis.years), 1)
    for years in runs(axis.years):
        label = spanned(desk.say, str(years[0]), str(years[-1]))
        place = ((years[0] - axis.years[0]) * one, one * len(years))
        yield _cell(desk, path, (label, str(years[0]), None), place, tuple(map(str, years)), period)


def _cell(
    desk: Desk, path: str, label: tuple[str, str, str | None], place: tuple[float, float], periods: tuple[str, ...], period: str | None,
) -> Cell:
    """A cell with its label in full, as drawn and as drawn in little room, its left edge and width, and the periods that it is."""
    catalogue = desk.catalogue
    held = sum(len(catalogue.years.get(p) or catalogue.months.get(p, ())) for p in periods)
    return cell(
        with_tally(desk.say, label[0], tallied(desk.say, held)), label[1],
        desk.href(path, next((p for p in periods if p in catalogue.paths), None)) if held else None, place,
        brief=label[2], several=len(periods) > 1, current=period is not None and (period in periods or period[:4] in periods),
    )


def _undated(desk: Desk, path: str, share: float) -> Cell | None:
    if not desk.axis.undated:
        return None
    label = with_tally(desk.say, desk.say.gettext("Undated"), tallied(desk.say, desk.axis.undated))
    return cell(label, desk.say.gettext("undated"), relative(path, "undated.html"), (share, 1 - share),
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


def _by_month(axis: Axis) -> bool:
    return axis.per_year == MONTHS_IN_YEAR and len(axis.years) <= TABLE_YEARS


def _rows(say: Wording, axis: Axis) -> tuple[SpineRow, ...]:
    """The table, which is the same on every page of a build."""
    pieces = [range(year, year + 1) for year in axis.years] if len(axis.years) <= TABLE_YEARS else runs(axis.years)
    return _counted(say.locale, tuple(spanned(say, str(piece[0]), str(piece[-1])) for piece in pieces), tuple(pieces), axis.counts,
                    axis.per_year, tuple(sorted(axis.year_only.items())), _by_month(axis))


@lru_cache(maxsize=4)
def _counted(
    locale: Locale, labels: tuple[str, ...], pieces: tuple[range, ...], counts: tuple[int, ...], per_year: int,
    year_only: tuple[tuple[int, int], ...], by_month: bool,
) -> tuple[SpineRow, ...]:
    """A row for each piece of the axis, which lie one behind the other."""
    rows, end, loose = [], 0, dict(year_only)
    for label, years in zip(labels, pieces, strict=True):
        begin, end = end, end + len(years) * per_year
        held = counts[begin:end]
        total = cldr.number(locale, sum(held) + sum(loose.get(year, 0) for year in years))
        shown = tuple(cldr.number(locale, count) if count else "" for count in held) if by_month else ()
        rows.append(SpineRow(label=label, counts=shown, total=total))
    return tuple(rows)
