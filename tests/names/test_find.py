"""The names of whole invented articles, with the recogniser that the project ships with."""

from pathlib import Path

import pytest
import yaml

from generator import names
from generator.names.finding import find
from generator.names.recognisers import Span
from tests.names.making import article

ARTICLES = Path(__file__).with_name("articles")


@pytest.mark.parametrize("case", ["dam", "ferry", "mine"])
def test_an_invented_article_gives_just_the_names_that_its_key_lists(case: str) -> None:
    """No more names than the key's, no fewer, each with the key's type."""
    key = yaml.safe_load((ARTICLES / f"{case}.yaml").read_text("utf-8"))
    found = find(article((ARTICLES / f"{case}.txt").read_text("utf-8")))

    assert key == {name.name: name.type for name in found}


def test_a_title_is_kept_as_a_role_and_never_enters_the_name() -> None:
    """ "Prime Minister X" is X, whose role is Prime Minister."""
    found = find(article((ARTICLES / "ferry.txt").read_text("utf-8")))
    minister = next(name for name in found if name.name == "Casimir van der Meulen-Okoro")

    assert (("Prime Minister",), ("Casimir van der Meulen-Okoro", "van der Meulen-Okoro", "Okoro")) == (minister.roles, minister.surfaces)


def test_a_place_has_no_office_though_something_took_it_for_a_person() -> None:
    text = "Robert Hale, president of Palo Alto, California, said the mill would close. General California said the harvest had failed."
    found = {name.name: (name.type, name.roles) for name in find(article(text))}

    assert ("place", ()) == found["California"]
    assert "president of Palo Alto" in found["Robert Hale"][1]


class Blind:
    """A recogniser that finds nothing."""

    trusted = False

    def read(self, texts: list[str]) -> list[list[Span]]:
        return [[] for _ in texts]


def test_without_a_model_places_peoples_and_wellknown_bodies_are_still_found() -> None:
    """Tables and cues alone find what they know."""
    text = "Officials in Nairobi said on Friday that Kenyan police and the UN were ready to help."
    found = find(article(text), Blind())

    assert {"Nairobi": "place", "Kenyan": "group", "UN": "organisation"} == {name.name: name.type for name in found}


def test_a_language_without_a_recogniser_is_read_by_tables() -> None:
    """A German text gives the organisations that the tables know."""
    mentions = names.mentions_of_text("Die UNESCO tagt in Paris und berät mit der UNICEF.", "de")

    assert {"UNESCO", "UNICEF"} <= {mention["surface"] for mention in mentions}


def test_hashtags_and_web_addresses_hold_no_names() -> None:
    """A name inside #… or https://… is no mention."""
    mentions = names.mentions_of_text("Crowds in Kenya wrote #KenyaRises and read https://example.org/Kenya today.")

    assert ["Kenya"] == [mention["surface"] for mention in mentions]


def test_every_mention_cuts_out_its_own_surface() -> None:
    """text[start:end] is the surface."""
    text = (ARTICLES / "mine.txt").read_text("utf-8")

    assert all(text[m["start"]:m["end"]] == m["surface"] for m in names.mentions_of_text(text))


@pytest.mark.parametrize("text", ["", "\n\n", "....", "A", "’s ’s ’s", "(((((", "-" * 5000, "Ab " * 3000, "\u0000\ufffd\u202e", "𝔊𝔢𝔬"])
def test_odd_texts_break_nothing(text: str) -> None:
    """Whatever is scraped, an answer comes."""
    assert isinstance(names.mentions_of_text(text), list)
