"""Printed date lines."""

import datetime as dt
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import dates


@pytest.mark.parametrize(("expected", "line"), [
    ("2016-04-29", "29 April, 2016"),
    ("2016-04-29", "April 29, 2016"),
    ("2016-04-29", "Friday, 29 April 2016"),
    ("2016-04-29", "Fri., Apr. 29, 2016"),
    ("2016-04-29", "29th of April 2016"),
    ("2016-04-29", "2016-04-29"),
    ("2016-04-29", "2016-04-29T10:30:00Z"),
    ("2016-04-29", "29/04/2016"),
    ("2016-04-29", "04/29/2016"),
    ("2016-04-03", "03.04.2016"),
    ("2016-04-29", "April 29, 2016 at 10:30 pm ET"),
    ("2016-04-29", "10:30 GMT, 29 April 2016"),
    ("2016-09-03", "Sept. 3, 2016 7:16 a.m. ET"),
    ("2016-04", "April 2016"),
    ("[2016-03-04,2016-04-03]", "03/04/2016"),
    ("2016-04-03", "Sunday 03/04/2016"),
    ("2016-05-05", "05/05/2016"),
    (None, "Thursday, 29 April 2016"),
    (None, "31 February 2016"),
    (None, "2 May 31"),
    (None, "2016"),
    (None, "May 2"),
    (None, "In May 2016 the mill burned"),
    (None, "3 min read"),
    (None, ""),
])
def test_a_printed_date_is_read_and_never_guessed(expected, line):
    """A day that may be a month is one of a set; a weekday that contradicts the date leaves nothing."""
    assert expected == dates.printed(line)


@given(st.dates(dt.date(1000, 1, 1)), st.sampled_from(["{d} {m} {y}", "{m} {d}, {y}", "{w}, {d} {m} {y}", "{w} {m} {d}, {y} 10:30 GMT"]))
def test_every_day_that_is_printed_in_words_is_read_back(day, form):
    """Words leave no doubt."""
    line = form.format(d=day.day, m=dates.MONTHS[day.month - 1], y=day.year, w=dates.weekday(day))

    assert day.isoformat() == dates.printed(line)


@given(st.dates(dt.date(1000, 1, 1)))
def test_figures_give_a_set_that_holds_the_day(day):
    """Whatever the order of day and month, the printed day is among the readings."""
    parsed = dates.parse(dates.printed(f"{day.day}/{day.month}/{day.year:04}"), "stated")

    assert day in (parsed.earliest, parsed.latest)


@given(st.text(max_size=200))
def test_no_text_breaks_the_reader_and_what_it_gives_is_valid(text):
    """The result is None or EDTF that we can read."""
    edtf = dates.printed(text)

    assert edtf is None or dates.parse(edtf, "stated").edtf == edtf


@pytest.mark.parametrize("trap", ["1" * 80, "10:10 " * 13, "May " * 20, "Friday, " * 10, ", " * 40 + "1", "1 " * 500_000])
def test_no_line_makes_the_reader_slow(trap):
    """A line that nearly matches in many ways is declined at once."""
    began = time.perf_counter()
    dates.printed(trap)

    assert time.perf_counter() - began < 0.1
