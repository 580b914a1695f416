"""Every form of a date on every page that shows it."""

import pytest

from generator import dates
from generator.wording import ENGLISH, in_short, known_between
from tests.views import render, sample

FORMS = (
    "2016-04-29", "2016-04", "2016", "2016-04-XX", "2016-XX-XX", "201X", "20XX", "2016-21", "2016-04-29~", "2016-04?", "2016%",
    "2016-04-29/2016-05-01", "2016-04/..", "2016-04-29/", "../1931-05-02", "/1931", "[2016-04-06,2016-06-04]", "[2015-12-31,2016-01-12]",
    "[2015-10,2015-11]", "[2016-05-04,2016-06-05,2016-07-06]")
EXCHANGEABLE = "[2016-04-06,2016-06-04]"


@pytest.mark.parametrize("edtf", FORMS)
def test_no_form_of_a_date_breaks_a_page(edtf: str) -> None:
    """The whole site is made, and the article's page says the date in words."""
    article = sample.article("Mill burns", "The mill burned.", published=edtf)

    site = render.rendered(sample.catalogue((article,)))

    assert dates.show(article.published) in site[f"articles/{article.slug}-{article.id}.html"]


def test_a_day_that_could_be_two_stands_under_its_year_and_under_no_month() -> None:
    """6 April or 4 June: no month's page may claim it."""
    catalogue = sample.catalogue((sample.article("Mill burns", "The mill burned.", published=EXCHANGEABLE),))

    assert ["2016"] == list(catalogue.years)
    assert [] == list(catalogue.months)


def test_days_are_sorted_by_the_first_that_they_can_be() -> None:
    """A day that could be two stands where its earlier one does."""
    articles = [sample.article(edtf, "The mill burned.", published=edtf) for edtf in ("2016-05-01", EXCHANGEABLE, "2016-04-01")]

    catalogue = sample.catalogue(tuple(articles))

    assert ["2016-04-01", EXCHANGEABLE, "2016-05-01"] == [article.headline for article in catalogue.articles]


@pytest.mark.parametrize(("expected", "edtf"), [
    ("6 Apr or 4 Jun 2016", EXCHANGEABLE), ("from 1931", "1931-05/.."), ("by 1931", "../1931-05"),
    ("Apr 2016", "2016-04-04/2016-04-06")])
def test_narrow_columns_say_it_in_few_letters(expected: str, edtf: str) -> None:
    """The year 1 and the year 9999 are never shown for an open end."""
    assert expected == in_short(ENGLISH, dates.parse(edtf, "stated"))


@pytest.mark.parametrize(("expected", "first", "last", "short"), [
    ("29 April\u2009–\u20092 May 2016", "2016-04-29", "2016-05-02", False),
    ("29 Apr\u2009–\u20092 May 2016", "2016-04-29", "2016-05-02", True),
    ("between 7 Feb and 3 Jul 2016", "[2016-02-07,2016-07-02]", "[2016-03-07,2016-07-03]", True),
    ("between 7 February and 3 July 2016", "[2016-02-07,2016-07-02]", "[2016-03-07,2016-07-03]", False),
    ("between 8 Dec 2015 and 1 Sept 2016", "[2015-12-08,2016-08-12]", "2016-09-01", True),
    ("5 Apr or 4 May 2017", "[2017-04-05,2017-05-04]", "[2017-04-05,2017-05-04]", True),
    ("29 Dec 2016\u2009–\u20092 Jan 2017", "2016-12-29", "2017-01-02", True),
    ("April 2016, day unknown to 2 May 2016", "2016-04", "2016-05-02", False),
])
def test_days_of_which_one_is_doubtful_are_told_by_what_they_lie_between(expected: str, first: str, last: str, short: bool) -> None:
    told = known_between(ENGLISH, dates.parse(first, "stated"), dates.parse(last, "stated"), short=short)

    assert expected.replace("Sept", "Sep") == told.replace("Sept", "Sep")
