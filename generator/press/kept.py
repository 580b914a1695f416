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
from generator.traces import Fact, Tracer, digest

UNKNOWN, SAME, OTHER = 0, 1, 2
WASTE = 0.5
"""Of the facts on record, the share that no page may need any more before they are thrown out."""


class Written(msgspec.Struct, frozen=True, array_like=True):
    """A file of the site as a build left it."""

    path: str
    """Below the output folder, with forward slashes."""

    size: int
    time: int
    """Of the last change, in nanoseconds."""


class Done(msgspec.Struct, frozen=True, array_like=True):
    """What one job made, and of what."""

    given: bytes
    """Digest of what it was given."""

    facts: bytes
    """Numbers of the facts that it asked for: 32 bits each, in the machine's order."""

    files: tuple[Written, ...]


class _Record(msgspec.Struct, array_like=True):
    base: bytes
    facts: list[tuple[str, str, Any]]
    digests: list[bytes]
    jobs: dict[str, Done]


class Outcome(msgspec.Struct, frozen=True, array_like=True):
    """What a job of this build made."""

    name: str
    given: bytes
    facts: bytes
    """Numbers of facts in the list of those that were done together: 32 bits each."""

    files: tuple[Written, ...]


class Gathered:
    """Outcomes of some jobs, whose facts are mostly the same and are told once."""

    def __init__(self) -> None:
        self.outcomes: list[Outcome] = []
        self.facts: list[Fact] = []
        self._number: dict[Fact, int] = {}

    def add(self, name: str, given: tuple[object, ...], facts: Collection[Fact], files: tuple[Written, ...]) -> None:
        """Note one more."""
        numbers = np.fromiter((self._numbered(fact) for fact in facts), np.uint32, len(facts))
        self.outcomes.append(Outcome(name=name, given=digest(given), facts=numbers.tobytes(), files=files))

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
        self._path, self._tracer = path, tracer
        record = _read(path, base) if path else None
        self._last = record or _Record(base=base, facts=[], digests=[], jobs={})
        self._facts = [Fact(table, asked, _hashable(key)) for table, asked, key in self._last.facts]
        self._state: NDArray[np.int8] = np.zeros(len(self._facts), np.int8)
        self._number: dict[Fact, int] = {}
        self._now: dict[str, Done] = {}

    def found(self, name: str, given: tuple[object, ...]) -> Done | None:
        """What the job made last time, when it would make the same now."""
        done = self._last.jobs.get(name)
        if done is None or done.given != digest(given):
            return None
        numbers = np.frombuffer(done.facts, np.uint32)
        states = self._state[numbers]
        if (states == OTHER).any():
            return None
        return done if all(self._stands(int(number)) for number in numbers[states == UNKNOWN]) else None

    def keep(self, name: str, done: Done) -> None:
        """What was found stands in this build too."""
        self._now[name] = done

    def add(self, outcomes: Iterable[Outcome], facts: Sequence[Fact]) -> None:
        """Note what some jobs made in this build, of these facts."""
        if not self._number:
            self._number = {fact: number for number, fact in enumerate(self._facts)}
        numbers = np.fromiter((self._numbered(fact) for fact in facts), np.uint32, len(facts))
        for outcome in outcomes:
            own = np.sort(numbers[np.frombuffer(outcome.facts, np.uint32)])
            self._now[outcome.name] = Done(given=outcome.given, facts=own.tobytes(), files=outcome.files)

    def save(self) -> None:
        """Put this build's record in the place of the last one. One that cannot be written is a longer build next time."""
        if self._path is None:
            return
        used = _used(self._now.values(), len(self._facts))
        known = len(self._last.digests)
        digests = [self._tracer.digest(fact) if used[n] and not (n < known and self._state[n] == SAME)
                   else self._last.digests[n] if n < known else b"" for n, fact in enumerate(self._facts)]
        record = _Record(base=self._last.base, facts=self._facts, digests=digests, jobs=self._now)  # type: ignore[arg-type]
        if used.sum() < WASTE * len(used):
            record = _compact(record, used)
        with contextlib.suppress(OSError):
            store.write(self._path, sealed(msgspec.msgpack.encode(record)))

    def _numbered(self, fact: Fact) -> int:
        number = self._number.get(fact)
        if number is None:
            number = self._number[fact] = len(self._facts)
            self._facts.append(fact)
        return number

    def _stands(self, number: int) -> bool:
        if self._state[number] == UNKNOWN:
            same = self._tracer.digest(self._facts[number]) == self._last.digests[number]
            self._state[number] = SAME if same else OTHER
        return bool(self._state[number] == SAME)


def _read(path: Path, base: bytes) -> _Record | None:
    with contextlib.suppress(OSError, msgspec.DecodeError):
        record = msgspec.msgpack.decode(unsealed(path.read_bytes()) or b"", type=_Record)
        if record.base == base and len(record.facts) == len(record.digests):
            return record
    return None


def _hashable(key: Any) -> Any:
    return tuple(map(_hashable, key)) if isinstance(key, list) else key


def _used(done: Iterable[Done], total: int) -> NDArray[np.bool_]:
    """For each fact, whether any job needs it."""
    used: NDArray[np.bool_] = np.zeros(total, np.bool_)
    for one in done:
        used[np.frombuffer(one.facts, np.uint32)] = True
    return used


def _compact(record: _Record, used: NDArray[np.bool_]) -> _Record:
    """The record without facts that nothing needs."""
    renumbered = (np.cumsum(used) - 1).astype(np.uint32)
    jobs = {name: Done(given=done.given, facts=renumbered[np.frombuffer(done.facts, np.uint32)].tobytes(), files=done.files)
            for name, done in record.jobs.items()}
    kept = [n for n, needed in enumerate(used) if needed]
    return _Record(base=record.base, facts=[record.facts[n] for n in kept], digests=[record.digests[n] for n in kept], jobs=jobs)
