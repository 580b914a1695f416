"""Whatever an original holds: bounded in time and size, and the same every time."""

import time
from dataclasses import replace
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.drafting import article_from
from generator.intake import read_piece
from generator.intake.piece import whole
from generator.model import Original, SetAside
from generator.normalise import normalise
from generator.originals import Sheet, sheet_of
from generator.originals.source import KINDS
from tests.originals.making import MILL, article_of, edited, text_of

LONG = 300_000
TRAPS = {
    "one line": b"mill " * 2_000_000, "no space": b"a" * 10_000_000, "lines": b"Mill\n" * 100_000, "empty lines": b"\n" * 1_000_000,
    "nul": b"\x00mill" * LONG, "broken": b"\xff\xc3mill " * LONG, "tags": b"<p" * LONG, "open comments": b"<!--" * LONG,
    "open scripts": b"<script " * LONG, "closed": b"</p>" * LONG, "entities": b"&amp;" * LONG, "references": b"&#" * LONG,
    "backslashes": b"\\" * LONG, "equal signs": b"=E2" * LONG, "data": b"data:image/png;base64," * LONG,
    "words": b"the mill of the mill of " * 50_000,
    "utf-16": "Mill fire\r\n".encode("utf-16") * 20_000, "carriage returns": b"\r" * 1_000_000,
    "mojibake": "\u00e2\u20ac\u2122".encode() * 100_000,
    "quotes": b'"' * LONG, "spaces": b" " * 3_000_000,
}


def found(data: bytes, kind: str) -> Sheet | None:
    """The sheet of an original beside an article that has nothing to do with it."""
    own = article_of(MILL.encode())
    original = Original(file="trap", media_type=kind, bytes=len(data), sha256=sha256(data).hexdigest())
    body = "\n\n".join([own.body, "the mill of the mill of the mill", "Mill", "mill mill mill mill mill " * 200])
    asides = enumerate(("mill", "the mill of the", "Mill Mill Mill Mill Mill"), 1)
    aside = tuple(SetAside(line=n, rule="trap", text=text) for n, text in asides)
    return sheet_of(replace(edited(own, body), original=original, set_aside=aside), data[:2_000_000])


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("trap", TRAPS)
def test_no_original_makes_a_page_slow_or_large(trap: str, kind: str) -> None:
    began = time.process_time()
    sheet = found(TRAPS[trap], kind)

    assert time.process_time() - began < 10
    assert sheet is None or sum(len(text_of(row)) for row in sheet.rows) <= 65_000
    assert sheet is None or sum(len(row.lines) for row in sheet.rows) <= 1_700
    assert sheet is None or len(sheet.rows) < 5_000


@given(st.binary(max_size=400) | st.text(max_size=200).map(str.encode), st.sampled_from(sorted(KINDS)))
def test_any_bytes_give_a_sheet_or_none_and_the_same_again(data: bytes, kind: str) -> None:
    assert found(data, kind) == found(data, kind)


PIECES = st.lists(st.sampled_from([
    "Mill fire at Dewsbury", "", "", "3 min read", "By Jane Doe", "The mill in Long Causeway burned on Friday night, the brigade said.",
    "\u202eNobody\u202c was \u00a0hurt.", "Read More: Fog closes airport", "\ufeffa\x07b", "• one", "> two", "â€™s mill"]),
    min_size=1, max_size=12)


@given(PIECES.map("\n".join))
def test_every_character_of_a_short_text_is_on_the_page_once_and_in_order(text: str) -> None:
    if not any(map(str.isalnum, text)):
        return
    draft = read_piece(whole(text.encode(), "text/plain"), "law.txt")
    sheet = sheet_of(article_from(normalise(draft), id="abcdefghjk", slug="law"), text.encode())
    lines = {line.number: "".join(stretch.text for stretch in line.stretches) for row in sheet.rows for line in row.lines}  # type: ignore[union-attr]

    received = text.removeprefix("\ufeff").split("\n")
    assert {n: line for n, line in enumerate(received, 1) if line.strip()} == {n: line for n, line in lines.items() if line}
