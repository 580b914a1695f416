"""A link to a paragraph lands on it after the paragraph was edited, by a person or by a re-run."""

import re
from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import anchors, catalogue, document, permalinks, prose
from generator.authority import Authority
from generator.catalogue import Catalogue
from generator.model import Article
from generator.permalinks import Ledger, Row
from tests.views import sample
from tests.views.render import rendered

ONE, TWO, THREE = "The mill burned at the weir.", "Nine are missing, says the board.", "The fire is out."
PUT_RIGHT, AGAIN = "Eight are missing, says the board.", "Seven are missing, the board now says."


def article(*paragraphs: str) -> Article:
    """As the generator wrote it."""
    made = replace(sample.article("Mill fire", "\n\n".join(paragraphs)), id="nk3fq7m2ab", file="articles/mill-fire-nk3fq7m2ab.md")
    return document.parse(document.write(made), made.file)[0]


def edited(by_generator: Article, *paragraphs: str) -> Article:
    """As a person left it."""
    body = "\n\n".join(paragraphs)
    blocks, text = prose.lay_out(headline=by_generator.headline, body=body)
    return replace(by_generator, body=body, blocks=blocks, text=text)


def build(made: Article, ledger: Ledger = Ledger(())) -> tuple[Catalogue, Ledger]:  # noqa: B008
    archive = catalogue.build((made,), Authority(), ledger)
    return archive, permalinks.publish(ledger, catalogue.ledger_rows(archive))


def lands_on(archive: Catalogue, words: str) -> str:
    """The paragraph of the page on which the anchor of these words lands."""
    anchor = prose.anchor_of(words)
    page = rendered(archive)["articles/mill-fire-nk3fq7m2ab.html"]
    paragraphs = re.findall(r"<p\b[^>]*>.*?</p>", page, re.DOTALL)
    found = [paragraph for paragraph in paragraphs if f'id="{anchor}"' in paragraph]
    assert 1 == len(found), f"{anchor} stands {len(found)} times"
    return re.sub(r"<[^>]+>", "", found[0])


def test_nothing_is_written_down_of_what_was_never_edited() -> None:
    _, ledger = build(article(ONE, TWO, THREE))
    assert [] == [row for row in ledger.rows if row.kind == "anchor"]


def test_an_edited_paragraph_s_old_anchor_lands_on_it() -> None:
    first = article(ONE, TWO, THREE)
    archive, ledger = build(edited(first, ONE, PUT_RIGHT, THREE), build(first)[1])

    assert PUT_RIGHT == lands_on(archive, TWO)
    assert [Row(path=f"{archive.paths[first.id]}#{prose.anchor_of(PUT_RIGHT)}", kind="anchor", target=prose.anchor_of(TWO))] == [
        row for row in ledger.rows if row.kind == "anchor"]


def test_it_lands_there_after_a_second_edit_too_and_so_does_the_first_edit_s() -> None:
    first = article(ONE, TWO, THREE)
    _, ledger = build(edited(first, ONE, PUT_RIGHT, THREE))
    archive, _ = build(edited(first, ONE, AGAIN, THREE), ledger)

    assert (AGAIN, AGAIN, ONE) == (lands_on(archive, TWO), lands_on(archive, PUT_RIGHT), lands_on(archive, ONE))


def test_an_edit_that_is_undone_has_its_anchor_back() -> None:
    first = article(ONE, TWO, THREE)
    _, ledger = build(edited(first, ONE, PUT_RIGHT, THREE))
    archive, _ = build(first, ledger)

    assert (TWO, TWO) == (lands_on(archive, TWO), lands_on(archive, PUT_RIGHT))


def test_a_new_paragraph_that_is_edited_later_is_found_by_its_first_anchor() -> None:
    first = article(ONE, THREE)
    _, ledger = build(edited(first, ONE, TWO, THREE))
    archive, _ = build(edited(first, ONE, PUT_RIGHT, THREE), ledger)

    assert PUT_RIGHT == lands_on(archive, TWO)


def test_what_was_taken_out_lands_on_what_stood_before_it() -> None:
    first = article(ONE, TWO, THREE)
    archive, _ = build(edited(first, ONE, THREE), build(first)[1])

    assert ONE == lands_on(archive, TWO)


def test_a_re_run_that_reads_a_paragraph_otherwise_keeps_its_old_anchor_in_the_file() -> None:
    file = document.write(article(ONE, TWO, THREE))
    fresh = replace(article(ONE, PUT_RIGHT, THREE), generated=())
    file, _ = document.merge(file, fresh, "articles/mill-fire-nk3fq7m2ab.md")
    archive, ledger = build(document.parse(file, "articles/mill-fire-nk3fq7m2ab.md")[0])

    assert PUT_RIGHT == lands_on(archive, TWO)
    assert [] == [row for row in ledger.rows if row.kind == "anchor"]
    assert file == document.merge(file, fresh, "articles/mill-fire-nk3fq7m2ab.md")[0]


def test_an_anchor_in_a_list_a_table_and_code_lands_there() -> None:
    first = article("- a\n- b", "| c | d |\n|---|---|\n| 1 | 2 |", "    code", "end")
    archive, _ = build(edited(first, "- a\n- z", "| c | z |\n|---|---|\n| 1 | 2 |", "    zode", "end"))
    body = rendered(archive)["articles/mill-fire-nk3fq7m2ab.html"].partition('<div class="body"')[2]
    ul, table, code = (f'<span id="{block.anchor}">' for block in first.blocks[1:4])

    assert f"<li>{ul}a</span></li>" in body
    assert f"<th>{table}c</span></th>" in body
    assert re.search(f"{code}</span><pre[^>]*><code>zode", body)


def test_a_withdrawn_article_tells_no_anchors() -> None:
    first = article(ONE, TWO, THREE)
    gone = replace(edited(first, ONE, PUT_RIGHT, THREE), withdrawn=sample.Withdrawal(date="2026-01-01", reason="At a reader's request."))
    archive, ledger = build(gone)

    assert {} == archive.anchored
    assert [] == [row for row in ledger.rows if row.kind == "anchor"]


@pytest.mark.parametrize("kept", ["", "p222222", "p333333=p222222"])
def test_a_ledger_that_knows_more_than_the_file_loses_nothing(kept: str) -> None:
    found = anchors.anchored(replace(article(ONE), generated=(("anchors", kept),)), [("p444444", "p999999"), ("p555555", "+")])
    own = prose.anchor_of(ONE)

    assert {"p444444", "p555555"} <= set(found.former[own])


TEXTS = st.lists(st.sampled_from([f"Paragraph number {n} of the report." for n in range(9)]), min_size=1, max_size=6)


@given(st.lists(TEXTS, min_size=2, max_size=6))
def test_no_anchor_that_was_ever_on_the_page_is_lost_whatever_is_edited(states: Sequence[Sequence[str]]) -> None:
    first, ledger, ever = article(*states[0]), list[tuple[str, str]](), set[str]()
    for state in states:
        now = edited(first, *state)
        found = anchors.anchored(now, ledger)
        ledger += found.fresh
        own = [block.anchor for block in now.blocks if block.anchor]
        ever |= set(filter(None, own))
        held = [*own, *(old for former in found.former.values() for old in former)]
        assert ever <= set(held)
        assert len(held) == len(set(held))
        assert () == anchors.anchored(now, ledger).fresh
