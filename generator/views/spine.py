"""The spine: the whole collection on one strip of time, on every page.

What changes with every article that comes (the bars of all, the tally) is the same on every page: it stands in the style sheet, so that
one article more does not make every page another (`spine_sheet`).
"""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model import ArchiveDate
from generator.views.axis import BAR, MONTHS_IN_YEAR, Axis
from generator.views.desk import Desk
from generator.views.gathering import ALL
from generator.views.links import relative
from generator.views.strip import GUTTER, HEIGHT, UNDATED_SHARE, Cell, cell, height, labelled, path_of, percent
from generator.views.words import articles as tallied
from generator.views.words import span as spanned
from generator.views.words import undated_too
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
class Spine:
    """Everything that the strip prints."""

    label: str
    counted: str
    """Href of the list of articles, which counts them by year and month."""

    here: str | None
    """What this page has of it."""

    share: str
    """Width of the dated part: "88%"."""

    units: int
    """Bars along the strip."""

    own: str | None
    """Path of this page's bars, None when the page has no articles of its own to show."""

    cells: tuple[Cell, ...]
    edges: tuple[str, ...]
    """Where cells begin and end."""

    marks: tuple[Mark, ...]
    undated: Cell | None
    undated_here: bool


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
    if not desk.catalogue.articles:
        return None
    share = _share(desk)
    cells = tuple(_cells(desk, path, share, here.period))
    return Spine(
        label=desk.say.gettext("The collection in time"), counted=relative(path, ALL), here=here.words,
        share=percent(_strip(share)), units=axis.units, own=_own(axis, here), cells=cells,
        edges=tuple(dict.fromkeys([cell.x for cell in cells] + [percent(_strip(share))])) if cells else (),
        marks=tuple(_marks(axis, here, _strip(share))), undated=_undated(desk, path, share), undated_here=here.undated)


def _share(desk: Desk) -> float:
    """Of the strip, for what is dated."""
    return 1.0 if not desk.catalogue.undated else 1 - UNDATED_SHARE if desk.axis.years else 0.0


def caption(say: Wording, axis: Axis, total: int, undated: int) -> str:
    """What the collection holds: "2 articles, 2016", "1,000 articles, 2012 to 2021, 3 undated"."""
    held = tallied(say, total)
    if axis.first is None:
        return say.ngettext("%(number)s article, undated", "%(number)s articles, undated", total)
    parts = [held, spanned(say, str(axis.first), str(axis.last)), *([undated_too(say, undated)] if undated else [])]
    return say.gettext(", ").join(parts)


def spine_sheet(desk: Desk) -> str:
    """Rules for the bars of the whole collection, the bar of what is undated, and the tally; "" while the archive is empty."""
    axis, undated = desk.axis, len(desk.catalogue.undated)
    if not desk.catalogue.articles:
        return ""
    high = height(min(undated, axis.most), axis.most)
    bars = f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='-{BAR / 2:g} 0 {axis.units} {HEIGHT}' preserveAspectRatio='none'>" \
           f"<path stroke='#000' stroke-width='{BAR}' d='{path_of(axis.counts, axis.most)}'/></svg>"
    tally = caption(desk.say, axis, len(desk.catalogue.articles), undated)
    return (f'.spine .all{{width:{percent(_strip(_share(desk)))};mask-image:url("data:image/svg+xml,{_in_url(bars)}")}}\n'
            f".spine .nodate{{y:{36.5 - high:g}px;height:{high:g}px}}\n"
            f'.spine .held::after{{content:"{_in_sheet(tally)}"}}\n')


def _in_url(text: str) -> str:
    return text.replace("<", "%3C").replace(">", "%3E").replace("#", "%23")


def _in_sheet(text: str) -> str:
    """A text as a string of CSS."""
    return "".join(c if c.isalnum() or c in " ,." else f"\\{ord(c):x} " for c in text)


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
    for years, brief in labelled(axis.years):
        label = spanned(desk.say, str(years[0]), str(years[-1]))
        place = ((years[0] - axis.years[0]) * one, one * len(years))
        yield _cell(desk, path, (label, str(years[0]), brief), place, tuple(map(str, years)), period)


def _cell(
    desk: Desk, path: str, label: tuple[str, str, str | None], place: tuple[float, float], periods: tuple[str, ...], period: str | None,
) -> Cell:
    """A cell with its label in full, as drawn and as drawn in little room, its left edge and width, and the periods that it is."""
    there = next((p for p in periods if p in desk.catalogue.paths), None)
    return cell(
        label[0], label[1], desk.href(path, there), place, brief=label[2], several=len(periods) > 1,
        current=period is not None and (period in periods or period[:4] in periods))


def _undated(desk: Desk, path: str, share: float) -> Cell | None:
    if not desk.catalogue.undated:
        return None
    return cell(desk.say.gettext("Undated"), desk.say.gettext("undated"), relative(path, "undated.html"), (share, 1 - share),
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
