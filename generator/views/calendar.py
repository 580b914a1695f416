"""The calendar: a year opened into its days, a month by its days, a day of a month that is too full."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from generator.views.article_row import BRIEF_FROM, Group, by_month, by_paper, explained, papers_told, rows
from generator.views.desk import Desk
from generator.views.frame import Frame, NavLink, frame
from generator.views.gathering import ALL, of_year
from generator.views.linked_data import list_data
from generator.views.page import Page
from generator.views.shades import Key, Shades, shades_of
from generator.views.spine import Here
from generator.views.take_away import TakeAway, beside
from generator.views.words import articles as tallied
from generator.views.words import described, with_tally
from generator.wording import cldr, headed

SHEET_LIMIT = 300
"""Articles up to which a year lists them all; beyond it the year lists its months."""

Between = tuple[dt.date | None, dt.date, dt.date | None]
"""A day that has a page, between the days before and after it that have articles."""

OF_A_DAY = 5
"""Articles that a month shows of a day that has a page: one of each story, the most told ones first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A cell of the year's sheet."""

    shade: str
    """ "s0" for none to "s4" for the fullest days (shades.py); "" where the month has no such day."""

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
    """Everything that calendar.html prints, for a year, a month and a day."""

    frame: Frame
    title: str
    up: NavLink | None
    """From a month to its year, from a day to its month."""

    tally: str
    sheet: tuple[SheetRow, ...]
    """Twelve months for a year, none for a month."""

    key: tuple[Key, ...]
    says_day: bool
    """Whether rows say their day, which no heading says: in a year."""

    says_paper: bool

    before: NavLink | None
    after: NavLink | None
    groups: tuple[Group, ...]
    take_away: TakeAway | None
    """None for a month."""


def year_page(desk: Desk, year: str) -> Page:
    """One year: its sheet of days and its articles by month."""
    path, articles = desk.catalogue.paths[year], desk.catalogue.years[year]
    tally = tallied(desk.say, len(articles))
    sheet, key = _sheet(desk, path, int(year))
    before, after = _beside(desk, path, year, tuple(desk.catalogue.years))
    view = CalendarView(
        frame=frame(desk, path, year, section="articles", description=described(desk.say, year, tally),
                    here=Here(period=year, articles=articles, words=with_tally(desk.say, year, tally)),
                    json_ld=list_data(desk, path, year, (desk.say.gettext("Articles"), ALL))),
        title=year, up=None, tally=tally, sheet=sheet, key=key, says_day=True,
        says_paper=True, before=before, after=after,
        groups=by_month(desk, path, articles) if len(articles) <= SHEET_LIMIT else (),
        take_away=beside(desk, of_year(desk, year), feeds=False),
    )
    return Page(path=path, template="calendar.html", view=view)


def month_page(desk: Desk, month: str) -> Page:
    """One month: its articles by day."""
    path, articles = desk.catalogue.paths[month], desk.catalogue.months[month]
    tally, title = tallied(desk.say, len(articles)), headed(desk.say.month(month))
    before, after = _beside(desk, path, month, tuple(desk.catalogue.months))
    groups = explained(desk.say, _by_day(desk, path, articles))
    view = CalendarView(
        frame=frame(desk, path, title, section="articles", description=described(desk.say, title, tally),
                    here=Here(period=month, articles=articles, words=with_tally(desk.say, title, tally)),
                    json_ld=list_data(desk, path, title, (month[:4], desk.catalogue.paths[month[:4]]))),
        title=title, up=NavLink(label=month[:4], href=desk.href(path, month[:4]) or ""), tally=tally, sheet=(), key=(), says_day=False,
        says_paper=papers_told(groups), before=before, after=after, groups=groups, take_away=None,
    )
    return Page(path=path, template="calendar.html", view=view)


def days_with_pages(desk: Desk) -> Iterable[Between]:
    """Each of them."""
    held = (desk.catalogue.dates[article.id] for article in desk.catalogue.articles if article.id in desk.catalogue.dates)
    every = tuple(dict.fromkeys(date.earliest for date in held if date.earliest == date.latest))
    order = tuple(sorted({*every, *map(dt.date.fromisoformat, desk.catalogue.days)}))
    for before, day, after in zip([None, *order], order, [*order[1:], None], strict=False):
        if day.isoformat() in desk.catalogue.days:
            yield before, day, after


def day_page(desk: Desk, between: Between) -> Page:
    """One day: its articles paper by paper."""
    before, day, after = between
    path, articles = desk.catalogue.paths[day.isoformat()], desk.catalogue.days[day.isoformat()]
    month, title, tally = f"{day:%Y-%m}", headed(desk.say.day(day)), tallied(desk.say, len(articles))
    links = [NavLink(label=desk.say.day(next_), href=href_of_day(desk, path, next_) or "") if next_ else None for next_ in (before, after)]
    view = CalendarView(
        frame=frame(desk, path, title, section="articles", description=described(desk.say, title, tally),
                    here=Here(period=month, articles=articles, words=with_tally(desk.say, title, tally))),
        title=title, up=NavLink(label=desk.say.month(month), href=desk.href(path, month) or ""), tally=tally,
        sheet=(), key=(), says_day=False,
        says_paper=False, before=links[0], after=links[1], groups=by_paper(desk, path, articles), take_away=None,
    )
    return Page(path=path, template="calendar.html", view=view)


def day_anchor(day: dt.date) -> str:
    """The id of a day on its month's page."""
    return f"on-{day.isoformat()}"


def _sheet(desk: Desk, path: str, year: int) -> tuple[tuple[SheetRow, ...], tuple[Key, ...]]:
    held = [desk.catalogue.dates[a] for a in desk.catalogue.years[str(year)]]
    counter = Counter(date.earliest for date in held if date.earliest == date.latest)
    shades = shades_of(counter.values())
    return tuple(_month(desk, path, year, month, counter, shades) for month in range(1, 13)), shades.key(desk.say)


def _month(desk: Desk, path: str, year: int, number: int, counter: Counter[dt.date], shades: Shades) -> SheetRow:
    month, label = f"{year}-{number:02}", cldr.short_month(desk.say.locale, year, number)
    count = len(desk.catalogue.months.get(month, ()))
    return SheetRow(label=with_tally(desk.say, label, tallied(desk.say, count)), short=desk.say.short_months[number - 1],
                    href=desk.href(path, month), count=desk.say.number(count) if count else "",
                    days=tuple(_day(desk, path, year, number, day, counter, shades) for day in range(1, 32)))


def _day(desk: Desk, path: str, year: int, month: int, day: int, counter: Counter[dt.date], shades: Shades) -> Day:
    try:
        date = dt.date(year, month, day)
    except ValueError:
        return Day(shade="", title=None, href=None, number="")
    count = counter[date]
    title = with_tally(desk.say, desk.say.day(date), tallied(desk.say, count)) if count else None
    return Day(shade=shades.of(count), title=title, href=href_of_day(desk, path, date) if count else None, number=str(day))


def href_of_day(desk: Desk, path: str, day: dt.date) -> str | None:
    """The link to a day: its page, or its place on its month's page."""
    month = desk.href(path, f"{day:%Y-%m}")
    return desk.href(path, day.isoformat()) or (f"{month}#{day_anchor(day)}" if month else None)


def _by_day(desk: Desk, path: str, articles: tuple[str, ...]) -> Iterable[Group]:
    held: dict[dt.date | None, list[str]] = {}
    for article in articles:
        date = desk.catalogue.dates[article]
        held.setdefault(date.earliest if date.earliest == date.latest else None, []).append(article)
    for day, ids in held.items():
        yield _group(desk, path, day, ids, brief=len(articles) > BRIEF_FROM)


def _group(desk: Desk, path: str, day: dt.date | None, ids: list[str], *, brief: bool) -> Group:
    page = desk.href(path, day.isoformat()) if day else None
    shown = most_told(desk, ids, OF_A_DAY) if page else ids
    more = desk.say.ngettext("All %(number)s article of this day", "All %(number)s articles of this day", len(ids))
    return Group(
        label=headed(desk.say.day(day)) if day else desk.say.gettext("Day unknown"), anchor=day_anchor(day) if day else "day-unknown",
        href=page, count=tallied(desk.say, len(ids)), rows=rows(desk, path, shown, coined=True), brief=brief,
        more=more if len(shown) < len(ids) else None)


def most_told(desk: Desk, articles: Iterable[str], most: int) -> tuple[str, ...]:
    """A few of a day's articles: one of each story, those of the largest stories first."""
    stories = desk.catalogue.story_of
    firsts: dict[str, str] = {}
    for article in articles:
        firsts.setdefault(stories.get(article, article), article)
    reports = {key: len(desk.story[key].articles) if key in desk.story else 1 for key in firsts}
    return tuple(firsts[key] for key in sorted(firsts, key=lambda key: -reports[key])[:most])


def _beside(desk: Desk, path: str, this: str, all_: tuple[str, ...]) -> tuple[NavLink | None, NavLink | None]:
    place = all_.index(this)
    said = desk.say.month if "-" in this else str
    before, after = all_[place - 1] if place else None, all_[place + 1] if place + 1 < len(all_) else None
    links = [NavLink(label=said(period), href=desk.href(path, period) or "") if period else None for period in (before, after)]
    return links[0], links[1]
