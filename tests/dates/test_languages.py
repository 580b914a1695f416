"""Dates as the world prints them: pairs in printed.tsv, and the languages of dateparser, which is the oracle of the names of months."""

import datetime as dt
import re
from pathlib import Path

import dateparser
import pytest
from dateparser.data.languages_info import language_order
from hypothesis import given
from hypothesis import strategies as st

from generator import dates
from generator.dates import names
from generator.dates.glyphs import fold

PAIRS = [row.split("\t") for row in (Path(__file__).parent / "printed.tsv").read_text("utf-8").splitlines() if not row.startswith("#")]
STRICT = {"STRICT_PARSING": True, "RELATIVE_BASE": dt.datetime(2000, 1, 1), "DATE_ORDER": "DMY"}
MISTAKEN = {("my", 1), ("pa", 6), ("si", 6), ("th", 3), ("vi", 6), ("gu", 5), ("mr", 5)}
"""Language and month that dateparser 1.5 reads as another month, or as the hour of now."""

TABLE = {row[0]: row[1:13] for row in (line.split("\t") for line in names.TABLE.read_text("utf-8").splitlines()) if row[1:]}


@pytest.mark.parametrize(("tag", "expected", "line"), PAIRS)
def test_a_date_is_read_as_its_language_prints_it(tag: str, expected: str, line: str) -> None:
    """Also without knowing the language, unless only the language tells."""
    language = tag.rstrip("*")

    assert expected == str(dates.printed(line, language))
    assert (expected == str(dates.printed(line))) is not tag.endswith("*")


def test_the_pairs_are_in_more_than_forty_languages() -> None:
    """So that no rule is one of English."""
    assert len({tag.rstrip("*").split("-")[0] for tag, _, _ in PAIRS}) > 40


@pytest.mark.parametrize("language", "ar cs de el es fi fr he hi hr hu id it lt pl pt ru th tr uk".split())
def test_the_months_are_those_of_dateparser(language: str) -> None:
    """The first form of each month, in a strict reading."""
    for month, forms in enumerate(TABLE[language], 1):
        line = f"4 {forms.split('|')[-1]} 2015"
        found = dateparser.parse(line, languages=[language], settings=STRICT)
        if found and (language, month) not in MISTAKEN:
            assert found.date().isoformat() == dates.printed(line, language), line


def test_every_language_of_dateparser_has_its_names() -> None:
    """Those that print their months as numbers have their days of the week."""
    assert {tag.split("-")[0] for tag in language_order} <= set(TABLE)


@pytest.mark.parametrize("language", sorted(names.NEWS & set(TABLE)))
def test_every_form_of_a_newspaper_s_language_is_read(language: str) -> None:
    """Each name of a month gives its month."""
    for month, forms in enumerate(TABLE[language], 1):
        for form in filter(None, forms.split("|")):
            lines = (f"4 {form} 2015", f"2015年{form}4日")
            assert f"2015-{month:02}-04" in {dates.printed(line, language) for line in lines}, form


WORDS = st.sampled_from([*(form for forms in TABLE.values() for cell in forms[:3] for form in cell.split("|") if form), *(
    "de of г. 年 月 日 | - , . / : Published Updated 14:05 14h05 Uhr GMT พ.ศ. 令和 في um à Fri пятница (金) 4 04 31 2015 15 1394 2558 "
    "٢٠١٥ ۱۳۹۴ ４ 99999 4/9/2015 04.09.15 2015-09-04").split(" ")])


@given(st.lists(WORDS, max_size=9).map(" ".join) | st.text(max_size=60), st.sampled_from([None, "en", "fa", "th", "ja", "hr", "pt"]))
def test_a_year_is_never_invented(line: str, language: str | None) -> None:
    """The year of every date is printed, or counted from one that is: 543, 621 or 622 years before, or from an era's beginning."""
    edtf = dates.printed(line, language)
    if edtf is None:
        return
    numbers = {int(number) for number in re.findall(r"\d+", fold(line))} | {1}
    numbers |= {int(number[-4:]) for number in re.findall(r"\d{5,6}", fold(line))}
    others = (0, -543, 621, 622, 2018, 1988, 1925, 1911)
    for year in re.findall(r"\d{4}(?=-)", edtf):
        assert any(int(year) == number + more for number in numbers for more in others)


@given(st.text(max_size=300), st.sampled_from([None, "en", "fa", "th", "xx", "es-MX", ""]))
def test_metadata_are_read_or_not_but_never_raise(text: str, language: str | None) -> None:
    """Whatever a page says of its date."""
    assert dates.read(text, language=language) is None or dates.read(text, language=language)


@pytest.mark.parametrize(("expected", "text"), [
    ("2016-04-29", "2016-04-29T10:30:00.123+02:00"),
    ("2016-04-29", "2016-04-29T23:30:00Z"),
    ("2016-04-29", "20160429T103000Z"),
    ("2016-04-29", "Fri, 29 Apr 2016 10:30:00 GMT"),
    ("2016-04-29", "Fri Apr 29 2016 10:30:00 GMT+0200 (Central European Summer Time)"),
    ("2016-04-29", "2016/04/29 10:30:00"),
    ("2016-04", "2016-04"),
    ("2016", "2016"),
    ("[2016-04-06,2016-06-04]", "04/06/2016"),
    (None, "0000-00-00"),
    (None, "1461925800"),
    (None, "today"),
])
def test_a_field_of_metadata_gives_the_day_as_written(expected: str | None, text: str) -> None:
    """ISO 8601 and RFC 2822, whatever the zone."""
    found = dates.read(text)

    assert expected == (found and found.edtf)
    assert found is None or found.basis == "metadata"


@pytest.mark.parametrize(("expected", "path"), [
    ("2016-04-29", "/2016/04/29/mill-fire"),
    ("2016-04-29", "https://example.org/news/2016/4/29/mill-fire.html?from=2015/01/01"),
    ("2016-04-29", "/2016/apr/29/mill-fire"),
    ("2016-04-29", "2016-04-29-mill-fire.md"),
    ("2016-04-29", "/news/mill-fire-20160429.html"),
    ("2016-04-29", "20160429.txt"),
    ("2016-04", "/2016/04/mill-fire"),
    (None, "/world/2016/mill-fire"),
    (None, "/29/04/2016/mill-fire"),
    (None, "/2016/04/29/2017/05/05/"),
    (None, "79cb20160429ff.txt"),
    (None, "/article-20161399"),
    (None, "http://2016-04-29.example.org/"),
    (None, ""),
])
def test_an_address_gives_a_date_year_first_or_none(expected: str | None, path: str) -> None:
    """What could be another thing than a date, or several dates, is none."""
    found = dates.from_path(path)

    assert expected == (found and found.edtf)
