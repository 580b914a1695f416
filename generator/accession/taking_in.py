"""Copy files and folders into content/originals/: names kept, bytes as received, nothing overwritten."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from generator import intake, store
from generator.accession.companions import is_companion, is_image
from generator.accession.media import beside_file
from generator.accession.reaching import ORIGINALS, reached
from generator.model import Draft
from generator.notices import Notice, Refused


@dataclass(slots=True)
class Taken:
    """What was taken in, and what was not."""

    new: list[str] = field(default_factory=list)
    """Names of what is new below content/originals/."""

    refused: list[Notice] = field(default_factory=list)
    passed_over: list[str] = field(default_factory=list)
    """Style sheets, scripts, and images that no article shows."""


def take_in(content: Path, sources: Iterable[Path]) -> Taken:
    """Copy files and folders into content/originals/; what cannot be read stays where it is."""
    originals, taken = content / ORIGINALS, Taken()
    for source in sources:
        if source.is_dir():
            _take_folder(originals, source, taken)
        else:
            _take(originals, source, source.name.lstrip(".") or "unnamed", taken)
    return taken


def _take_folder(originals: Path, folder: Path, taken: Taken) -> None:
    """A folder's files keep their place in it; of the images only those come along that an article shows."""
    names = frozenset(store.originals_in(folder))
    beside = sorted(name for name in names if is_companion(name, names))
    for name in sorted(names.difference(beside)):
        draft = _take(originals, folder / name, name, taken)
        for image in _images(draft, name):
            if image in names:
                _copy(originals, folder / image, image, taken)
                beside = [other for other in beside if other != image]
    taken.passed_over += beside


def _take(originals: Path, path: Path, name: str, taken: Taken) -> Draft | None:
    """One file: read, and when there is an article in it, copied. Gives the draft of a file that is one article."""
    try:
        with reached(path, name) as (stream, size):
            draft = _tried(stream, size, name)
    except Refused as refusal:
        taken.refused += refusal.notices
        return None
    _copy(originals, path, name, taken)
    return draft


def _tried(stream: BinaryIO, size: int, name: str) -> Draft | None:
    """Find the first article that can be read, its draft when it is the whole file. Raises Refused when there is none."""
    notices: list[Notice] = []
    for piece in intake.pieces(stream, size, name):
        if isinstance(piece, Notice):
            notices.append(piece)
            continue
        try:
            draft = intake.read_piece(piece, name)
        except Refused as refusal:
            notices += refusal.notices
        else:
            return draft if piece.part is None else None
    raise Refused(*notices or [Notice(code="I-008", file=name, message="there is no article in this file",
                                      hint="fetch it again, or remove it")])


def _images(draft: Draft | None, name: str) -> Iterator[str]:
    """The images beside the file that its article shows, by their names."""
    for picture in draft.pictures if draft else ():
        image = beside_file(name, picture.src)
        if image and is_image(image):
            yield image


def _copy(originals: Path, path: Path, name: str, taken: Taken) -> None:
    with reached(path, name) as (stream, _):
        digest = store.digest_of(stream)
    place = _place(originals, name, digest)
    if store.copy(path, place):
        taken.new.append(place.relative_to(originals).as_posix())


def _place(originals: Path, name: str, digest: str) -> Path:
    """Where the bytes go: under their name, or beside what stands in its way."""
    path, mark = originals / name, digest[:8]
    places = (path, path.with_name(f"{path.stem}-{mark}{path.suffix}"), originals / mark / name, originals / digest / name)
    return next(place for place in places if _is_free(originals, place, digest))


def _is_free(originals: Path, path: Path, digest: str) -> bool:
    """Whether nothing else stands there; the same bytes may."""
    above = (folder for folder in path.parents if folder.is_relative_to(originals))
    if path == originals / store.MANIFEST or any(folder.exists() and not folder.is_dir() for folder in above):
        return False
    return not os.path.lexists(path) or (path.is_file() and store.file_digest(path) == digest)


