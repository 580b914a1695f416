"""Dates in the words of each language, at their true precision."""

import datetime as dt
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import dates
from generator.wording import ENGLISH, LANGUAGES, Wording, in_words, known_between, wording_for

KINDS = ("2016-04-29", "1931-05", "1931-05-XX", "1931", "1931-XX-XX", "2016-04-29~", "1931-05?", "1931%", "193X", "19XX", "193X~",
         "1931-21",
         "1931-24?", "[2016-04-06,2016-06-04]", "[2016-04,2016-06]", "[2015-12-30,2016-01-02]", "[1931,1933,1935]", "1930/1932",
         "1931-05/1931-07",
         "../1931-05", "1931-05-02/..", "1931-05~/1932")


def said(language: str, edtf: str) -> str:
    return in_words(wording_for(language), dates.parse(edtf, "stated"))


@pytest.mark.parametrize("edtf", KINDS)
def test_english_pages_say_what_the_reasons_say(edtf: str) -> None:
    date = dates.parse(edtf, "stated")

    assert dates.show(date) == in_words(ENGLISH, date)


@given(st.dates(dt.date(1000, 1, 1)), st.sampled_from(("", "?", "~", "%")))
def test_every_day_is_said_alike_by_pages_and_reasons(day: dt.date, doubt: str) -> None:
    date = dates.parse(day.isoformat() + doubt, "stated")

    assert dates.show(date) == in_words(ENGLISH, date)


@pytest.mark.parametrize(("words", "language", "edtf"), [
    ("29 avril 2016", "fr", "2016-04-29"), ("29. April 2016", "de", "2016-04-29"), ("29 de abril de 2016", "es", "2016-04-29"),
    ("29 أبريل 2016", "ar", "2016-04-29"), ("mai 1931, jour inconnu", "fr", "1931-05"), ("Mai 1931, Tag unbekannt", "de", "1931-05"),
    ("mayo de 1931, día desconocido", "es", "1931-05"), ("مايو 1931، اليوم غير معروف", "ar", "1931-05"),
    ("etwa 29. April 2016", "de", "2016-04-29~"),
    ("années 1930", "fr", "193X"), ("1930er-Jahre", "de", "193X"), ("printemps 1931", "fr", "1931-21"),
    ("6. April oder 4. Juni 2016", "de", "[2016-04-06,2016-06-04]"), ("6 de abril o 4 de junio de 2016", "es", "[2016-04-06,2016-06-04]"),
    ("6 avril ou 4 juin 2016", "fr", "[2016-04-06,2016-06-04]"), ("بين 1930 و1932", "ar", "1930/1932"),
])
def test_a_date_is_no_more_precise_in_another_language(words: str, language: str, edtf: str) -> None:
    assert words == said(language, edtf)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("edtf", KINDS)
def test_every_language_says_every_year_that_is_known(language: str, edtf: str) -> None:
    known = set(re.findall(r"\d{4}", dates.show(dates.parse(edtf, "stated"))))

    assert known == set(re.findall(r"\d{4}", said(language, edtf)))


def test_numbers_are_written_as_in_the_language() -> None:
    assert ["1,000", "1.000", "1\u202f000"] == [wording_for(language).number(1000) for language in ("en", "de", "fr")]


@pytest.mark.parametrize(("words", "count"), [("لا مقالات", 0), ("مقالة واحدة", 1), ("مقالتان", 2), ("3 مقالات", 3), ("11 مقالة", 11)])
def test_arabic_has_six_plural_forms(words: str, count: int) -> None:
    assert words == arabic().ngettext("%(number)s article", "%(number)s articles", count)


def arabic() -> Wording:
    return wording_for("ar")


@pytest.mark.parametrize(("language", "long", "short"), [
    ("en", "28–29 December 2010", "28–29 Dec 2010"), ("ar", "28–29 ديسمبر 2010", "28–29 ديسمبر 2010"),
    ("de", "28.–29. Dezember 2010", "28.–29. Dez. 2010"), ("es", "28–29 de diciembre de 2010", "28–29 dic 2010"),
    ("fr", "28–29 décembre 2010", "28–29 déc. 2010")])
def test_a_span_of_days_says_once_what_they_have_in_common(language: str, long: str, short: str) -> None:
    first, last = (dates.parse(day, "stated") for day in ("2010-12-28", "2010-12-29"))
    say = wording_for(language)

    assert (long, short) == (known_between(say, first, last), known_between(say, first, last, short=True))
