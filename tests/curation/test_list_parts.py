"""Lists of articles that are too long for one page."""

import datetime as dt
import re
from collections.abc import Sequence

import pytest

from generator import catalogue, list_parts
from generator.authority import Authority, StoryRecord
from generator.model import Article
from generator.permalinks import Ledger, Row
from tests.views import render
from tests.views.sample import article

NONE = Ledger(())


def printed(days: Sequence[str | None]) -> list[Article]:
    return [article(f"{'abc'[number % 3]} report {number}", "The harbour.", published=day, publication="The Gazette", tags=("Harbours",))
            for number, day in enumerate(days)]


def parts(held: Sequence[Article], ledger: Ledger = NONE, list_: str = "topics/x") -> dict[str, tuple[str, ...]]:
    dates = {one.id: one.published for one in held if one.published}
    return list_parts.list_parts({list_: [one.id for one in held]}, {one.id: one for one in held}, dates, ledger)


def test_a_list_with_room_has_no_parts() -> None:
    assert {} == parts(printed(["2016-04-29"] * list_parts.ROOM))


def test_a_longer_list_has_a_page_for_each_year_and_one_for_what_is_undated() -> None:
    assert {"topics/x": ("2015", "2016", "undated")} == parts(printed(["2015-01-01"] * 300 + ["2016-01-01"] * 300 + [None]))


def test_a_year_without_room_has_pages_for_its_months() -> None:
    days = ["2015-01-01", *["2016-03-01"] * 300, *["2016-04-01"] * 300, "2016"]

    assert {"topics/x": ("2015", "2016", "2016-03", "2016-04")} == parts(printed(days))


def test_the_list_of_what_is_undated_is_cut_by_letters() -> None:
    assert {"undated": ("undated-a", "undated-b", "undated-c")} == parts(printed([None] * 601), list_="undated")


def test_a_letter_without_room_is_cut_by_the_next_one() -> None:
    held = [article(f"{title} {n}", "The harbour.") for title in ("A cargo", "Ashore") for n in range(301)]

    assert {"undated": ("undated-a", "undated-ac", "undated-as")} == parts(held, list_="undated")


def test_the_letters_of_what_is_undated_stand_in_their_order() -> None:
    held = catalogue.build(printed([None] * 601), Authority(), NONE)

    assert ["A", "B", "C"] == headings(render.rendered(held)["undated.html"])


@pytest.fixture(scope="module")
def undated() -> dict[str, str]:
    """The pages of an archive of which no date and no publication is known; two headlines begin with figures."""
    held = [article(f"{'abc'[number % 3]} report {number:03}", "The harbour.") for number in range(list_parts.ROOM)]
    return render.rendered(catalogue.build([*held, article("9 lost", "At sea."), article("14 lost", "At sea.")], Authority(), NONE))


def test_headlines_that_begin_with_figures_stand_together(undated: dict[str, str]) -> None:
    assert ["0–9", "A", "B", "C"] == headings(undated["undated.html"])


def test_undated_articles_stand_in_the_order_of_their_letters(undated: dict[str, str]) -> None:
    page = undated["undated/undated-b.html"]
    found = re.findall(r'<h3[^>]*><a [^>]*>([^<]+)', page)

    assert 133 == len(found)
    assert sorted(found) == found


def test_the_page_of_a_letter_says_once_what_its_articles_have_not(undated: dict[str, str]) -> None:
    page = undated["undated/undated-b.html"]

    assert "<h1>B</h1>" in page
    assert ["Publication not recorded"] == headings(page)
    assert [] == re.findall(r'<p class="(?:day|from)[^>]*>', page)
    assert "Undated, B: 133 articles" in page
    assert '<span>Next undated</span> <a href="undated-c.html" rel="next">C</a>' in page


def test_a_part_that_was_published_stays() -> None:
    out = Ledger((Row(path="topics/x/2016.html", kind="period", target="topics/x/2016"),))

    assert {"topics/x": ("2016",)} == parts(printed(["2015-01-01", "2016-01-01"]), out)


def test_no_part_of_nothing_stays() -> None:
    out = Ledger((Row(path="topics/x/2014.html", kind="period", target="topics/x/2014"),))

    assert {} == parts(printed(["2015-01-01", "2016-01-01"]), out)


# ---------------------------------------------------------------- their pages

@pytest.fixture(scope="module")
def made() -> catalogue.Catalogue:
    first = dt.date(2015, 1, 1)
    days: list[str | None] = [(first + dt.timedelta(days=number)).isoformat() for number in range(605)]
    return catalogue.build(printed([*days, None]), Authority(), NONE)


@pytest.fixture(scope="module")
def site(made: catalogue.Catalogue) -> dict[str, str]:
    return render.rendered(made)


def headings(page: str) -> list[str]:
    return re.findall(r'<section class="period"[^>]*>\s*<h2[^>]*>(?:<a [^>]*>)?<bdi>([^<]*)', page)


def rows(page: str) -> int:
    return page.count('<article class="row')


@pytest.mark.parametrize(("path", "beside"), [("topics/harbours.html", "harbours"), ("publications/the-gazette.html", "the-gazette")])
def test_a_long_list_shows_some_of_each_year_and_leads_to_its_page(path: str, beside: str, site: dict[str, str]) -> None:
    assert ["2016", "2015", "Date not recorded"] == headings(site[path])
    assert 5 + 5 + 1 == rows(site[path])
    assert f'<p class="more"><a href="{beside}/2015.html">All 365</a></p>' in site[path]


def test_a_year_s_page_has_each_of_its_articles_and_leads_back_and_on(site: dict[str, str]) -> None:
    page = site["topics/harbours/2015.html"]

    assert 365 == rows(page)
    assert '<p class="kicker"><a href="../harbours.html"><bdi>Harbours</bdi></a></p>' in page
    assert '<a href="2016.html" rel="next">2016</a>' in page


def test_every_article_of_a_list_stands_on_one_of_its_pages(made: catalogue.Catalogue, site: dict[str, str]) -> None:
    held = "".join(text for path, text in site.items() if path.startswith("topics/harbours/"))

    assert [] == [one.id for one in made.articles if f"-{one.id}.html" not in held and f"{one.id}.html" not in site["topics/harbours.html"]]


def test_the_ledger_holds_the_pages(made: catalogue.Catalogue) -> None:
    assert Row(path="topics/harbours/2015.html", kind="period", target="topics/harbours/2015") in catalogue.ledger_rows(made)


def test_what_is_undated_stands_last_in_a_list() -> None:
    small = render.rendered(catalogue.build(printed(["2015-01-01", None, "2016-01-01"]), Authority(), NONE))

    assert ["January 2016", "January 2015", "Date not recorded"] == headings(small["topics/harbours.html"])
    assert '<p class="day">Undated</p>' not in small["topics/harbours.html"], "for its heading says so"


def test_what_is_shown_of_a_year_stands_in_the_order_of_time_whichever_was_chosen() -> None:
    held = printed([f"2015-{month:02}-01" for month in range(1, 13)])
    told = StoryRecord(name="told", articles=(held[5].id, held[2].id))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(list_parts, "ROOM", 8)
        page = render.rendered(catalogue.build(held, Authority(stories=(told,)), NONE))["topics/harbours.html"]

    assert ["12", "11", "10", "9", "6"] == [f"{number + 1}" for number in map(int, re.findall(r"report (\d+)</a></h3>", page))]


def test_the_page_of_a_month_shows_its_heading_once(site: dict[str, str]) -> None:
    page = site["topics/harbours/2015.html"]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(list_parts, "ROOM", 8)
        held = catalogue.build(printed(["2015-03-01"] * 6 + ["2015-04-01"] * 6), Authority(), NONE)
    month = render.rendered(held)["topics/harbours/2015-03.html"]

    assert ["March 2015"] == re.findall(r"<h1>([^<]*)", month)
    assert [' class="aside"'] == re.findall(r'<h2 id="on-2015-03"([^>]*)>', month)
    assert 12 == len(re.findall(r'<h2 id="on-2015-\d\d">', page))
