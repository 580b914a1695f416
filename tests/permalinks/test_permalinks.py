"""Ids, slugs and the ledger."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import permalinks
from generator.notices import BrokenFile, BrokenPromise
from generator.permalinks import Ledger, Row

MILL = Row(path="articles/mill-nk3fq7m2ab.html", kind="article", target="nk3fq7m2ab")
ASA = Row(path="people/asa-lees.html", kind="person", target="people/asa-lees")


@given(st.binary())
def test_an_id_holds_letters_and_no_vowel_that_spells_words(data: bytes) -> None:
    minted = permalinks.mint_id(hashlib.sha256(data).hexdigest())
    assert 10 == len(minted)
    assert 2 <= sum(c.isalpha() and c != "x" for c in minted)
    assert not set(minted) & set("01ilou")


def test_an_id_never_changes() -> None:
    assert "7ed7x53vjs" == permalinks.mint_id(hashlib.sha256(b"x").hexdigest())


@pytest.mark.parametrize(("slug", "words"), [
    ("syrias-mills-turn-red", "Syria's mills 'turn red'"),
    ("mullers-strasse", "Müller’s Straße"),
    ("untitled", "…"),
    ("a" * 60, "a" * 100),
    ("the-quick-brown-fox-jumps-over-the-lazy-dog-and-then-it", "The quick brown fox jumps over the lazy dog and then it sleepsforlong"),
])
def test_slugs(slug: str, words: str) -> None:
    assert slug == permalinks.slugify(words)


@given(st.text())
def test_a_slug_is_safe_in_every_file_system(words: str) -> None:
    slug = permalinks.slugify(words)
    assert slug and len(slug) <= 60 and set(slug) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")


def test_publishing_the_same_pages_again_changes_nothing() -> None:
    once = permalinks.publish(Ledger(()), [MILL, ASA])
    assert once == permalinks.publish(once, [ASA, MILL])


def test_the_ledger_reads_back_what_it_wrote() -> None:
    ledger = permalinks.publish(Ledger(()), [MILL, Row(path="a,b.html", kind="page", target='with "marks"')])
    assert ledger == permalinks.parse(permalinks.text_of(ledger))


def test_a_published_address_that_would_vanish_stops_the_build_with_a_remedy() -> None:
    ledger = permalinks.publish(Ledger(()), [MILL, ASA])
    with pytest.raises(BrokenPromise) as stopped:
        permalinks.publish(ledger, [MILL])
    assert 4 == stopped.value.exitcode
    assert "people/asa-lees.html,redirect,<path of the page that answers for it>" in str(stopped.value)


def test_the_remedy_names_the_new_address_when_the_thing_has_one() -> None:
    ledger = permalinks.publish(Ledger(()), [ASA])
    with pytest.raises(BrokenPromise, match=r"people/asa-lees\.html,redirect,people/a-lees\.html"):
        permalinks.publish(ledger, [Row(path="people/a-lees.html", kind="person", target="people/asa-lees")])


def test_a_redirect_or_a_reason_answers_for_an_old_address() -> None:
    rows = (MILL, ASA, Row(path=ASA.path, kind="redirect", target="people/b.html"), Row(path="x.html", kind="page", target="x"),
            Row(path="x.html", kind="gone", target="a mistake"))
    page = Row(path="people/b.html", kind="person", target="people/b")
    ledger = permalinks.publish(Ledger(rows), [MILL, page])
    assert {ASA.path: "people/b.html"} == ledger.redirects()
    assert {"x.html": "a mistake"} == ledger.gone()


@pytest.mark.parametrize("goal", ["index.html", "people/index.html", "search.html"])
def test_an_old_address_may_lead_to_a_page_that_every_site_has(goal: str) -> None:
    ledger = Ledger((Row(path="people/a.html", kind="redirect", target=goal),))
    assert ledger == permalinks.publish(ledger, [])


def test_chains_of_redirects_are_followed_to_the_end_and_circles_refused() -> None:
    chain = Ledger((Row(path="a", kind="redirect", target="b"), Row(path="b", kind="redirect", target="c")))
    assert {"a": "c", "b": "c"} == chain.redirects()
    with pytest.raises(BrokenFile, match="circle"):
        Ledger((*chain.rows, Row(path="c", kind="redirect", target="a"))).redirects()


@pytest.mark.parametrize("text", ["", "path,kind\n", "path,kind,target\n../x,page,x\n", "path,kind,target\nx,page\n"])
def test_a_damaged_ledger_is_refused(text: str) -> None:
    if text:
        with pytest.raises(BrokenFile):
            permalinks.parse(text)
    else:
        assert Ledger(()) == permalinks.parse(text)
