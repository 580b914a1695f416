"""Copies that no run of words shows: under a new lead, in another style, as a scanner read them; and what only looks like one."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import versions
from generator.model import Article
from generator.versions.find import ties_among
from generator.versions.overlap import Overlap, overlap
from tests.versions.invented import FIRE, FLOOD, FOUND, article
from tests.versions.test_finding import FORM, gazette, kinds


def echo(headline: str, paragraphs: tuple[str, ...], **more: object) -> Article:
    return article(headline, paragraphs, publication="Northern Echo", **more)  # type: ignore[arg-type]


def scanned(paragraphs: tuple[str, ...], share: float) -> tuple[str, ...]:
    """With so many letters taken for others, lost or run together, the same ones each time."""
    chance = random.Random(7)  # noqa: S311
    other = {"e": "c", "l": "1", "o": "0", "h": "b", "n": "u", " ": "", "a": "o", "t": "f", "s": "5", "3": "8", "1": "l"}
    return tuple("".join(other.get(c, "x") if chance.random() < share else c for c in text) for text in paragraphs)


@pytest.mark.parametrize("share", [0.01, 0.03, 0.05])
def test_a_copy_is_found_however_it_was_read(share: float) -> None:
    assert {"copy"} == kinds(gazette("Mill fire at Dewsbury", FIRE), echo("Blaze in worsted mill", scanned(FIRE, share)))


def test_a_text_that_one_paper_s_reader_scanned_twice_is_a_version() -> None:
    assert {"version"} == kinds(gazette("Mill fire at Dewsbury", FIRE), gazette("Mill fire at Dewsbury", scanned(FIRE, 0.05)))
    assert set() == kinds(gazette("Mill fire at Dewsbury", FIRE), gazette("Inquest opened", (*FLOOD, *scanned(FIRE[2:4], 0.05))))


def test_a_copy_under_a_lead_and_a_headline_of_the_paper_s_own_is_one() -> None:
    retold = (FLOOD[1], FOUND, *FIRE[3:])
    assert {"copy"} == kinds(gazette("Mill fire at Dewsbury", FIRE), echo("Sprinklers were shut off", retold))


def test_two_paragraphs_that_two_papers_have_in_common_make_no_copy() -> None:
    assert set() == kinds(gazette("Mill fire at Dewsbury", FIRE), echo("Flood at Mirfield", (*FLOOD, *FIRE[3:])))


def test_two_briefs_that_quote_one_statement_are_no_copies() -> None:
    said = ('"The Board regrets the loss of three men, whose families it will support, and asks all who saw the fire begin to come forward '
            'before the inquest opens on Monday."')
    one = f"In a letter to this paper its chairman wrote: {said} The owner has not replied so far."
    other = f"Nobody has yet told the police how it started at Dewsbury. {said} So the Harbour Board let it be known."
    assert set() == kinds(gazette("Board asks for witnesses", (one,)), echo("Inquest on Monday", (other,)))


def test_another_paper_s_next_issue_of_a_form_is_no_copy() -> None:
    def ships(figure: str, town: str, holder: str) -> tuple[str, ...]:
        filled = FORM[0].format(figure=figure).replace("Brimsey", town).replace("Dagwen Halden", holder).replace("Orrin", f"{town} quay")
        return (filled.replace("Kessel", holder.split()[1]).replace("Ines Calloway", holder),)
    assert set() == kinds(gazette("Ships at the quay", ships("7", "Brimsey", "Dagwen Halden"), published="1931-05-02"),
                          echo("Ships in port", ships("12", "Thornford", "Mirek Osgood"), published="1931-05-02"))


def test_a_misread_text_of_another_week_is_no_copy() -> None:
    one, other = gazette("Mill fire", FIRE, published="2019-05-03"), echo("Blaze", scanned(FIRE, 0.05), published="2019-05-20")
    assert set() == kinds(one, other)
    assert {"copy"} == kinds(one, echo("Blaze", scanned(FIRE, 0.05), published="2019-05-04"))


def test_a_misread_table_is_not_told_from_the_next_day_s() -> None:
    grains = ("Barley", "Oats", "Rye", "Wheat", "Flax", "Hemp", "Hops")
    rows = " ".join(f"{name} {n} 6 5/16 6 7/16 112 114" for n, name in enumerate(grains))
    assert set() == kinds(gazette("Corn Exchange", (rows,)), echo("Prices at noon", scanned((rows,), 0.05)))


def test_of_texts_without_an_outlet_half_in_common_may_be_one_paper_s_next_report() -> None:
    retold = (FLOOD[1], FOUND, *FIRE[3:])
    assert set() == kinds(article("Mill fire at Dewsbury", FIRE), article("Sprinklers were shut off", retold))
    assert {"copy"} == kinds(article("Mill fire at Dewsbury", FIRE), echo("Sprinklers were shut off", retold))


def test_in_a_short_notice_no_name_may_be_exchanged() -> None:
    def notice(bank: str, lead: str) -> tuple[str, ...]:
        return (f"{lead} On Monday the {bank} Bank of Wakefield cut the rate at which it lends to mills and merchants in the West Riding "
                "to nine from ten per cent, the manager of the Corn Exchange said. It will be in force from Whitsun.",)
    assert set() == kinds(gazette("Rate cut", notice("Calder", "Money is cheaper again for the trade of the valley, and not too soon.")),
                          echo("Cheaper money", notice("Midland", "The price of borrowing came down this week by another step at last.")))


def test_the_reason_says_how_much_is_common_though_no_run_of_words_is() -> None:
    ties = versions.find((gazette("Mill fire", FIRE), echo("Blaze", scanned(FIRE, 0.05)))).ties
    (tie,) = ties.values()
    assert 0.8 < tie.strength < 1
    assert f"{round(100 * tie.strength)} % of the shorter text stands in the other" in [why.detail for why in tie.because]


def test_a_copy_is_of_the_report_that_it_has_most_of() -> None:
    """The gazette's second report repeats half of the first; the echo printed the first."""
    first = gazette("Mill fire at Dewsbury kills three", FIRE, published="2019-05-03")
    second = gazette("Mill owner heard at inquest", (FOUND, FLOOD[0], FLOOD[2], *FIRE[2:]), published="2019-05-04")
    copy = echo("Blaze", FIRE[1:], published="2019-05-04")
    assert {"copy"} == kinds(second, copy)
    found = versions.find((first, second, copy))
    assert {first.id: (copy.id,), copy.id: (first.id,)} == found.copies


@given(st.lists(st.sampled_from("mill fire brigade died night roof wind town owner wages".split()), max_size=40),
       st.lists(st.sampled_from("mill fire brigade died night flood calder bridge".split()), max_size=40))
def test_two_texts_never_have_more_in_common_than_the_shorter_one_has(one: list[str], other: list[str]) -> None:
    found = overlap(one, other, {"brigade", "calder"})
    assert 0 <= found.misread <= found.words <= min(len(one), len(other))
    assert 0 <= found.facts <= 1


@given(st.integers(0, 10_000))
def test_what_comes_in_later_has_the_ties_that_it_would_have_had_from_the_start(seed: int) -> None:
    """The whole archive and a newcomer's neighbours alone give the same ties."""
    chance = random.Random(seed)  # noqa: S311
    texts = [tuple(chance.choice((*FIRE, *FLOOD, FOUND)) for _ in range(chance.randint(3, 8))) for _ in range(7)]
    prints = sorted((versions.print_of(article(f"Report {n}", text, publication=chance.choice(("Gazette", "Echo", None))))
                     for n, text in enumerate(texts)), key=lambda one: one.article)
    every = ties_among(prints)
    for one in prints:
        near = versions.ties_of(prints, {one.article})
        assert {pair: tie for pair, tie in every.items() if one.article in pair} == {
            pair: tie for pair, tie in near.items() if one.article in pair}


def test_what_stands_in_one_order_in_both_is_counted_with_its_misread_words() -> None:
    one = "the worsted mill of asa lees burned to the ground on friday night and nobody was hurt".split()
    other = "a witness says the worsted mill of asa lces burned to the gronnd on friday night and nobody was hurt".split()
    assert Overlap(words=17, misread=2, facts=1.0) == overlap(one, other, ())


def test_a_name_filled_in_anew_is_no_fact_in_common() -> None:
    one = "the bank of calder said on monday that it cuts its rate to nine per cent".split()
    other = "the bank of mirfield said on monday that it cuts its rate to nine per cent".split()
    assert 0.5 == overlap(one, other, {"calder", "mirfield", "monday"}).facts


def test_a_figure_that_differs_by_a_sign_is_misread_only_among_misread_words() -> None:
    clean = "in all 1938 looms and 14 carding engines were lost when the old spinning shed fell in on saturday".split()
    figure = "in all 1988 looms and 14 carding engines were lost when the old spinning shed fell in on saturday".split()
    noisy = "in all 1988 looms and 14 cardiug engines were lost when the 0ld spinning shed fcll in on saturday".split()
    assert 0.5 == overlap(clean, figure, {"1938", "1988", "14"}).facts
    assert 1.0 == overlap(clean, noisy, {"1938", "1988", "14"}).facts


def test_a_figure_with_another_unit_behind_it_is_the_same() -> None:
    one = "the mill made a profit of 113m in the year to march its owner said".split()
    other = "the mill made a profit of 113 million in the year to march its owner said".split()
    assert 1.0 == overlap(one, other, {"113m", "113", "march"}).facts
