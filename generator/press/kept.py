"""What the last build of an output folder made of which facts, so that the next one makes only what is made of other facts now.

One file in .cache/, read and written whole. A record that cannot be read, or is of other code, settings or theme, is none. Whether a
page of the last build is still as that build left it, its size and time say.
"""

import contextlib
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from generator import store
from generator.cache import sealed, unsealed
from generator.noting import DIGEST
from generator.press.numbering import COLUMNS, Numbering
from generator.traces import Fact, Tracer, digest

Numbers = NDArray[np.uint32]

UNKNOWN, SAME, OTHER = 0, 1, 2
WASTE = 0.5
"""Of the things on record, the share that no page may ask about any more before they are thrown out."""


class Written(msgspec.Struct, frozen=True, array_like=True):
    """A file of the site as a build left it."""

    path: str
    """Below the output folder, with forward slashes."""

    size: int
    time: int
    """Of the last change, in nanoseconds."""


class Made(msgspec.Struct, frozen=True, array_like=True):
    """What made some files; they are told as bytes, since there are a million of them."""

    told: bytes

    @property
    def files(self) -> tuple[Written, ...]:
        """Them."""
        return FILES.decode(self.told)


FILES = msgspec.msgpack.Decoder(tuple[Written, ...])


class Done(Made, frozen=True, array_like=True):
    """What one job made, and of what."""

    given: bytes
    """Digest of what it was given."""

    facts: bytes
    """Numbers of the facts that it asked for: 32 bits each, in the machine's order (`numbering`)."""


class _Record(msgspec.Struct, array_like=True):
    base: bytes
    keys: list[Any]
    questions: list[tuple[str, str]]
    numbers: bytes
    """Of all facts, in order: 32 bits each, in the machine's order (`numbering`)."""

    digests: bytes
    """Of their answers."""

    jobs: dict[str, Done]


class Outcome(Made, frozen=True, array_like=True):
    """What a job of this build made."""

    name: str
    given: bytes
    facts: bytes
    """Numbers of facts in the list of those that were done together: 32 bits each."""


class Gathered:
    """Outcomes of some jobs, whose facts are mostly the same and are told once."""

    def __init__(self) -> None:
        self.outcomes: list[Outcome] = []
        self.facts: list[Fact] = []
        self._number: dict[Fact, int] = {}

    def add(self, name: str, given: tuple[object, ...], facts: Collection[Fact], files: tuple[Written, ...]) -> None:
        """Note one more."""
        numbers = np.fromiter((self._numbered(fact) for fact in facts), np.uint32, len(facts))
        self.outcomes.append(Outcome(name=name, given=digest(given), facts=numbers.tobytes(),
                                     told=msgspec.msgpack.encode(files)))

    def told(self) -> tuple[list[Outcome], list[Fact]]:
        """The outcomes, and the facts by their numbers."""
        return self.outcomes, self.facts

    def _numbered(self, fact: Fact) -> int:
        number = self._number.setdefault(fact, len(self.facts))
        if number == len(self.facts):
            self.facts.append(fact)
        return number


class Kept:
    """The record of the last build, and beside it that of this one."""

    def __init__(self, path: Path | None, base: bytes, tracer: Tracer) -> None:
        self._path, self._base, self._tracer = path, base, tracer
        record = (_read(path, base) if path else None) or _Record(base, [], [], b"", b"", {})
        self._numbering = Numbering(record.keys, record.questions)
        self._known: Numbers = np.frombuffer(record.numbers, np.uint32)
        self._digests = np.frombuffer(record.digests, np.uint8).reshape(-1, DIGEST)
        self._state: NDArray[np.int8] = np.zeros(len(record.keys) * COLUMNS, np.int8)
        self._last, self._now = record.jobs, dict[str, Done]()

    def found(self, name: str, given: tuple[object, ...]) -> Done | None:
        """What the job made last time, when it would make the same now."""
        done = self._last.get(name)
        if done is None or done.given != digest(given):
            return None
        numbers = np.frombuffer(done.facts, np.uint32)
        states = self._state[numbers]
        if (states == OTHER).any():
            return None
        unknown = numbers[states == UNKNOWN]
        return done if all(map(self._stands, unknown, np.searchsorted(self._known, unknown))) else None

    def keep(self, name: str, done: Done) -> None:
        """What was found stands in this build too."""
        self._now[name] = done

    def add(self, outcomes: Iterable[Outcome], facts: Sequence[Fact]) -> None:
        """Note what some jobs made in this build, of these facts."""
        numbers = [self._numbering.number(fact) for fact in facts]
        held = np.array([number is not None for number in numbers], np.bool_)
        known = np.array([number or 0 for number in numbers], np.uint32)
        for outcome in outcomes:
            own = np.frombuffer(outcome.facts, np.uint32)
            if held[own].all():  # else it is not noted, and made again next time
                self._now[outcome.name] = Done(given=outcome.given, facts=np.sort(known[own]).tobytes(), told=outcome.told)

    def save(self) -> None:
        """Put this build's record in the place of the last one. One that cannot be written is a longer build next time."""
        if self._path is None:
            return
        numbers = _used(self._now.values(), len(self._numbering.keys))
        record = _Record(base=self._base, keys=self._numbering.keys, questions=self._numbering.questions, numbers=numbers.tobytes(),
                         digests=self._answers(numbers), jobs=self._now)
        with contextlib.suppress(OSError):
            store.write(self._path, sealed(msgspec.msgpack.encode(_compact(record, numbers))))

    def _answers(self, numbers: Numbers) -> bytes:
        """Digests of what these facts are now."""
        places = np.searchsorted(self._known, numbers)
        same = numbers < len(self._state)
        same[same] = self._state[numbers[same]] == SAME
        anew = bytearray()
        for number in numbers[~same].tolist():
            anew += self._tracer.digest(self._numbering.fact(number))
        digests = np.empty((len(numbers), DIGEST), np.uint8)
        digests[same], digests[~same] = self._digests[places[same]], np.frombuffer(anew, np.uint8).reshape(-1, DIGEST)
        return digests.tobytes()

    def _stands(self, number: np.uint32, place: np.intp) -> bool:
        if self._state[number] == UNKNOWN:
            same = self._tracer.digest(self._numbering.fact(int(number))) == self._digests[place].tobytes()
            self._state[number] = SAME if same else OTHER
        return bool(self._state[number] == SAME)


def _read(path: Path, base: bytes) -> _Record | None:
    with contextlib.suppress(OSError, msgspec.DecodeError):
        record = msgspec.msgpack.decode(unsealed(path.read_bytes()) or b"", type=_Record)
        if record.base == base and len(record.numbers) // 4 == len(record.digests) // DIGEST:
            return record
    return None


def _used(done: Iterable[Done], rows: int) -> Numbers:
    """The facts that any job needs, in order."""
    used: NDArray[np.bool_] = np.zeros(rows * COLUMNS, np.bool_)
    for one in done:
        used[np.frombuffer(one.facts, np.uint32)] = True
    return np.flatnonzero(used).astype(np.uint32)


def _compact(record: _Record, numbers: Numbers) -> _Record:
    """The record without things that nothing needs, once they are many."""
    rows = np.unique(numbers // COLUMNS)
    if len(rows) >= WASTE * len(record.keys):
        return record
    row = np.zeros(len(record.keys), np.uint32)
    row[rows] = np.arange(len(rows), dtype=np.uint32)

    def renumbered(old: bytes | Numbers) -> bytes:
        held = np.frombuffer(old, np.uint32)
        return (row[held // COLUMNS] * np.uint32(COLUMNS) + held % COLUMNS).tobytes()

    jobs = {name: Done(given=done.given, facts=renumbered(done.facts), told=done.told) for name, done in record.jobs.items()}
    return _Record(base=record.base, keys=[record.keys[n] for n in rows.tolist()], questions=record.questions,
                   numbers=renumbered(numbers), digests=record.digests, jobs=jobs)
