"""Of an article whose text may not be shown, no page has more than its headline and what a citation needs."""

import pytest

from generator import catalogue
from generator.authority import Authority
from generator.model import Name, PromoLink, SetAside, Withdrawal
from generator.permalinks import Ledger
from tests.views import sample
from tests.views.render import rendered

WITHHELD = "quicksilver"
BODY = (
    "Five barrels of quicksilver were on board the Maid of Orrin, Ines Calloway told the Harbour Board of Brimsey on Friday.\n\n"
    "“The quicksilver was mine,” said Ines Calloway of the Harbour Board. At least 40 quicksilver flasks were found in Brimsey.")
NAMES = (
    Name(name="Ines Calloway", type="person", surfaces=("Ines Calloway",)), Name(name="Brimsey", type="place", surfaces=("Brimsey",)),
    Name(name="Harbour Board", type="organisation", surfaces=("Harbour Board",)))


def pages_with_the_secret(**fields: object) -> list[str]:
    """Paths of the files that print it; another report of the same day names the same people and places."""
    kept = sample.article(
        "Ferry burns off Brimsey", BODY, published="2016-04-29", standfirst="A quicksilver cargo.", names=NAMES,
        set_aside=(SetAside(line=9, rule="promo_links", text="Read more about quicksilver"),),
        links=(PromoLink(label="Read more", text="The quicksilver trade"),), **fields)
    other = sample.article("Ferry burned in the sound", BODY.replace(WITHHELD, "lamp oil"), published="2016-04-29", names=NAMES)
    archive = catalogue.build((kept, other), Authority(), Ledger(()))
    return [path for path, text in rendered(archive).items() if WITHHELD in text.lower()]


def test_what_may_be_shown_is() -> None:
    assert pages_with_the_secret()


@pytest.mark.parametrize("fields", [
    {"access": "metadata"}, {"withdrawn": Withdrawal(date="2026-05-01", reason="At the request of a person named in it.")},
])
def test_no_word_of_what_is_withheld_is_on_any_page(fields: dict[str, object]) -> None:
    assert [] == pages_with_the_secret(**fields)
