"""Articles as a PDF, printed by this machine's Chromium and read with pypdf."""

import time
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pypdf
import pytest

from generator.catalogue import Catalogue
from generator.export.book import chromium, pdf
from generator.export.book import printed as mended
from generator.export.book.volume import volume
from generator.export.sources import Sources
from generator.notices import BrokenFile
from tests.browser import tools
from tests.export import books
from tests.export.archive import IMPRINT
from tests.views import sample

X = "{http://www.w3.org/1999/xhtml}"


def printed(archive: Catalogue, folder: Path, of: str | None = None) -> Path:
    place = folder / "content"
    sources = Sources(content=place if place.is_dir() else books.content(place), output=folder / "output", of=of)
    return pdf.export(archive, sources, folder / "to", IMPRINT)[0]


def document(archive: Catalogue, of: str | None) -> ElementTree.Element:
    book = volume(archive, IMPRINT, of)
    return ElementTree.fromstring(pdf._document(book, pdf._body(book, Path())))


@pytest.fixture(scope="module")
def archive() -> Catalogue:
    return books.mixed()


@pytest.fixture(scope="module")
def file(archive: Catalogue, tmp_path_factory: pytest.TempPathFactory) -> Path:
    tools.chromium("PDF")
    return printed(archive, tmp_path_factory.mktemp("pdf"))


@pytest.fixture(scope="module")
def read(file: Path) -> pypdf.PdfReader:
    return pypdf.PdfReader(file)


def outline(entries: list[Any]) -> list[str]:
    return [title for one in entries for title in (outline(one) if isinstance(one, list) else [one.title])]


def test_every_article_is_in_the_outline(archive: Catalogue, read: pypdf.PdfReader) -> None:
    """In its own words, also where its headline has two lines, or runs from right to left."""
    assert set() == {article.headline for article in archive.articles} - set(outline(read.outline))


def test_nothing_of_what_is_withheld_is_in_it(read: pypdf.PdfReader) -> None:
    said = " ".join(page.extract_text() for page in read.pages)

    assert "The harbour is deep." in said
    assert [] == [word for word in ("Secret", "SECRET", "Orla", "Quill", "77 crowns", "Nothing of this may be shown") if word in said]


def test_it_has_the_day_of_the_archive_and_its_title(read: pypdf.PdfReader) -> None:
    assert read.metadata is not None
    assert ("The Brimsey Archive", "2020-02-03") == (read.metadata.title, f"{read.metadata.creation_date:%Y-%m-%d}")
    assert read.metadata.creation_date == read.metadata.modification_date


def test_permalinks_and_chapters_are_led_to(archive: Catalogue, read: pypdf.PdfReader) -> None:
    links = [note.get_object() for page in read.pages for note in page.get("/Annots") or ()]
    addresses = {link["/A"]["/URI"] for link in links if "/URI" in link.get("/A", {})}

    assert set() == {f"{IMPRINT.url}/{archive.paths[article.id]}" for article in archive.articles} - addresses
    assert len(archive.articles) < sum("/Dest" in link or link.get("/A", {}).get("/S") == "/GoTo" for link in links)


def test_a_picture_is_printed(read: pypdf.PdfReader) -> None:
    assert 1 == sum(len(page.images) for page in read.pages)


def test_the_same_archive_is_the_same_file_in_another_second(archive: Catalogue, file: Path, tmp_path: Path) -> None:
    lines = zip(file.read_bytes().splitlines(), printed(archive, tmp_path).read_bytes().splitlines(), strict=True)

    assert [] == [(one[:200], other[:200]) for one, other in lines if one != other]


def test_only_the_days_are_replaced_and_nothing_moves() -> None:
    before = b"<</CreationDate (D:20261130124156+00'00')\n/ModDate (D:20261130124156Z)>> (D:20261130124156)"
    after = b"<</CreationDate (D:20260304000000+00'00')\n/ModDate (D:20260304000000Z)>> (D:20261130124156)"

    assert after == mended.dated(before, "2026-03-04")


def test_cells_are_named_by_their_order_whatever_chromium_had_counted_before() -> None:
    before = b"/ID (node00000171)>> [(node00000171) (node00000980)] (node171) node00000171"
    after = b"/ID (node00000001)>> [(node00000001) (node00000002)] (node171) node00000171"

    assert after == mended.numbered(before)
    assert after == mended.numbered(before.replace(b"171)>", b"172)>").replace(b"[(node00000171", b"[(node00000172"))


def test_one_article_is_printed_without_title_page_and_contents_in_its_own_language(archive: Catalogue) -> None:
    root = document(archive, next(article.id for article in archive.articles if article.language == "ar"))
    body = root.find("{*}body")

    assert ("ar", "rtl") == (root.get("lang"), root.get("dir"))
    assert body is not None
    assert ["article"] == [one.tag.partition("}")[2] for one in body]


def test_notes_of_two_articles_have_places_of_their_own() -> None:
    two = sample.catalogue([sample.article(f"Note {n}", "A word[^1].\n\n[^1]: Its note.", published=f"193{n}") for n in (1, 2)])
    ids = [id_ for one in document(two, None).iter() if (id_ := one.get("id"))]
    led = [href for one in document(two, None).iter(f"{X}a") if (href := one.get("href", "")).startswith("#")]

    assert len(set(ids)) == len(ids)
    assert set() == {href[1:] for href in led} - set(ids)


def test_what_is_printed_may_ask_nobody(archive: Catalogue) -> None:
    (policy,) = [one.get("content") for one in document(archive, None).iter(f"{X}meta") if one.get("http-equiv")]

    assert "default-src 'none'; img-src file:; font-src data:; style-src 'unsafe-inline'" == policy


def test_the_archive_s_name_cannot_leave_its_place_in_the_styles() -> None:
    assert r'"a\22 \3b \7d b"' == pdf._quoted('a";}b')


def test_without_chromium_it_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chromium, "ELSEWHERE", ())
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(BrokenFile, match=r"(?s)S-048.*apt-get install chromium"):
        printed(sample.ferry(), tmp_path)
    assert [] == [*tmp_path.glob("to/*")]


def program(folder: Path, does: str) -> str:
    path = folder / "chromium"
    path.write_text(f"#!/bin/sh\n{does}\n")
    path.chmod(0o755)
    return str(path)


def test_a_chromium_that_prints_nothing_is_told_with_its_last_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chromium, "find", lambda: program(tmp_path, "echo first >&2; echo no display >&2; exit 3"))
    with pytest.raises(BrokenFile, match=r"(?s)S-049.*last it said: no display"):
        printed(sample.ferry(), tmp_path)


def test_a_chromium_that_takes_too_long_is_ended_with_what_it_began(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chromium, "FIRST", 0.4)
    monkeypatch.setattr(chromium, "EACH", 0.0)
    monkeypatch.setattr(chromium, "find", lambda: program(tmp_path, f"(sleep 2; touch {tmp_path}/done) & wait"))
    with pytest.raises(BrokenFile, match="S-049"):
        printed(sample.ferry(), tmp_path)
    time.sleep(2)

    assert not (tmp_path / "done").exists()


def test_an_outline_of_other_headings_stays_as_it_was() -> None:
    plain = b"7 0 obj\n<</Title (A)\n/Dest [1 0 R]>>\nendobj\ntrailer\n<</Size 8\n/Root 5 0 R\n/Info 1 0 R>>\nstartxref\n9\n%%EOF\n"

    assert plain == mended.outlined(plain, ["One", "two"])
    assert b"7 0 obj\n<</Title <FEFF00420062>\n/Dest [1 0 R]>>\nendobj\n" in mended.outlined(plain, ["Bb"])
