"""The list of stories, when one page has no room for it."""

import re
from collections.abc import Sequence
from dataclasses import replace

import pytest

from generator import catalogue, list_parts
from generator.authority import Authority, StoryRecord
from generator.model import Article
from generator.permalinks import Ledger, Row
from generator.stories import last_report
from tests.views import render
from tests.views.sample import article

DAYS: tuple[tuple[str | None, ...], ...] = (
    ("2014-12-30", "2015-01-02"), ("2015-03-01", "2015-03-02", "2015-03-03"), ("2015-06-01", "2015-06-02"), ("2016-05-01", "2016-05-02"),
    (None, None))
"""Of the reports of each story."""


def reports(number: int, days: Sequence[str | None]) -> list[Article]:
    return [article(f"Story {number}, report {at}", f"The keel of boat {number}.", published=day, publication=f"Paper {at}")
            for at, day in enumerate(days)]


@pytest.fixture(scope="module")
def made() -> catalogue.Catalogue:
    """Five stories, with room for two on a page."""
    told = [reports(number, days) for number, days in enumerate(DAYS)]
    pins = tuple(StoryRecord(name=f"story-{number}", articles=tuple(one.id for one in held)) for number, held in enumerate(told))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(list_parts, "ROOM", 2)
        return catalogue.build([one for held in told for one in held], Authority(stories=pins), Ledger(()))


@pytest.fixture(scope="module")
def site(made: catalogue.Catalogue) -> dict[str, str]:
    return render.rendered(made)


def stories(page: str) -> list[str]:
    """The last figures of the addresses of the stories that it lists, in its order."""
    return re.findall(r'<section class="story-row">\s*<div>\s*<h\d><a href="(?:\.\./)*(?:stories/)?story-(\d)\.html"', page)


def headings(page: str) -> list[str]:
    return re.findall(r'<section class="period"[^>]*>\s*<h2[^>]*>(?:<a [^>]*>)?([^<]*)', page)


def test_a_story_is_of_the_time_of_its_last_report(made: catalogue.Catalogue) -> None:
    first = next(story for story in made.stories if story.id == "stories/story-0")

    assert "2015-01-02" == made.dates[last_report(first, made.dates)].edtf


def test_a_story_under_the_heading_of_what_is_undated_does_not_say_so_again(site: dict[str, str]) -> None:
    assert "Date not recorded" in headings(site["stories/index.html"])
    assert ["date not recorded" in page for page in (site["stories/index.html"], site["stories/index/undated.html"])] == [False, False]
    assert "Stories, 2015: 3 stories" in site["stories/index/2015.html"]


def test_a_long_list_of_stories_is_cut_by_year_and_month(made: catalogue.Catalogue) -> None:
    assert ("2015", "2015-01", "2015-03", "2015-06", "2016", "undated") == made.list_parts[list_parts.STORIES]


def test_it_then_shows_each_year_the_latest_first_and_what_is_undated_last(site: dict[str, str]) -> None:
    page = site["stories/index.html"]

    assert ["2016", "2015", "Date not recorded"] == [heading.strip() for heading in headings(page)]
    assert '<a href="index/2015.html">2015</a> <span class="count">3 stories</span>' in page


def test_of_a_year_it_shows_the_most_told_stories_first(site: dict[str, str]) -> None:
    assert ["3", "1", "2", "0", "4"] == stories(site["stories/index.html"])


def test_every_story_stands_on_a_page_of_its_period(site: dict[str, str]) -> None:
    assert [["0"], ["1"], ["2"], ["3"], ["4"]] == [
        stories(site[f"stories/index/{period}.html"]) for period in ("2015-01", "2015-03", "2015-06", "2016", "undated")]


def test_a_period_leads_back_to_all_stories_and_on_in_time(site: dict[str, str]) -> None:
    page = site["stories/index/2015.html"]

    assert '<p class="kicker"><a href="../index.html"><bdi>Stories</bdi></a></p>' in page
    assert '<a href="2016.html" rel="next">2016</a>' in page


def test_a_list_with_room_shows_every_story_with_its_reports(made: catalogue.Catalogue) -> None:
    page = render.rendered(replace(made, list_parts={}))["stories/index.html"]

    assert ["3", "2", "1", "0", "4"] == stories(page)
    assert 11 == len(set(re.findall(r'href="../articles/([^"]+-a\w{9}\.html)"', page)))


def test_a_list_of_stories_says_the_headline_of_each_once(made: catalogue.Catalogue) -> None:
    page = render.rendered(replace(made, list_parts={}))["stories/index.html"]

    assert 1 == page.count("Story 3, report 0")
    assert '<a href="../articles/story-3-report-0-' in page


def test_the_ledger_holds_these_pages(made: catalogue.Catalogue) -> None:
    assert Row(path="stories/index/2016.html", kind="period", target="stories/index/2016") in catalogue.ledger_rows(made)
