"""EDTF in and words out, checked against the edtf library."""

import datetime as dt

import pytest
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import dates
from generator.model import Because


@pytest.mark.parametrize(("expected", "edtf"), [
    ("29 April 2016", "2016-04-29"),
    ("April 1931, day unknown", "1931-04"),
    ("April 1931, day unknown", "1931-04-XX"),
    ("1931", "1931"),
    ("1930s", "193X"),
    ("between 1900 and 1999", "19XX"),
    ("about 29 April 2016", "2016-04-29~"),
    ("probably 29 April 2016", "2016-04-29?"),
    ("4 March or 3 April 2016", "[2016-03-04,2016-04-03]"),
    ("4 March or 3 April 2016", "[2016-04-03, 2016-03-04]"),
    ("31 December 2015 or 12 January 2016", "[2015-12-31,2016-01-12]"),
    ("4 May, 5 June or 6 July 2016", "[2016-05-04,2016-06-05,2016-07-06]"),
    ("October or November 2015", "[2015-10,2015-11]"),
    ("1667 or 1668", "[1667,1668]"),
    ("between May 1931 and 1932", "1931-05/1932"),
    ("2 May 1931 or later", "1931-05-02/.."),
    ("2 May 1931 or earlier", "../1931-05-02"),
    ("spring 2016", "2016-21"),
])
def test_a_date_is_shown_at_its_precision(expected, edtf):
    """A month is shown without a day, a doubt with its word."""
    assert expected == dates.show(dates.parse(edtf, "stated"))


def test_no_date_is_shown_as_undated():
    """An article without a date says so."""
    assert "Undated" == dates.show(None)


@pytest.mark.parametrize(("expected", "edtf"), [
    ("the century is missing", "2 May 31"),
    ("write 2016-04-29", "29 April 2016"),
    ("has no day 30", "2016-02-30"),
    ("no month 13", "2016-13"),
    ("year 0000", "0000"),
    ("day without a month", "2016-XX-05"),
    ("ends before it begins", "2016/2015"),
    ("write 2016-04-29", "2016-04-29T10:00:00Z"),
    ("this is no date", "yesterday"),
    ("this is no date", ""),
])
def test_what_is_no_date_is_refused_with_the_remedy(expected, edtf):
    """The message of the ValueError says what is wrong or what to write."""
    with pytest.raises(ValueError, match=expected):
        dates.parse(edtf, "curated")


@settings(max_examples=30)
@given(st.dates(dt.date(1, 1, 1)), st.sampled_from(["%Y-%m-%d", "%Y-%m", "%Y"]), st.sampled_from(["", "~", "?", "%"]))
def test_bounds_agree_with_the_edtf_library(day, form, doubt):
    """The first and last day of a date are those that the reference implementation gives."""
    edtf = f"{day.year:04}" + day.strftime(form[2:]) + doubt
    reference = parse_edtf(edtf)
    expected = tuple(dt.date(*time[:3]) for time in (reference.lower_strict(), reference.upper_strict()))

    ours = dates.parse(edtf, "stated")

    assert expected == (ours.earliest, ours.latest)


@pytest.mark.parametrize("edtf", ["[2016-03-04,2016-04-03]", "193X", "1931-05-XX", "1931-XX-XX", "1931-05/1932-01-02", "[1667,1668-12]"])
def test_sets_and_unspecified_digits_agree_with_the_edtf_library(edtf):
    """One-of sets, ranges and unspecified digits are bounded as the reference implementation bounds them."""
    reference = parse_edtf(edtf)

    ours = dates.parse(edtf, "stated")

    assert tuple(reference.lower_strict()[:3]) == (ours.earliest.year, ours.earliest.month, ours.earliest.day)
    assert tuple(reference.upper_strict()[:3]) == (ours.latest.year, ours.latest.month, ours.latest.day)


def test_a_date_keeps_its_reasons():
    """Basis and reasons are carried by the date."""
    reason = Because(kind="weekday", detail="both say Friday")

    assert (reason,) == dates.parse("2016-04-29~", "inferred", [reason]).because


def test_undated_sorts_last_and_the_more_precise_first():
    """The order is total: first possible day, then precision, then no date."""
    mixed = [None, dates.parse("2016", "stated"), dates.parse("2016-01-01", "stated"), dates.parse("1931-05", "stated")]

    assert ["1931-05", "2016-01-01", "2016", None] == [d and d.edtf for d in sorted(mixed, key=dates.sort_key)]


def test_weekdays_are_english_in_every_locale():
    """The name comes from our own table."""
    assert "Friday" == dates.weekday(dt.date(2016, 4, 29))
