"""A name with one doubtful mention has no page, is found all the same, and keeps a page that it once had."""

from generator import catalogue, permalinks
from generator.authority import Authority, EntityRecord
from generator.catalogue import Catalogue
from generator.model import Name
from generator.permalinks import Ledger, Row
from generator.search.documents import documents
from tests.catalogue.test_catalogue import article

TARN = Name(name="Tarn", type="person", surfaces=("Tarn",))
LEES = Name(name="Asa Lees", type="person", surfaces=("Asa Lees",))
ONCE = (article("bbbbbbbbbb", "Mill opens", "Asa Lees sold a mill to Tarn.", "1931-05-02", names=(LEES, TARN)),)
TWICE = (*ONCE, article("cccccccccc", "Mill burns", "The mill of Tarn burned.", "1931-06-02", names=(TARN,)))


def build(articles: tuple[catalogue.Article, ...] = ONCE, decided: Authority = Authority(), ledger: Ledger = Ledger(())) -> Catalogue:  # noqa: B008
    return catalogue.build(articles, decided, ledger)


def test_one_word_mentioned_once_has_no_page_and_no_address() -> None:
    made = build()

    assert ["people/tarn"] == list(made.naming.unconfirmed)
    assert ("people/asa-lees" in made.paths, "people/tarn" in made.paths) == (True, False)
    assert "people/tarn.html" not in {row.path for row in catalogue.ledger_rows(made)}


def test_a_second_article_confirms_it() -> None:
    assert "people/tarn" in build(TWICE).paths


def test_an_authority_record_confirms_it() -> None:
    assert "people/tarn" in build(decided=Authority(entities=(EntityRecord(name="Tarn", type="person"),))).paths


def test_what_it_says_confirms_it() -> None:
    spoken = article("dddddddddd", "Mill opens", "“The mill is mine and will stay mine,” said Tarn.", names=(TARN,))

    assert "people/tarn" in build((spoken,)).paths


def test_a_page_that_was_published_stays_when_only_one_mention_is_left() -> None:
    ledger = permalinks.publish(Ledger(()), catalogue.ledger_rows(build(TWICE)))

    assert "people/tarn.html" == build(ONCE, ledger=ledger).paths["people/tarn"]


def test_an_address_that_was_given_up_does_not_bring_the_page_back() -> None:
    ledger = Ledger((Row(path="people/tarn.html", kind="gone", target="was the name of a ship"),))

    assert {"people/tarn.html": "was the name of a ship"} == build(ledger=ledger).gone


def test_it_is_found_by_the_search() -> None:
    (document,) = documents(build())

    assert ("Tarn",) in document.names and "people/tarn" in document.facets["person"]
