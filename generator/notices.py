"""Coded messages: what is wrong, where, and what to do about it.

A code is a letter and three digits and is never used again for something else. Letters: I intake, F front matter and
other files that people edit, A addresses, T theme and settings, S storage, C clusters, W something for a person to look at.
"""

import os
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Literal

from generator.hidden import printable

Level = Literal["error", "warning", "work"]

BROKEN_PROMISE = 4
BROKEN_INPUT = 5


CONFLICT = ("<<<<<<<", "=======", ">>>>>>>", "|||||||")
"""How lines begin that git leaves where it could not merge."""


class Offer(str):
    """A hint that remembers what it gives to paste, and when each is right, so that a page in another language can say so too."""

    __slots__ = ("fixes", "note")

    fixes: tuple[tuple[str, str], ...]
    """When it is right, and the lines."""

    note: str | None
    """Stands above them."""

    def __new__(cls, fixes: tuple[tuple[str, str], ...], note: str | None = None) -> "Offer":
        offered = "\n".join(f"{label}:\n{paste}" for label, paste in fixes)
        held = super().__new__(cls, f"{note}\n{offered}" if note else offered)
        held.fixes, held.note = fixes, note
        return held

    def __reduce__(self) -> tuple[type["Offer"], tuple[tuple[tuple[str, str], ...], str | None]]:
        return Offer, (self.fixes, self.note)


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """One finding."""

    code: str
    """"F-012"."""

    message: str
    """What is wrong, in one sentence without a full stop."""

    hint: str
    """The remedy, as something to do or to paste."""

    file: str | None = None
    line: int | None = None
    """From 1."""

    level: Level = "error"
    part: str | None = None
    """Which part of the file, when the file holds many articles."""

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        head = "  ".join(part for part in (place, f"{self.code} {self.level}") if part)
        hint = self.hint.replace("\n", "\n        ")
        return printable(f"{head}\n  {self.message}\n  hint: {hint}")


def unmerged(code: str, file: str, line: int) -> Notice:
    """A mark of a conflict in a file where both sides' lines stay."""
    return Notice(
        code=code, file=file, line=line, message="two people's lines were not merged here: a mark of a conflict",
        hint="delete the lines that begin with <<<<<<<, ======= and >>>>>>>, and keep all others, of both sides; "
             f"with {PurePosixPath(file).name} merge=union in .gitattributes beside it, git does so itself")


def unusable(problem: OSError) -> Notice:
    """A file that the system does not let us read or write (S-005)."""
    file = None if problem.filename is None else os.fsdecode(problem.filename).encode(errors="backslashreplace").decode()
    return Notice(code="S-005", file=file, message=f"the system says: {problem.strerror or problem}",
                  hint="check the path, its permissions and the room on the disk, then run it again")


class PressmarkError(Exception):
    """Something that stops the work at hand; carries every finding, not only the first."""

    exitcode = BROKEN_INPUT

    def __init__(self, *notices: Notice) -> None:
        super().__init__("\n".join(map(str, notices)))
        self.notices = notices

    def __reduce__(self) -> tuple[type["PressmarkError"], tuple[Notice, ...]]:
        """It is raised in other processes too."""
        return type(self), self.notices


class Refused(PressmarkError):
    """An input that cannot become an article; the rest of the batch goes on (exit code 3)."""

    exitcode = 3


class BrokenFile(PressmarkError):
    """An article file, an authority file, a setting or the theme is broken; output/ is untouched."""

    exitcode = BROKEN_INPUT


class BrokenPromise(PressmarkError):
    """A published address would vanish or a checksum fails; nothing is published."""

    exitcode = BROKEN_PROMISE
