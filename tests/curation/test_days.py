"""Days of the calendar, and days of the year."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace

import pytest

from generator import almanac, catalogue
from generator.authority import Authority
from generator.catalogue import Catalogue
from generator.dates import parse
from generator.model import ArchiveDate, Article
from generator.permalinks import Ledger, Row
from tests.views import render
from tests.views.sample import article

NONE = Ledger(())


def published_on(*days: str, basis: str = "stated") -> tuple[list[Article], dict[str, ArchiveDate]]:
    held = [article(f"Report {number} of {day}", "The harbour.", published=day, publication=f"Paper {number % 3}")
            for number, day in enumerate(days)]
    return held, {one.id: parse(one.published.edtf, basis) for one in held if one.published}  # type: ignore[arg-type]


def months(held: Sequence[Article], dates: dict[str, ArchiveDate]) -> dict[str, tuple[str, ...]]:
    return almanac.calendar(held, (), dates)[1]


def test_the_days_of_a_month_with_room_have_no_pages() -> None:
    held, dates = published_on(*["2016-04-29"] * 300)

    assert {} == almanac.days(months(held, dates), dates, NONE)


def test_the_days_of_a_month_that_is_too_full_have_pages() -> None:
    held, dates = published_on(*["2016-04-29"] * 300, "2016-04-30", "2016-04", "2016-05-01")

    assert {"2016-04-29": 300, "2016-04-30": 1} == {day: len(ids) for day, ids in almanac.days(months(held, dates), dates, NONE).items()}


def test_a_day_s_page_that_was_published_stays_when_its_month_has_room_again() -> None:
    held, dates = published_on("2016-04-29", "2016-04-30")
    out = Ledger((Row(path="2016/04-30.html", kind="day", target="2016-04-30"),))

    assert {"2016-04-30": (held[1].id,)} == almanac.days(months(held, dates), dates, out)


def every_day(year: int, count: int = 31) -> list[str]:
    return [(dt.date(year, 1, 1) + dt.timedelta(days=number)).isoformat() for number in range(count)]


def test_a_day_of_the_year_has_the_articles_of_all_years() -> None:
    held, dates = published_on(*every_day(2015), "2016-01-02")

    assert (held[1].id, held[-1].id) == almanac.days_of_year(held, dates, NONE)["01-02"]


def test_the_twenty_ninth_of_february_is_a_day_of_the_year() -> None:
    held, dates = published_on(*every_day(2016, 31), "2016-02-29")

    assert (held[-1].id,) == almanac.days_of_year(held, dates, NONE)["02-29"]


@pytest.mark.parametrize("date", ["2016-02-29?", "2016-02", "2016", "[2016-02-29,2016-03-01]"])
def test_what_is_not_certain_to_the_day_is_of_no_day_of_the_year(date: str) -> None:
    held, dates = published_on(*every_day(2015), date)

    assert held[-1].id not in {id_ for ids in almanac.days_of_year(held, dates, NONE).values() for id_ in ids}


def test_an_inferred_day_is_no_day_of_the_year() -> None:
    held, dates = published_on(*every_day(2015))

    assert {} == almanac.days_of_year(held, published_on(*every_day(2015), basis="inferred")[1], NONE)
    assert dates


def test_fewer_than_a_month_of_days_have_no_pages_of_the_year() -> None:
    held, dates = published_on(*every_day(2015, 30))

    assert {} == almanac.days_of_year(held, dates, NONE)


def test_a_published_day_of_the_year_stays_without_articles() -> None:
    out = Ledger((Row(path="on-this-day/12-24.html", kind="day-of-year", target="12-24"),))

    assert {"12-24": ()} == almanac.days_of_year((), {}, out)


# ---------------------------------------------------------------- their pages

def archive() -> Catalogue:
    """More of one April than its month has room for, with a story of its own to tell each day, and a day in each of two other years."""
    held, _ = published_on(*["2016-04-07"] * 295, *["2016-04-08"] * 4, "2016-04-09", "2016-04-10", "2016-04", "2014-04-08", "2017-05-01",
                           *every_day(2012))
    return catalogue.build(held, Authority(), NONE)


@pytest.fixture(scope="module")
def site() -> dict[str, str]:
    return render.rendered(archive())


def rows_of(page: str) -> list[str]:
    return re.findall(r'<article class="row', page)


def test_a_full_month_shows_a_few_articles_of_each_day_and_leads_to_all(site: dict[str, str]) -> None:
    page = site["2016/04.html"]

    assert 5 + 4 + 1 + 1 + 1 == len(rows_of(page))
    assert '<p class="more"><a href="04-07.html">All 295 articles of this day</a></p>' in page


def test_a_day_s_page_has_every_article_paper_by_paper(site: dict[str, str]) -> None:
    page = site["2016/04-07.html"]

    assert 295 == len(rows_of(page))
    assert ["Paper 0", "Paper 1", "Paper 2"] == re.findall(r"<h2 id=\"paper-\d\"><a [^>]*><bdi>([^<]*)", page)


def test_the_papers_of_a_day_stand_in_the_order_of_their_names_and_last_what_names_none() -> None:
    held, _ = published_on(*["2016-04-07"] * 301)
    names = ["The Orrin Post", None, "Brimsey Mercury"]
    made = [replace(one, publication=names[min(number, 2)]) for number, one in enumerate(held)]
    page = render.rendered(catalogue.build(made, Authority(), NONE))["2016/04-07.html"]

    found = re.findall(r"<h2 id=\"paper-\d\">(?:<a [^>]*>)?<bdi>([^<]*)", page)

    assert ["Brimsey Mercury", "The Orrin Post", "Publication not recorded"] == found


def test_a_day_leads_to_the_days_before_and_after_wherever_they_stand(site: dict[str, str]) -> None:
    assert '<a href="../2014/04.html#on-2014-04-08" rel="prev">8 April 2014</a>' in site["2016/04-07.html"]
    assert '<a href="04-08.html" rel="next">8 April 2016</a>' in site["2016/04-07.html"]
    assert '<a href="../2017/05.html#on-2017-05-01" rel="next">1 May 2017</a>' in site["2016/04-10.html"]


def test_a_year_s_sheet_leads_to_a_day_s_page_or_to_its_place_in_the_month(site: dict[str, str]) -> None:
    assert 'href="04-07.html"' in site["2016/index.html"]
    assert 'href="04.html#on-2014-04-08"' in site["2014/index.html"]


@pytest.mark.parametrize("path", ["2016/04.html", "2016/04-07.html", "2014/04.html"])
def test_no_row_under_a_day_repeats_the_day(path: str, site: dict[str, str]) -> None:
    assert [] == re.findall(r'<p class="day[^>]*>[^<]*\d', site[path])


def test_a_day_of_the_year_has_its_years_the_latest_first(site: dict[str, str]) -> None:
    page = site["on-this-day/04-08.html"]

    assert ["2016", "2014"] == re.findall(r'<h2 id="in-\d+"><a [^>]*><bdi>(\d+)', page)


def test_a_day_of_the_year_leads_to_the_calendar_for_what_it_has_no_room_for(site: dict[str, str]) -> None:
    page = site["on-this-day/04-07.html"]

    assert 12 == len(rows_of(page))
    assert '<a href="../2016/04-07.html">All 295 articles of this day</a>' in page


def test_home_knows_the_days_that_have_articles_and_no_script_decides_which_pages_there_are(site: dict[str, str]) -> None:
    days = re.findall(r'data-days="([^"]*)"', site["index.html"])[0].split()

    assert sorted(f"on-this-day/{day}.js" for day in days) == sorted(p for p in site if re.fullmatch(r"on-this-day/\d\d-\d\d\.js", p))
    assert f'<a href="on-this-day/index.html">{len(days)} days of the year have articles</a>' in site["index.html"]


def test_an_archive_of_few_days_has_nothing_of_it() -> None:
    small = render.rendered(catalogue.build(published_on("2016-04-29")[0], Authority(), NONE))

    assert [] == [path for path, text in small.items() if "on-this-day" in path + text]


@pytest.mark.parametrize("path", ["2016/index.html", "on-this-day/index.html"])
def test_a_sheet_of_days_says_what_its_shades_mean(path: str, site: dict[str, str]) -> None:
    key = site[path].partition('<p class="shades">')[2].partition("</p>")[0]
    shown = set(re.findall(r'<td class="(s[1-4])"', site[path]))

    assert key.startswith("Articles of a day: ") and "295" in key
    assert shown == set(re.findall(r'<span class="(s\d)">', key)) != set()
