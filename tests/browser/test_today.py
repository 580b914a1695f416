"""The home page shows what was printed on its reader's day; the site is the same on every day."""

import datetime as dt
from pathlib import Path

import pytest

from generator import catalogue
from generator.authority import Authority
from generator.permalinks import Ledger
from tests.browser.conftest import Visit
from tests.views import render
from tests.views.sample import article


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> str:
    """An archive of January 2015, and of a day of it a year later, on a disk."""
    days = [(dt.date(2015, 1, 1) + dt.timedelta(days=number)).isoformat() for number in range(31)] + ["2016-01-07"]
    held = [article(f"Report of {day}", f"The harbour on {day}.", published=day) for day in days]
    folder = tmp_path_factory.mktemp("today")
    render.write(catalogue.build(held, Authority(), Ledger(())), folder)
    return f"{Path(folder).as_uri()}/"


def shown(home: str, visit: Visit, day: str, scripts: bool = True) -> list[str]:
    with visit(home, java_script_enabled=scripts) as (context, _):
        page = context.new_page()
        if scripts:
            page.clock.set_fixed_time(dt.datetime.fromisoformat(f"{day}T12:00:00"))
        page.goto(f"{home}index.html", wait_until="load")
        if scripts and "-01-" in day:
            page.locator(".today .row").first.wait_for()
        return page.locator(".today a").all_inner_texts()


def test_a_day_with_articles_shows_one_of_each_year_and_leads_to_all(home: str, visit: Visit) -> None:
    assert ["On this day", "Report of 2016-01-07", "Report of 2015-01-07", "7 January: 2 articles"] == shown(home, visit, "2031-01-07")


def test_a_day_without_articles_leads_to_the_days_of_the_year(home: str, visit: Visit) -> None:
    assert ["On this day", "31 days of the year have articles"] == shown(home, visit, "2031-06-07")


def test_without_scripts_the_days_of_the_year_are_a_link_away(home: str, visit: Visit) -> None:
    assert ["On this day", "31 days of the year have articles"] == shown(home, visit, "2031-01-07", scripts=False)
