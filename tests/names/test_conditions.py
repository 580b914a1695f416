"""One name, several things: entries that say where they are meant."""

import random

import pytest

from generator import names
from generator.authority import EntityRecord, When
from generator.model import Article
from tests.names.making import about, article, entity_of, name, resolved

JOHN, SURNAME = name("John Zubwa", "person"), name("Zubwa", "person")
MAYOR = EntityRecord(name="John Zubwa", type="person", slug="john-zubwa-mayor", when=When(near=("mayor", "council")))
PLAYER = EntityRecord(name="John Zubwa", type="person", slug="john-zubwa-player", when=When(near=("goal",)))
M, P, OPEN = "people/john-zubwa-mayor", "people/john-zubwa-player", "people/john-zubwa"


def told(id_: str, text: str, *more: names.Resolution) -> Article:
    """An article in which John Zubwa is named."""
    return article(text, id_=id_, named=(JOHN,))


def ids(found: names.Resolution, id_: str = "a") -> list[str | None]:
    return [mention.entity for mention in found.mentions[id_]]


def test_a_word_of_the_paragraph_says_who_is_meant() -> None:
    found = resolved(told("a", "The Mayor, John Zubwa, spoke."), told("b", "A goal of John Zubwa."), records=(MAYOR, PLAYER))
    assert ([M], [P]) == (ids(found), ids(found, "b"))


def test_half_a_word_says_nothing() -> None:
    assert [OPEN] == ids(resolved(told("a", "The mayoress met John Zubwa."), records=(MAYOR, PLAYER)))


def test_in_an_article_about_one_of_them_every_mention_is_his() -> None:
    found = resolved(told("a", "The mayor, John Zubwa, spoke.\nThen John Zubwa sat down."), records=(MAYOR, PLAYER))
    assert [M, M] == ids(found)


def test_in_an_article_about_both_each_paragraph_decides_and_the_rest_is_open() -> None:
    found = resolved(told("a", "The mayor, John Zubwa, spoke.\nA goal by John Zubwa.\nThen John Zubwa left."), records=(MAYOR, PLAYER))
    assert [M, P, OPEN] == ids(found)
    assert ["W-033"] == [n.code for n in found.notices]


def test_of_both_words_in_one_paragraph_neither_counts() -> None:
    assert [OPEN] == ids(resolved(told("a", "The mayor saw the goal of John Zubwa."), records=(MAYOR, PLAYER)))


def test_without_any_word_the_entry_without_a_condition_has_it() -> None:
    everywhere = EntityRecord(name="John Zubwa", type="person")
    found = resolved(told("a", "Then John Zubwa left."), told("b", "The mayor is John Zubwa."), records=(MAYOR, everywhere))
    assert (["people/john-zubwa"], [M]) == (ids(found), ids(found, "b"))


def test_an_article_that_is_listed_counts_before_words() -> None:
    listed = EntityRecord(name="John Zubwa", type="person", slug="john-zubwa-player", when=When(articles=("a",)))
    assert [P] == ids(resolved(told("a", "The mayor, John Zubwa, spoke."), records=(MAYOR, listed)))


def test_two_that_list_the_article_are_told_apart_by_words_in_it() -> None:
    records = tuple(EntityRecord(name="John Zubwa", type="person", slug=f"john-zubwa-{word}", when=When(articles=("a",), near=(word,)))
                    for word in ("mayor", "player"))
    found = resolved(told("a", "John Zubwa, the mayor.\nJohn Zubwa, the player."), records=records)
    assert [M, P] == ids(found)


@pytest.mark.parametrize("company", ["Kenya", "kenya", "Kenyan"])
def test_the_company_of_a_name_decides(company: str) -> None:
    georgia = name("Georgia", "place")
    records = (EntityRecord(name="Georgia", type="place", slug="georgia-state", when=When(company=(company,))),
               EntityRecord(name="Georgia", type="place", slug="georgia-country"))
    found = resolved(about("a", georgia, name("Kenya", "place"), name("Kenyan", "group")), about("b", georgia), records=records)
    assert ("places/georgia-state", "places/georgia-country") == (entity_of(found, "a", "Georgia"), entity_of(found, "b", "Georgia"))


def test_the_company_may_be_given_by_its_canonical_name() -> None:
    record = EntityRecord(name="Georgia", type="place", slug="georgia-state", when=When(company=("United States",)))
    found = resolved(about("a", name("Georgia", "place"), name("U.S.", "place")), records=(record,))
    assert "places/georgia-state" == entity_of(found, "a", "Georgia")


def test_where_the_only_entry_is_not_meant_somebody_else_of_that_name_is() -> None:
    found = resolved(told("a", "The mayor, John Zubwa."), told("b", "John Zubwa slept."), told("c", "John Zubwa ate."), records=(MAYOR,))
    assert (M, OPEN, OPEN) == (ids(found)[0], ids(found, "b")[0], ids(found, "c")[0])
    assert () == found.notices


def test_a_bare_last_name_follows_the_condition() -> None:
    bare = article("The council heard Zubwa.", id_="c", named=(SURNAME,))
    found = resolved(told("a", "The mayor, John Zubwa."), told("b", "A goal by John Zubwa."), bare, records=(MAYOR, PLAYER))
    assert [M] == ids(found, "c")


def test_a_bare_last_name_without_its_words_is_neither_of_two() -> None:
    bare = article("They heard Zubwa.", id_="c", named=(SURNAME,))
    for records in ((MAYOR, PLAYER), (MAYOR, EntityRecord(name="John Zubwa", type="person"))):
        found = resolved(told("a", "The mayor, John Zubwa."), told("b", "A goal by John Zubwa."), bare, records=records)
        assert "people/zubwa" == ids(found, "c")[0]


def test_a_last_name_may_mean_somebody_in_one_article_only() -> None:
    record = EntityRecord(name="Otto Zubwa", type="person", aliases=("Zubwa",), when=When(called=("Zubwa",), articles=("b",)))
    found = resolved(about("a", name("Otto Zubwa", "person")), about("b", SURNAME), about("c", SURNAME), records=(record,))
    assert ("people/otto-zubwa", "people/otto-zubwa", "people/zubwa") == (ids(found)[0], ids(found, "b")[0], ids(found, "c")[0])


def test_a_longer_name_is_not_given_to_one_of_two_rivals() -> None:
    longer = about("c", name("John Paul Zubwa", "person"))
    found = resolved(told("a", "The mayor, John Zubwa."), told("b", "A goal by John Zubwa."), longer, records=(MAYOR, PLAYER))
    assert {M, P, "people/john-paul-zubwa"} == {e.id for e in found.entities}


def test_a_condition_reaches_over_types() -> None:
    """Who is taken for a place is a person where the entry says so."""
    records = (EntityRecord(name="Jordan", type="person", when=When(near=("she",))), EntityRecord(name="Jordan", type="place"))
    found = resolved(article("She is Jordan.", id_="a", named=(name("Jordan", "place"),)), about("b", name("Jordan", "place")),
                     records=records)
    assert (["people/jordan"], ["places/jordan"]) == (ids(found), ids(found, "b"))


def test_words_may_be_stopped_in_one_article_only() -> None:
    stop = EntityRecord(name="Zan", type="organisation", stop=True, when=When(articles=("b",)))
    found = resolved(about("a", name("Zan", "organisation")), about("b", name("Zan", "organisation")), records=(stop,))
    assert (["organisations/zan"], [], ()) == (ids(found), ids(found, "b"), found.notices)


def test_roles_go_to_the_one_in_whose_paragraph_they_are_printed() -> None:
    own = name("John Zubwa", "person", roles=("mayor", "left back"))
    one = article("The mayor, John Zubwa.\nThe left back John Zubwa made a goal.", id_="a", named=(own,))
    found = resolved(one, records=(MAYOR, PLAYER))
    assert {M: ("mayor",), P: ("left back",)} == {e.id: e.roles for e in found.entities}


def test_the_order_of_arrival_changes_nothing() -> None:
    texts = ("The mayor, John Zubwa.\nA goal by John Zubwa.", "John Zubwa slept.", "The council: John Zubwa.", "A goal: John Zubwa.")
    articles = [told(f"a{n}", text) for n, text in enumerate(texts)] + [about("z", SURNAME)]
    shuffled = random.Random(3).sample(articles, len(articles))  # noqa: S311
    assert resolved(*articles, records=(MAYOR, PLAYER)) == resolved(*shuffled, records=(PLAYER, MAYOR))


def test_what_the_work_list_offers_for_an_open_name_settles_it() -> None:
    one = told("a", "Then John Zubwa left.")
    assert "  when:\n    articles: [a]\n    near: [goal]" in resolved(one, records=(MAYOR, PLAYER)).notices[0].hint
    again = EntityRecord(name="John Zubwa", type="person", slug="john-zubwa-player", when=When(articles=("a",), near=("goal",)))
    found = resolved(one, records=(MAYOR, again))
    assert ([P], []) == (ids(found), [n for n in found.notices if n.code == "W-033"])


def test_a_condition_that_no_article_meets_is_told_from_a_name_that_nobody_prints() -> None:
    found = resolved(told("a", "The mayor, John Zubwa."), records=(MAYOR, PLAYER, EntityRecord(name="Ada Quill", type="person")))
    assert {"John Zubwa is mentioned, but no article meets its condition", "no article mentions Ada Quill"} \
        == {n.message for n in found.notices}


def test_an_entry_keeps_its_address_from_others_of_its_name() -> None:
    """Whatever article comes first."""
    mayor = EntityRecord(name="John Zubwa", type="person", when=When(near=("mayor",)))
    found = resolved(told("a", "John Zubwa slept."), told("b", "The mayor, John Zubwa."), records=(mayor,))
    assert ["people/john-zubwa"] == ids(found, "b") != ids(found, "a")
