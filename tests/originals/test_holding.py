"""The bytes of originals: proved by their digest, and got only where that is cheap."""

import zipfile
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from generator.model import Article, Original, Withdrawal
from generator.originals import Shelf, held, holding
from tests.originals.making import MILL, article_of


def article(file: str, data: bytes, kind: str = "text/plain", part: str | None = None, **more: object) -> Article:
    """An article whose original is this."""
    original = Original(file=file, media_type=kind, bytes=len(data), sha256=sha256(data).hexdigest(), part=part)
    return replace(article_of(MILL.encode()), original=original, **more)


def put(folder: Path, file: str, data: bytes) -> None:
    (folder / file).parent.mkdir(parents=True, exist_ok=True)
    (folder / file).write_bytes(data)


def got(articles: list[Article], folder: Path) -> list[bytes]:
    return [data for _, data in held(articles, folder)]


def test_an_original_is_given_when_its_digest_is_that_of_the_article_file(tmp_path: Path) -> None:
    put(tmp_path, "a/mill.txt", b"one")

    assert [b"one"] == got([article("a/mill.txt", b"one")], tmp_path)
    assert [] == got([article("a/mill.txt", b"another")], tmp_path)


def test_an_original_that_is_not_there_is_not_given(tmp_path: Path) -> None:
    assert [] == got([article("mill.txt", b"one")], tmp_path)


@pytest.mark.parametrize("more", [
    {"withdrawn": Withdrawal(date="2020-01-01", reason="At the publisher's request.")}, {"access": "excerpt"}, {"access": "metadata"}])
def test_what_may_not_be_shown_whole_is_not_given(more: dict[str, object], tmp_path: Path) -> None:
    put(tmp_path, "mill.txt", b"one")

    assert [] == got([article("mill.txt", b"one", **more)], tmp_path)


@pytest.mark.parametrize("file", ["../secret.txt", "a/../../secret.txt", "link.txt", "folder/secret.txt", "", ".", "a\0b", "x" * 5_000])
def test_no_name_leads_out_of_the_folder(file: str, tmp_path: Path) -> None:
    put(tmp_path, "secret.txt", b"one")
    originals = tmp_path / "originals"
    originals.mkdir()
    (originals / "link.txt").symlink_to(tmp_path / "secret.txt")
    (originals / "folder").symlink_to(tmp_path)

    assert [] == got([article(file, b"one")], originals)


def test_an_absolute_name_leads_nowhere(tmp_path: Path) -> None:
    put(tmp_path, "secret.txt", b"one")

    assert [] == got([article(str(tmp_path / "secret.txt"), b"one")], tmp_path / "originals")


def test_lines_of_a_file_are_read_in_one_pass_and_each_is_proved(tmp_path: Path) -> None:
    put(tmp_path, "mills.jsonl", b'{"a": 1}\n\n {"a": 2} \r\n{"a": 3}\n')
    wanted = [article("mills.jsonl", data, "application/json", part)
              for data, part in ((b'{"a": 3}', "line 4"), (b'{"a": 2}', "line 3"), (b'{"a": 2}', "line 1"))]

    assert [b'{"a": 2}', b'{"a": 3}'] == got(wanted, tmp_path)


def test_a_row_whose_cells_hold_line_ends_is_whole(tmp_path: Path) -> None:
    put(tmp_path, "mills.csv", b'title,text\r\n"One","Two\n\nthree"\r\n"Four","Five"\r\n')
    wanted = [article("mills.csv", b'"One","Two\n\nthree"', "text/csv", "line 2"),
              article("mills.csv", b'"Four","Five"', "text/csv", "line 5")]

    assert [b'"One","Two\n\nthree"', b'"Four","Five"'] == got(wanted, tmp_path)


def test_a_member_of_a_zip_is_read_by_its_name(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "mills.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a/mill.html", b"<p>one</p>")
        archive.writestr("bomb.html", bytes(30_000_000))
    wanted = [article("mills.zip", data, "text/html", part)
              for data, part in ((b"<p>one</p>", "a/mill.html"), (bytes(30_000_000), "bomb.html"), (b"", "nobody.html"))]

    assert [b"<p>one</p>"] == got(wanted, tmp_path)


@pytest.mark.parametrize("part", ["record 7", "inner.zip/page.html", "line 0", "line -1", "line 9999999999", "line ²", "entry 3"])
def test_what_lies_deeper_in_a_file_is_not_given(part: str, tmp_path: Path) -> None:
    put(tmp_path, "crawl.warc", b"PK\x03\x04 one\n")

    assert [] == got([article("crawl.warc", b"one", "application/json", part)], tmp_path)


def test_an_archive_whose_originals_are_elsewhere_is_looked_through_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    looks: list[str] = []
    monkeypatch.setattr(holding, "place", lambda _, file: looks.append(file))
    articles = [replace(article(f"{n:03}.txt", b"one"), id=f"a{n:03}") for n in range(50)]
    shelf = Shelf({one.id: one for one in articles}, tmp_path)

    assert [None] * 50 == [shelf.data(one.id) for one in articles]
    assert 50 == len(looks)
