"""Scraped words as one line."""

from hypothesis import given

from generator.citations.plain import one_line, web_address
from tests.citations.making import text


def test_whatever_ends_a_line_for_somebody_is_a_space() -> None:
    assert "a b c d e f g" == one_line("a\nb\rc\x85d\u2028e\x0bf\x1cg")


def test_what_no_xml_or_terminal_can_hold_is_left_out() -> None:
    assert "bell, escape, noncharacter" == one_line("be\x07ll, esc\x1bape, non\ufffecharacter")


def test_letters_and_marks_of_every_script_stay() -> None:
    words = "حريق العبّارة, Ü, क्षि, 𝔘, a\u200db"

    assert words == one_line(words)


def test_an_address_holds_nothing_that_ends_it() -> None:
    assert "https://news.example/a%20%7Bb%7D%5Cc?d=%20%C3%BC" == web_address("https://news.example/a {b}\\c?d=%20ü")


@given(text)
def test_a_line_is_a_line_once_and_for_all(words: str) -> None:
    assert [] == one_line(words).splitlines()[1:]
    assert one_line(words) == one_line(one_line(words))
