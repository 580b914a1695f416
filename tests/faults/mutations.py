"""Every change of a file system that Python makes is told to a hook before it happens (PEP 578), and may go wrong there."""

import errno
import os
import resource
import signal
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
Told = Callable[["Change"], None]
Fault = Callable[[Path, int], Callable[[], None]]
"""What goes wrong below a folder, at the change of a number; to be called in the process to which it happens."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One change that is about to happen."""

    kind: str
    """"open" for writing, "mkdir", "rename", "link", "remove", "rmdir", "fsync" or "settle"."""

    path: Path
    to: Path | None = None
    flags: int = 0

    @property
    def takes_room(self) -> bool:
        return self.kind not in ("remove", "rmdir")


def watch(root: Path, told: Told) -> None:
    """Tell of every change below a folder from now on, until the process ends."""
    lock = threading.RLock()

    def tell(change: Change | None) -> None:
        if change and change.path.is_relative_to(root):
            with lock:
                told(change)

    sys.addaudithook(lambda event, given: tell(_change(event, given)) if event in EVENTS else None)
    _watch_syncs(tell)


def _watch_syncs(tell: Callable[[Change | None], None]) -> None:
    """These are not told to hooks."""
    from generator import store
    fsync, settle = os.fsync, store.settle

    def told_fsync(handle: int) -> None:
        tell(Change(kind="fsync", path=_folder(handle)))
        fsync(handle)

    def told_settle(folder: Path) -> None:
        tell(Change(kind="settle", path=_path(folder)))
        settle(folder)

    os.fsync, store.settle = told_fsync, told_settle


EVENTS = frozenset(("open", "os.mkdir", "os.rename", "os.link", "os.remove", "os.rmdir"))


def _change(event: str, given: tuple[Any, ...]) -> Change | None:
    if event == "open":
        path, _, flags = given
        if isinstance(path, int) or not flags & WRITING:
            return None
        return Change(kind="open", path=_path(path), flags=flags)
    kind = event.removeprefix("os.")
    if kind in ("rename", "link"):
        return Change(kind=kind, path=_path(given[0], given[2]), to=_path(given[1], given[3]))
    return Change(kind=kind, path=_path(given[0], given[-1]))


def _path(path: Any, folder: int = -1) -> Path:
    return Path(os.path.normpath((_folder(folder) if folder >= 0 else Path.cwd()) / os.fsdecode(path)))


def _folder(handle: int) -> Path:
    return Path(f"/proc/self/fd/{handle}").readlink()


# ---------------------------------------------------------------- what may go wrong

def killed_at(root: Path, number: int) -> Callable[[], None]:
    """The process dies before its change of this number, from 1."""
    def die() -> None:
        os.kill(os.getpid(), signal.SIGKILL)
    return at(root, number, lambda change: die())


def full_from(root: Path, number: int) -> Callable[[], None]:
    """From this change on the disk is full: nothing is written, but things may be deleted."""
    def full(change: Change) -> None:
        if change.takes_room:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(change.path))
    return at(root, number, full, for_good=True)


def full_for(root: Path, ending: str) -> Callable[[], None]:
    """The disk has no room for files of this ending, and for others it has."""
    def full(change: Change) -> None:
        if change.kind == "open" and change.path.suffix == ending:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(change.path))
    return lambda: watch(root, full)


def read_only_from(root: Path, number: int) -> Callable[[], None]:
    """From this change on nothing can be changed: a disk with errors that the system has mounted anew."""
    def refuse(change: Change) -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS), str(change.path))
    return at(root, number, refuse, for_good=True)


def no_file_larger(_root: Path, number: int) -> Callable[[], None]:
    """No file may grow beyond so many times 300 bytes: the system itself says so, to SQLite too, in the middle of a write.

    4,000 more are for what the run has to say.
    """
    def limit() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (4_000 + number * 300, 4_000 + number * 300))
    return limit


def at(root: Path, number: int, do: Told, *, for_good: bool = False) -> Callable[[], None]:
    """Do something before the change of this number, or from it on."""
    seen = 0

    def told(change: Change) -> None:
        nonlocal seen
        seen += 1
        if seen == number or (for_good and seen > number):
            do(change)
    return lambda: watch(root, told)


def counting(root: Path, into: Path) -> Callable[[], None]:
    """Note how many changes there are, one byte each."""
    handle = os.open(into, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    return lambda: watch(root, lambda change: os.write(handle, b".") and None)
