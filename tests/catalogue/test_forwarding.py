"""An address of a person, organisation or place answers for ever, whatever people decide about its name."""

import hashlib
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import catalogue, names, permalinks
from generator.authority import Authority, EntityRecord, When
from generator.catalogue import Catalogue
from generator.model import Article
from generator.notices import BrokenPromise
from generator.permalinks import Ledger, Row
from tests.names.making import about, name

JANE, SHORT, JOHN = name("Jane Roe", "person"), name("J. Roe", "person"), name("John Roe", "person")
GLOVES = name("Green Gloves", "person")
ARTICLES = (about("a", JANE, GLOVES), about("b", SHORT), about("c", JOHN))


def person(of: str, **fields: object) -> EntityRecord:
    return EntityRecord(**{"name": of, "type": "person", **fields})  # type: ignore[arg-type]


def build(ledger: Ledger, *records: EntityRecord, articles: Sequence[Article] = ARTICLES) -> tuple[Catalogue, Ledger]:
    """One build, and the ledger after it; the next build with it writes nothing and shows the same."""
    made = catalogue.build(articles, Authority(entities=records), ledger)
    after = permalinks.publish(ledger, catalogue.ledger_rows(made))
    again = catalogue.build(articles, Authority(entities=records), after)
    assert after == permalinks.publish(after, catalogue.ledger_rows(again))
    assert (made.redirects, made.gone, made.several) == (again.redirects, again.gone, again.several)
    assert set(after.in_force()) <= {*made.paths.values(), *made.redirects, *made.gone, *made.several}
    return made, after


def first() -> Ledger:
    return build(Ledger(()))[1]


def test_what_was_merged_leads_to_what_it_was_merged_into() -> None:
    made, ledger = build(first(), person("Jane Roe", aliases=("J. Roe",)))
    assert {"people/j-roe.html": "people/jane-roe.html"} == made.redirects
    assert Row(path="people/j-roe.html", kind="redirect", target="people/jane-roe.html") in ledger.rows


def test_what_was_renamed_twice_is_reached_from_both_addresses() -> None:
    _, ledger = build(first(), person("Dame Jane Roe", aliases=("Jane Roe",)))
    made, _ = build(ledger, person("Baroness Roe", aliases=("Jane Roe",)))
    assert {"people/jane-roe.html": "people/baroness-roe.html", "people/dame-jane-roe.html": "people/baroness-roe.html"} == made.redirects


def test_a_name_that_comes_back_has_its_page_back() -> None:
    _, ledger = build(first(), person("Dame Jane Roe", aliases=("Jane Roe",)))
    made, _ = build(ledger)
    assert {"people/dame-jane-roe.html": "people/jane-roe.html"} == made.redirects


def test_what_was_merged_wrongly_leads_elsewhere_when_it_is_put_right() -> None:
    _, ledger = build(first(), person("Jane Roe", aliases=("J. Roe",)))
    made, _ = build(ledger, person("John Roe", aliases=("J. Roe",)))
    assert "people/john-roe.html" == made.redirects["people/j-roe.html"]


def test_a_chosen_slug_is_taken_and_given_back() -> None:
    made, ledger = build(first(), person("Jane Roe", slug="roe"))
    assert {"people/jane-roe.html": "people/roe.html"} == made.redirects
    made, _ = build(ledger)
    assert {"people/roe.html": "people/jane-roe.html"} == made.redirects


def test_what_is_of_another_type_leads_to_its_new_folder() -> None:
    made, _ = build(first(), EntityRecord(name="Green Gloves", type="organisation"))
    assert {"people/green-gloves.html": "organisations/green-gloves.html"} == made.redirects


def test_what_is_of_a_type_without_pages_says_so() -> None:
    made, _ = build(first(), EntityRecord(name="Green Gloves", type="work"))
    assert {"people/green-gloves.html": "“Green Gloves” is recorded as a work now, and has no page of its own"} == made.gone


def test_what_is_stopped_says_why_and_comes_back_when_it_is_not() -> None:
    made, ledger = build(first(), person("Green Gloves", stop=True, note="a pair of gloves"))
    assert {"people/green-gloves.html": "“Green Gloves” is no name, a pair of gloves"} == made.gone
    made, _ = build(ledger)
    assert ({}, "people/green-gloves.html") == (made.gone, made.paths["people/green-gloves"])


def test_what_was_split_offers_both_and_follows_when_one_is_renamed() -> None:
    records = [person("Jane Roe", slug=f"jane-roe-{id_}", when=When(articles=(id_,))) for id_ in "ad"]
    articles = (*ARTICLES, about("d", JANE))
    made, ledger = build(build(Ledger(()), articles=articles)[1], *records, articles=articles)
    assert {"people/jane-roe.html": ("people/jane-roe-a", "people/jane-roe-d")} == made.several
    renamed = person("Jane Roe", slug="jane-roe-pilot", when=When(articles=("d",)), was=("people/jane-roe-d",))
    made, _ = build(ledger, records[0], renamed, articles=articles)
    assert {"people/jane-roe.html": ("people/jane-roe-a", "people/jane-roe-pilot")} == made.several
    assert "people/jane-roe-pilot.html" == made.redirects["people/jane-roe-d.html"]


def test_of_a_split_name_one_may_keep_the_address() -> None:
    articles = (*ARTICLES, about("d", JANE))
    made, _ = build(build(Ledger(()), articles=articles)[1], person("Jane Roe"),
                    person("Jane Roe", slug="jane-roe-pilot", when=When(articles=("d",))), articles=articles)
    assert ({}, {}) == (made.several, made.redirects)
    assert ("a",) == made.mentioned_in["people/jane-roe"]


def test_a_former_id_wins_over_what_the_names_say() -> None:
    made, _ = build(first(), person("Jane Roe", aliases=("J. Roe",)), person("John Roe", was=("people/j-roe",)))
    assert {"people/j-roe.html": "people/john-roe.html"} == made.redirects


def test_two_that_were_one_id_are_both_offered() -> None:
    ledger = Ledger((Row(path="people/the-roes.html", kind="person", target="people/the-roes"),))
    made, _ = build(ledger, person("Jane Roe", was=("people/the-roes",)), person("John Roe", was=("people/the-roes",)))
    assert {"people/the-roes.html": ("people/jane-roe", "people/john-roe")} == made.several


def test_a_line_that_a_person_wrote_into_the_ledger_holds() -> None:
    rows = (Row(path="people/j-roe.html", kind="person", target="people/j-roe"),
            Row(path="people/j-roe.html", kind="redirect", target="people/index.html"))
    made, _ = build(Ledger(rows), person("Jane Roe", aliases=("J. Roe",)))
    assert {"people/j-roe.html": "people/index.html"} == made.redirects


def test_a_line_that_a_person_wrote_leads_straight_to_what_answers_in_the_end() -> None:
    """Not by way of another redirect, which the next build would shorten."""
    given = Row(path="people/the-roe.html", kind="redirect", target="people/jane-roe.html")
    made, _ = build(Ledger((*first().rows, given)), person("Dame Jane Roe", aliases=("Jane Roe",)))
    assert "people/dame-jane-roe.html" == made.redirects["people/the-roe.html"]


def test_a_reason_that_a_person_gave_holds() -> None:
    rows = (Row(path="people/j-roe.html", kind="person", target="people/j-roe"),
            Row(path="people/j-roe.html", kind="gone", target="a slip"))
    made, _ = build(Ledger(rows), person("Jane Roe", aliases=("J. Roe",)))
    assert ({"people/j-roe.html": "a slip"}, {}) == (made.gone, made.redirects)


def test_a_bare_name_that_turns_out_to_be_somebody_leads_to_where_its_mentions_are() -> None:
    union = name("Wend Growers Union", "organisation")
    bare = about("a", name("Zubwa", "person"), union)
    _, ledger = build(Ledger((Row(path="people/zubwa.html", kind="person", target="people/zubwa"),)), articles=(bare,))
    made, _ = build(ledger, articles=(bare, about("b", name("Imelda Zubwa", "person"), union)))
    now = made.paths[str(made.mentions["a"][0].entity)]
    assert now == made.redirects.get("people/zubwa.html", "people/zubwa.html")


def test_a_place_that_was_told_from_its_namesake_leads_to_it_when_it_turns_out_to_be_the_same() -> None:
    """The article that put a Tripoli into Lebanon is corrected: what was at its address is at that of the only Tripoli."""
    tripoli, libya = name("Tripoli", "place"), about("a", name("Tripoli", "place"), name("Libya", "place"))
    _, ledger = build(Ledger(()), articles=(libya, about("b", tripoli, name("Lebanon", "place"))))
    made, _ = build(ledger, articles=(libya, about("b", tripoli), about("c", name("Lebanon", "place"))))
    assert "places/tripoli.html" == made.redirects["places/tripoli-lebanon.html"]


def test_an_address_with_a_digest_is_found_again() -> None:
    """Two names of one slug: the second has the beginning of its name's digest behind it."""
    articles = (about("a", name("Åre", "place")), about("b", name("Are", "place"), name("Kenya", "place")))
    records = (EntityRecord(name="Are", type="place", slug="are-village"), EntityRecord(name="Åre", type="place"))
    ledger = Ledger((Row(path="places/are-2a0c.html", kind="place", target="places/are-2a0c"),))
    with pytest.raises(BrokenPromise):
        build(ledger, *records, articles=articles)
    digest = hashlib.sha256("Åre".encode()).hexdigest()[:4]
    path = f"places/are-{digest}.html"
    made, _ = build(Ledger((Row(path=path, kind="place", target=path.removesuffix(".html")),)), *records, articles=articles)
    assert {path: "places/are.html"} == made.redirects


def test_what_vanishes_without_a_word_is_a_broken_promise_with_the_entry_to_write() -> None:
    with pytest.raises(BrokenPromise) as caught:
        build(first(), articles=(about("a"), *ARTICLES[1:]))
    assert {"people/green-gloves.html", "people/jane-roe.html"} == {n.message.partition(" ")[0] for n in caught.value.notices}
    assert "was: [people/jane-roe]" in str(caught.value)


RECORDS = st.sampled_from([
    person("Jane Roe", aliases=("J. Roe",)), person("Dame Jane Roe", aliases=("Jane Roe",)), person("John Roe", aliases=("J. Roe",)),
    person("J. Roe", stop=True), EntityRecord(name="Green Gloves", type="organisation"), person("Green Gloves", stop=True),
    EntityRecord(name="Green Gloves", type="work"), person("Jane Roe", slug="roe"), person("Roe", aliases=("Jane Roe", "John Roe")),
    EntityRecord(name="John Roe", type="organisation")])


@given(st.lists(st.lists(RECORDS, max_size=3, unique_by=lambda r: r.id), max_size=5))
def test_whatever_is_decided_from_day_to_day_every_address_answers_and_the_next_build_is_the_same(days: list[list[EntityRecord]]) -> None:
    ledger = first()
    for records in days:
        claimed = [form for record in records for form in record.names]
        if len(claimed) == len(set(claimed)):
            _, ledger = build(ledger, *records)


def test_nothing_is_forwarded_in_an_archive_without_a_ledger() -> None:
    assert names.Forwarding() == names.forward(Ledger(()), (), {}, (), {})
