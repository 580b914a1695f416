"""Authors in the catalogue: their articles in order, their addresses for ever."""

from generator import catalogue, permalinks
from generator.catalogue import Catalogue
from generator.model import Article
from generator.permalinks import Ledger, Row
from tests.catalogue.test_catalogue import NOBODY, article

LATE = article("bbbbbbbbbb", "Mill opens", "A mill opened.", "1931-05-02", bylines=("By Jane Roe",), publication="Standard")
EARLY = article("cccccccccc", "Mill burns", "A mill burned down.", "1931-04", bylines=("Jane Roe and Tom Doe",), publication="Standard")
SHORT = article("dddddddddd", "Mill stands", "The mill stood.", "1931-06", bylines=("J. Roe",), publication="Standard")
UNSIGNED = article("ffffffffff", "Mill forgotten", "Nobody remembers it.")


def build(*articles: Article, ledger: Ledger = Ledger(())) -> Catalogue:  # noqa: B008
    return catalogue.build(articles, NOBODY, ledger)


def published(*articles: Article) -> Ledger:
    return permalinks.publish(Ledger(()), catalogue.ledger_rows(build(*articles)))


def test_an_author_has_their_articles_in_the_archives_order() -> None:
    made = build(LATE, EARLY, UNSIGNED)

    assert {"authors/jane-roe": ("cccccccccc", "bbbbbbbbbb"), "authors/tom-doe": ("cccccccccc",)} == made.written_by


def test_an_author_has_an_address_that_the_ledger_promises() -> None:
    made = build(LATE)

    assert "authors/jane-roe.html" == made.paths["authors/jane-roe"]
    assert Row(path="authors/jane-roe.html", kind="author", target="authors/jane-roe") in catalogue.ledger_rows(made)


def test_an_archive_that_nobody_signs_has_no_author() -> None:
    made = build(UNSIGNED)

    assert ((), {}, {}) == (made.authors, made.signatures, made.written_by)


def test_a_published_initial_keeps_its_address_when_the_full_name_comes() -> None:
    ledger = published(SHORT)
    made = build(SHORT, LATE, ledger=ledger)

    assert ["authors/j-roe-standard"] == [author.id for author in made.authors]
    assert "authors/j-roe-standard.html" in {row.path for row in permalinks.publish(ledger, catalogue.ledger_rows(made)).rows}


def test_two_published_authors_who_turn_out_to_be_one_lose_no_address() -> None:
    """J. Roe fits both Jane and John, until an editor corrects the byline that was John's."""
    other = article("gggggggggg", "Mill sold", "The mill was sold.", "1931-07", bylines=("John Roe",), publication="Standard")
    ledger = published(SHORT, LATE, other)
    corrected = article("gggggggggg", "Mill sold", "The mill was sold.", "1931-07", bylines=("Jane Roe",), publication="Standard")
    made = build(SHORT, LATE, corrected, ledger=Ledger(tuple(row for row in ledger.rows if row.target != "authors/john-roe")))

    assert {"authors/jane-roe.html": "authors/j-roe-standard.html"} == made.moved
