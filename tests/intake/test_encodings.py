"""Bytes become the characters that were meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.decoding.encoding import decode
from generator.intake import read
from generator.notices import Refused

ENGLISH = "The café’s owner said it cost £5 – “too much”. Nobody was hurt in the fire, and the mill will be built again. "
POLISH = "Zażółć gęślą jaźń, powiedział premier w środę. Wiele osób zginęło w wypadku pod Łodzią, a ranni są w szpitalu. "
RUSSIAN = "Пожар на фабрике потушили в среду утром, сообщила полиция, никто не пострадал. "
FRENCH = "Le président a déclaré mercredi que les négociations se poursuivraient après l'été à Genève. Très grave, a-t-il répété."
CZECH = "Předseda vlády ve středu řekl, že jednání budou pokračovat příští týden v Brně, kde už čekají další účastníci."
TURKISH = "Cumhurbaşkanı çarşamba günü görüşmelerin süreceğini söyledi. İğne ışık, değişmedi."
JAPANESE = "首相は水曜日に会談を行うと述べた。"
CHINESE = "中国外交部发言人周三表示，会谈将继续进行。"
ARABIC = "قال الرئيس يوم الأربعاء إن المحادثات ستستمر في المدينة. "
GREEK = "Ο πρωθυπουργός δήλωσε την Τετάρτη ότι οι συνομιλίες θα συνεχιστούν. "


def first_line(data: bytes) -> str:
    return read(data, "x.txt").lines[0].text


@pytest.mark.parametrize(("text", "encoding"), [
    (ENGLISH, "utf-8"),
    (ENGLISH, "utf-8-sig"),
    (ENGLISH, "utf-16"),
    (ENGLISH, "utf-32"),
    (ENGLISH, "utf-16-le"),
    (ENGLISH, "utf-16-be"),
    (ENGLISH * 3, "cp1252"),
    ("It cost £5 to enter. " + "Plain words follow here. " * 20, "latin-1"),
    (POLISH * 3, "cp1250"),
    (POLISH * 3, "iso8859-2"),
    (FRENCH, "cp1252"),
    (CZECH, "cp1250"),
    (TURKISH, "cp1254"),
    (RUSSIAN * 4, "cp1251"),
    (RUSSIAN * 4, "koi8-r"),
    (ARABIC * 4, "cp1256"),
    (GREEK * 4, "cp1253"),
    (JAPANESE * 6, "shift_jis"),
    (JAPANESE * 6, "euc_jp"),
    (JAPANESE, "iso2022_jp"),
    (CHINESE * 6, "gbk"),
])
def test_every_common_encoding_is_read(text, encoding):
    """Declared by a mark, or told by the bytes."""
    assert text == first_line(text.encode(encoding))


def test_a_guessed_encoding_is_recorded():
    """What nothing declares stands among the repairs."""
    assert ("read as windows-1252, which nothing declares",) == read((ENGLISH * 2).encode("cp1252"), "x.txt").repairs


def test_utf8_with_a_foreign_line_keeps_both():
    """Two scrapes pasted together: each part as it was written."""
    data = "“Quoted” – naïve\n".encode() + "It cost £5, “too much”".encode("cp1252")
    draft = read(data, "x.txt")

    assert ["“Quoted” – naïve", "It cost £5, “too much”"] == [line.text for line in draft.lines]
    assert draft.repairs[0].startswith("read as utf-8 with lines in windows-1252")


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_utf8_is_never_taken_for_anything_else(text):
    """Valid UTF-8 without zero bytes is read as UTF-8."""
    data = text.encode()
    if data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")) or b"\x00" in data or b"\x1b$" in data:
        return

    assert (text, ()) == decode(data, "x.txt")


@given(st.binary(max_size=400))
def test_no_bytes_break_the_reader(data):
    """Every file is read or refused."""
    try:
        assert read(data, "x.txt").lines
    except Refused as refusal:
        assert refusal.notices
