"""What was worked out from a few answers of large tables, kept for the next build: it is right as long as each answer is the same.

`memo` keeps what is made of one thing that a digest stands for. What is made of one thing and of what the whole archive says of it
(how rare a word is, who a name is) would have to be made anew with every article; here the tables note what was asked of them
(`traces`), and the answers are compared.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import suppress
from typing import Any, Generic, TypeVar

import msgspec

from generator.memo import Memo, Written, stale
from generator.spreading import CHUNK, spread
from generator.traces import Fact, Tracer, digest

_T = TypeVar("_T")


class _Row(msgspec.Struct, frozen=True, array_like=True):
    asked: msgspec.Raw
    """The facts: a list of tables, what was asked of them, and keys."""

    answers: bytes
    """Digest of their digests."""

    data: bytes


KNOWN = 200_000
"""Facts whose digests are kept in memory: those of the whole archive are asked for again and again, those of one thing once."""

FACTS = msgspec.msgpack.Decoder(list[tuple[str, str, Any]])


class Answers(Generic[_T]):
    """Results of one function by name, with what each of them asked."""

    def __init__(self, memo: Memo, name: str, kind: Written[_T], tracer: Tracer) -> None:
        self._memo, self._name, self._kind, self._tracer = memo, name, kind, tracer
        self._known: dict[Fact, bytes] = {}

    def all(self, keys: Mapping[str, bytes], make: Callable[[str], _T], chunk: int = CHUNK) -> dict[str, _T]:
        """Thing -> its result, in the order of `keys`, which has a digest of what each is made from besides the tables."""
        kept = self._memo.read(self._name)
        return dict(self._given(kept, keys, make, chunk, stale(kept, keys)))

    def some(self, keys: Mapping[str, bytes], make: Callable[[str], _T], chunk: int = CHUNK) -> Iterator[tuple[str, _T]]:
        """As `all`, of some of the things, one after the other: who asks for all of them, part by part, ends with `Memo.forget`."""
        return self._given(self._memo.read_some(self._name, list(keys.values())), keys, make, chunk, ())

    def _given(self, kept: Mapping[bytes, bytes], keys: Mapping[str, bytes], make: Callable[[str], _T], chunk: int,
               gone: Sequence[bytes]) -> Iterator[tuple[str, _T]]:
        found = {thing: data for thing, key in keys.items() if key in kept and (data := self._right(kept[key])) is not None}
        left = [thing for thing in keys if thing not in found]
        work = spread(lambda numbers: [self._made(left[n], make) for n in numbers], len(left), self._name, chunk)
        made = {thing: row for _, pairs in work for thing, row in pairs}
        if made:
            self._memo.write(self._name, [(keys[thing], row) for thing, row in made.items()], gone)
        for thing in keys:
            yield thing, self._value(_row(made[thing]).data if thing in made else found[thing], make, thing)

    def _value(self, data: bytes, make: Callable[[str], _T], thing: str) -> _T:
        with suppress(Exception):  # damaged
            return self._kind.value(data)
        return make(thing)

    def _made(self, thing: str, make: Callable[[str], _T]) -> tuple[str, bytes]:
        with self._tracer.noted() as facts:
            data = self._kind.data(make(thing))
        asked = sorted(facts, key=repr)
        told = msgspec.Raw(msgspec.msgpack.encode([tuple(fact) for fact in asked]))
        return thing, msgspec.msgpack.encode(_Row(asked=told, answers=self._answers(asked), data=data))

    def _right(self, written: bytes) -> bytes | None:
        """The result as it is written; None for what is damaged, and where an answer is another one now."""
        try:
            row = _row(written)
            if self._answers([Fact(table, asked, _hashable(key)) for table, asked, key in FACTS.decode(row.asked)]) != row.answers:
                return None
            return row.data
        except Exception:
            return None

    def _answers(self, facts: Collection[Fact]) -> bytes:
        if len(self._known) > KNOWN:
            self._known.clear()
        return digest([self._known.get(fact) or self._known.setdefault(fact, self._tracer.digest(fact)) for fact in facts])


def _row(written: bytes) -> _Row:
    return msgspec.msgpack.decode(written, type=_Row)


def _hashable(key: Any) -> Any:
    return tuple(map(_hashable, key)) if isinstance(key, list) else key
