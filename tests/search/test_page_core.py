"""What the search page is made of, without the page."""

import csv
import datetime as dt
import io
import json
import subprocess
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.browser.tools import node as node_path
from tests.search.conftest import ENGINE, Ask, article, catalogue, dated

Core = Callable[..., Any]
FACETS = ("publication", "year", "author", "person", "organisation", "place", "topic", "story", "language")
# Addresses hold no lone surrogates, and browsers take every line end for "\n".
TEXTS = st.text(st.characters(exclude_categories=("Cs",)), max_size=20)
DAYS = st.sampled_from(["", "1931", "1931-05", "1931-05-02", "0031", "2016-12-31"])
STATES = st.builds(dict, q=TEXTS, filters=st.fixed_dictionaries({facet: st.lists(TEXTS, max_size=2) for facet in FACETS}),
                   **{"from": DAYS}, to=DAYS, sort=st.sampled_from(["relevance", "newest", "oldest"]), each=st.booleans(),
                   reports=st.booleans(), shown=st.integers(10, 1000),
                   names=st.lists(TEXTS, max_size=3))


@pytest.fixture(scope="module")
def core() -> Iterator[Core]:
    """Call a function: core("SearchNames", "listed", text)."""
    command = [node_path("the search page"), str(Path(__file__).with_name("core.js")), str(ENGINE.parent)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8") as process:
        assert process.stdin
        assert process.stdout
        asking, answering = process.stdin, process.stdout

        def answer(name: str, call: str, *args: Any) -> Any:
            asking.write(json.dumps({"name": name, "call": call, "args": args}) + "\n")
            asking.flush()
            return json.loads(answering.readline())

        yield answer
        process.stdin.close()


@given(STATES)
def test_the_address_gives_the_search_back(core: Core, state: dict[str, Any]) -> None:
    assert state == core("SearchAddress", "read", core("SearchAddress", "write", state))


def test_an_address_that_makes_no_sense_is_a_search_for_nothing(core: Core) -> None:
    assert core("SearchAddress", "read", "") == core(
        "SearchAddress", "read", "?from=1931-13&to=tomorrow&sort=random&copies=2&hl=x&shown=-3&reports=no")


def test_the_address_of_nothing_is_empty(core: Core) -> None:
    assert "" == core("SearchAddress", "write", core("SearchAddress", "read", ""))


def days(first: str, last: str) -> tuple[int, int]:
    return dt.date.fromisoformat(first).toordinal(), dt.date.fromisoformat(last).toordinal()


def bars(core: Core, *spans: tuple[str, str]) -> list[tuple[str, str, int]]:
    numbers = [days(*span) for span in spans]
    dates = {"first": [first for first, _ in numbers], "last": [last for _, last in numbers]}
    return [(bar["from"], bar["to"], bar["count"]) for bar in core("SearchTimeline", "bars", [*range(len(spans) + 1)], dates)]


def test_a_few_months_have_a_bar_each(core: Core) -> None:
    assert [("1931-05", "1931-05", 2), ("1931-06", "1931-06", 0), ("1931-07", "1931-07", 1)] == bars(
        core, ("1931-05-02", "1931-05-02"), ("1931-05-01", "1931-05-31"), ("1931-07-09", "1931-07-09"))


def test_an_article_of_a_year_counts_in_every_part_of_it(core: Core) -> None:
    assert [1, 2, 1, 1] == [count for _, _, count in bars(core, ("1931-01-01", "1931-12-31"), ("1931-04-30", "1931-04-30"))]


def test_decades_begin_with_a_nought_and_no_bar_with_a_year_before_the_first_article_or_ends_after_the_last(core: Core) -> None:
    made = bars(core, ("1931-01-01", "1931-12-31"), ("1987-04-30", "1987-04-30"))

    assert [("1931", "1939", 1), ("1940", "1949", 0), ("1980", "1987", 1)] == [made[0], made[1], made[-1]]


@given(st.lists(st.dates(dt.date(1, 1, 1), dt.date(2200, 1, 1)), min_size=1, max_size=8))
@example([dt.date(1, 1, 1), dt.date(2200, 1, 1)])
def test_bars_are_ten_at_most_and_every_article_has_its_one(core: Core, dates: list[dt.date]) -> None:
    made = bars(core, *[(date.isoformat(), date.isoformat()) for date in sorted(dates)])

    assert len(made) <= 10
    assert len(dates) == sum(count for _, _, count in made)
    assert all(any(start <= date.isoformat()[:len(start)] and date.isoformat()[:len(end)] <= end for start, end, count in made if count)
               for date in dates)


@given(st.lists(st.sampled_from([None, "0001", "0099-12", "1931", "1931-02", "1932-02-28", "2016-12-31"]), min_size=1, max_size=8))
def test_the_count_of_a_bar_is_the_number_of_articles_that_its_dates_find(
    core: Core, ask: Ask, shelve: Callable[..., str], dates: list[str | None],
) -> None:
    base = shelve(catalogue([article(number, "A report", date=date) for number, date in enumerate(dates)]))
    spans = sorted((date.earliest.toordinal(), date.latest.toordinal()) for date in map(dated, filter(None, dates)))
    numbers = {"first": [first for first, _ in spans], "last": [last for _, last in spans]}
    made = core("SearchTimeline", "bars", [*range(len(dates))], numbers)
    found = [ask(base=base, text="report", options={"from": bar["from"], "to": bar["to"]})["total"] for bar in made]

    assert bool(spans) == bool(made)
    assert [bar["count"] for bar in made] == found


def test_undated_articles_have_no_bar(core: Core) -> None:
    assert [] == core("SearchTimeline", "bars", [0, 1], {"first": [], "last": []})


def group(article: int, others: Sequence[int] = (), reports: Sequence[int] = ()) -> dict[str, Any]:
    return {"article": article, "others": [*others], "reports": [*reports]}


def test_copies_stand_beneath_the_best_of_them(core: Core) -> None:
    assert [group(4, [1]), group(2), group(0)] == core("SearchGroups", "copied", [4, 2, 1, 0], [0, 7, 3, 9, 7])


def test_without_copies_every_article_stands_for_itself(core: Core) -> None:
    assert [group(4), group(2)] == core("SearchGroups", "copied", [4, 2], None)


def test_further_reports_of_a_story_stand_beneath_its_best_with_their_copies(core: Core) -> None:
    groups = [group(4, [1]), group(2), group(3, [5]), group(0)]

    assert [group(4, [1], [3, 5]), group(2), group(0)] == core("SearchGroups", "reported", groups, [0, 2, 0, 2, 2, 2])


@given(st.lists(st.integers(0, 3), max_size=12), st.lists(st.integers(0, 3), min_size=12, max_size=12))
def test_grouping_loses_no_article_and_keeps_the_order(core: Core, texts: list[int], stories: list[int]) -> None:
    articles = [*range(len(texts))]
    made = core("SearchGroups", "reported", core("SearchGroups", "copied", articles, texts), stories)

    assert articles == sorted(article for one in made for article in (one["article"], *one["others"], *one["reports"]))
    assert [one["article"] for one in made] == sorted(one["article"] for one in made)


@pytest.mark.parametrize(("text", "first", "last"), [
    ("1931", "1931-01-01", "1931-12-31"), ("1931-02", "1931-02-01", "1931-02-28"), ("1932-02", "1932-02-01", "1932-02-29"),
    ("1931-05-02", "1931-05-02", "1931-05-02"), ("193X", "1930-01-01", "1939-12-31"), ("19xx", "1900-01-01", "1999-12-31"),
    ("1931-XX", "1931-01-01", "1931-12-31"), ("1931-05~", "1931-05-01", "1931-05-31"), ("0031", "0031-01-01", "0031-12-31"),
])
def test_a_date_is_all_the_days_that_it_may_mean(core: Core, text: str, first: str, last: str) -> None:
    assert [first, last] == core("SearchFields", "bounds", text)


@pytest.mark.parametrize("text", [
    "", "soon", "31", "1931-13", "1931-00", "1931-02-29", "1931-5", "193X-05", "0000", "1931-05-02-01", "19310502",
])
def test_what_is_no_date_has_no_days(core: Core, text: str) -> None:
    assert core("SearchFields", "bounds", text) is None


@given(st.dates(dt.date(1, 1, 2), dt.date(9999, 12, 30)))
def test_before_and_after_leave_out_the_day_itself(core: Core, date: dt.date) -> None:
    assert {"to": (date - dt.timedelta(1)).isoformat()} == core("SearchFields", "span", "before", date.isoformat())
    assert {"from": (date + dt.timedelta(1)).isoformat()} == core("SearchFields", "span", "after", date.isoformat())


def faults(core: Core, text: str) -> list[tuple[str, str, str]]:
    return [(fault["key"], fault["field"], fault["value"]) for fault in core("SearchFields", "take", text, False)["faults"]]


def test_what_looks_like_a_field_and_is_none_is_told(core: Core) -> None:
    assert [("unknownField", "colour", "red")] == faults(core, "truce colour:red")
    assert [("noDate", "date", "soon"), ("noDate", "before", "../1931")] == faults(core, "date:soon before:../1931 after:1931/1935")


@pytest.mark.parametrize("text", [
    "Ferry: the truth", "https://brimsey.example/", "10:30", '"he said so:what"', "person:venn", "place:", ":", "a:b",
])
def test_a_colon_alone_makes_no_field(core: Core, text: str) -> None:
    assert [] == faults(core, text)


@given(TEXTS)
@example("person:\"")
@example('-date:" "')
def test_any_text_is_a_query(core: Core, text: str) -> None:
    assert {"rest", "fields", "faults"} == {*core("SearchFields", "take", text, True)}


@pytest.mark.parametrize(("n", "said"), [(0, "0 articles"), (1, "1 article"), (1200, "1,200 articles")])
def test_a_number_has_its_plural(core: Core, n: int, said: str) -> None:
    assert said == core("SearchTexts", "say", "articles", {"n": n})


def test_a_text_is_filled_in_with_what_is_no_pattern(core: Core) -> None:
    assert "“$1{n}:” is no field, so its words were searched" == core("SearchTexts", "say", "unknownField", {"field": "$1{n}"})


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\t=1", " =1", "\r\n@x", "\n", "\uff1dHYPERLINK()", "\u00a0=1"])
def test_a_cell_is_never_a_formula(core: Core, text: str) -> None:
    assert f"\"'{text}\"" == core("SearchFiles", "cell", text)


@given(st.lists(st.lists(TEXTS.filter(lambda text: "\0" not in text), min_size=1, max_size=3), min_size=1, max_size=3))
def test_a_table_holds_its_cells(core: Core, rows: list[list[str]]) -> None:
    text = core("SearchFiles", "csv", rows)
    read = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))

    assert rows == [[cell.removeprefix("'") if cell != given else given for cell, given in zip(*pair, strict=True)]
                    for pair in zip(read, rows, strict=True)]


def test_numbers_and_unknowns_are_plain(core: Core) -> None:
    assert ['"12"', '""'] == [core("SearchFiles", "cell", value) for value in (12, None)]


def test_a_file_is_called_after_what_was_sought(core: Core) -> None:
    assert "buried-the-truce.ris" == core("SearchFiles", "named", '"Buried the truce"', "ris")
    assert "حلب.csv" == core("SearchFiles", "named", "حلب", "csv")
    assert "articles.bib" == core("SearchFiles", "named", "../..", "bib")


def test_a_pasted_list_is_read_as_people_paste_it(core: Core) -> None:
    assert ["Dorotea Venn", "O. Marsh", "3rd Fleet"] == core(
        "SearchNames", "listed", "• Dorotea Venn\r\n\n  2. O. Marsh  \n- dorotea venn\n3rd Fleet\tO. Marsh")


def test_a_name_is_sought_as_it_stands(core: Core) -> None:
    assert '"Dorotea Venn"' == core("SearchNames", "sought", "Dorotea Venn")
    assert '"Venn" ferry' == core("SearchNames", "sought", '"Venn" ferry')


def test_the_nearest_spelling_takes_the_place_of_what_is_not_there(core: Core) -> None:
    words = [{"word": "burried", "articles": 0, "near": "buried"}, {"word": "truce", "articles": 2, "near": None}]

    assert '"buried the truce" -x' == core("SearchNothing", "respelt", '"burried the truce" -x', words)
    assert core("SearchNothing", "respelt", "truce", words) is None


def test_addresses_of_searches_are_readable_by_any_program(core: Core) -> None:
    assert {"q": ['"a&b" +c']} == parse_qs(core("SearchAddress", "of", '"a&b" +c').removeprefix("?"))
