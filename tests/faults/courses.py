"""Deeds with their undisturbed ends, made once for all that goes wrong here."""

import shutil
import time
from collections.abc import Callable
from pathlib import Path

from tests.faults import mutations
from tests.faults.sandbox import Deed, End, Sandbox, add, attempted, build, empty, export, normalise, rebuild

DEEDS: dict[str, Deed] = {"add": add, "normalise": normalise, "build": build, "rebuild": rebuild, "export": export, "empty": empty}
GOOD = {"add": 3, "normalise": 3, "build": 0, "rebuild": 0, "export": 0, "empty": 0}
"""One of the files that are taken in is no article: exit code 3."""


class Course:
    """One deed: where it starts, how it ends undisturbed, and how many changes it makes."""

    def __init__(self, name: str, start: Sandbox, folder: Path) -> None:
        self.deed, self.good, self.start, self.folder = DEEDS[name], GOOD[name], start, folder
        whole, counted = start.copied(folder / "whole/pressmark"), folder / "counted"
        begun = time.monotonic()
        done = attempted(whole, self.deed, mutations.counting(whole.folder, counted))
        self.seconds = time.monotonic() - begun
        assert self.good == done.code, done.said
        self.after, self.changes, self.whole = whole.state(), counted.stat().st_size, whole

    def disturbed(self, number: int, fault: Callable[[Path, int], Callable[[], None]]) -> tuple[Sandbox, End]:
        """The archive after the fault at this change, and how that run ended."""
        sandbox = self.start.copied(self.folder / "disturbed/pressmark")
        return sandbox, attempted(sandbox, self.deed, fault(sandbox.folder, number))

    def complete(self, sandbox: Sandbox) -> None:
        """The next run ends well, with what an undisturbed run leaves."""
        kept = self.start.originals() | self.whole.originals()
        assert {} == {name: data for name, data in sandbox.originals().items() if kept.get(name) != data}
        done = attempted(sandbox, self.deed)
        assert self.good == done.code, done.said
        assert [] == differing(self.after, sandbox.state())
        shutil.rmtree(sandbox.folder)


def differing(one: dict[str, str], other: dict[str, str]) -> list[str]:
    """The files that only one of two folders has, or that are not the same in both."""
    return sorted(path for path in one.keys() | other.keys() if one.get(path) != other.get(path))
