"""Which articles the originals hold: every file's pieces by part and digest, kept in the cache so that nothing is taken apart twice."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from generator import intake, store
from generator.accession.companions import is_companion
from generator.accession.reaching import reached
from generator.cache import Cache
from generator.intake import Piece
from generator.intake.sniff import HEAD, media_type
from generator.model import Provenance
from generator.notices import Notice, Refused
from generator.store import Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """One way in which the archive holds an article's bytes."""

    file: str
    """The original, below content/originals/."""

    received: str
    sha256: str
    """Of the article's own bytes."""

    part: str | None = None
    url: str | None = None
    seen: str | None = None

    @property
    def provenance(self) -> Provenance:
        return Provenance(file=self.file, sha256=self.sha256, received=self.received, url=self.url, part=self.part, seen=self.seen)


@dataclass(slots=True)
class Inventory:
    """What content/originals/ holds."""

    accessions: dict[str, list[Holding]]
    """Digest of an article's bytes -> where they are, in the order of file names."""

    entries: dict[str, Entry]
    """File -> its manifest entry; what could not be read has none."""

    refused: list[Notice]


def take_stock(originals: Path, manifest: Mapping[str, Entry], today: str, cache: Cache, version: str) -> Inventory:
    """Every article that the originals hold; `today` dates what the manifest does not know, `version` is that of the readers."""
    found = Inventory(accessions=defaultdict(list), entries={}, refused=[])
    names = list(store.originals_in(originals))
    known = frozenset(names)
    for name in names:
        try:
            entry = manifest.get(name) or _entry(originals / name, name, today)
        except Refused as refusal:
            found.refused += refusal.notices
            continue
        found.entries[name] = entry
        if not is_companion(name, known):
            _add(found, originals / name, entry, cache, version)
    return found


def _entry(path: Path, name: str, today: str) -> Entry:
    """A manifest entry for a new file. Raises Refused."""
    with reached(path, name) as (stream, size):
        return Entry(file=name, sha256=store.digest_of(stream), bytes=size, received=today)


def _add(found: Inventory, path: Path, entry: Entry, cache: Cache, version: str) -> None:
    try:
        with reached(path, entry.file) as (stream, size):
            many = media_type(stream.read(HEAD)) in intake.SPLITTERS
            stream.seek(0)
            if not many:
                found.accessions[entry.sha256].append(Holding(file=entry.file, received=entry.received, sha256=entry.sha256))
                return
            key = f"pieces {version} {entry.sha256} {entry.file}"
            rows = json.loads(cache.result(key, lambda: _listed(intake.pieces(stream, size, entry.file))))
    except Refused as refusal:
        found.refused += refusal.notices
        return
    found.refused += [Notice(**row) for row in rows["refused"]]
    for row in rows["pieces"]:
        holding = Holding(file=entry.file, received=entry.received, **row)
        found.accessions[holding.sha256].append(holding)


def _listed(pieces: Iterable[Piece | Notice]) -> str:
    rows: dict[str, list[dict[str, object]]] = {"pieces": [], "refused": []}
    for piece in pieces:
        if isinstance(piece, Notice):
            rows["refused"].append(asdict(piece))
        else:
            rows["pieces"].append({"part": piece.part, "sha256": piece.sha256, "url": piece.url, "seen": piece.seen})
    return json.dumps(rows, ensure_ascii=False)
