"""The page of a story: what it tells of the reports, and what it leaves out."""

import re
from functools import cache
from types import SimpleNamespace
from typing import Any

import pytest

from generator import dates
from generator.catalogue import Catalogue
from generator.views.story import span_of
from generator.wording import ENGLISH
from tests.views import render, told
from tests.views.reading import read

PARTS = ("differ", "agree", "quoted", "adds", "days")


@cache
def page(name: str) -> str:
    """The story's page of one of the archives, on one line a tag."""
    made: Catalogue = getattr(told, name)()
    return render.rendered(made)["stories/ferry.html"]


def part(anchor: str, name: str = "full") -> str:
    """The text of one part of the page."""
    return " ".join(read(page(name).partition(f'id="{anchor}"')[2].partition("<h2")[0]).text.split())


def test_a_part_without_anything_in_it_has_no_heading() -> None:
    assert ["cast", "one", "take-away"] == re.findall(r'<h2 id="([a-z-]+)"', page("bare"))
    assert ('class="matter"' in page("full"), 'class="matter"' in page("bare")) == (True, False)


def test_the_parts_stand_in_their_order_and_are_named_at_the_head() -> None:
    assert [*PARTS, "cast", "one", "take-away"] == re.findall(r'<h2 id="([a-z-]+)"', page("full"))
    assert ["#differ", "#agree", "#quoted"] == [href for href in read(page("full")).hrefs if href[1:] in PARTS]


def test_what_each_adds_stands_under_its_paper_and_day() -> None:
    assert "The Orrin Star · 30 April 2016 Nine lost" in part("adds")


def test_a_pronoun_is_nobody_and_is_not_taken_for_the_paper_s_own_words() -> None:
    text = part("differ").replace(" ,", ",")

    assert "The Harbour Board, as quoted in The Kessel Echo" in text
    assert "In The Orrin Star, 30 Apr 2016" in text
    assert not re.search(r"\bHe\b|own words", text)


@pytest.mark.parametrize("words", ["he", "She", "They,", "he told reporters", "", None])
def test_no_attribution_is_a_pronoun(words: str | None) -> None:
    from generator.views.story.sources import named

    assert None is named(words)
    assert "The Harbour Board" == named("the Harbour  Board")


def test_reports_that_say_the_same_are_named_together() -> None:
    text = part("agree")

    assert "14 passengers The Harbour Board , in The Kessel Echo" in text
    assert text.index("14 passengers A headline so long") > text.index("14 راكبا الجريدة")


def test_a_report_is_named_by_its_paper_or_else_by_its_headline_cut_short() -> None:
    assert "A headline so long that no column of any newspaper would…" in part("agree")


def test_what_a_report_leaves_out_of_a_quotation_is_struck_and_said_in_words() -> None:
    held = page("full").partition('id="quoted"')[2]

    assert ('She went like paper, <del><span class="aside" lang="en" dir="ltr">left out: </span>'
            'and nobody on the quay had a boat that could '
            "reach her in time,</del>") in held
    assert "Ines Calloway</bdi></a> · In full in" in held


def test_what_a_report_changes_in_a_quotation_is_marked_and_said_in_words() -> None:
    held = " ".join(page("full").partition('id="quoted"')[2].split())

    assert ('a boat <del><span class="aside" lang="en" dir="ltr">left out: </span>'
            'that</del> <ins><span class="aside" lang="en" dir="ltr">its own: </span>which'
            "</ins> could reach her.") in held


def test_each_report_has_its_figures_sentences_and_words_and_one_without_any_is_left_out() -> None:
    held = part("adds")

    assert "1 figure in this report alone" in held and "1 further sentence in this report alone" in held
    assert "Words that no other report uses lighthouse flames" in held
    assert told.ARABIC.headline not in held


def test_days_stand_in_order_and_one_that_is_sure_for_one_report_is_not_called_inferred() -> None:
    held = part("days")

    assert held.index("29 April 2016") < held.index("30 April 2016")
    assert "inferred" not in held and "about" not in held


def test_words_of_a_report_have_its_language_and_direction() -> None:
    assert f'<h2 lang="ar" dir="rtl"><a href="../articles/{told.ARABIC.slug}-{told.ARABIC.id}.html">' in page("full")
    assert '<li lang="ar" dir="rtl">' in page("full").partition('id="agree"')[2]


def test_of_many_reports_none_prints_that_its_paper_and_day_are_not_known() -> None:
    head = page("thirty").partition("with-margin")[0]

    assert (30, 0) == (head.count('<article class="report">'), len(re.findall('class="(?:from|day)', head)))
    assert "30 reports, date not recorded" in head


def test_a_report_that_is_a_copy_says_of_which() -> None:
    assert ["<bdi>Paper 5</bdi> · the same text as <bdi>Paper 4</bdi>"] == re.findall(r">(<bdi>[^<]*</bdi>[^>]*the same text as .*?)</p>",
                                                                                      page("days"))


def test_what_six_shared_figures_leave_is_folded_and_counted() -> None:
    shown, _, folded = page("thirty").partition('id="agree"')[2].partition("<summary>2 more agreements</summary>")

    assert (6, 2) == (shown.count("Lamps on mast"), folded.count("Lamps on mast"))


def test_a_story_without_a_reason_that_holds_of_all_is_said_to_be_an_editor_s_only_when_it_is() -> None:
    assert "nothing that can be named is in all" in part("one", "bare")
    assert "An editor has decided on this story." in part("one", "curated")


def test_every_link_within_the_page_leads_to_something() -> None:
    for name in ("full", "bare", "thirty"):
        found = read(page(name))
        assert set() == {href[1:] for href in found.hrefs if href.startswith("#")} - set(found.ids)
        assert len(found.ids) == len(set(found.ids))


@pytest.mark.parametrize(("expected", "printed"), [
    ("13–19 Apr 2017", ["[2017-04-05,2017-05-04]", "2017-04-13", "2017-04-19"]),
    ("5 Apr or 4 May 2017", ["[2017-04-05,2017-05-04]"]),
    ("date not recorded", []),
])
def test_the_days_of_a_story_are_those_that_are_sure_where_some_are(expected: str, printed: list[str]) -> None:
    desk: Any = SimpleNamespace(say=ENGLISH, catalogue=SimpleNamespace(dates={d: dates.parse(d, "stated") for d in printed}))
    held: Any = SimpleNamespace(articles=("undated", *printed))

    assert expected == span_of(desk, held, short=True)
