"""The calendar: a year opened into its days, a month, and what has no date."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from generator.views.article_row import BRIEF_FROM, Group, Row, by_month, rows
from generator.views.desk import Desk
from generator.views.frame import Frame, NavLink, frame
from generator.views.gathering import ALL, of_year
from generator.views.linked_data import list_data
from generator.views.page import Page
from generator.views.spine import Here
from generator.views.take_away import TakeAway, beside
from generator.views.words import articles as tallied
from generator.views.words import described, with_tally
from generator.wording import cldr, headed

SHEET_LIMIT = 300
"""Articles up to which a year lists them all; beyond it the year lists its months."""

UNDATED = "undated.html"
SHADES = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A cell of the year's sheet."""

    shade: str
    """ "s0" for none to "s4" for the year's fullest days; "" where the month has no such day."""

    title: str | None
    href: str | None
    """The day on its month's page, None for an empty one."""

    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetRow:
    """A month of the sheet."""

    label: str
    short: str
    href: str | None
    count: str
    days: tuple[Day, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarView:
    """Everything that calendar.html prints, for a year and for a month."""

    frame: Frame
    title: str
    up: NavLink | None
    """From a month to its year."""

    tally: str
    sheet: tuple[SheetRow, ...]
    """Twelve months for a year, none for a month."""

    before: NavLink | None
    after: NavLink | None
    groups: tuple[Group, ...]
    take_away: TakeAway | None
    """None for a month."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UndatedView:
    """Everything that undated.html prints."""

    frame: Frame
    tally: str
    rows: tuple[Row, ...]


def year_page(desk: Desk, year: str) -> Page:
    """One year: its sheet of days and its articles by month."""
    path, articles = desk.catalogue.paths[year], desk.catalogue.years[year]
    tally = tallied(desk.say, len(articles))
    before, after = _beside(desk, path, year, tuple(desk.catalogue.years))
    view = CalendarView(
        frame=frame(desk, path, year, section="articles", description=described(desk.say, year, tally),
                    here=Here(period=year, articles=articles, words=with_tally(desk.say, year, tally)),
                    json_ld=list_data(desk, path, year, (desk.say.gettext("Articles"), ALL))),
        title=year, up=None, tally=tally, sheet=tuple(_sheet(desk, path, int(year))), before=before, after=after,
        groups=by_month(desk, path, articles) if len(articles) <= SHEET_LIMIT else (),
        take_away=beside(desk, of_year(desk, year), feeds=False),
    )
    return Page(path=path, template="calendar.html", view=view)


def month_page(desk: Desk, month: str) -> Page:
    """One month: its articles by day."""
    path, articles = desk.catalogue.paths[month], desk.catalogue.months[month]
    tally, title = tallied(desk.say, len(articles)), headed(desk.say.month(month))
    before, after = _beside(desk, path, month, tuple(desk.catalogue.months))
    view = CalendarView(
        frame=frame(desk, path, title, section="articles", description=described(desk.say, title, tally),
                    here=Here(period=month, articles=articles, words=with_tally(desk.say, title, tally)),
                    json_ld=list_data(desk, path, title, (month[:4], desk.catalogue.paths[month[:4]]))),
        title=title, up=NavLink(label=month[:4], href=desk.href(path, month[:4]) or ""), tally=tally, sheet=(), before=before,
        after=after, groups=tuple(_by_day(desk, path, articles)), take_away=None,
    )
    return Page(path=path, template="calendar.html", view=view)


def undated_page(desk: Desk) -> Page:
    """Every article without a date."""
    tally = tallied(desk.say, len(desk.catalogue.undated))
    view = UndatedView(
        frame=frame(desk, UNDATED, desk.say.gettext("Undated"), section="articles",
                    description=described(desk.say, desk.say.gettext("Articles whose date is not recorded"), tally),
                    here=Here(undated=True, words=with_tally(desk.say, desk.say.gettext("Undated"), tally))),
        tally=tally, rows=rows(desk, UNDATED, desk.catalogue.undated, coined=True),
    )
    return Page(path=UNDATED, template="undated.html", view=view)


def day_anchor(day: dt.date) -> str:
    """The id of a day on its month's page."""
    return f"on-{day.isoformat()}"


def _sheet(desk: Desk, path: str, year: int) -> Iterable[SheetRow]:
    held = [desk.catalogue.dates[a] for a in desk.catalogue.years[str(year)]]
    counter = Counter(date.earliest for date in held if date.earliest == date.latest)
    most = max([SHADES, *counter.values()])
    for index, name in enumerate(desk.say.short_months, 1):
        month = f"{year}-{index:02}"
        days = tuple(_day(desk, path, year, index, day, counter, most) for day in range(1, 32))
        count = len(desk.catalogue.months.get(month, ()))
        label = cldr.short_month(desk.say.locale, year, index)
        yield SheetRow(label=with_tally(desk.say, label, tallied(desk.say, count)), short=name, href=desk.href(path, month),
                       count=desk.say.number(count) if count else "", days=days)


def _day(desk: Desk, path: str, year: int, month: int, day: int, counter: Counter[dt.date], most: int) -> Day:
    try:
        date = dt.date(year, month, day)
    except ValueError:
        return Day(shade="", title=None, href=None, number="")
    count = counter[date]
    if not count:
        return Day(shade="s0", title=None, href=None, number=str(day))
    page = desk.href(path, f"{year}-{month:02}")
    return Day(shade=f"s{max(1, -(-SHADES * count // most))}", title=with_tally(desk.say, desk.say.day(date), tallied(desk.say, count)),
               href=f"{page}#{day_anchor(date)}" if page else None, number=str(day))


def _by_day(desk: Desk, path: str, articles: tuple[str, ...]) -> Iterable[Group]:
    held: dict[tuple[str, str], list[str]] = {}
    for article in articles:
        date = desk.catalogue.dates[article]
        exact = date.earliest == date.latest
        key = (desk.say.day(date.earliest), day_anchor(date.earliest)) if exact else (desk.say.gettext("Day unknown"), "day-unknown")
        held.setdefault(key, []).append(article)
    for (label, anchor), ids in held.items():
        yield Group(label=label, anchor=anchor, href=None, count=tallied(desk.say, len(ids)), rows=rows(desk, path, ids, coined=True),
                    brief=len(articles) > BRIEF_FROM)


def _beside(desk: Desk, path: str, this: str, all_: tuple[str, ...]) -> tuple[NavLink | None, NavLink | None]:
    place = all_.index(this)
    said = desk.say.month if "-" in this else str
    before, after = all_[place - 1] if place else None, all_[place + 1] if place + 1 < len(all_) else None
    links = [NavLink(label=said(period), href=desk.href(path, period) or "") if period else None for period in (before, after)]
    return links[0], links[1]
