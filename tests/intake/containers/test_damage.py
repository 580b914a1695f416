"""Whatever is cut off or altered in a container: pieces and notices come out, in little time, and nothing is raised."""

import bz2
import gzip
import lzma
import plistlib
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.intake import Piece
from generator.notices import Notice
from tests.intake.containers.invented import HTML, PAGE, PNG, TEXT, crawled, page, split, tarred, zipped
from tests.intake.containers.test_mail import attached
from tests.intake.containers.test_mbox import BOX
from tests.intake.containers.test_mhtml import OLD
from tests.intake.containers.test_webarchive import IMAGE, MAIN

FORMS = Path(__file__).parents[2] / "data/forms"
ANSWERS = (("http://a.example/1", PAGE, HTML), ("http://a.example/wall.png", PNG, [("Content-Type", "image/png")]),
           ("http://a.example/2", gzip.compress(page("Two")), [*HTML, ("Content-Encoding", "gzip")]), ("http://a.example/3", PAGE, HTML))
MEMBERS = (("a.html", PAGE), ("wall.png", PNG), ("b/c.txt", TEXT), ("in.zip", zipped(("d.html", page("Two")))))
CONTAINERS = {
    "zip": zipped(*MEMBERS), "tar": tarred(*MEMBERS), "tar.gz": tarred(*MEMBERS, mode="w:gz"), "tar.bz2": tarred(*MEMBERS, mode="w:bz2"),
    "tar.xz": tarred(*MEMBERS, mode="w:xz"), "gz": gzip.compress(PAGE), "bz2": bz2.compress(PAGE), "xz": lzma.compress(PAGE),
    "warc": crawled(*ANSWERS, packed=False), "warc.gz": crawled(*ANSWERS), "wacz": (FORMS / "wacz-courier.wacz").read_bytes(),
    "eml": attached().as_bytes(), "mbox": BOX.encode(), "mht": OLD, "mhtml": (FORMS / "chromium-flood-wall.mhtml").read_bytes(),
    "webarchive": plistlib.dumps({"WebMainResource": MAIN, "WebSubresources": [IMAGE]}, fmt=plistlib.FMT_BINARY)}


def taken_apart(data: bytes, file: str) -> list[Piece | Notice]:
    """What it holds, each image asked for; within bounds."""
    began = time.process_time()
    found = split(data, file)
    for one in found:
        assert isinstance(one, Piece | Notice)
        if isinstance(one, Notice):
            assert (file, True) == (one.file, one.code.startswith("I-0"))
            assert one.message and one.hint
        elif one.beside:
            one.beside("wall.png")
    assert len({one.part for one in found if isinstance(one, Piece)}) == sum(isinstance(one, Piece) for one in found)
    assert time.process_time() - began < 3
    return found


@pytest.mark.parametrize("kind", CONTAINERS)
@settings(max_examples=60)
@given(data=st.data())
def test_a_container_that_was_cut_off_or_altered_raises_nothing(kind, data):
    whole = bytearray(CONTAINERS[kind])
    for _ in range(data.draw(st.integers(0, 4))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(whole)))

    taken_apart(bytes(whole[:cut]) if data.draw(st.booleans()) else bytes(whole), f"x.{kind}")


@pytest.mark.parametrize("kind", CONTAINERS)
def test_what_was_cut_off_is_said_or_nothing_was_lost(kind):
    """Nothing goes missing in silence: where a piece is not there any more, a notice or another reading of the bytes is."""
    whole = CONTAINERS[kind]
    parts = {one.part for one in taken_apart(whole, f"x.{kind}") if isinstance(one, Piece)}
    assert parts
    for share in (0.4, 0.6, 0.85, 0.97):
        found = taken_apart(whole[:int(share * len(whole))], f"x.{kind}")
        left = {one.part for one in found if isinstance(one, Piece)}
        assert left >= parts or kind in ("eml", "mbox") or any(isinstance(one, Notice) for one in found)


@pytest.mark.parametrize("kind", CONTAINERS)
def test_a_container_gives_the_same_each_time(kind):
    def seen() -> list[object]:
        return [(one.part, one.sha256, one.url) if isinstance(one, Piece) else one for one in split(CONTAINERS[kind], f"x.{kind}")]

    assert seen() == seen()


@pytest.mark.parametrize("head", [
    b"PK\x03\x04", b"\x1f\x8b\x08\x00", b"BZh91AY&SY", b"\xfd7zXZ\x00", b"WARC/1.0\r\n", b"bplist00WebMainResource",
    b"From a@b Tue May  3 10:00:00 2022\nSubject: x\n", b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\n"])
@settings(max_examples=40)
@given(rest=st.binary(max_size=600))
def test_a_beginning_with_anything_behind_it_raises_nothing(head, rest):
    taken_apart(head + rest, "x.bin")
