"""What an article's page says of its story, and of articles that are like it."""

import re
from functools import cache

from tests.views import render, told
from tests.views.reading import read


@cache
def pages() -> dict[str, str]:
    """Headline -> page of each of the nine reports."""
    made = told.days()
    files = render.rendered(made)
    return {article.headline: files[made.paths[article.id]] for article in made.articles}


def box(headline: str, anchor: str = "also") -> str:
    """The text of a part of a report's page."""
    return " ".join(read(pages()[headline].partition(f'id="{anchor}"')[2].partition("</section>")[0]).text.split())


def test_an_article_names_five_other_reports_that_stand_around_it_and_how_many_more_there_are() -> None:
    others = re.findall(r"Day \d of the ferry Paper", box("Day 2 of the ferry"))

    assert ["0", "1", "3", "4", "5"] == [found[4] for found in others]
    assert "3 more reports" in box("Day 2 of the ferry")


def test_a_copy_is_not_another_report() -> None:
    said = box("Day 4 of the ferry")

    assert "Day 5 of the ferry" not in said.partition("Earlier in this story")[0]
    assert "2 more reports" in said


def test_what_came_on_an_earlier_and_on_a_later_day_is_said_apart_from_what_came_on_the_same() -> None:
    said = box("Day 3 of the ferry")

    assert "Earlier in this story Day 1 of the ferry 20 Apr 2016" in said
    assert "Later in this story Day 4 of the ferry 22 Apr 2016" in said


def test_an_article_without_a_date_came_neither_before_nor_after() -> None:
    assert "in this story" not in box("No day of the ferry")
    assert "Earlier in this story" not in box("Day 0 of the ferry") and "Later in this story" not in box("Day 7 of the ferry")


def test_related_articles_have_their_reasons_the_weightiest_first() -> None:
    assert "No day of the ferry Publication not recorded Because: both name Brimsey; 2 days apart" in box(
        "Day 0 of the ferry", "related")


def test_what_is_gone_or_has_no_reason_is_not_related_and_without_any_there_is_no_heading() -> None:
    assert 1 == pages()["Day 0 of the ferry"].partition('id="related"')[2].partition("</section>")[0].count("<article")
    assert 'id="related"' not in pages()["Day 1 of the ferry"]
