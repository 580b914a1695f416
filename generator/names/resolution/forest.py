"""Which records are one thing, why, and which must never be."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, MutableMapping
from typing import Generic, TypeVar

from generator.model import Because

K = TypeVar("K", bound=Hashable)
"""What tells one record from another."""


class Forest(Generic[K]):
    """A union-find whose every union holds its reason and whose partings hold against all later unions."""

    def __init__(self, itself: Callable[[], MutableMapping[K, K]]) -> None:
        """`itself` makes a mapping of each member to itself."""
        self._parent, self._next = itself(), itself()
        """What is one thing hangs below one root, and stands in one ring."""

        self._size: dict[K, int] = {}
        """Root -> how much is united under it; what is alone has no entry."""

        self._reasons: dict[K, dict[Because, None]] = defaultdict(dict)
        self._apart: dict[K, set[K]] = defaultdict(set)
        self._claim: dict[K, int] = {}

    def root(self, member: K) -> K:
        while (parent := self._parent[member]) != member:
            if (above := self._parent[parent]) != parent:
                self._parent[member] = above
            member = parent
        return member

    def claim(self, member: K, owner: int) -> None:
        """Say whose this is; what belongs to different owners is never united."""
        self._claim.setdefault(self.root(member), owner)

    def claimed(self, member: K) -> bool:
        """Whether somebody has said whose this is."""
        return self.root(member) in self._claim

    def alone(self, member: K) -> bool:
        """Whether it is united with nothing so far and nobody has said whose it is."""
        return self.root(member) not in self._size and not self.claimed(member)

    def part(self, a: K, b: K) -> None:
        """Never unite what these two belong to."""
        first, second = self.root(a), self.root(b)
        if first != second:
            self._apart[first].add(second)
            self._apart[second].add(first)

    def unite(self, a: K, b: K, because: Because) -> bool:
        """Make the two one thing; False when they are one already or were parted."""
        first, second = self.root(a), self.root(b)
        if first == second or second in self._apart.get(first, ()) or self._owners_differ(first, second):
            return False
        if self._size.get(first, 1) < self._size.get(second, 1):
            first, second = second, first
        self._parent[second] = first
        if second in self._claim:
            self._claim[first] = self._claim.pop(second)
        self._size[first] = self._size.get(first, 1) + self._size.pop(second, 1)
        self._next[first], self._next[second] = self._next[second], self._next[first]
        self._reasons[first].update(self._reasons.pop(second, {}))
        self._reasons[first][because] = None
        for other in self._apart.pop(second, ()):
            self._apart[other].discard(second)
            self._apart[other].add(first)
            self._apart[first].add(other)
        return True

    def _owners_differ(self, first: K, second: K) -> bool:
        return first in self._claim and second in self._claim and self._claim[first] != self._claim[second]

    def note(self, member: K, because: Because) -> None:
        """A reason for what it is that unites it with nothing."""
        self._reasons[self.root(member)][because] = None

    def groups(self) -> Iterator[tuple[list[K], tuple[Because, ...]]]:
        """Each thing's records, and the reasons for which they are one, in a total order."""
        for root in (member for member, parent in self._parent.items() if parent == member):
            yield list(self._ring(root)), tuple(sorted(self._reasons.get(root, ()), key=lambda b: (-b.weight, b.kind, b.detail)))

    def _ring(self, root: K) -> Iterator[K]:
        """All that is one thing with a root."""
        yield root
        member = self._next[root]
        while member != root:
            yield member
            member = self._next[member]
