"""A .zip gives its articles, each under a safe and lasting name."""

import hashlib
import stat
import zipfile
from io import BytesIO

import pytest

from generator.intake import pieces
from generator.intake.members import safe
from generator.notices import Notice
from tests.intake.containers.invented import PAGE, PNG, TEXT, codes, page, parts, split, tarred, the_piece, zipped


def test_each_member_is_a_piece_named_after_it():
    data = zipped(("2019/mill.html", PAGE), ("ferry.txt", TEXT))

    assert ["2019/mill.html", "ferry.txt"] == parts(data)


def test_a_piece_has_the_digest_of_the_member_s_own_bytes():
    """The same page by itself and in an archive is one accession."""
    assert hashlib.sha256(PAGE).hexdigest() == the_piece(zipped(("a.html", PAGE)), "a.html").sha256


def test_images_styles_scripts_and_leftovers_are_passed_over_without_a_word():
    data = zipped(("a.html", PAGE), ("wall.png", PNG), ("photo", PNG), ("s.css", b"p {}"), ("s.js", b"let a"), ("f.woff2", b"wOF2"),
                  ("__MACOSX/._a.html", PAGE), (".DS_Store", b"x"), ("x/Thumbs.db", b"x"), (".git/config", b"x"))

    assert ["a.html"] == parts(data)
    assert [] == codes(data)


def test_the_frames_that_a_browser_saved_beside_a_page_are_no_articles():
    data = zipped(("mill.html", PAGE), ("mill_files/advert.html", page("Buy now")), ("other_files/real.html", page("Real")))

    assert ["mill.html", "other_files/real.html"] == parts(data)


@pytest.mark.parametrize(("name", "label"), [
    ("../../etc/passwd", "etc/passwd"),
    ("/etc/passwd", "etc/passwd"),
    ("C:\\windows\\a.html", "windows/a.html"),
    ("a/./b/../c.html", "a/b/c.html"),
    ("..", "unnamed"),
    ("a\x1b[31m\u202egnp.html", "a_[31m_gnp.html"),
    ("Überschwemmung/größer.html", "Überschwemmung/größer.html"),
])
def test_a_label_leads_nowhere(name, label):
    assert label == safe(name)


def test_a_label_is_never_long_and_long_names_stay_apart():
    labels = {safe("a" * 5000 + end + ".html") for end in "xy"} | {safe(start + "a" * 5000 + ".html") for start in "xy"}

    assert 4 == len(labels)
    assert max(map(len, labels)) <= 210


def test_names_that_become_the_same_label_are_told_apart():
    data = zipped(("a.html", page("One")), ("../a.html", page("Two")), ("/a.html", page("Three")), ("a.html (2)", page("Four")))

    assert ["a.html", "a.html (2)", "a.html (3)", "a.html (2) (2)"] == parts(data)


def test_a_page_s_images_are_found_beside_it_by_relative_reference():
    data = zipped(("2019/mill.html", PAGE), ("2019/pics/the wall.png", PNG), ("logo.png", PNG + b"logo"))
    stream = BytesIO(data)
    found = pieces(stream, len(data), "in.zip")
    piece = next(found)

    assert PNG == piece.beside("pics/the%20wall.png?w=300")
    assert PNG + b"logo" == piece.beside("../logo.png")
    assert [None] * 4 == [piece.beside(wrong) for wrong in ("../../logo.png", "https://example.org/logo.png", "", "http://[")]


def test_an_encrypted_member_gives_one_notice_and_the_others_go_on():
    data = bytearray(zipped(("a.html", PAGE), ("b.html", PAGE)))
    data[6] |= 1
    data[data.find(b"PK\x01\x02") + 8] |= 1

    assert ["b.html"] == parts(bytes(data))
    (notice,) = [one for one in split(bytes(data), "x.zip") if isinstance(one, Notice)]
    assert ("I-023", "x.zip", "a.html: this member is encrypted") == (notice.code, notice.file, notice.message)


@pytest.mark.parametrize(("kind", "what"), [(stat.S_IFLNK, "a link"), (stat.S_IFCHR, "a device"), (stat.S_IFIFO, "a device or a pipe")])
def test_links_and_devices_are_refused(kind, what):
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        info = zipfile.ZipInfo("a.html")
        info.external_attr = (kind | 0o777) << 16
        archive.writestr(info, "/etc/passwd")
        archive.writestr("b.html", PAGE)

    assert (["b.html"], ["I-024"]) == (parts(out.getvalue()), codes(out.getvalue()))
    assert any(isinstance(one, Notice) and f"this is {what}" in one.message for one in split(out.getvalue()))


def test_a_member_with_a_wrong_checksum_is_refused_and_the_others_go_on():
    data = zipped(("a.txt", TEXT), ("b.txt", TEXT), method=zipfile.ZIP_STORED)
    data = data.replace(b"Ferry", b"Merry", 1)

    assert (["b.txt"], ["I-025"]) == (parts(data), codes(data))


def test_a_member_packed_in_a_way_that_costs_memory_is_refused():
    data = zipped(("a.txt", TEXT), method=zipfile.ZIP_LZMA)

    assert ([], ["I-028"]) == (parts(data), codes(data))


def test_a_member_that_is_too_large_for_an_article_is_refused():
    data = zipped(("a.txt", b"word " * 5_000_000), ("b.txt", TEXT), method=zipfile.ZIP_STORED)

    assert (["b.txt"], ["I-027"]) == (parts(data), codes(data))


def test_an_archive_that_was_cut_off_gives_every_whole_member_and_one_notice():
    data = zipped(("a.html", PAGE), ("b.html", page("Two")), ("c.html", page("Three")))
    cut = data[:data.find(b"PK\x01\x02") - 20]

    assert ["a.html", "b.html"] == parts(cut)
    assert ["I-025", "I-020"] == codes(cut)


def test_an_archive_that_was_cut_off_gives_no_member_that_is_altered():
    """The text is one letter off; only its checksum tells."""
    data = zipped(("a.txt", TEXT), ("b.txt", TEXT), method=zipfile.ZIP_STORED).replace(b"Ferry", b"Merry", 1)
    cut = data[:data.find(b"PK\x01\x02") + 4]

    assert (["b.txt"], ["I-025", "I-020"]) == (parts(cut), codes(cut))


def test_archives_within_archives_are_opened_and_named_by_their_way():
    data = zipped(("inner.zip", zipped(("site.tar.gz", tarred(("page.html", PAGE), mode="w:gz")))))

    assert ["inner.zip/site.tar.gz/page.html"] == parts(data)


def test_archives_are_not_opened_for_ever():
    data = zipped(("a.html", PAGE))
    for _ in range(5):
        data = zipped(("in.zip", data))

    assert ([], ["I-026"]) == (parts(data), codes(data))


def test_a_notice_from_within_says_where():
    data = zipped(("inner.zip", zipped(("a.txt", TEXT), method=zipfile.ZIP_LZMA)))

    (notice,) = split(data, "out.zip")
    assert "out.zip" == notice.file
    assert notice.message.startswith("inner.zip: a.txt: this member is packed by a method (14)")


@pytest.mark.parametrize(("members", "kind"), [
    ([("mimetype", b"application/epub+zip"), ("META-INF/container.xml", b"<x/>")], "application/epub+zip"),
    ([("word/document.xml", b"<x/>"), ("[Content_Types].xml", b"<x/>")],
     "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
])
def test_a_document_that_is_a_zip_is_not_taken_apart_here(members, kind):
    from generator.intake.archives_zip import package

    with zipfile.ZipFile(BytesIO(zipped(*members))) as archive:
        assert kind == package(archive)
