"""Bombs stop early, with a notice, and fill neither the memory nor the disk."""

import bz2
import lzma
import time
import tracemalloc
import zipfile
import zlib
from io import BytesIO

import pytest

from generator.intake import bounded, pieces
from generator.notices import Notice
from tests.intake.containers.invented import TEXT, codes, parts, split, tarred, zipped

MEGA = 1_000_000
ZEROS = bytes(MEGA)


def gzip_of_zeros(megabytes: int) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    return b"".join(packer.compress(ZEROS) for _ in range(megabytes)) + packer.flush()


def bzip2_of_zeros(megabytes: int) -> bytes:
    packer = bz2.BZ2Compressor()
    return b"".join(packer.compress(ZEROS) for _ in range(megabytes)) + packer.flush()


def xz_of_zeros(megabytes: int) -> bytes:
    packer = lzma.LZMACompressor(preset=0)
    return b"".join(packer.compress(ZEROS) for _ in range(megabytes)) + packer.flush()


@pytest.mark.parametrize("bomb", [gzip_of_zeros, bzip2_of_zeros, xz_of_zeros])
def test_a_bomb_is_refused_and_not_unpacked(bomb):
    data = bomb(60)
    began, _ = time.process_time(), tracemalloc.start()
    found = split(data, "b.gz")
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    (notice,) = found
    assert isinstance(notice, Notice) and notice.code in ("I-022", "I-027")
    assert most < 30 * MEGA
    assert time.process_time() - began < 5


def test_a_bomb_that_claims_to_be_an_archive_is_refused_too():
    head = tarred(("a.txt", TEXT))[:1024]
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    data = packer.compress(head) + b"".join(packer.compress(ZEROS) for _ in range(60)) + packer.flush()

    assert ([], ["I-022"]) == (parts(data), codes(data))


def test_a_bomb_in_a_zip_is_one_notice_and_the_others_go_on():
    bomb = gzip_of_zeros(40)
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", bytes(60 * MEGA))
        archive.writestr("b.gz", bomb)
        archive.writestr("c.txt", TEXT)
    found = split(out.getvalue())

    assert ["c.txt"] == [one.part for one in found if not isinstance(one, Notice)]
    assert {"a.txt", "b.gz"} == {one.message.partition(":")[0] for one in found if isinstance(one, Notice)}


def test_an_archive_of_too_many_members_ends_with_one_notice(monkeypatch):
    monkeypatch.setattr(bounded, "MOST_MEMBERS", 3)
    data = zipped(*((f"{n}.txt", TEXT) for n in range(6)))

    assert (["0.txt", "1.txt", "2.txt"], ["I-021"]) == (parts(data), codes(data))


def test_what_all_levels_unpack_to_is_added_up(monkeypatch):
    monkeypatch.setattr(bounded, "MOST_UNPACKED", 3 * len(TEXT))
    inner = zipped(("1.txt", TEXT), ("2.txt", TEXT), ("3.txt", TEXT), ("4.txt", TEXT))

    assert ["I-021"] == codes(zipped(("in.zip", inner)))[:1]


def test_many_small_bombs_in_archives_of_archives_are_one(monkeypatch):
    """Each is too small to be judged by itself; 16 KB became 20 GB."""
    monkeypatch.setattr(bounded, "FREE", 3 * MEGA)
    inner = zipped(*((f"{n}.txt", bytes(MEGA)) for n in range(4)))

    assert ["I-021"] == codes(zipped(("in.zip", zipped(("in.zip", inner)))))[-1:]


def test_a_zip_whose_members_share_their_bytes_is_bounded():
    """https://www.bamsoftware.com/hacks/zipbomb/: many entries of the table of contents lead to one packed member."""
    data = zipped(("a.txt", bytes(30 * MEGA)))
    start, end = data.find(b"PK\x01\x02"), data.find(b"PK\x05\x06")
    entries = b"".join(data[start:end].replace(b"a.txt", b"%c.txt" % letter) for letter in range(97, 117))
    tail = bytearray(data[end:])
    tail[8:10] = tail[10:12] = (20).to_bytes(2, "little")
    tail[12:16] = len(entries).to_bytes(4, "little")
    began = time.process_time()
    found = split(data[:start] + entries + bytes(tail))

    assert found and all(isinstance(one, Notice) for one in found)
    assert time.process_time() - began < 10


def test_a_table_of_contents_of_a_hundred_megabytes_is_not_read():
    data = bytearray(zipped(("a.txt", TEXT)))
    end = data.find(b"PK\x05\x06")
    data[end + 12:end + 16] = (100 * MEGA).to_bytes(4, "little")
    found = list(pieces(BytesIO(bytes(data)), len(data), "a.zip"))

    assert ["I-021"] == [one.code for one in found if isinstance(one, Notice)]
