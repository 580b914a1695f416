"""Which language a text is taken for, what is done without a recogniser for it, and one entity for a country in all languages."""

import pytest

from generator.names import rules
from generator.names.clitics import begins, ends
from generator.names.finding import find
from generator.names.lexicon import abroad, known_abroad
from generator.names.recognisers import for_language, language_of
from generator.names.rules import ANY_LANGUAGE, RULES, rules_for
from tests.names.making import about, article, name, resolved


@pytest.mark.parametrize(("marked", "expected"), [("en", "en"), ("en-GB", "en"), ("DE", "de"), ("zh-Hant-TW", "zh")])
def test_a_marked_language_is_believed(marked: str, expected: str) -> None:
    """Whatever the text looks like."""
    assert expected == language_of(marked, "Die Katze ist auf dem Dach und will nicht herunter.")


@pytest.mark.parametrize("text", [
    "Der Kanzler reist nach Syrien.", "Scholz in Berlin", "Bundestag stimmt ab", "Das ist ein Test.", "Merkel trifft Obama in Paris.",
    "El presidente de Chile habló ayer.", "Crisis en Venezuela", "Un hombre en Madrid", "Sánchez viaja a Marruecos.",
    "Un homme est mort.", "UN HOMME ARRÊTÉ À PARIS", "Crise en Syrie", "Macron rencontre Scholz à Berlin.",
    "Meloni incontra Macron a Roma.",
    "Die UNESCO tagt in Paris und berät mit der UNICEF über die Lage der Kinder.", "日本の首相が来た", "הם באו אתמול"])
def test_short_texts_in_other_languages_are_not_taken_for_english(text: str) -> None:
    """Not even when they have fewer than eight words."""
    assert "en" != language_of(None, text)


@pytest.mark.parametrize("text", [
    "Talks with Foreign Minister Ulla Brandvold ended badly.", "The UN Council met the UN.", "Tim Cook works at Apple in California.",
    "The mayor of Leeds, Anna Kovacs, spoke in London.", "Rain fell in Nairobi on Friday.",
    "Officials in Nairobi said on Friday that Kenyan police were ready to help people who had left their homes."])
def test_short_english_texts_are_english(text: str) -> None:
    assert "en" == language_of(None, text)


def test_only_english_gets_the_rules_that_read_english_cues() -> None:
    """Other languages, and texts in none that is known, get the few that read none."""
    assert [RULES, ANY_LANGUAGE, ANY_LANGUAGE] == [rules_for(language) for language in ("en", "de", None)]
    assert {"furniture", "brackets", "abroad"} == {rule.__name__ for rule in ANY_LANGUAGE}


CUES = "Gestern sprach Governor Osrica Vellum, 43, in Zubwa province mit dem Zubwa Council, dem Vellum Airport und der Zubwa Cup Final."


def test_english_cues_find_nothing_in_another_language(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same words in a text that is marked as English are five names, so that the test can fail."""
    assert () == find(article(CUES, language="de"))

    monkeypatch.setattr(rules, "ANY_LANGUAGE", RULES)
    assert 4 <= len(find(article(CUES, language="de")))


def test_none_switches_the_recogniser_off() -> None:
    """By the word none, and by having none for the language."""
    assert (None, None, None) == (for_language("en", {"en": "none"}), for_language("de", {"en": "mixed"}), for_language(None))


# ---------------------------------------------------------------- countries

@pytest.mark.parametrize(("form", "country"), [
    ("Syrien", "Syria"), ("Syrie", "Syria"), ("سوريا", "Syria"), ("סוריה", "Syria"), ("シリア", "Syria"), ("叙利亚", "Syria"),
    ("敘利亞", "Syria"), ("USA", "United States"), ("Estados Unidos", "United States"), ("Guinea", "Guinea"), ("Niger", "Niger"),
    ("Äquatorialguinea", "Equatorial Guinea"), ("Nigeria", "Nigeria"), ("Jordanien", "Jordan")])
def test_a_country_is_known_by_its_name_in_any_language(form: str, country: str) -> None:
    land = known_abroad(form)

    assert country == (land.name if land else None)


@pytest.mark.parametrize("form", ["Kongo", "Zubwa", "", "syrien", "Maurice", "Granada", "Nga"])
def test_what_means_two_countries_or_something_else_is_none(form: str) -> None:
    """Kongo is either of two; Maurice and Granada are left out of the tables."""
    assert known_abroad(form) is None


def test_a_country_is_one_entity_whatever_the_language() -> None:
    """The German, the Arabic and the English article are about places/syria."""
    found = resolved(about("a", name("Syrien", "place")), about("b", name("سوريا", "place")), about("c", name("Syria", "place")))

    assert ["places/syria"] == [entity.id for entity in found.entities]


def test_a_person_called_like_a_country_abroad_is_no_country() -> None:
    """Only places are looked up."""
    found = resolved(about("a", name("Island", "person")), about("b", name("Jordan", "person")))

    assert {"people/island", "people/jordan"} == {entity.id for entity in found.entities}


@pytest.mark.parametrize(("language", "form"), [
    ("es", "Granada"), ("fr", "Maurice"), ("pl", "Kuba"), ("da", "Jordan"), ("he", "הודו"), ("ko", "인도"), ("zh", "苏丹"), ("tr", "Mali")])
def test_a_country_that_is_more_often_a_word_or_a_person_is_left_out(language: str, form: str) -> None:
    assert form not in abroad(language)


def test_a_language_that_no_table_is_for_has_no_countries() -> None:
    """Not even those of every language."""
    assert {} == abroad("xh")


# ---------------------------------------------------------------- what is written together with a name

@pytest.mark.parametrize(("text", "at", "expected"), [
    ("وسوريا", 1, True), ("بالعراق", 1, True), ("قسوريا", 1, False), ("וסין", 1, True), ("מגרמניה", 1, True), ("חסין", 1, False),
    ("ולצרפת", 2, True), ("anSyria", 2, False)])
def test_small_words_before_a_name(text: str, at: int, expected: bool) -> None:
    assert expected is begins(text, at)


@pytest.mark.parametrize(("text", "at", "expected"), [
    ("한국은 왔다", 2, True), ("한국에서는", 2, True), ("한국어를", 2, False), ("미국인", 2, False)])
def test_particles_behind_a_name(text: str, at: int, expected: bool) -> None:
    assert expected is ends(text, at)
