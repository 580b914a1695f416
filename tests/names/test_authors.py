"""Bylines become authors: which are one, which never are, and what stays as it is when something else comes in."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.author_records import AuthorRecord
from generator.model import Article, Entity
from generator.names.authors.doubts import MOST
from tests.names.signing import forms, parsed, resolved, signed

GOLDEN: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("authors.yaml").read_text("utf-8"))
ALL = [parsed(line, f"{n:04}{m:02}") for n, case in enumerate(GOLDEN) for m, line in enumerate(case["articles"])]
JANE = Entity(id="people/jane-roe", type="person", name="Jane Roe")


@pytest.mark.parametrize("case", GOLDEN, ids=[case["rule"] for case in GOLDEN])
def test_bylines_become_authors(case: dict[str, Any]) -> None:
    found = resolved([parsed(line, f"a{n:02}") for n, line in enumerate(case["articles"])])

    assert {id_: sorted(printed) for id_, printed in case["authors"].items()} == forms(found)


@given(st.permutations(ALL))
def test_the_order_of_the_articles_makes_no_difference(order: list[Article]) -> None:
    assert resolved(ALL) == resolved(order)


@given(st.sets(st.integers(0, len(ALL) - 1)), st.sampled_from(("Zadie Quux", "Z. Quux", "Quux, Zadie", "TASS", "Staff")))
def test_an_article_of_somebody_else_changes_no_author(chosen: set[int], stranger: str) -> None:
    before = [ALL[n] for n in sorted(chosen)]
    after = resolved([*before, signed("zzzz", stranger, paper="Quuxville Post")])

    assert forms(resolved(before)).items() <= forms(after).items()


@given(st.sets(st.integers(0, len(ALL) - 1)))
def test_every_signature_is_a_span_of_its_byline_and_knows_its_author(chosen: set[int]) -> None:
    articles = {ALL[n].id: ALL[n] for n in chosen}
    found = resolved(list(articles.values()))
    known = {author.id: author for author in found.authors}
    for id_, held in found.signatures.items():
        for one in held:
            printed = articles[id_].bylines[one.byline][one.start:one.end]
            assert one.author is None or printed in known[one.author].forms


def test_whoever_was_published_keeps_the_address_when_a_fuller_name_comes() -> None:
    articles = [signed("a", "J. Roe"), signed("b", "Jane Roe"), signed("c", "Jane Roe")]

    assert ["authors/j-roe-gazette"] == [a.id for a in resolved(articles, pinned=["authors/j-roe-gazette"]).authors]


def test_of_two_published_authors_who_turn_out_to_be_one_the_older_address_stays_and_the_other_leads_there() -> None:
    pinned = ["authors/jane-m-roe", "authors/jane-roe"]
    found = resolved([signed("a", "Jane Roe"), signed("b", "Jane M. Roe")], pinned=pinned)

    assert (["authors/jane-m-roe"], {"authors/jane-roe": "authors/jane-m-roe"}) == ([a.id for a in found.authors], dict(found.moved))


def test_every_merge_says_why() -> None:
    found = resolved([signed("a", "Jane Roe"), signed("b", "J. Roe"), signed("c", "JANE ROE"), signed("d", "Jane Roe", paper="Mercury")])
    author, = found.authors

    assert ["JANE ROE and Jane Roe: one name, spelled alike",
            "JANE ROE is the only fuller form of J. Roe that signs in Gazette",
            "JANE ROE signs in Gazette and Mercury; a full name is taken for one person"] == sorted(b.detail for b in author.because)


# ---------------------------------------------------------------- what people decide

def test_an_alias_unites_what_no_rule_would() -> None:
    found = resolved([signed("a", "Sam Fro"), signed("b", "Samuel Fro", paper="Mercury"), signed("c", "Minky")],
                     AuthorRecord(name="Samuel Fro", aliases=("Sam Fro", "Minky"), note="reporter"))

    assert [("Samuel Fro", "reporter", True)] == [(a.name, a.note, a.curated) for a in found.authors]


def test_one_name_is_parted_by_its_papers() -> None:
    found = resolved([signed("a", "Jane Roe"), signed("b", "Jane Roe", paper="Mercury"), signed("c", "Jane Roe", paper="Herald")],
                     AuthorRecord(name="Jane Roe", publications=("Mercury",)))

    assert {"a": "authors/jane-roe", "b": "authors/jane-roe-mercury", "c": "authors/jane-roe"} == {
        id_: one.author for id_, (one,) in found.signatures.items()}


def test_one_article_can_be_parted_from_the_rest() -> None:
    found = resolved([signed("a", "Jane Roe"), signed("b", "Jane Roe")],
                     AuthorRecord(name="Jane Roe", articles=("b",), slug="jane-roe-the-elder"))

    assert {"a": "authors/jane-roe", "b": "authors/jane-roe-the-elder"} == {
        id_: one.author for id_, (one,) in found.signatures.items()}


def test_who_is_told_apart_is_not_merged() -> None:
    found = resolved([signed("a", "Jane Roe"), signed("b", "J. Roe")], AuthorRecord(name="Jane Roe", not_same_as=("J. Roe",)))

    assert 2 == len(found.authors)


def test_stopped_words_sign_nothing() -> None:
    found = resolved([signed("a", "Photo Team"), signed("b", "Jane Roe")], AuthorRecord(name="Photo Team", stop=True))

    assert (["b"], ()) == (list(found.signatures), found.notices)


def test_an_editor_says_what_kind_of_author_it_is() -> None:
    found = resolved([signed("a", "Northern Lights")], AuthorRecord(name="Northern Lights", kind="agency"))

    assert ["agency"] == [a.kind for a in found.authors]


# ---------------------------------------------------------------- who is written about

def test_a_person_of_the_same_name_may_be_the_author_but_only_an_editor_knows() -> None:
    plain, = resolved([signed("a", "Jane Roe")], entities=[JANE]).authors
    sure, = resolved([signed("a", "J. R. Doe")], AuthorRecord(name="J. R. Doe", person="Jane Roe"), entities=[JANE]).authors
    nobody, = resolved([signed("a", "Jane Roe")], AuthorRecord(name="Jane Roe", no_person=True), entities=[JANE]).authors

    assert [("people/jane-roe", False), ("people/jane-roe", True), (None, False)] == [
        (author.person, author.person_sure) for author in (plain, sure, nobody)]


# ---------------------------------------------------------------- what a person should look at

def asked(*articles: Article, records: tuple[AuthorRecord, ...] = (), entities: tuple[Entity, ...] = ()) -> list[tuple[str, str]]:
    return [(notice.code, notice.message) for notice in resolved(articles, *records, entities=entities).notices]


def test_names_that_may_be_one_are_asked_about() -> None:
    assert [("W-030", "the authors Boone Ashwort and Boone Ashworth may be one"),
            ("W-030", "the authors Jane M. Roe and Jane Roe may be one"),
            ("W-030", "the authors Sam Fro and Samuel Fro may be one")] == asked(
        signed("a", "Jane Roe"), signed("b", "Jane M. Roe", paper="Mercury"), signed("c", "Sam Fro"), signed("d", "Samuel Fro"),
        signed("e", "Boone Ashwort"), signed("f", "Boone Ashworth"))


def test_the_last_of_a_long_list_of_such_names_says_how_many_are_left_out() -> None:
    names = ["".join(2 * chr(97 + (number + at) % 26) for at in range(3)).title() for number in range(MOST + 3)]
    told = asked(*(signed(f"{given}{name}", f"{given} {name}") for name in names for given in ("Sam", "Samuel")))

    assert MOST == len(told)
    assert [MOST - 1] == [number for number, (_, words) in enumerate(told) if words.endswith(" may be one (and 3 more of this kind)")]


def test_names_that_an_editor_told_apart_are_not_asked_about() -> None:
    apart = AuthorRecord(name="Sam Fro", not_same_as=("Samuel Fro",))

    assert [] == asked(signed("a", "Sam Fro"), signed("b", "Samuel Fro"), records=(apart,))


def test_an_entry_that_nothing_uses_is_told() -> None:
    assert [("W-031", "nothing is signed Tom Doe")] == asked(signed("a", "Jane Roe"), records=(AuthorRecord(name="Tom Doe"),))


def test_an_entry_about_a_person_whom_nobody_mentions_is_told() -> None:
    assert [("W-032", "Tom Doe is said to be Tom Dough, but no article mentions a person by that name")] == asked(
        signed("a", "Tom Doe"), records=(AuthorRecord(name="Tom Doe", person="Tom Dough"),))
