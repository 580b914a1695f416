"""A line whose visible characters were repaired is kept as it came, beside its repaired form."""

from generator import document
from generator.drafting import article_from
from generator.intake import read_piece
from generator.intake.piece import whole
from generator.model import Draft


def read_text(text: str) -> Draft:
    return read_piece(whole(text.encode(), "text/plain"), "old.txt")


def test_a_line_of_mojibake_is_kept_as_it_came():
    """The article has the repaired words, and the original's under their line."""
    draft = read_text("Hatch\u00e2\u20ac\u2122s side\n\nThe mill burned.\n")

    assert "Hatch’s side" == draft.lines[0].text
    assert [(1, "as_received", "Hatch\u00e2\u20ac\u2122s side")] == [(kept.line, kept.rule, kept.text) for kept in draft.as_received]


def test_spaces_joined_accents_and_invisible_characters_are_no_loss():
    """Nobody sees the difference."""
    assert () == read_text("The\u00a0mill bur\u00adned at Du\u0308ren.\u200b\n").as_received


def test_control_characters_are_kept_for_they_may_have_been_letters():
    """A quotation mark of Windows is a control character elsewhere."""
    draft = read_text("He said \u0093no\u0094.\n")

    assert ["He said \u0093no\u0094."] == [kept.text for kept in draft.as_received] or "“no”" in draft.lines[0].text


def test_an_article_file_gives_the_line_back_as_it_came():
    """Written and read again, whatever the characters."""
    raw = "Hatch\u00e2\u20ac\u2122s\x07 \"side\" \\ #1: a"
    article = article_from(read_text(f"{raw}\n\nThe mill burned.\n"), id="abcdefghjk", slug="old")

    again, _ = document.parse(document.write(article), article.file)

    assert raw in [entry.text for entry in again.set_aside if entry.rule == "as_received"]
