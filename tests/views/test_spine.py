"""The spine: the collection on a strip of time."""

import datetime as dt
import re

import pytest

from generator.catalogue import Catalogue
from generator.views.axis import axis_of
from generator.views.desk import desk_for
from generator.views.page import Site
from generator.views.spine import Here, Spine, spine, spine_sheet
from generator.views.strip import HEIGHT, cell, path_of
from generator.wording import wording_for
from tests.views import sample


def strip(catalogue: Catalogue, path: str = "index.html", here: Here | None = None) -> Spine:
    made = spine(desk_for(catalogue, Site(name="A")), path, here or Here())
    assert made
    return made


def sheet(catalogue: Catalogue, language: str = "en") -> str:
    return spine_sheet(desk_for(catalogue, Site(name="A", wording=wording_for(language))))


def over(*years: str) -> Catalogue:
    return sample.catalogue([sample.article(f"Storm of {year}", "It blew.", published=year) for year in years])


def test_an_empty_archive_has_no_spine() -> None:
    assert spine(desk_for(sample.empty(), Site(name="A")), "index.html") is None


def test_two_articles_of_one_day_open_their_year_into_months() -> None:
    assert 12 == len(strip(sample.ferry()).cells)


def test_only_a_month_with_articles_leads_somewhere() -> None:
    assert ["2016/04.html"] == [cell.href for cell in strip(sample.ferry()).cells if cell.href]


def test_ten_years_have_a_cell_for_each() -> None:
    assert [str(year) for year in range(2012, 2022)] == [cell.short for cell in strip(sample.thousand(300)).cells]


@pytest.mark.parametrize("last", ["1931", "1940", "1943", "1999", "2016", "2100"])
def test_cells_never_become_too_narrow_to_press(last: str) -> None:
    widths = [float(cell.width[:-1]) for cell in strip(over("1931", last)).cells]

    assert 24 <= min(widths) * 328 / 100


@pytest.mark.parametrize("last", ["1931", "1943", "2016"])
def test_the_cells_cover_the_axis_without_gap(last: str) -> None:
    assert 100 == pytest.approx(sum(float(cell.width[:-1]) for cell in strip(over("1931", last)).cells), abs=0.02)


def test_undated_articles_have_a_cell_of_their_own() -> None:
    undated = strip(sample.odd()).undated

    assert undated and ("Undated", "undated.html") == (undated.label, undated.href)


def test_a_day_stands_within_the_bar_of_its_month() -> None:
    axis = axis_of(sample.ferry())

    assert 3 / 12 < axis.place(dt.date(2016, 4, 30)) < (3 + 0.86) / 12


def test_the_strip_leads_to_where_the_articles_are_counted() -> None:
    assert "../articles/index.html" == strip(sample.ferry(), "people/index.html").counted


def test_the_tally_of_all_stands_in_the_style_sheet() -> None:
    assert 'content:"2 articles, 2016"' in sheet(sample.ferry())
    assert "" == sheet(sample.empty())


def test_a_tally_in_any_script_ends_no_string_of_the_style_sheet() -> None:
    said = re.search(r'content:"([^"]*)"', sheet(sample.ferry(), "ar"))

    assert said and re.fullmatch(r"(?:[\w ,.]|\\[0-9a-f]+ )+", said[1])


def test_the_bars_of_the_style_sheet_are_those_of_the_months() -> None:
    assert f"M3 {HEIGHT}v-{HEIGHT * 2 / 4:g}'" in sheet(sample.ferry())


def test_one_article_more_leaves_the_strip_of_other_pages_as_it_was() -> None:
    years = [sample.article(f"Storm of {year}", "It blew.", published=year) for year in ("1931", "1932")]
    again = sample.article("Storm again", "It blew on.", published="1932")

    assert strip(sample.catalogue(years), "people/index.html") == strip(sample.catalogue([*years, again]), "people/index.html")


def test_an_inferred_day_is_marked_as_inferred() -> None:
    catalogue = sample.ferry()
    first = next(date for date in catalogue.dates.values() if date.basis == "inferred")

    assert ["stamp inferred"] == [mark.kind for mark in strip(catalogue, here=Here(day=first)).marks]


def test_a_month_is_marked_as_wide_as_it_is() -> None:
    catalogue = sample.odd()
    month = next(date for date in catalogue.dates.values() if date.edtf == "1931-05")

    assert [True] == [mark.wide for mark in strip(catalogue, here=Here(day=month)).marks]


def test_the_smallest_bar_can_be_seen_beside_the_greatest() -> None:
    assert f"M0 {HEIGHT}v-3M1 {HEIGHT}v-32" == path_of((1, 1000), 1000)


def test_empty_months_draw_nothing() -> None:
    assert "" == path_of((0, 0), 1)


def test_a_language_of_long_months_draws_them_in_full_and_as_letters_for_a_telephone() -> None:
    site = Site(name="A", wording=wording_for("ar"))
    made = spine(desk_for(sample.ferry(), site), "index.html", Here())

    assert made and ("أبريل", "أ") == (made.cells[3].short, made.cells[3].brief)
    assert {None} == {cell.brief for cell in strip(sample.ferry()).cells}


@pytest.mark.parametrize(("place", "brief", "anchor"), [
    ((0.0, 0.06), "2001", "start"), ((0.06, 0.06), "", None), ((0.0, 0.083), "J", None)])
def test_the_first_of_many_years_does_not_stick_out_of_the_strip(place: tuple[float, float], brief: str, anchor: str | None) -> None:
    assert anchor == cell("2001", "2001", None, place, brief=brief).anchor
