"""The export of a real WordPress 6.1.9, tests/data/forms/wordpress.xml; its README tells how it was made."""

from pathlib import Path

import pytest

from generator.model import Draft
from generator.notices import Notice
from tests.intake.records.reading import aside, read, roles

EXPORT = Path(__file__).parents[2] / "data/forms/wordpress.xml"
BRIDGE, CUP, SHOW, FLOOD, ABOUT = range(5)


@pytest.fixture(scope="module")
def found() -> tuple[list[Draft], list[Notice]]:
    return read(EXPORT.read_bytes())


@pytest.fixture(scope="module")
def drafts(found: tuple[list[Draft], list[Notice]]) -> list[Draft]:
    return found[0]


def test_what_anybody_may_read_is_an_article_and_the_rest_is_counted(found: tuple[list[Draft], list[Notice]]) -> None:
    drafts, notices = found

    assert ["Footbridge to stay shut until spring", "Harriers end a wait of 31 years",
            "Zoë Ångström-Šimek’s “Söndag” opens at the customs house", "Flood warning lifted on the lower Wend",
            "About the Gazette"] == [draft.headline for draft in drafts]
    assert [("I-047", "passed over, for they are no published articles: 1 × attachment, 1 × behind a password, 1 × draft")] == [
        (notice.code, notice.message) for notice in notices]


def test_each_field_is_read_from_where_wordpress_writes_it(drafts: list[Draft]) -> None:
    draft = drafts[BRIDGE]

    assert ("2023-11-15", ("Ada Hollis",), "River & harbour", ("River & harbour", "Town hall", "budget", "footbridge", "Quay School"),
            "https://gazette.example/2023/11/15/footbridge-to-stay-shut-until-spring/",
            ("2023/11/15/footbridge-to-stay-shut-until-spring/",), "The Wendmouth Gazette", "en-US") == (
        draft.published and draft.published.edtf, draft.bylines, draft.section, draft.tags, draft.url, draft.aliases, draft.publication,
        draft.language)
    assert "Two of the five piers have lost the stone at their feet, and the town must find a third of the money." == draft.standfirst


def test_classic_text_has_a_paragraph_for_each_blank_line_and_its_caption(drafts: list[Draft]) -> None:
    assert [(None, "WENDMOUTH — The footbridge"), ("caption", "The footbridge, closed since October. Photo: Ada Hollis"),
            (None, "Divers found that two of t"), (None, "The repair will cost £412,"), ("heading", "The long way round"),
            (None, "Pupils of the Quay School "), (None, '"It was good enough for ou'), ("quote", "The stone was laid in 1881"),
            (None, "The council meets again on"), ("furniture", 'shortcode: [gallery ids="1'), ("furniture", "comment: H. Tarrant: The f"),
            ] == [(role, words if role == "caption" else words[:26]) for role, words in roles(drafts[BRIDGE])[4:]]
    assert [("https://gazette.example/wp-content/uploads/2023/11/footbridge-300x200.jpg", "The footbridge seen from the quay")] == [
        (picture.src, picture.alt) for picture in drafts[BRIDGE].pictures]


def test_each_block_of_the_editor_is_what_it_shows_and_an_embed_is_no_paragraph(drafts: list[Draft]) -> None:
    assert [("caption", "The Harriers with the cup at Mill Field."), ("heading", "How they scored"), ("list", "Marsh, 12 minutes"),
            ("list", "Marsh, 40 minutes"), ("list", "Okafor, 77 minutes"), ("quote", "My father cried, and he supports Larn."),
            ("quote", "Eddie Marsh"), ("table", "Year | Winner"), ("table", "2023 | Larn Athletic"),
            ("table", "2024 | Wendmouth Harriers"), ("caption", "The last two finals"),
            ("furniture", "https://video.example/watch?v=cup2024")] == [(role, words) for role, words in roles(drafts[CUP])[3:] if role]
    assert 3 == sum(role is None for role, _ in roles(drafts[CUP]))


def test_letters_of_other_languages_are_as_they_were_typed(drafts: list[Draft]) -> None:
    assert (("Tomás Ó Brien",), ("Arts", "Île Verte", "painting & drawing")) == (drafts[CUP].bylines, drafts[SHOW].tags)
    assert "Sunday on the island" in roles(drafts[SHOW])[3][1]


def test_a_login_that_stands_in_for_a_name_is_no_byline_and_is_kept(drafts: list[Draft]) -> None:
    """WordPress shows the login until somebody enters a name."""
    assert [((), ["dc:creator: desk", "print_page: 3"]), ((), ["dc:creator: desk"])] == [
        (drafts[n].bylines, aside(drafts[n])) for n in (FLOOD, ABOUT)]


def test_a_post_without_a_category_has_no_section(drafts: list[Draft]) -> None:
    assert (None, ("flood",)) == (drafts[FLOOD].section, drafts[FLOOD].tags)
