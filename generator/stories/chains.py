"""Which of many numbered things hang together."""

from array import array

import numpy as np
from numpy.typing import NDArray


class Chains:
    """A union-find in eight bytes a thing."""

    def __init__(self, things: int) -> None:
        self._parent = array("q", range(things))

    def _root(self, thing: int) -> int:
        parent = self._parent
        while parent[thing] != thing:
            parent[thing] = parent[parent[thing]]
            thing = parent[thing]
        return thing

    def unite(self, one: int, other: int) -> None:
        """The two hang together."""
        a, b = self._root(one), self._root(other)
        self._parent[max(a, b)] = min(a, b)

    def roots(self) -> NDArray[np.int64]:
        """Thing -> the smallest of those that it hangs together with."""
        for thing in range(len(self._parent)):
            self._parent[thing] = self._root(thing)
        return np.frombuffer(self._parent, np.int64)
