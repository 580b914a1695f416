"""An article as its file has it now, in the catalogue of what it was."""

from dataclasses import replace

from generator import catalogue
from generator.authority import Authority
from generator.catalogue import Catalogue
from generator.edited import with_edited
from generator.model import Name, Withdrawal
from generator.permalinks import Ledger
from tests.views import sample

PYLE = Name(name="Hester Pyle", type="person", surfaces=("Hester Pyle", "Pyle"))
VERHALL = Name(name="Tomas Verhall", type="person", surfaces=("Tomas Verhall",))


def archive() -> Catalogue:
    one = sample.article("Mill burns at Amsel", "“We saw it come,” said Hester Pyle.", published="1931-05-02", names=(PYLE,))
    other = sample.article("Bridge at Orrin closed", "Tomas Verhall closed the bridge.", published=None, names=(VERHALL,))
    return catalogue.build((one, other), Authority(), Ledger(()))


def test_an_article_that_is_as_it_was_gives_the_same_catalogue() -> None:
    before = archive()

    assert [before] * 2 == [with_edited(before, article) for article in before.articles]


def test_names_lead_where_they_led_and_new_ones_to_the_only_bearer() -> None:
    before = archive()
    mill = next(article for article in before.articles if "Mill" in article.headline)
    again = sample.article(mill.headline, "Pyle met Tomas Verhall and Hester Pyle.", id=mill.id, names=(PYLE, VERHALL))
    found = with_edited(before, again)

    assert [("Pyle", "people/hester-pyle"), ("Tomas Verhall", "people/tomas-verhall"), ("Hester Pyle", "people/hester-pyle")] == [
        (mention.surface, mention.entity) for mention in found.mentions[mill.id]]
    assert () == found.quotes[mill.id]
    assert before.mentions[mill.id] != found.mentions[mill.id]


def test_a_date_that_is_written_is_in_force_and_one_that_is_taken_away_is_not() -> None:
    before = archive()
    mill = next(article for article in before.articles if "Mill" in article.headline)
    bridge = next(article for article in before.articles if "Bridge" in article.headline)

    assert mill.published == with_edited(before, replace(bridge, published=mill.published)).dates[bridge.id]
    assert mill.id not in with_edited(before, replace(mill, published=None)).dates


def test_what_is_withdrawn_shows_none_of_its_words() -> None:
    before = archive()
    mill = next(article for article in before.articles if "Mill" in article.headline)
    taken = replace(mill, withdrawn=Withdrawal(date="1931-06-01", reason="At the paper's request."))

    assert "Pyle" not in with_edited(before, taken).by_id[mill.id].text
    assert () == with_edited(before, taken).mentions[mill.id]
