"""Laws for every form: nothing that is cut off or damaged stops the reading, and nothing is lost or said twice by chance."""

import json
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.intake import html_lines
from generator.intake.html_tokens import tokens
from generator.intake.inline import Inline, safe_address
from generator.prose import plain_text
from tests.intake.records.reading import MILL, ROOF, everything, read
from tests.intake.records.test_books import PDF, epub, word
from tests.intake.records.test_csv import HEAD, ROW
from tests.intake.records.test_feeds import ITEM, RSS
from tests.intake.records.test_markdown import HUGO, JEKYLL, PELICAN

BLOG = (Path(__file__).parent / "made/blog.xml").read_bytes()
LONG_ENOUGH = 10
"""Seconds; on a quiet machine none of these takes one."""

FORMS = {
    "json": json.dumps([{"title": "Mill", "text": MILL}, {"title": "Roof", "text": ROOF}], indent=1).encode(),
    "jsonl": (json.dumps({"title": "Mill", "text": MILL}) + "\n").encode() * 3,
    "json feed": json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "1", "content_text": MILL}]}).encode(),
    "csv": f"{HEAD}\n{ROW}\n{ROW}\n".encode(), "rss": (RSS % (ITEM + ITEM)).encode(), "wxr": BLOG,
    "jekyll": JEKYLL.encode(), "hugo": HUGO.encode(), "pelican": PELICAN.encode(), "epub": epub(), "docx": word(), "pdf": PDF,
}


@pytest.mark.parametrize("form", FORMS)
@settings(max_examples=40)
@given(share=st.floats(0, 1), flips=st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 255)), max_size=4))
def test_cut_off_and_damaged_files_give_articles_or_notices_and_never_an_error(
        form: str, share: float, flips: list[tuple[float, int]]) -> None:
    data = bytearray(FORMS[form])
    for place, byte in flips:
        data[int(place * len(data))] = byte
    started = time.monotonic()
    drafts, notices = read(bytes(data[:int(share * len(data))]))

    assert LONG_ENOUGH > time.monotonic() - started
    assert all(draft.lines for draft in drafts)
    assert all(notice.hint for notice in notices)


SCALARS = st.one_of(st.text(max_size=40), st.integers(), st.booleans(), st.none(), st.floats(allow_nan=False))
KEYS = st.one_of(st.sampled_from("title date author tags url source description image language category html".split()),
                 st.text("abcdefg_", min_size=1, max_size=8))


@settings(max_examples=60)
@given(st.dictionaries(KEYS, st.one_of(SCALARS, st.lists(SCALARS, max_size=3), st.dictionaries(KEYS, SCALARS, max_size=2)), max_size=6))
def test_every_word_of_every_value_of_a_record_is_in_its_draft(record: dict[str, object]) -> None:
    drafts, _ = read(json.dumps(record | {"text": MILL}))
    said = _folded(everything(drafts[0]))

    assert [] == [word for word in _words(record) if _folded(word) not in said]


def _folded(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum() and c.isascii())


def _words(value: object) -> list[str]:
    """The words that a value says; marks, numbers and what only programs read are left out."""
    if isinstance(value, dict):
        return [word for item in value.values() for word in _words(item)]
    if isinstance(value, list):
        return [word for item in value for word in _words(item)]
    return [word for word in value.split() if word.isascii() and word.isalpha()] if isinstance(value, str) else []


@given(st.lists(st.tuples(st.text(max_size=12), st.booleans(), st.booleans(), st.booleans()), max_size=6))
def test_inline_markdown_reads_back_as_its_words(runs: list[tuple[str, bool, bool, bool]]) -> None:
    inline = Inline()
    for text, linked, strong, emphasis in runs:
        inline.add(text, "https://gazette.example/a" if linked else None, strong=strong, emphasis=emphasis)

    if inline.markdown is not None:
        assert inline.text == plain_text(inline.markdown)


@given(st.text("<>/!-[]\"'= abp&;\n", max_size=200))
def test_html_of_any_kind_is_taken_apart_without_losing_words(text: str) -> None:
    said = "".join(token.value for token in tokens(text) if token.kind == "text")

    assert "".join(said.split()) == "".join("".join(line.text for line in html_lines.read(text).lines).split())


@pytest.mark.parametrize("href", [
    "javascript:alert(1)", "data:text/html,x", "JaVaScRiPt:x", "vbscript:x", "file:///etc/passwd", "//", "a\nb:c", "#x", "http://[x",
    "java\tscript:alert(1)"])
def test_an_address_that_a_browser_might_run_is_none(href: str) -> None:
    assert None is safe_address(href, None)


@pytest.mark.parametrize("text", ["<a" * 40_000, "<a '" * 40_000, "<a '>" * 20_000, "<!--" * 40_000, "<div>" * 15_000, "<ul><li>" * 5_000,
                                  "<td>x" * 3_000, "</" * 40_000, "<![CDATA[" * 30_000, "&" * 90_000, "<b>x" * 5_000])
def test_hostile_html_is_read_in_linear_time(text: str) -> None:
    started = time.monotonic()
    html_lines.read(text)

    assert LONG_ENOUGH > time.monotonic() - started
