"""Which articles the originals hold: every file's pieces by part and digest, kept in the cache so that nothing is taken apart twice."""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

from generator import intake, store
from generator.accession import forms
from generator.accession.companions import companions
from generator.accession.faulty import at_fault
from generator.accession.reaching import reached
from generator.cache import Cache
from generator.intake import Piece
from generator.intake.sniff import HEAD, media_type
from generator.model import Provenance
from generator.notices import Notice, PressmarkError, Refused
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
    mapping: tuple[tuple[str, str], ...] = ()
    """Which key of a record is which field, where a person has said so."""

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
    work: list[Notice] = field(default_factory=list)
    """What a person may look at, of files that were read all the same."""

    def bar(self, away: Collection[str]) -> None:
        """Refuse (S-054) the originals whose digest is one of those that were moved into a vault."""
        barred = [name for name, entry in self.entries.items() if entry.sha256 in away]
        self.refused += (withheld(name) for name in barred)
        for name in barred:
            del self.entries[name]
        left = {digest: [one for one in held if one.file not in barred] for digest, held in self.accessions.items()}
        self.accessions = {digest: held for digest, held in left.items() if held}


def withheld(file: str) -> Notice:
    """An original that may not come back by being added again."""
    return Notice(code="S-054", file=file, message="this original was withheld: it lies in a vault outside the repository",
                  hint="leave it out; .venv/bin/python -m generator release  takes a decision back")


def take_stock(originals: Path, manifest: Mapping[str, Entry], today: str, cache: Cache, version: str) -> Inventory:
    """Every article that the originals hold; `today` dates what the manifest does not know, `version` is that of the readers."""
    found = Inventory(accessions=defaultdict(list), entries={}, refused=[])
    known_forms = forms.read(originals.parent)
    names = list(store.originals_in(originals))
    beside = companions(names)
    for name in names:
        try:
            entry = manifest.get(name) or _entry(originals / name, name, today)
        except Refused as refusal:
            found.refused += refusal.notices
            continue
        found.entries[name] = entry
        if name not in beside:
            _add(found, originals / name, entry, cache, version, tuple(sorted(forms.map_of(known_forms, name).items())))
    return found


def _entry(path: Path, name: str, today: str) -> Entry:
    """A manifest entry for a new file. Raises Refused."""
    with reached(path, name) as (stream, size):
        return Entry(file=name, sha256=store.digest_of(stream), bytes=size, received=today)


def _add(found: Inventory, path: Path, entry: Entry, cache: Cache, version: str, mapping: tuple[tuple[str, str], ...]) -> None:
    try:
        with reached(path, entry.file) as (stream, size):
            many = mapping or media_type(stream.read(HEAD)) in intake.SPLITTERS
            stream.seek(0)
            if not many:
                found.accessions[entry.sha256].append(Holding(file=entry.file, received=entry.received, sha256=entry.sha256))
                return
            key = f"pieces {version} {entry.sha256} {entry.file} {mapping}"
            rows = json.loads(cache.result(key, lambda: _listed(intake.pieces(stream, size, entry.file, dict(mapping)))))
    except Refused as refusal:
        found.refused += refusal.notices
        return
    except (PressmarkError, OSError):
        raise
    except Exception as bug:  # one file in a hundred thousand shall not stop the others
        found.refused.append(at_fault(entry.file, bug))
        return
    for notice in (Notice(**row) for row in rows["refused"]):
        (found.work if notice.level == "work" else found.refused).append(notice)
    for row in rows["pieces"]:
        holding = Holding(file=entry.file, received=entry.received, mapping=mapping, **row)
        found.accessions[holding.sha256].append(holding)


def _listed(pieces: Iterable[Piece | Notice]) -> str:
    rows: dict[str, list[dict[str, object]]] = {"pieces": [], "refused": []}
    for piece in pieces:
        if isinstance(piece, Notice):
            rows["refused"].append(asdict(piece))
        else:
            rows["pieces"].append({"part": piece.part, "sha256": piece.sha256, "url": piece.url, "seen": piece.seen})
    return json.dumps(rows, ensure_ascii=False)
