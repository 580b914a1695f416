"""Take a .zip apart. Names are labels and lead nowhere: nothing is unpacked to the disk under them."""

import posixpath
import zipfile
from collections.abc import Iterator
from typing import BinaryIO, Final
from urllib.parse import unquote, urlsplit

from generator.intake.archives_salvage import salvage
from generator.intake.bounded import DAMAGED, MOST_MEMBERS, Place, chunks, place_of
from generator.intake.limits import LARGEST, check_size
from generator.intake.members import Labels, damaged, gather, member
from generator.intake.passed_over import is_frame, is_leftover, stems_of_pages
from generator.intake.piece import Piece, whole
from generator.notices import Notice, Refused

LARGEST_DIRECTORY = 32_000_000
"""Bytes of the table of contents: half a million members with names of ordinary length."""

END = b"PK\x05\x06"
LONGEST_END = 65_535 + 22
PACKED_BY: Final = frozenset((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2))
"""LZMA is not among them: its header may ask for 4 GB of memory, and no common program packs a .zip with it."""

FILE_TYPE, LINK, REGULAR = 0o170000, 0o120000, (0, 0o100000)
ENCRYPTED = 0x1


def split(stream: BinaryIO, file: str) -> Iterator[Piece | Notice]:
    """The articles of a .zip; when it is a package (EPUB, DOCX, WACZ) under a plain head, what that holds."""
    place = place_of(stream, file)
    try:
        archive = opened(stream, place)
    except Refused as refusal:
        yield from refusal.notices
        return
    except DAMAGED:
        yield from salvage(stream, place)
        return
    with archive:
        kind = package(archive)
        yield from _packaged(stream, kind, file) if kind else _members(archive, place)


def opened(stream: BinaryIO, place: Place) -> zipfile.ZipFile:
    """The archive, its table of contents read. Raises Refused (I-021) when that is too long, and DAMAGED."""
    size = stream.seek(0, 2)
    stream.seek(max(0, size - LONGEST_END))
    tail = stream.read(LONGEST_END)
    end = tail.rfind(END)
    if end < 0 or len(tail) < end + 22:
        raise zipfile.BadZipFile("it has no table of contents")
    directory = int.from_bytes(tail[end + 12:end + 16], "little")
    wide = directory == 0xFFFFFFFF
    if (size if wide else directory) > LARGEST_DIRECTORY and not (wide and size < LARGEST_DIRECTORY):
        directory = _wide_directory(tail, end) if wide else directory
    if directory != 0xFFFFFFFF and directory > LARGEST_DIRECTORY:
        raise Refused(place.notice(
            "I-021", f"its table of contents has {directory // 1_000_000} MB, more than that of {MOST_MEMBERS:,} members",
            "unpack it, and add it in several parts"))
    stream.seek(0)
    return zipfile.ZipFile(stream)


def read_member(archive: zipfile.ZipFile, info: zipfile.ZipInfo, place: Place) -> Iterator[bytes]:
    """The bytes of a member, in chunks, within bounds. Raises Refused, DAMAGED."""
    with archive.open(info) as source:
        yield from chunks(source, place, lambda: info.compress_size)


def package(archive: zipfile.ZipFile) -> str | None:
    """Media type of a document that is a .zip itself; None for a plain archive."""
    names = archive.NameToInfo
    if "mimetype" in names and names["mimetype"].file_size < 100:
        try:
            return archive.read("mimetype").decode("ascii").strip() or None
        except DAMAGED:
            return None
    if "[Content_Types].xml" in names:
        word = any(name.startswith("word/") for name in names)
        return "application/vnd.openxmlformats-officedocument" + (".wordprocessingml.document" if word else "")
    if "datapackage.json" in names and any(name.startswith("archive/") for name in names):
        return "application/wacz"
    return None


def _packaged(stream: BinaryIO, kind: str, file: str) -> Iterator[Piece | Notice]:
    from generator.intake import SPLITTERS  # noqa: PLC0415  the table lists this module

    stream.seek(0)
    if kind in SPLITTERS:
        yield from SPLITTERS[kind](stream, file)
        return
    try:
        check_size(stream.seek(0, 2), file)
    except Refused as refusal:
        yield from refusal.notices
    else:
        stream.seek(0)
        yield whole(stream.read(LARGEST), kind)


def _members(archive: zipfile.ZipFile, place: Place) -> Iterator[Piece | Notice]:
    labels, pages = Labels(), stems_of_pages(archive.NameToInfo)
    for info in archive.infolist():
        if info.filename.endswith("/") or is_leftover(info.filename) or is_frame(info.filename, pages):
            continue
        label = labels.give(info.filename)
        try:
            place.budget.count()
        except Refused as refusal:
            yield place.notice("I-021", refusal.notices[0].message, refusal.notices[0].hint)
        else:
            problem = _closed(info, label, place)
            yield from [problem] if problem else _open(archive, info, label, place)
        if place.budget.spent:
            return


def _open(archive: zipfile.ZipFile, info: zipfile.ZipInfo, label: str, place: Place) -> Iterator[Piece | Notice]:
    def beside(reference: str) -> bytes | None:
        return _image(archive, info.filename, reference, place)

    try:
        yield from member(read_member(archive, info, place), label, place, beside)
    except DAMAGED as error:
        yield damaged(label, error, place)


def _closed(info: zipfile.ZipInfo, label: str, place: Place) -> Notice | None:
    """Why a member is not opened."""
    kind = (info.external_attr >> 16) & FILE_TYPE
    if kind == LINK:
        return place.notice("I-024", "this is a link to another file, and was not followed", "pack the file itself", label)
    if kind not in REGULAR:
        return place.notice("I-024", "this is a device or a pipe and no file", "pack the file itself", label)
    if info.flag_bits & ENCRYPTED:
        return place.notice("I-023", "this member is encrypted", "unpack it with its password, and add what comes out", label)
    if info.compress_type not in PACKED_BY:
        return place.notice("I-028", f"this member is packed by a method ({info.compress_type}) that cannot be read here",
                            "pack it again with the usual method (deflate)", label)
    return None


def _image(archive: zipfile.ZipFile, page: str, reference: str, place: Place) -> bytes | None:
    """The bytes of the member that a page refers to by a relative address."""
    info = archive.NameToInfo.get(resolved(page, reference) or "")
    if info is None or _closed(info, "", place):
        return None
    try:
        data = gather(read_member(archive, info, place), LARGEST + 1)
    except (Refused, *DAMAGED):
        return None
    return data if len(data) <= LARGEST else None


def resolved(page: str, reference: str) -> str | None:
    """The path that a relative address leads to from a page, both within an archive; None when it leads out of it."""
    try:
        parts = urlsplit(reference)
    except ValueError:
        return None
    if parts.scheme or parts.netloc or not parts.path:
        return None
    path = posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(parts.path).lstrip("/")))
    return None if path.startswith("..") else path


def _wide_directory(tail: bytes, end: int) -> int:
    """Size of the table of contents as a ZIP64 archive gives it."""
    start = tail.rfind(b"PK\x06\x06", 0, end)
    return int.from_bytes(tail[start + 40:start + 48], "little") if start >= 0 else 0
