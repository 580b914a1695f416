"""Characters are repaired, words are not touched."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.decoding.characters import repair, split


@pytest.mark.parametrize(("expected", "text", "repairs"), [
    ("three mills burned", "three\u00a0mills\u202fburned", ("no-break spaces to spaces (2)",)),
    ("Zoë", "Zoe\u0308", ("letters joined with their accents (1)",)),
    ("spinning", "spin\u00adning\u200b", ("invisible characters removed (2)",)),
    ("“Fire!” it’s said – twice…", "“Fire!” it’s said – twice…", ()),
    ("a b", "a\u2028b", ("page and line separators to spaces (1)",)),
    ("exe.txt", "\u202eexe.txt\u202c", ("direction overrides removed (2)",)),
    ("The café’s “fire”", "The cafÃ©â€™s â€œfireâ€\u009d", ("lines of mojibake undone (1)",)),
    ("Brontë’s ‘À la carte’, SÃO PAULO, Âge d’or", "Brontë’s ‘À la carte’, SÃO PAULO, Âge d’or", ()),
    ("می‌خواهم", "می‌خواهم", ()),
])
def test_each_repair_is_made_and_recorded(expected, text, repairs):
    """What is printed as it should be is left alone."""
    assert (expected, repairs) == repair(text)


@given(st.text())
def test_repairing_twice_changes_nothing_more(text):
    """Nothing is left to do."""
    once, _ = repair(text)

    assert (once, ()) == repair(once)


@given(st.text())
def test_the_number_of_lines_stays(text):
    """Line numbers of the original stay true."""
    assert len(split(text)) == len(split(repair(text)[0]))


@given(st.text("abc \n\r“”’–é"))
def test_plain_text_comes_through_as_it_is(text):
    """Line ends of every kind count once."""
    assert text.replace("\r\n", "\n").replace("\r", "\n").split("\n") == split(repair(text)[0])
