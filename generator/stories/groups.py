"""What several reports say of one thing, joined pair by pair."""

from dataclasses import dataclass

from generator.stories.same_thing import Shared, weight

Node = tuple[int, int]
"""Place of a report, offset of its figure or of its sentence."""


@dataclass(slots=True)
class _Group:
    """What is of one thing, one of each report."""

    nodes: dict[int, Node]
    shared: Shared


class Groups:
    """Figures, or sentences, joined in pairs; a group has one of each report, the first that joined."""

    def __init__(self) -> None:
        self._group: dict[Node, _Group] = {}

    def join(self, one: Node, other: Node, shared: Shared) -> bool:
        """Put two into one group and say so, unless a report of theirs has another one in it."""
        mine, theirs = (self._group.get(node) or _Group({node[0]: node}, {}) for node in (one, other))
        if mine is theirs or set(mine.nodes) & set(theirs.nodes):
            return False
        both = _Group(mine.nodes | theirs.nodes, max(shared, mine.shared, theirs.shared, key=weight))
        for node in both.nodes.values():
            self._group[node] = both
        return True

    def all(self) -> list[tuple[list[Node], Shared]]:
        """The groups, each in order of the reports."""
        groups = {min(group.nodes.values()): group for group in self._group.values()}
        return [(sorted(group.nodes.values()), group.shared) for _, group in sorted(groups.items())]
