"""Article files: written, read, refused."""

import pytest
from hypothesis import given, settings

from generator import document
from generator.notices import BrokenFile
from tests.document.articles import ID, article, articles

FILE = f"articles/mill-fire-at-dewsbury-{ID}.md"
TEXT = f"""\
---
id: {ID}
headline: Mill fire at Dewsbury
bylines:
- Jane Doe
published: 1931-05-02
date_basis: stated
date_text: 2 May, 1931
publication: null
language: en
credits:
- 'Photo: Asa Lees'
links:
- label: Read More
  text: Fog closes airport
tags:
- Fires
- '#Mill'
names:
- name: Asa Lees
  type: person
  surfaces: [Asa Lees, Lees]
  roles: [mill owner]
- name: Dewsbury
  type: place
  surfaces: [Dewsbury]
original:
  file: fire.txt
  media_type: text/plain
  bytes: 412
  sha256: {'0a' * 32}
  received: 2026-11-22
set_aside:
- line: 2
  rule: date_line
  text: 2 May, 1931
generated:
"""


def test_an_article_file_reads_like_this():
    """Known things first, what the program needs for itself last; then the words."""
    written = document.write(article())

    assert TEXT == written[:len(TEXT)]
    assert article().body == written.partition("\n---\n\n")[2].rstrip("\n")


@settings(max_examples=40)
@given(articles())
def test_what_is_written_is_read_back(made):
    """Every field, and the blocks and text laid out alike."""
    assert (made, ()) == document.parse(document.write(made), made.file)


@settings(max_examples=40)
@given(articles())
def test_reading_and_writing_again_gives_the_same_bytes(made):
    """A file is stable."""
    text = document.write(made)

    assert text == document.write(document.parse(text, made.file)[0])


def test_a_file_with_windows_line_ends_is_read():
    """Editors differ."""
    text = document.write(article()).replace("\n", "\r\n")

    assert article() == document.parse(text, FILE)[0]


def test_an_arabic_article_runs_from_the_right():
    """The direction follows from the language."""
    text = document.write(article(language="ar-SY"))

    assert "rtl" == document.parse(text, FILE)[0].direction


def test_an_unknown_key_is_kept_as_it_is():
    """And reported."""
    text = document.write(article()).replace("language: en\n", "language: en\nshelf: [A, 3]\nnote: mine\n")
    got, notices = document.parse(text, FILE)

    assert [("F-007", 11), ("F-007", 12)] == [(notice.code, notice.line) for notice in notices]
    assert (("shelf", "- A\n- 3\n"), ("note", "mine\n")) == document.parse(document.write(got), FILE)[0].extra


def test_a_date_that_a_person_writes_is_curated():
    """Whatever basis the generator had left below it."""
    text = document.write(article()).replace("published: 1931-05-02", "published: 1931-05-03")
    got = document.parse(text, FILE)[0]

    assert ("1931-05-03", "curated", "curated") == (got.published.edtf, got.published.basis, got.date_basis)


def test_a_person_may_settle_that_a_date_is_unknown():
    """Null and curated is a decision."""
    text = document.write(article(published=None, date_basis=None, date_text=None)).replace("date_basis: null", "date_basis: curated")
    got = document.parse(text, FILE)[0]

    assert (None, "curated") == (got.published, got.date_basis)


@pytest.mark.parametrize(("expected", "old", "new"), [
    (["F-010"], "---\nid", "id"),
    (["F-011"], "\n---\n", "\n"),
    (["F-012"], "published: 1931-05-02", "published: 2 May 31"),
    (["F-013"], f"id: {ID}", "id: bbbbbbbbbb"),
    (["F-015"], "headline: Mill fire at Dewsbury", "headline: ''"),
    (["F-016"], "sha256: 0a0a", "sha256: zz"),
    (["F-004"], "type: person", "type: ship"),
    (["F-006", "F-007"], "  surfaces: [Dewsbury]", "  surface: [Dewsbury]"),
    (["F-006"], f"id: {ID}\n", ""),
    (["F-012", "F-013", "F-015"], f"id: {ID}\nheadline: Mill fire at Dewsbury\nbylines:\n- Jane Doe\npublished: 1931-05-02",
     "id: bbbbbbbbbb\nheadline: ''\npublished: 1931-13"),
])
def test_what_is_broken_is_named(expected, old, new):
    """All of it, with its code."""
    with pytest.raises(BrokenFile) as broken:
        document.parse(document.write(article()).replace(old, new), FILE)

    assert expected == sorted({notice.code for notice in broken.value.notices})


def test_a_broken_date_reads_like_this():
    """File and line, code, what is wrong, what to write."""
    with pytest.raises(BrokenFile) as broken:
        document.parse(document.write(article()).replace("published: 1931-05-02", "published: 2 May 31"), FILE)

    assert (
        f"{FILE}:6  F-012 error\n"
        '  published = "2 May 31": the century is missing\n'
        "  hint: write 1931-05-02, or 1931-05 if only the month is known") == str(broken.value)


def test_a_file_name_without_its_id_is_refused():
    """The address is in the name."""
    with pytest.raises(BrokenFile) as broken:
        document.parse(document.write(article()), "articles/fire.md")

    assert ["F-014"] == [notice.code for notice in broken.value.notices]
