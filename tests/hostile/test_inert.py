"""The check that the other tests rely on sees what acts."""

from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.hostile.inert import faults_of_page
from tests.hostile.inert_files import faults_of_folder

SOUND = (
    '<p lang="en">Words &lt;script&gt; <a href="https://a.example/?q=1&amp;b">a</a></p><script src="theme/js/page.js" defer></script>'
    '<script type="application/ld+json">{"url":"https://a.example/"}</script>'
)


@pytest.mark.parametrize(
    "bad",
    [
        "<script>pwned(1)</script>",
        '<script src="https://trap.example/a.js"></script>',
        '<img src="//trap.example/a.gif">',
        "<img src=x onerror=pwned(1)>",
        '<p onclick="pwned(1)">',
        '<p style="background:url(x)">',
        '<a href="javascript:pwned(1)">',
        '<a href="JavaScript&#58;pwned(1)">',
        '<a href="data:text/html,x">',
        "<iframe>",
        '<form action="https://trap.example/">',
        '<meta http-equiv="refresh" content="0; url=//trap.example/">',
        '<link rel="stylesheet" href="//t.example/a.css">',
        '<svg xlink:href="x">',
        "a < b",
        "<!-- a -->",
        "<P>",
        "<p title='x'>",
        "a\u202eb",
        "a\x1bb",
        '<base href="x">',
        "<style>p{}</style>",
        '<script type="application/ld+json">{"url":"javascript:x"}</script>',
        '<script type="application/ld+json">{"a":"<!--<script>"}</script>',
    ],
)
def test_what_acts_is_found(bad: str) -> None:
    assert [] == list(faults_of_page(SOUND))
    assert list(faults_of_page(SOUND + bad))


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.ris", "TY  - NEWS\nTI  - a\nb\nER  - \n"),
        ("a.ris", "TY  - NEWS\nTI  - a\rTY  - NEWS\nER  - \n"),
        ("a.bib", "@article{a1,\n  title = {a}},\n}\n"),
        ("a.bib", "@article{a1,\n  title = {a},\n}\n@string{x = 1}\n"),
        ("a.bib", "@article{a1,\n  title = {a{},\n}\n"),
        ("a.csv", 'id,name\n1,"=1+1"\n'),
        ("a.csv", "id,name\n1,@SUM(1)\n"),
        ("a.jsonl", '{"a": 1}\n{"a": "\u202e"}\n'),
        ("a.txt", "a\x1b[2J"),
    ],
)
def test_a_file_that_acts_is_found_out(name: str, text: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(text, "utf-8", newline="")

    assert faults_of_folder(tmp_path)


@pytest.mark.parametrize(
    "inside",
    ["<script>1</script>", "<p onclick='x'/>", "<a href='javascript:x'>a</a>", "<img src='https://trap.example/a.png'/>", "<p>\u202e</p>"],
)
def test_a_book_that_acts_is_found_out(inside: str, tmp_path: Path) -> None:
    with ZipFile(tmp_path / "a.epub", "w") as book:
        book.writestr("EPUB/a.xhtml", f'<html xmlns="http://www.w3.org/1999/xhtml"><head/><body>{inside}</body></html>')

    assert faults_of_folder(tmp_path)
