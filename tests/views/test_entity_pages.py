"""A name's pages: every mention, over time, what was said; and the lists that lead to them."""

import re
from collections import Counter
from dataclasses import replace

import pytest

from generator.catalogue import Catalogue
from generator.entity_pages import LIST_ROOM
from generator.model import Entity
from generator.views import Page, Site, pages
from generator.views.entity import EntityView
from generator.views.quoted import around
from tests.views import render, sample
from tests.views.conftest import site
from tests.views.reading import read

CALLOWAY = "people/ines-calloway"
LINE = re.compile(r'<li><span class="left')
WEIGHT = 250_000
"""Bytes of the heaviest page of a name: 600 lines of 300 bytes, and what stands around them."""


def view(catalogue: Catalogue, path: str) -> EntityView:
    (found,) = (page.view for page in pages(catalogue, Site(name="A")) if page.path == path)
    assert isinstance(found, EntityView)
    return found


def part(text: str, anchor: str) -> str:
    """A section of a page, by the id of its heading."""
    return text.partition(f'<h2 id="{anchor}"')[2].partition("\n</section>\n<section aria")[0]


def test_every_mention_stands_once_on_the_pages_of_its_name() -> None:
    lines = Counter[str]()
    for path, text in site("much").items():
        if path.startswith(f"{CALLOWAY}/") or path == f"{CALLOWAY}.html":
            lines.update(re.findall(r'#(\w+)">Calloway</a><span class="right">', text))

    assert len(sample.much().gathered.mentions[CALLOWAY]) == lines.total()


def test_a_name_in_few_articles_has_every_mention_on_its_own_page() -> None:
    catalogue = sample.ferry()

    assert len(catalogue.gathered.mentions["places/brimsey"]) == len(LINE.findall(part(site("ferry")["places/brimsey.html"], "mentions")))


def test_no_page_of_a_name_is_heavier_than_its_room() -> None:
    own = ((path, text) for path, text in site("much").items() if path.startswith(CALLOWAY) and path.endswith(".html"))

    assert [] == [path for path, text in own if len(text.encode()) > WEIGHT]


def test_mentions_beyond_those_in_sight_are_folded_under_their_article() -> None:
    shown = view(sample.much(20), f"{CALLOWAY}.html").concordance.groups[0].appearances[0]

    assert (6, 4, "4 more in this article") == (len(shown.lines), len(shown.more), shown.more_words)


def test_between_a_mention_and_the_word_before_it_is_a_space_where_the_article_has_one() -> None:
    left = re.findall(r'<span class="left( gap)?"><bdi>[^<]*</bdi>( ?)</span><a', site("much")[f"{CALLOWAY}/2001.html"])

    assert {(" gap", " "), ("", "")} == set(left)


def test_the_first_and_the_last_mention_lead_to_their_passages() -> None:
    shown = view(sample.much(), f"{CALLOWAY}.html")

    assert shown.first and shown.last and ("1 January 2001", "20 December 2003") == (shown.first.when, shown.last.when)
    assert shown.first.href and "#" in shown.first.href


def test_a_name_of_one_day_has_one_date() -> None:
    shown = view(sample.ferry(), f"{CALLOWAY}.html")

    assert shown.first and "29 April 2016" == shown.first.when
    assert shown.last is None


def test_bars_over_time_lead_to_the_passages_of_their_years_and_the_undated_are_told_apart() -> None:
    chart = view(sample.much(), f"{CALLOWAY}.html").over_time

    assert chart and chart.undated
    assert [f"ines-calloway/{year}.html" for year in (2001, 2002, 2003)] == [cell.href for cell in chart.cells]
    assert ("Undated: 40 mentions in 4 articles", "ines-calloway/undated.html") == (chart.undated.label, chart.undated.href)


def test_a_bar_leads_to_its_group_on_the_page_while_the_page_has_room() -> None:
    chart = view(sample.much(20), f"{CALLOWAY}.html").over_time

    assert chart and ["#in-2001", "#in-2002", "#in-2003"] == [cell.href for cell in chart.cells]


def test_the_table_over_time_adds_up_to_the_mentions() -> None:
    catalogue = sample.much()
    chart = view(catalogue, f"{CALLOWAY}.html").over_time

    assert chart and len(catalogue.gathered.mentions[CALLOWAY]) == sum(int(row.mentions.replace(",", "")) for row in chart.rows)


@pytest.mark.parametrize("path", ["places/brimsey.html", f"{CALLOWAY}.html"])
def test_mentions_of_one_month_are_not_drawn_over_time(path: str) -> None:
    assert view(sample.ferry(), path).over_time is None


def test_one_year_alone_is_opened_into_its_months() -> None:
    text = "It blew in Brimsey.\n\nAll Brimsey shook."
    made = [sample.article(f"Storm of {day}", text, published=day) for day in ("1931-02-03", "1931-11-04", "1931")]
    chart = view(sample.catalogue(made), "places/brimsey.html").over_time

    assert chart and ["Feb", "Nov"] == [cell.short for cell in chart.cells if cell.href]
    assert ["February 1931", "November 1931", "1931, month unknown"] == [row.label for row in chart.rows]
    assert "6 mentions, February to November 1931, 2 of an unknown month" == chart.caption


def test_few_bars_are_drawn_as_bars_and_not_as_blocks() -> None:
    assert [True, False] == [' few" d="M' in site("much")[path] for path in (f"{CALLOWAY}.html", f"{CALLOWAY}/2001.html")]


def test_five_mentions_are_not_drawn_over_time() -> None:
    made = [sample.article(f"Storm of {year}", "It blew in Brimsey.", published=str(year)) for year in range(1931, 1936)]

    assert view(sample.catalogue(made), "places/brimsey.html").over_time is None


def test_a_page_names_the_stories_and_topics_of_its_articles() -> None:
    page = site("ferry")["places/port-kessel.html"]

    assert "ferry-burns-off-brimsey.html" in part(page, "stories") and "1 of 2 reports" in part(page, "stories")
    assert "topics/fires-at-sea.html" in part(page, "topics")


def test_much_that_was_said_has_a_page_of_its_own_and_the_latest_stands_on_the_name_s() -> None:
    page, own = site("much")[f"{CALLOWAY}.html"], site("much")[f"{CALLOWAY}/said.html"]

    assert (6, 72) == (part(page, "said").count("<blockquote"), own.count("<blockquote"))
    assert 'href="ines-calloway/said.html">All 72 quotations' in page


def test_in_which_order_quotations_and_stories_stand_is_told_where_there_are_several() -> None:
    few, many = view(sample.much(8), f"{CALLOWAY}.html"), view(sample.much(), f"{CALLOWAY}.html")

    assert ["In order of time.", "The latest, in order of time."] == [few.said.order, many.said.order]
    assert '<p class="from">The latest, in order of time.</p>' in part(site("much")[f"{CALLOWAY}.html"], "said")
    assert "The latest first." in part(several()["people/ines-calloway.html"], "stories")


def several() -> dict[str, str]:
    """The ferry's archive, with a second story of its reports."""
    held = sample.ferry()
    hull = replace(held.stories[0], id="stories/hull", articles=(held.articles[0].id,))
    return render.rendered(replace(held, stories=(*held.stories, hull), story_of=held.story_of | {held.articles[0].id: hull.id},
                                   paths=held.paths | {hull.id: "stories/hull.html"}))


def test_what_others_said_of_a_name_stands_on_its_page_with_the_speaker() -> None:
    page = site("much")["places/port-kessel/about.html"]

    assert 72 == page.count('<a href="../../people/ines-calloway.html"><bdi>Calloway</bdi></a>')


def test_a_quotation_is_printed_in_its_sentence_and_in_no_other() -> None:
    one = sample.ferry_articles()[0]
    said = sample.quote(one, "She went like paper", CALLOWAY, "full")

    assert "\"She went like paper,\" said Ines Calloway, the board's chair." == one.text[slice(*around(one, said))]


def test_quotations_of_one_sentence_stand_in_it_together() -> None:
    report = sample.article("Ferry burns", "“She burned,” said Calloway, “like paper in the wind.”", published="1931-05-02")
    quotes = [sample.quote(report, words, CALLOWAY, "fragment") for words in ("She burned", "like paper in the wind.")]
    (shown,) = view(sample.catalogue([report], quotes=quotes), f"{CALLOWAY}.html").said.quotes

    assert ["She burned", "like paper in the wind."] == [piece.text for piece in shown.pieces if piece.css]


def test_of_many_groups_the_first_is_open_which_no_closed_one_stands_above() -> None:
    made = [sample.article(f"Storm {n} at Brimsey", "It blew.", published=f"1931-{1 + n % 9:02}") for n in range(70)]
    groups = view(sample.catalogue(made), "places/brimsey.html").concordance.groups

    assert [True, *[False] * 8] == [group.open for group in groups]


def test_a_group_s_mentions_stand_on_the_page_of_its_place() -> None:
    text = site("much")["places/brimsey.html"].partition('id="brimseymen"')[2]

    assert ">Brimseymen</a><span" in text


def test_a_name_seen_once_is_at_the_foot_of_its_list_and_leads_to_its_passage() -> None:
    foot = site("much")["people/index.html"].partition('<h2 id="once"')[2]

    assert re.search(r'<a href="\.\./articles/ropes-of-the-brimseymen-\w+\.html#\w+"><bdi>Tarn</bdi></a>', foot)
    assert "people/tarn.html" not in site("much")


def test_a_name_seen_once_is_named_beside_its_article_without_a_link() -> None:
    (text,) = (text for path, text in site("much").items()
               if path.startswith("articles/ropes-of-the") and path.endswith(".html"))

    assert "<bdi>Tarn</bdi>" in text


def long_list(count: int) -> Catalogue:
    """As many people, the first of them in two articles."""
    words = [f"Asa {'BCD'[n % 3]}{''.join(chr(97 + n // 26**power % 26) for power in (2, 1, 0))}" for n in range(count)]
    roll = " ".join(f"Later that evening somebody also greeted {name}." for name in words)
    made = [sample.article("Roll", roll), sample.article("Again", f"{words[0]} came.")]
    entities = [Entity(id=f"people/p{n}", type="person", name=name) for n, name in enumerate(words)]
    return sample.catalogue(made, entities=entities, surfaces=dict(zip(words, entities, strict=True)))


@pytest.fixture(scope="module")
def lettered() -> dict[str, str]:
    found = render.environment().get_template("entities.html"), Site(name="A")
    return {page.path: found[0].render(page=page.view, site=found[1])
            for page in pages(long_list(LIST_ROOM + 1), found[1]) if isinstance(page, Page) and page.template == "entities.html"}


def test_a_list_without_room_leads_to_its_letters_and_each_name_is_on_one_of_them(lettered: dict[str, str]) -> None:
    letters = [f"people/a-z/{letter}.html" for letter in "bcd"]

    assert all(f'href="{path.removeprefix("people/")}"' in lettered["people/index.html"] for path in letters)
    assert LIST_ROOM + 1 == sum(lettered[path].count("<li><a href=\"../p") for path in letters)


def test_a_list_by_number_has_the_most_named_first_and_leaves_out_whole_numbers_only(lettered: dict[str, str]) -> None:
    page = read(lettered["people/by-number/index.html"]).text

    assert "2 articles Asa Baaa 1,500 names that fewer articles mention are in the list from A to Z." in page


def test_a_short_list_shows_neither_letters_nor_orders_nor_a_filter() -> None:
    page = site("ferry")["people/index.html"]

    assert [] == [name for name in ('aria-label="Letters"', 'aria-label="Order"', 'class="filter"') if name in page]


def test_an_archive_without_a_date_has_every_mention_on_its_pages() -> None:
    catalogue = sample.much()
    undated = sample.catalogue([replace(a, published=None, date_basis=None) for a in catalogue.articles])
    shown = view(undated, "places/port-kessel.html")

    assert shown.over_time is None and ["Date not recorded"] == [group.label for group in shown.concordance.groups]
