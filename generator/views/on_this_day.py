"""On this day: what was printed on a day of any year. Built for every day, so that a page is the same whenever it is built."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.almanac import ON_THIS_DAY as FOLDER
from generator.views.article_row import BRIEF_FROM, Group, Row, rows
from generator.views.calendar import Day, SheetRow, href_of_day, most_told
from generator.views.desk import Desk
from generator.views.frame import ON_THIS_DAY, Frame, NavLink, frame
from generator.views.links import relative
from generator.views.page import Page
from generator.views.shades import Key, Shades, shades_of
from generator.views.words import articles as tallied
from generator.views.words import described, with_tally
from generator.wording import cldr, headed

LEAP = 2000
"""A year that has every day."""

HOME = "index.html"
AT_HOME = 4
"""Articles that the home page shows of its reader's day: one of each year, the latest years first."""

OF_A_YEAR = 12
"""Articles of one year on a day's page; the calendar has the others."""

Between = tuple[str | None, str, str | None]
"""A day of the year that has a page, "04-29", between those before and after it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OnThisDayView:
    """Everything that on-this-day.html prints."""

    frame: Frame
    title: str
    up: NavLink
    tally: str
    groups: tuple[Group, ...]
    """By year, the latest first."""

    before: NavLink | None
    after: NavLink | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DaysOfYearView:
    """Everything that days-of-year.html prints."""

    frame: Frame
    tally: str
    sheet: tuple[SheetRow, ...]
    key: tuple[Key, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TodayView:
    """Everything that today.js prints: what the home page shows on one day."""

    rows: tuple[Row, ...]
    href: str
    more: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Today:
    """The home page's place for it."""

    href: str
    """Of the page of all days."""

    days: str
    """Those that have articles, as the script of the home page compares them: "01-30 04-29"."""

    tally: str
    """How many there are."""


def today_at_home(desk: Desk) -> Today | None:
    """None in an archive that is of too few days."""
    days = [day for day, articles in desk.catalogue.days_of_year.items() if articles]
    return Today(href=relative(HOME, ON_THIS_DAY), days=" ".join(days), tally=_tally(desk)) if days else None


def _tally(desk: Desk) -> str:
    return desk.say.ngettext("%(number)s day of the year has articles", "%(number)s days of the year have articles",
                             sum(bool(articles) for articles in desk.catalogue.days_of_year.values()))


def days_of_the_year(desk: Desk) -> Iterator[Between]:
    """Each that has a page."""
    days = tuple(desk.catalogue.days_of_year)
    yield from zip([None, *days], days, [*days[1:], None], strict=False)


def on_this_day(desk: Desk, between: Between) -> Iterator[Page]:
    """The page of a day of the year, and what the home page shows of it."""
    before, day, after = between
    yield _page(desk, day, before, after)
    if desk.catalogue.days_of_year[day]:
        yield _today(desk, day)


def days_of_year_page(desk: Desk) -> Page:
    """The index of these pages."""
    say, held, tally = desk.say, desk.catalogue.days_of_year, _tally(desk)
    shades = shades_of(map(len, held.values()))
    view = DaysOfYearView(
        frame=frame(desk, ON_THIS_DAY, say.gettext("On this day"), section="articles", description=f"{tally}."), tally=tally,
        sheet=tuple(_month(desk, month, shades) for month in range(1, 13)), key=shades.key(say))
    return Page(path=ON_THIS_DAY, template="days-of-year.html", view=view)


def _month(desk: Desk, month: int, shades: Shades) -> SheetRow:
    days = tuple(_day(desk, month, day, shades) for day in range(1, 32))
    count = sum(len(articles) for day, articles in desk.catalogue.days_of_year.items() if day.startswith(f"{month:02}-"))
    return SheetRow(label=headed(desk.say.months[month - 1]), short=desk.say.short_months[month - 1], href=None,
                    count=desk.say.number(count) if count else "", days=days)


def _day(desk: Desk, month: int, day: int, shades: Shades) -> Day:
    key = f"{month:02}-{day:02}"
    try:
        name = name_of(desk, key)
    except ValueError:
        return Day(shade="", title=None, href=None, number="")
    articles = desk.catalogue.days_of_year.get(key, ())
    title = with_tally(desk.say, name, tallied(desk.say, len(articles))) if articles else None
    return Day(shade=shades.of(len(articles)), title=title, number=str(day),
               href=desk.href(ON_THIS_DAY, f"{FOLDER}/{key}") if articles else None)


def _page(desk: Desk, day: str, before: str | None, after: str | None) -> Page:
    path, articles = desk.catalogue.paths[f"{FOLDER}/{day}"], desk.catalogue.days_of_year[day]
    title, tally = headed(name_of(desk, day)), tallied(desk.say, len(articles))
    links = [NavLink(label=name_of(desk, other), href=desk.href(path, f"{FOLDER}/{other}") or "") if other else None
             for other in (before, after)]
    view = OnThisDayView(
        frame=frame(desk, path, title, section="articles", description=described(desk.say, title, tally)),
        title=title, up=NavLink(label=desk.say.gettext("On this day"), href=relative(path, ON_THIS_DAY)), tally=tally,
        groups=tuple(_years(desk, path, day, len(articles) > BRIEF_FROM)), before=links[0], after=links[1])
    return Page(path=path, template="on-this-day.html", view=view)


def _years(desk: Desk, path: str, day: str, brief: bool) -> Iterable[Group]:
    for year, articles in _by_year(desk, day).items():
        href = href_of_day(desk, path, dt.date.fromisoformat(f"{year}-{day}"))
        shown = most_told(desk, articles, OF_A_YEAR) if len(articles) > OF_A_YEAR else articles
        more = desk.say.ngettext("All %(number)s article of this day", "All %(number)s articles of this day", len(articles))
        yield Group(label=year, anchor=f"in-{year}", href=href, count=tallied(desk.say, len(articles)), rows=rows(desk, path, shown),
                    brief=brief, more=more if len(shown) < len(articles) else None)


def _today(desk: Desk, day: str) -> Page:
    shown = [most_told(desk, articles, 1)[0] for articles in _by_year(desk, day).values()][:AT_HOME]
    count = len(desk.catalogue.days_of_year[day])
    view = TodayView(
        rows=rows(desk, HOME, shown), href=relative(HOME, desk.catalogue.paths[f"{FOLDER}/{day}"]),
        more=with_tally(desk.say, headed(name_of(desk, day)), tallied(desk.say, count)))
    return Page(path=f"{FOLDER}/{day}.js", template="today.js", view=view)


def _by_year(desk: Desk, day: str) -> dict[str, tuple[str, ...]]:
    """Year -> the articles of this day, the latest year first."""
    held: dict[str, list[str]] = {}
    for article in desk.catalogue.days_of_year[day]:
        held.setdefault(f"{desk.catalogue.dates[article].earliest.year:04}", []).append(article)
    return {year: tuple(held[year]) for year in sorted(held, reverse=True)}


def name_of(desk: Desk, day: str) -> str:
    """ "04-29" as "29 April". Raises ValueError for a day that no year has."""
    return cldr.day_without_year(desk.say.locale, dt.date.fromisoformat(f"{LEAP}-{day}"))
