"""Dates in words."""

from generator import dates
from generator.model import ArchiveDate, Because
from generator.views.when import When, certain, when
from generator.wording import ENGLISH, in_short
from tests.views import sample


def of(edtf: str, basis: str = "stated") -> ArchiveDate:
    return dates.parse(edtf, basis, (Because(kind="weekday", detail="both say Friday"),))  # type: ignore[arg-type]


def shown(edtf: str, basis: str = "stated") -> When:
    return when(ENGLISH, sample.article("A", "B"), of(edtf, basis))


def test_a_month_is_shown_without_a_day() -> None:
    assert "May 1931, day unknown" == shown("1931-05").text


def test_an_inferred_date_is_shown_as_about() -> None:
    assert "about 29 April 2016" == shown("2016-04-29~", "inferred").text


def test_nothing_is_certain_of_an_inferred_date() -> None:
    assert certain(of("2016-04-29~", "inferred")) is None


def test_nothing_is_certain_of_a_doubtful_date() -> None:
    assert [None, None, None] == [certain(of(edtf)) for edtf in ("2016-04-29?", "2016%", "[2016-03-04,2016-04-03]")]


def test_what_is_certain_keeps_its_precision() -> None:
    assert ["2016-04-29", "2016-04", "2016"] == [certain(of(edtf)) for edtf in ("2016-04-29", "2016-04", "2016")]


def test_a_year_has_four_figures() -> None:
    assert ["0931-05", "0931"] == [certain(of(edtf)) for edtf in ("0931-05", "0931")]


def test_a_doubtful_date_is_marked_in_narrow_columns() -> None:
    assert ["29 Apr 2016", "about 29 Apr 2016", "May 1931"] == [in_short(ENGLISH, of(e)) for e in ("2016-04-29", "2016-04-29~", "1931-05")]


def test_an_article_without_a_date_says_so() -> None:
    assert "Date not recorded" == when(ENGLISH, sample.article("A", "B"), None).text


def test_an_inferred_date_carries_its_reasons() -> None:
    assert ["both say Friday"] == [reason.detail for reason in shown("2016-04-29~", "inferred").because]
