"""Copy files and folders into content/originals/: names kept, bytes as received, nothing overwritten."""

import os
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from generator import custody, intake, store
from generator.accession import forms
from generator.accession.companions import companions
from generator.accession.inventory import withheld
from generator.accession.media import beside_file, references
from generator.accession.reaching import ORIGINALS, reached
from generator.accession.writers import Writers
from generator.intake.field_map import FieldMap
from generator.intake.passed_over import is_image
from generator.model import Draft
from generator.notices import Notice, PressmarkError, Refused


@dataclass(slots=True)
class Taken:
    """What was taken in, and what was not."""

    new: list[str] = field(default_factory=list)
    """Names of what is new below content/originals/."""

    held: list[Path] = field(default_factory=list)
    """What went in, or was there already, by where it came from."""

    refused: list[Notice] = field(default_factory=list)
    refusals: list[tuple[Path, str | None, Notice]] = field(default_factory=list)
    """The same with its path and digest, for the record."""

    passed_over: list[str] = field(default_factory=list)
    """Style sheets, scripts, and images that no article shows."""

    records: list[str] = field(default_factory=list)
    """Names of originals whose records were read by a map of fields, new or there already."""

    away: Collection[str] = ()
    """Digests of what was moved into a vault."""

    writers: Writers = field(default_factory=Writers)
    """Who copies."""


def take_in(content: Path, sources: Iterable[Path], mapping: FieldMap | None = None) -> Taken:
    """Copy files and folders into content/originals/; what cannot be read stays where it is.

    `mapping` says which key of their records is which field; it is remembered for them in content/forms.yaml.
    """
    originals = content / ORIGINALS
    taken = Taken(away=custody.read(originals).away)
    try:
        for source in sources:
            if source.is_dir():
                _take_folder(originals, source, taken, mapping)
            else:
                _take_file(originals, source, source.name.lstrip(".") or "unnamed", taken, mapping)
            taken.writers.flush()  # the next one may have a file of the same name
    finally:
        taken.writers.close()
    if mapping:
        forms.remember(content, taken.records, mapping)
    return taken


def _take_file(originals: Path, path: Path, name: str, taken: Taken, mapping: FieldMap | None) -> None:
    """A file that is named by itself; what would be passed over in a folder is refused and not forgotten."""
    if companions((name,)) and not is_image(name):  # an image is refused by what it is
        notice = Notice(code="I-004", file=str(path), message="a file with this name or ending holds no article",
                        hint="if there is one in it, give it another ending, such as .txt or .html")
        taken.refused.append(notice)
        taken.refusals.append((path, _digest(path, name), notice))
    else:
        _take(originals, path, name, taken, mapping)


def _take_folder(originals: Path, folder: Path, taken: Taken, mapping: FieldMap | None) -> None:
    """A folder's files keep their place in it; of the images only those come along that an article shows."""
    names = frozenset(store.originals_in(folder))
    beside = sorted(companions(names))
    for name in sorted(names.difference(beside)):
        draft = _take(originals, folder / name, name, taken, mapping)
        for image in _images(draft, name):
            if image in names:
                _copy(originals, folder / image, image, taken)
                beside = [other for other in beside if other != image]
    taken.passed_over += beside


def _take(originals: Path, path: Path, name: str, taken: Taken, mapping: FieldMap | None) -> Draft | None:
    """One file: read, and when there is an article in it, copied. Gives the draft of a file that is one article."""
    try:
        with reached(path, name) as (stream, size):
            mapped = bool(mapping) and intake.takes_map(stream, mapping)
            draft = _tried(stream, size, name, mapping if mapped else None)
    except Refused as refusal:
        digest = _digest(path, name)
        taken.refused += refusal.notices
        taken.refusals += [(path, digest, notice) for notice in refusal.notices]
        return None
    except (PressmarkError, OSError):
        raise
    except Exception:  # a bug of a reader: the original is kept, and who makes the articles tells it (I-071, I-072)
        draft, mapped = None, False
    place = _copy(originals, path, name, taken)
    if place is None:
        return None
    if mapped:
        taken.records.append(place)
    return draft


def _digest(path: Path, name: str) -> str | None:
    """The digest of a file, None when it cannot be read."""
    try:
        with reached(path, name) as (stream, _):
            return store.digest_of(stream)
    except (Refused, OSError):
        return None


def _tried(stream: BinaryIO, size: int, name: str, mapping: FieldMap | None) -> Draft | None:
    """Find the first article that can be read, its draft when it is the whole file. Raises Refused when there is none."""
    notices: list[Notice] = []
    for piece in intake.pieces(stream, size, name, mapping):
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
        for reference in references(picture.src, draft.url if draft else None):
            image = beside_file(name, reference)
            if image and is_image(image):
                yield image


def _copy(originals: Path, path: Path, name: str, taken: Taken) -> str | None:
    """Gives the name that it has below content/originals/; None when it was withheld once."""
    with reached(path, name) as (stream, _):
        digest = store.digest_of(stream)
    if digest in taken.away:
        taken.refused.append(withheld(str(path)))
        taken.refusals.append((path, digest, taken.refused[-1]))
        return None
    place = _place(originals, name, digest)
    taken.held.append(path)
    kept = place.relative_to(originals).as_posix()
    if not place.is_file():
        taken.writers.do(store.copy, path, place)
        taken.new.append(kept)
    return kept


def _place(originals: Path, name: str, digest: str) -> Path:
    """Where the bytes go: under their name, or beside what stands in its way."""
    path, mark = originals / name, digest[:8]
    places = (path, path.with_name(f"{path.stem}-{mark}{path.suffix}"), originals / mark / name, originals / digest / name)
    return next(place for place in places if _is_free(originals, place, digest))


def _is_free(originals: Path, path: Path, digest: str) -> bool:
    """Whether nothing else stands there; the same bytes may."""
    above = (folder for folder in path.parents if folder.is_relative_to(originals))
    if path in (originals / store.MANIFEST, originals / store.CUSTODY) or any(folder.exists() and not folder.is_dir() for folder in above):
        return False
    return not os.path.lexists(path) or (path.is_file() and store.file_digest(path) == digest)


