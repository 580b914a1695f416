"""A .tar, packed or not, gives its articles; what it may hold beside files is refused."""

import tarfile
from hashlib import sha256
from io import BytesIO

import pytest

from generator.intake import pieces
from generator.intake.archives_tar import split
from tests.intake.containers.invented import PAGE, PNG, TEXT, codes, page, parts, tarred, the_piece


@pytest.mark.parametrize("mode", ["w", "w:gz", "w:bz2", "w:xz"])
def test_each_member_is_a_piece_however_the_archive_is_packed(mode):
    data = tarred(("./site/a.html", PAGE), ("site/wall.png", PNG), ("b.txt", TEXT), mode=mode)

    assert ["site/a.html", "b.txt"] == parts(data, "site.tar")


@pytest.mark.parametrize("form", [tarfile.USTAR_FORMAT, tarfile.GNU_FORMAT, tarfile.PAX_FORMAT])
def test_long_names_are_read_in_every_dialect(form):
    out, name = BytesIO(), "/".join(["folder"] * 20 + ["ü.html"])
    with tarfile.open(fileobj=out, mode="w", format=form) as archive:
        info = tarfile.TarInfo(name)
        info.size = len(PAGE)
        archive.addfile(info, BytesIO(PAGE))

    assert [name] == parts(out.getvalue())


def test_an_archive_from_before_1988_is_known_by_its_checksum():
    header = bytearray(512)
    header[:5], header[100:107], header[124:135] = b"a.txt", b"0000644", b"%011o" % len(TEXT)
    header[148:156] = b" " * 8
    header[148:156] = b"%06o\0 " % sum(header)

    assert ["a.txt"] == parts(bytes(header) + TEXT.ljust(512, b"\0") + bytes(1024))


def test_links_and_devices_are_refused_and_the_others_go_on():
    odd = []
    for number, kind in enumerate((tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.CHRTYPE, tarfile.FIFOTYPE)):
        info = tarfile.TarInfo(f"odd{number}.html")
        info.type, info.linkname = kind, "/etc/passwd"
        odd.append(info)
    data = tarred(("a.html", PAGE), odd=odd)

    assert (["a.html"], ["I-024"] * 4) == (parts(data), codes(data))


def test_a_page_s_images_are_found_beside_it():
    data = tarred(("wall.png", PNG + b"1"), ("x/a.html", PAGE), ("x/wall.png", PNG + b"2"))
    piece = next(iter(pieces(BytesIO(data), len(data), "a.tar")))

    assert (PNG + b"2", PNG + b"1", None) == (piece.beside("wall.png"), piece.beside("../wall.png"), piece.beside("no.png"))


def test_an_image_may_be_asked_for_between_two_members():
    """The stream is shared: asking must not lose the place."""
    data = tarred(("a.html", PAGE), ("wall.png", PNG), ("b.html", page("Two")), ("c.html", page("Three")))
    seen = [(piece.part, piece.beside("wall.png")) for piece in pieces(BytesIO(data), len(data), "a.tar")]

    assert [("a.html", PNG), ("b.html", PNG), ("c.html", PNG)] == seen


def test_an_archive_that_was_cut_off_gives_every_whole_member_and_one_notice():
    data = tarred(("a.html", PAGE), ("b.html", page("Two")), ("c.html", page("Three")))
    cut = data[:1024 + 700]

    assert (["a.html"], ["I-020"]) == (parts(cut), codes(cut))


def test_a_damaged_header_loses_one_member_only():
    data = bytearray(tarred(("a.html", PAGE), ("b.html", page("Two")), ("c.html", page("Three"))))
    data[data.find(b"b.html") + 150] ^= 0xFF

    assert (["a.html", "c.html"], ["I-020"]) == (parts(bytes(data)), codes(bytes(data)))


def test_a_packed_archive_that_was_cut_off_is_told_once():
    words = [page(words=" ".join(sha256(b"%d" % n).hexdigest() for n in range(start, start + 400))) for start in (0, 400, 800)]
    data = tarred(*((f"{n}.html", one) for n, one in enumerate(words)), mode="w:gz")

    assert (["0.html", "1.html"], ["I-020"]) == (parts(data[:-4000], "x.tar.gz"), codes(data[:-4000], "x.tar.gz"))
    assert (["0.html", "1.html", "2.html"], ["I-020"]) == (parts(data[:-6], "x.tar.gz"), codes(data[:-6], "x.tar.gz"))


def test_a_header_that_asks_for_memory_is_not_obeyed():
    """A pax header of two gigabytes would be read whole by the library."""
    header = bytearray(tarfile.TarInfo("x").tobuf())
    header[156:157], header[124:136] = b"x", b"%011o\0" % 2_000_000_000
    header[148:156] = b" " * 8
    header[148:156] = b"%06o\0 " % sum(header)
    asked = []

    class Watched(BytesIO):
        def read(self, size=-1):
            asked.append(size)
            return super().read(size)

    found = list(split(Watched(bytes(header) + bytes(4096)), "x.tar"))

    assert ["I-020"] == [one.code for one in found]
    assert 0 < max(asked) <= 1_000_000
    assert -1 not in asked


def test_a_member_s_digest_is_that_of_its_bytes():
    assert the_piece(tarred(("a.html", PAGE)), "a.html").sha256 == the_piece(tarred(("b.html", PAGE), mode="w:xz"), "b.html").sha256
