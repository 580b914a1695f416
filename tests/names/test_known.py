"""Names that people decided on are found in every article."""

from itertools import permutations
from pathlib import Path

import pytest

from generator import commands
from generator.authority import EntityRecord
from generator.model import Name
from generator.names import KnownNames, locate
from tests.names.making import article, name

KNOWN = KnownNames({"Osrica Vellum": ("person", "Osrica Vellum"), "O. Vellum": ("person", "Osrica Vellum"),
                    "Zubwatel": ("organisation", "Zubwatel"), "オスリカ": ("person", "Osrica Vellum")})


def added(text: str, *own: Name, language: str | None = "de") -> list[Name]:
    """The records that the known names add."""
    return list(KNOWN.added_to(article(text, named=own, language=language)).names[len(own):])


@pytest.mark.parametrize("language", ["en", "de", "ar", "xx", None])
def test_a_known_name_is_found_in_any_language(language: str | None) -> None:
    assert [name("Zubwatel", "organisation")] == added("Gestern kam Zubwatel zu spät.", language=language)


def test_the_forms_of_one_thing_are_one_record_under_the_longest() -> None:
    assert [name("Osrica Vellum", "person", "O. Vellum")] == added("Gestern kam O. Vellum. Osrica Vellum ging.")


@pytest.mark.parametrize("text", [
    "Gestern kamen Zubwatels Leute.", "Siehe https://example.org/Zubwatel dort.", "Alle riefen #Zubwatel und gingen.",
    "Gestern kam Osrica Vellum-Oyelaran zu spät.", "Gestern kam zubwatel zu spät."])
def test_parts_of_words_addresses_hashtags_and_other_people_are_not_found(text: str) -> None:
    assert [] == added(text)


def test_a_name_that_the_article_has_already_is_left_as_it_is() -> None:
    """Neither its surface nor what lies inside a longer one of it is recorded anew."""
    assert [] == added("Gestern kam Zubwatel zu spät.", name("Zubwatel", "place"))
    assert [] == added("Gestern kam der Zubwatel Rat zu spät.", name("Zubwatel Rat", "organisation"))


def test_a_form_that_stands_for_something_in_the_article_is_given_no_second_meaning() -> None:
    """Not even where the article's own is not located: half of another person's name."""
    assert [] == added("Gestern kam Zubwatel-Oyelaran.", name("Zubwatel", "person"))


def test_a_known_name_in_a_script_without_spaces_is_found() -> None:
    assert [name("オスリカ", "person")] == added("きのうオスリカが来た。", language="ja")


def test_the_order_of_the_forms_changes_nothing() -> None:
    """Of the records as of the names."""
    forms = list({"Osrica Vellum": ("person", "Osrica Vellum"), "Vellum": ("person", "Osrica Vellum"), "Zubwa": ("place", "Zubwa")}.items())
    page = article("Gestern kam Vellum. Osrica Vellum ging nach Zubwa.")
    results = {KnownNames(dict(order)).added_to(page).names for order in permutations(forms)}  # type: ignore[arg-type]

    assert 1 == len(results)


def test_of_two_entries_with_one_name_the_first_counts_and_a_stopped_one_is_no_name() -> None:
    records = (EntityRecord(name="Zubwa", type="place"), EntityRecord(name="Zubwa Sports", type="organisation", aliases=("Zubwa",)),
               EntityRecord(name="Fotos", type="organisation", stop=True))
    found = KnownNames.decided(records).added_to(article("Gestern in Zubwa. Fotos folgen."))

    assert [("Zubwa", "place")] == [(n.name, n.type) for n in found.names]


def test_what_is_added_can_be_located() -> None:
    found = KNOWN.added_to(article("Gestern kam O. Vellum mit Zubwatel."))

    assert ["O. Vellum", "Zubwatel"] == [mention.surface for mention in locate(found)]


def test_the_names_verb_gives_the_names_of_the_authority_files(tmp_path: Path) -> None:
    """With no recogniser at all, and in a language that nobody knows."""
    (tmp_path / "authority").mkdir()
    (tmp_path / "authority/organisations.yaml").write_text("- name: Zubwatel\n  aliases: [ZT Group]\n", "utf-8")
    (tmp_path / "settings.yaml").write_text("recognisers:\n  en: none\n", "utf-8")
    found = commands.names_in("Bhava ulu ZT Group wana, ulu Zubwatel wana bhava.", tmp_path)

    assert [("ZT Group", "organisation"), ("Zubwatel", "organisation")] == [(m["surface"], m["type"]) for m in found]
