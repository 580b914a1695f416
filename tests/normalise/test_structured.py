"""Drafts of readers that know fields and roles: what is known is not looked for, and what repeats it is set aside."""

from dataclasses import replace

from generator.intake import read_piece
from generator.intake.piece import whole
from generator.model import Draft, Line
from generator.normalise import normalise

TEXT = "The ferry ran aground in thick fog on Tuesday evening with ninety people aboard, the coastguard said."
MORE = "It was refloated at dawn on the next tide and towed into the harbour by two tugs, nobody being hurt."


def draft_of(*lines: Line, **fields: object) -> Draft:
    draft = read_piece(whole(b"x", "text/plain"), "page.html")
    numbered = tuple(replace(line, number=number) for number, line in enumerate(lines, 1))
    return replace(draft, lines=numbered, **fields)


def line(text: str, **fields: object) -> Line:
    return Line(number=0, text=text, **fields)


def roles(draft: Draft) -> list[str | None]:
    return [line.role for line in normalise(draft).lines]


def test_a_known_headline_stays_and_its_repeat_is_set_aside():
    """The reader's headline is in force; the first paragraph is no headline."""
    draft = draft_of(line("Ferry runs aground"), line(TEXT), line(MORE), headline="Ferry runs aground")

    assert ["repeat", None, None] == roles(draft)
    assert "Ferry runs aground" == normalise(draft).headline


def test_a_known_byline_is_marked_where_the_page_prints_it():
    """Whose name stands there is known already."""
    draft = draft_of(line("By Jane Doe"), line(TEXT), line(MORE), headline="Ferry runs aground", bylines=("Jane Doe",))

    assert ["byline", None, None] == roles(draft)
    assert ("Jane Doe",) == normalise(draft).bylines


def test_another_name_than_the_known_one_is_left_where_it_stands():
    """A name that contradicts the reader is not lost and not believed."""
    draft = draft_of(line("By Tom Reid"), line(TEXT), line(MORE), headline="Ferry runs aground", bylines=("Jane Doe",))

    assert [None, None, None] == roles(draft)
    assert ("Jane Doe",) == normalise(draft).bylines


def test_a_known_standfirst_is_marked_where_the_page_prints_it():
    """Once is enough."""
    known = "Ninety people spent a night upon the rocks"
    draft = draft_of(line(known), line(TEXT), line(MORE), headline="Ferry runs aground", standfirst=known)

    assert ["repeat", None, None] == roles(draft)


def test_furniture_is_set_aside_from_headings_and_lists_too():
    """Pages print their links as headings above lists."""
    draft = draft_of(
        line(TEXT), line("The night", role="heading", level=2), line(MORE), line("Related stories", role="heading", level=3),
        line("Fog closes airport for a third day", role="list"), line("Harbour gets a second light", role="list"), headline="Ferry")

    assert [None, "heading", None, "promo", "promo", "promo"] == roles(draft)


def test_a_list_of_the_article_stays_a_list():
    """Its items are nobody's links."""
    draft = draft_of(line(TEXT), line("Ninety people", role="list"), line("Two tugs", role="list"), line(MORE), headline="Ferry")

    assert [None, "list", "list", None] == roles(draft)
