"""The archive, or a part of it, as EPUB 3."""

import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from generator import commands
from generator.catalogue import Catalogue
from generator.export.book.addresses import sound
from generator.export.imprint import Imprint
from generator.notices import BrokenFile
from tests.export import books
from tests.export.archive import IMPRINT
from tests.views import sample

ROOT = Path(__file__).parents[2]
OPS = "{http://www.idpf.org/2007/ops}"
X = "{http://www.w3.org/1999/xhtml}"
OPF = "{http://www.idpf.org/2007/opf}"
DC = "{http://purl.org/dc/elements/1.1/}"
BURNS, PAPER = "Ferry Burns off Brimsey as Board Counts Its Missing", "Brimsey ferry 'went like paper' as lifeboats search on"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"


@pytest.fixture(scope="module")
def archive() -> Catalogue:
    return books.mixed()


@pytest.fixture(scope="module")
def book(archive: Catalogue, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return books.bound(archive, tmp_path_factory.mktemp("book"))


def id_of(archive: Catalogue, headline: str) -> str:
    return next(article.id for article in archive.articles if article.headline == headline)


def hrefs(archive: Catalogue, book: Path, headline: str) -> list[str]:
    root = books.chapters(book)[f"{id_of(archive, headline)}.xhtml"]
    return [href for link in root.iter(f"{X}a") if (href := link.get("href"))]


def test_epubcheck_finds_nothing_in_the_two_seeds(tmp_path: Path) -> None:
    commands.export(ROOT / "content", ["epub"], tmp_path, replace(IMPRINT, name="Two", description="Two reports."))

    assert [] == [*books.found_by_epubcheck(tmp_path / "two.epub")]


def test_epubcheck_finds_nothing_in_hostile_articles_pictures_notes_and_tombstones(book: Path) -> None:
    assert [] == [*books.found_by_epubcheck(book)]


def test_an_address_that_nobody_can_follow_is_words(tmp_path: Path) -> None:
    """From an original; one of them, and EPUBCheck refuses the book."""
    unsound = ("http://[::1", "https://gazette.example:99999/", "https://gazette.example/'><script>x</script>", "https://a b/", "http://")
    links = " ".join(f"[more](<{address.replace('<', '%3C').replace('>', '%3E')}>)" for address in unsound)
    told = [sample.article(f"Fire {n}", f"The mill burned. {links}", url=address) for n, address in enumerate(unsound)]
    made = books.bound(sample.catalogue(tuple(told)), tmp_path)

    assert [] == [*books.found_by_epubcheck(made)]
    assert ["https://gazette.example/a?b=%7Cc#d", None, None] == [
        sound(address) for address in ("https://gazette.example/a?b=|c#d", "http://[::1", "https://gazette.example:99999/")]


def test_the_same_archive_is_the_same_book_on_any_day(tmp_path: Path) -> None:
    for day in ("2027-01-02", "2028-02-03"):
        commands.export(ROOT / "content", ["epub"], tmp_path / day, replace(IMPRINT, today=day))
    one, two = ((tmp_path / day / "the-brimsey-archive.epub").read_bytes() for day in ("2027-01-02", "2028-02-03"))

    assert one == two


def test_the_first_entry_says_what_the_file_is_and_is_not_compressed(book: Path) -> None:
    assert b"mimetypeapplication/epub+zip" == book.read_bytes()[30:58]


def test_nothing_of_what_is_withheld_is_in_the_book(book: Path) -> None:
    said = " ".join(books.words(root) for root in books.chapters(book).values())

    assert [] == [word for word in ("Secret", "SECRET", "Orla", "Quill", "77 crowns", "Nothing of this may be shown") if word in said]


def test_a_withdrawn_article_is_a_chapter_that_says_why_and_leads_to_what_replaces_it(archive: Catalogue, book: Path) -> None:
    said = books.words(books.chapters(book)[f"{id_of(archive, 'Gone for good')}.xhtml"])

    assert "This article was taken down on 3 February 2020. Asked & done." in said
    assert f"{id_of(archive, 'The Harbour')}.xhtml" in hrefs(archive, book, "Gone for good")


def test_an_article_known_by_its_metadata_says_that_its_text_may_not_be_shown(archive: Catalogue, book: Path) -> None:
    assert "The archive may not show the text" in books.words(books.chapters(book)[f"{id_of(archive, 'Known by name')}.xhtml"])


def test_a_chapter_is_in_the_language_of_its_article_and_runs_its_way(archive: Catalogue, book: Path) -> None:
    root = books.chapters(book)[f"{id_of(archive, 'حريق العبّارة')}.xhtml"]
    slip = next(one for one in root.iter(f"{X}aside") if one.get("class") == "slip")

    assert ("ar", "ar", "rtl") == (root.get("lang"), root.get(LANG), root.get("dir"))
    assert ("en", "ltr") == (slip.get("lang"), slip.get("dir"))


def test_a_chapter_ends_with_the_accession_facts_and_the_permalink(archive: Catalogue, book: Path) -> None:
    id_ = id_of(archive, "The Harbour")
    root = books.chapters(book)[f"{id_}.xhtml"]

    assert f"https://archive.example/brimsey/articles/the-harbour-{id_}.html" in hrefs(archive, book, "The Harbour")
    assert archive.by_id[id_].original.sha256 in books.words(root)
    assert "the-harbour.txt" in books.words(root)


def test_a_note_is_one_to_readers_of_epub_and_leads_there_and_back(archive: Catalogue, book: Path) -> None:
    root = books.chapters(book)[f"{id_of(archive, 'The Quay at Dewsbury')}.xhtml"]
    kinds = {one.get(f"{OPS}type"): one for one in root.iter() if one.get(f"{OPS}type")}

    assert ("#" + kinds["footnote"].get("id", ""), "#ref-1") == (kinds["noteref"].get("href"), kinds["backlink"].get("href"))


def test_a_link_leads_to_the_chapter_else_to_the_web_and_never_out_of_the_book(archive: Catalogue, book: Path) -> None:
    found = hrefs(archive, book, "The Quay at Dewsbury")

    assert f"{id_of(archive, 'The Harbour')}.xhtml" in found
    assert "https://orrin.example/else" in found
    assert [] == [href for href in found if "nobody" in href or "nowhere" in href]


def test_a_link_to_an_article_that_is_not_in_the_book_leads_to_where_it_was_published(archive: Catalogue, tmp_path: Path) -> None:
    alone = books.bound(archive, tmp_path, id_of(archive, "The Quay at Dewsbury"))

    assert books.HARBOUR in hrefs(archive, alone, "The Quay at Dewsbury")


def test_a_picture_is_packed_and_has_its_caption(archive: Catalogue, book: Path) -> None:
    with zipfile.ZipFile(book) as packed:
        assert books.PIXELS == packed.read(f"EPUB/{books.PICTURE}")
    assert "The quay at dawn" in books.words(books.chapters(book)[f"{id_of(archive, 'The Quay at Dewsbury')}.xhtml"])


def test_a_picture_that_is_missing_is_left_out(archive: Catalogue, tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()

    assert [] == [*books.chapters(books.bound(archive, tmp_path))[f"{id_of(archive, 'The Quay at Dewsbury')}.xhtml"].iter(f"{X}img")]


def test_chapters_and_contents_follow_the_archive_s_order(archive: Catalogue, book: Path) -> None:
    held = books.chapters(book)
    spine = [one.get("idref") for one in held["package.opf"].iter(f"{OPF}itemref")]
    contents = next(one for one in held["nav.xhtml"].iter(f"{X}nav") if one.get(f"{OPS}type") == "toc")
    leaves = [link.get("href") for item in contents.iter(f"{X}li") if item.find(f"{X}ol") is None for link in item.findall(f"{X}a")]

    assert ["f-title.xhtml", "f-nav.xhtml", *(f"f-{article.id}.xhtml" for article in archive.articles)] == spine
    assert ["title.xhtml", *(f"{article.id}.xhtml" for article in archive.articles)] == leaves


def test_the_book_says_its_languages_source_rights_and_accessibility(book: Path) -> None:
    opf = books.chapters(book)["package.opf"]
    said = {(one.tag.removeprefix(DC), one.text) for one in opf.iter() if one.tag.startswith(DC)}
    metas = {(one.get("property"), one.text) for one in opf.iter(f"{OPF}meta")}

    assert ["en", "ar", "en-GB"] == [one.text for one in opf.iter(f"{DC}language")]
    assert {("source", "https://archive.example/brimsey/index.html"),
            ("rights", IMPRINT.rights)} <= said
    assert {("schema:accessMode", "textual"), ("schema:accessMode", "visual"), ("schema:accessibilityHazard", "none")} <= metas


@pytest.mark.parametrize(("of", "title", "headlines"), [
    ("stories/ferry-burns-off-brimsey", "Ferry burns off Brimsey",
     {BURNS, PAPER}),
    ("places/port-kessel.html", "Port Kessel", {PAPER}),
    ("2016", "2016", {BURNS, PAPER}),
    ("2016/04", "April 2016", {BURNS, PAPER}),
    ("topics/fires-at-sea", "Fires at sea", {PAPER}),
])
def test_a_book_may_be_of_a_part_of_the_archive(of: str, title: str, headlines: set[str], tmp_path: Path) -> None:
    held = books.chapters(books.bound(sample.ferry(), tmp_path, of))
    name = next(one.text for one in held["package.opf"].iter(f"{DC}title"))

    assert f"The Brimsey Archive: {title}" == name
    assert headlines == {root.findtext(f".//{X}h1") for file, root in held.items() if file.startswith("a")}


def test_a_book_of_one_article_is_called_like_it(archive: Catalogue, tmp_path: Path) -> None:
    id_ = id_of(archive, "The Harbour")

    assert f"the-brimsey-archive-the-harbour-{id_}.epub" == books.bound(archive, tmp_path, f"articles/the-harbour-{id_}.html").name


def test_what_is_not_in_the_archive_cannot_be_taken_away(archive: Catalogue, tmp_path: Path) -> None:
    with pytest.raises(BrokenFile, match="S-046"):
        books.bound(archive, tmp_path, "people/nobody")
    assert [] == [*tmp_path.glob("to/*")]


def test_an_archive_without_name_address_or_articles_has_a_book_too(tmp_path: Path) -> None:
    book = books.bound(sample.empty(), tmp_path, imprint=Imprint(today="2026-03-04"))

    assert "archive.epub" == book.name
    assert "0 articles" in books.words(books.chapters(book)["title.xhtml"])
