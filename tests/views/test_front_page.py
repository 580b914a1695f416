"""The story that leads the front page: its headline once, as many reports as fill a row, and what they give differently."""

import re
from dataclasses import replace

from generator.model import Difference, Story
from tests.views import render, sample
from tests.views.reading import read
from tests.views.sample import article
from tests.views.told import ARABIC, ECHO, REPORTS, STAR, WHY, side, story

MANY = tuple(article(f"The ferry, report {n}", f"Report {n} of the ferry.", published=f"2016-04-{10 + n}", publication=f"Paper {n}")
             for n in range(6))
DIFFERENCE = Difference(about="passengers lost", because=WHY, sides=(side(ECHO, "14 passengers", "14 passengers"),
                                                                   side(ARABIC, "14 راكبا", "14 راكبا")))


def lead(told: Story, reports: tuple[sample.Article, ...] = MANY) -> str:
    """The part of the front page that leads it."""
    page = render.rendered(sample.catalogue(reports, stories=(told,)))["index.html"]
    return page.partition('<section class="lead"')[2].partition("</section>")[0]


def headlines(html: str) -> list[str]:
    return [read(found).text for found in re.findall(r"<h[23].*?</h[23]>", html, re.DOTALL)]


def test_a_headline_that_the_story_has_from_a_report_stands_once_and_leads_to_that_report_too() -> None:
    html = lead(story(MANY, headline=MANY[1].headline))

    assert [MANY[1].headline, *(MANY[n].headline for n in (0, 2, 3))] == headlines(html)
    assert f"articles/{MANY[1].slug}-{MANY[1].id}.html" in read(html).hrefs and "Paper 1" in read(html).text
    assert "2 more in this story" in read(html).text


def test_a_story_with_a_headline_of_its_own_has_three_reports_below_it() -> None:
    html = lead(story(MANY))

    assert ["The burning ferry", *(report.headline for report in MANY[:3])] == headlines(html)
    assert "3 more in this story" in read(html).text


def test_an_editor_s_note_stands_below_the_headline() -> None:
    html = lead(story(MANY[:2], headline=MANY[0].headline, note="Two papers, one ferry."), MANY[:2])

    assert html.index(MANY[0].headline) < html.index("Two papers, one ferry.") < html.index("Paper 0")
    assert [MANY[0].headline, MANY[1].headline] == headlines(html)


def test_what_the_reports_give_differently_stands_beside_it_in_their_languages() -> None:
    html = lead(story(REPORTS, differences=(DIFFERENCE, replace(DIFFERENCE, about=None))), REPORTS)

    assert ["Passengers lost"] == re.findall(r"<dt>(.*?)</dt>", html)
    assert '<dd><bdi dir="ltr">14 passengers</bdi></dd><dd><bdi lang="ar" dir="rtl">14 راكبا</bdi></dd>' in html
    assert "stories/ferry.html#differ" in read(html).hrefs


def test_reports_that_agree_have_nothing_beside_them() -> None:
    assert "contrasts" not in lead(story((ECHO, STAR)), (ECHO, STAR))


def test_the_latest_are_not_those_that_the_lead_shows() -> None:
    page = render.rendered(sample.catalogue(MANY, stories=(story(MANY),)))["index.html"]
    latest = page.partition('aria-labelledby="latest"')[2].partition("</section>")[0]

    assert [MANY[n].headline for n in (5, 4, 3)] == headlines(latest)[1:]


def test_where_a_story_shows_every_article_no_empty_desk_stands_below_it() -> None:
    pages = render.rendered(sample.catalogue(MANY[:2], stories=(story(MANY[:2]),)))

    assert '<section class="lead"' in pages["index.html"]
    assert '<div class="desk">' not in pages["index.html"]
    assert '<div class="desk">' in render.rendered(sample.catalogue(()))["index.html"]
