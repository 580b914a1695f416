"""content/originals/custody.jsonl: what came in when, by which version and with which digest, and what was moved away.

A line is never changed and never taken out. Each names the digests of the lines that it follows, as commits do in git, so that a line that
somebody changed, took out or put in shows; two branches that both add to the log are joined by the next line, which follows both. It names
originals by digest alone: a name may have to be taken back one day, and a chain cannot.

    {"event": "received", "sha256": "9f86…", "bytes": 274, "day": "2026-11-30", "by": "pressmark 0.1.0", "after": ["60303a…"]}

Whoever has written down a head, the digest of a line that nothing follows yet, can tell later that all before it is as it was.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from generator import __version__, store
from generator.notices import CONFLICT, BrokenPromise, Notice, unmerged

RECEIVED, WITHHELD, RETURNED = "received", "withheld", "returned"
RESTORE = "restore the log from version control: git checkout -- "


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One line of the log."""

    event: str
    """"received", "withheld" (moved to a vault outside the repository) or "returned"."""

    sha256: str
    """Of the original."""

    bytes: int
    day: str
    """ISO day; of what came in, the one that the manifest has."""

    by: str
    """Program and version."""

    after: tuple[str, ...]
    """Digests of the lines that it follows, sorted; none for a first line."""

    @property
    def line(self) -> str:
        return json.dumps(asdict(self), ensure_ascii=False)

    @property
    def digest(self) -> str:
        return store.sha256(self.line.encode())


@dataclass(frozen=True, slots=True, kw_only=True)
class Log:
    """All of them, in the order of the file."""

    events: tuple[Event, ...] = ()

    @property
    def heads(self) -> tuple[str, ...]:
        """Digests of the lines that no other follows, sorted."""
        followed = {digest for event in self.events for digest in event.after}
        return tuple(sorted({event.digest for event in self.events} - followed))

    @property
    def told(self) -> tuple[str, ...]:
        """For a person, who may write down the heads."""
        plural = "s" * (len(self.events) != 1)
        return (f"custody log: {len(self.events):,} line{plural}, up to {' and '.join(self.heads)}",) if self.events else ()

    @property
    def known(self) -> frozenset[str]:
        """Digests of all originals that ever came in."""
        return frozenset(event.sha256 for event in self.events)

    @property
    def away(self) -> frozenset[str]:
        """Digests of the originals that are in a vault."""
        last = {event.sha256: event.event for event in self.events}
        return frozenset(sha256 for sha256, event in last.items() if event == WITHHELD)

    def and_then(self, event: str, entries: Iterable[store.Entry], day: str | None = None) -> "Log":
        """With more lines at its end, each after the one before it; without a `day`, on the one on which the original came in."""
        events, heads = list(self.events), self.heads
        for entry in entries:
            events.append(Event(event=event, sha256=entry.sha256, bytes=entry.bytes, day=day or entry.received,
                                by=f"pressmark {__version__}", after=heads))
            heads = (events[-1].digest,)
        return Log(events=tuple(events))


def read(originals: Path) -> Log:
    """The log, whose chain holds; an archive without one has an empty one. Raises BrokenPromise (S-060, S-061)."""
    log, broken = _read(originals / store.CUSTODY)
    if broken:
        raise BrokenPromise(*broken)
    return log


def write(originals: Path, log: Log) -> None:
    """Write the log."""
    store.write(originals / store.CUSTODY, "".join(f"{event.line}\n" for event in log.events).encode())


def keep(originals: Path, log: Log, manifest: Mapping[str, store.Entry]) -> None:
    """Append what the manifest has and the log does not, by file name."""
    known = log.known
    came = {entry.sha256: entry for _, entry in sorted(manifest.items(), reverse=True) if entry.sha256 not in known}
    if came:
        write(originals, log.and_then(RECEIVED, reversed(came.values())))


# ---------------------------------------------------------------- what is wrong

def looked_at(originals: Path, manifest: Mapping[str, store.Entry]) -> tuple[Log, tuple[Notice, ...]]:
    """The log, and every promise that does not hold: of lines (S-060, S-061), and of originals that are on the log alone (S-062)."""
    log, notices = _read(originals / store.CUSTODY)
    recorded = {entry.sha256 for entry in manifest.values()}
    lost = (Notice(
        code="S-062", file=str(originals / store.MANIFEST),
        message=f"the original {event.sha256[:16]}… came in on {event.day}, and no line of the manifest has it any more",
        hint=f"restore the manifest from version control: git log -S {event.sha256} -- {originals / store.MANIFEST}")
        for event in {event.sha256: event for event in reversed(log.events)}.values() if event.sha256 not in recorded)
    return log, (*notices, *sorted(lost, key=lambda notice: notice.message))


def unrecorded(originals: Path, manifest: Mapping[str, store.Entry], refused: Iterable[str]) -> Iterator[Notice]:
    """What is among the originals and nobody took in (S-064); `refused` are names of files that a run has turned down."""
    known = {*manifest, *refused}
    for name in store.all_in(originals):
        if name not in known:
            yield Notice(code="S-064", level="warning", file=str(originals / name),
                         message="this lies among the originals, and no run has taken it in",
                         hint="make normalise takes it in, if it is a file; or move it out of the folder")


def _read(path: Path) -> tuple[Log, tuple[Notice, ...]]:
    events: list[Event] = []
    notices: list[Notice] = []
    lines = store.read_text(path).splitlines() if path.is_file() else []
    for number, line in enumerate(lines, 1):
        if line.startswith(CONFLICT):
            notices.append(unmerged("S-060", str(path), number))
        elif event := _event(line):
            events.append(event)
        else:
            notices.append(Notice(code="S-060", file=str(path), line=number, hint=RESTORE + str(path),
                                  message="this is no line of the custody log, or not as it was written"))
    log = Log(events=tuple(dict.fromkeys(events)))  # what both sides of a merge have written alike
    return log, (*notices, *_gaps(log, lines, str(path)))


def _event(line: str) -> Event | None:
    """The event, when the line is one and written as this program writes it."""
    try:
        found = json.loads(line)
        event = Event(**found | {"after": tuple(found["after"])})
        return event if event.line == line and event.event in (RECEIVED, WITHHELD, RETURNED) else None
    except (ValueError, TypeError, KeyError, RecursionError):
        return None


def _gaps(log: Log, lines: list[str], file: str) -> Iterator[Notice]:
    digests = {event.digest for event in log.events}
    for event in log.events:
        for before in event.after:
            if before not in digests:
                yield Notice(code="S-061", file=file, line=lines.index(event.line) + 1,
                             message=f"this line follows one that is not there ({before[:16]}…): a line was changed or taken out",
                             hint=RESTORE + file)
