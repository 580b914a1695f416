"""What a machine that loses power may leave: of all changes that were not yet told to reach the disk, any may be missing.

POSIX promises no more than this: a file's bytes are there after its fsync, a name in a folder after the folder's. (File systems keep
changes in better order than that, each in its own way.) A file that was never synced may be empty, or have its length and nothing in it.
"""

import os
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tests.faults.mutations import Change, watch

Entry = tuple["Node", str, "Node | None"]
"""In a folder, a name now means something, or nothing any more."""


@dataclass(slots=True, eq=False)
class Node:
    """A file or a folder, whatever it is called."""

    names: "dict[str, Node] | None" = None
    """What is in a folder, for those who are at work; None for a file."""

    kept: "dict[str, Node]" = field(default_factory=dict)
    """What is in the folder on the disk."""

    data: bytes = b""
    """A file's bytes on the disk."""

    time: int = 0
    """Of its last change, in nanoseconds."""

    dirty: bool = False
    """Whether bytes were written since that were not told to reach it."""


class Power:
    """Follows a run, and before its change of a certain number the power goes: what is on the disk then is laid out in another folder."""

    def __init__(self, root: Path, into: Path, number: int) -> None:
        self.root, self.into, self.number, self.seen = root, into, number, 0
        self.chance = random.Random(number)  # noqa: S311
        self.tree = _read(root)
        self.pending: list[tuple[Entry, ...]] = []

    def told(self, change: Change) -> None:
        self.seen += 1
        if self.seen == self.number:
            self._go_dark()
        getattr(self, change.kind)(change)

    # ------------------------------------------------------------ what happens

    def open(self, change: Change) -> None:
        folder, name = self._place(change.path)
        node = folder.names.get(name)  # type: ignore[union-attr]
        if node is None:
            node = Node()
            self._step((folder, name, node))
        elif change.flags & os.O_EXCL:
            return
        node.dirty = True

    def mkdir(self, change: Change) -> None:
        folder, name = self._place(change.path)
        if name not in folder.names:  # type: ignore[operator]
            self._step((folder, name, Node(names={})))

    def rename(self, change: Change) -> None:
        assert change.to
        folder, name = self._place(change.path)
        if node := folder.names.get(name):  # type: ignore[union-attr]
            self._step((folder, name, None), (*self._place(change.to), node))

    def link(self, change: Change) -> None:
        assert change.to
        node, (folder, name) = self._at(change.path), self._place(change.to)
        if node and name not in folder.names:  # type: ignore[operator]
            self._step((folder, name, node))

    def remove(self, change: Change) -> None:
        folder, name = self._place(change.path)
        if name in folder.names:  # type: ignore[operator]
            self._step((folder, name, None))

    rmdir = remove

    def fsync(self, change: Change) -> None:
        node = self._at(change.path)
        if node and node.names is None:
            _sync(node, change.path)
        elif node:
            self._reach_disk([step for step in self.pending if any(folder is node for folder, _, _ in step)])

    def settle(self, _change: Change) -> None:
        for path, node in _files(self.tree, self.root):
            if node.dirty:
                _sync(node, path)
        self._reach_disk(list(self.pending))

    def _step(self, *entries: Entry) -> None:
        self.pending.append(entries)
        for folder, name, node in entries:
            assert folder.names is not None
            folder.names.pop(name, None)
            if node:
                folder.names[name] = node

    def _reach_disk(self, steps: list[tuple[Entry, ...]]) -> None:
        for step in steps:
            self.pending.remove(step)
            for folder, name, node in step:
                folder.kept.pop(name, None)
                if node:
                    folder.kept[name] = node

    def _place(self, path: Path) -> tuple[Node, str]:
        folder = self._at(path.parent)
        assert folder
        assert folder.names is not None, path
        return folder, path.name

    def _at(self, path: Path) -> Node | None:
        node: Node | None = self.tree
        for part in path.relative_to(self.root).parts:
            node = node.names.get(part) if node and node.names is not None else None
        return node

    # ------------------------------------------------------------ the end

    def _go_dark(self) -> None:
        for path, node in _files(self.tree, self.root):
            if node.dirty and path.is_file():
                facts = path.stat()
                node.data = self.chance.choice((node.data, b"", b"\0" * facts.st_size))
                node.time = facts.st_mtime_ns
        share = self.chance.choice((0.0, 0.5, 1.0))
        self._reach_disk([step for step in self.pending if self.chance.random() < share])
        _lay_out(self.tree, self.into)
        self._lay_out_caches()
        os._exit(9)

    def _lay_out_caches(self) -> None:
        """SQLite writes for itself, and ours have no syncs: they may be as they were, gone, or full of holes."""
        for path in sorted((self.root / ".cache").glob("*.sqlite*")):
            state = self.chance.choice(("here", "gone", "holes"))
            if state != "gone" and (self.into / ".cache").is_dir():
                data = bytearray(path.read_bytes())
                for start in range(0, len(data), 4096) if state == "holes" else ():
                    if self.chance.random() < 0.3:
                        data[start:start + 4096] = bytes(len(data[start:start + 4096]))
                (self.into / ".cache" / path.name).write_bytes(data)


def losing_power(root: Path, into: Path, number: int) -> Callable[[], None]:
    """The power goes before the change of this number; `into` is outside the root."""
    power = Power(root, into, number)
    return lambda: watch(root, power.told)


def _read(folder: Path) -> Node:
    names = {path.name: _read(path) if path.is_dir() else Node(data=path.read_bytes(), time=path.stat().st_mtime_ns)
             for path in folder.iterdir() if ".sqlite" not in path.name}
    return Node(names=names, kept=dict(names))


def _files(folder: Node, path: Path) -> Iterator[tuple[Path, Node]]:
    for name, node in (folder.names or {}).items():
        if node.names is None:
            yield path / name, node
        else:
            yield from _files(node, path / name)


def _sync(node: Node, path: Path) -> None:
    node.data, node.time, node.dirty = path.read_bytes(), path.stat().st_mtime_ns, False


def _lay_out(folder: Node, path: Path) -> None:
    path.mkdir(parents=True)
    for name, node in folder.kept.items():
        if node.names is not None:
            _lay_out(node, path / name)
        else:
            (path / name).write_bytes(node.data)
            os.utime(path / name, ns=(node.time, node.time))
