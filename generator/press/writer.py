"""Writes the site's files, each once, each inside the output folder; what the last build wrote alike is taken over as it is."""

import os
import stat
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import Any, NamedTuple

from pelican.writers import Writer

from generator.notices import BrokenFile, Notice
from generator.press.kept import Written
from generator.press.staging import link

FORMER = "PRESSMARK_FORMER"
"""The setting with the last good build."""


class Former(NamedTuple):
    """The last good build of this output folder."""

    folder: Path
    apart: bool = True
    """Whether what is alike stays there until the build is published; else it stands in the new folder at once, where plug-ins see it."""


class ArchiveWriter(Writer):  # type: ignore[misc]
    """Pelican's writer with a way to put finished bytes; plug-ins may go on to use Pelican's own methods."""

    def __init__(self, output_path: str, settings: dict[str, Any] | None = None) -> None:
        super().__init__(output_path, settings)
        former: Former | None = (settings or {}).get(FORMER)
        self._former = str(former.folder) if former and former.folder.is_dir() else None
        self._apart = former is not None and former.apart
        self._taken: dict[str, str] = {}
        self._folders: set[str] = set()

    def put(self, path: str, data: bytes) -> Written:
        """Write one file of the site. Raises BrokenFile (A-020) when two pages want addresses that differ only by case."""
        self.claim(path)
        return self.write(path, data)

    def write(self, path: str, data: bytes) -> Written:
        """Write one file without noting that its address is taken: for who tells that later."""
        facts = self._alike(path, data) or _write(self._target(path), data)
        return Written(path=path, size=facts.st_size, time=facts.st_mtime_ns)

    def claim(self, path: str) -> None:
        """Note that this build has a file at this address. Raises BrokenFile (A-020)."""
        folded = path.casefold()
        if folded in self._taken:
            raise BrokenFile(Notice(
                code="A-020", file=path, message=f"two pages want this address: {self._taken[folded]} and {path}",
                hint="give one of them another slug in its authority record, or rename the file of the article, or of the page in pages/"))
        self._taken[path if folded == path else folded] = path  # a million paths are not held twice

    def take_over(self, files: Iterable[Written]) -> bool:
        """Let these files of the last build stand in this one, when all are as it left them; else none does."""
        files = tuple(files)
        if not self._former or not all(_as_left(os.path.join(self._former, file.path), file) for file in files):
            return False
        for file in files:
            self._stand(file.path)
        return True

    @property
    def claimed(self) -> Collection[str]:
        """The addresses of this build's files, those of the last one that stand among them."""
        return self._taken.values()

    def _alike(self, path: str, data: bytes) -> os.stat_result | None:
        """What the last build's file is like, when it has these very bytes and so stands in this one too, with its time."""
        if not self._former or (facts := _same(os.path.join(self._former, path), data)) is None:
            return None
        self._stand(path)
        return facts

    def _stand(self, path: str) -> None:
        if self._former and not self._apart:
            link(Path(self._former, path), Path(self._target(path)))

    def _target(self, path: str) -> str:
        """Where the file is written, in a folder that is there."""
        target = os.path.join(self.output_path, path)
        folder = os.path.dirname(target)
        if folder not in self._folders:
            os.makedirs(folder, exist_ok=True)
            self._folders.add(folder)
        return target


def _same(former: str, data: bytes) -> os.stat_result | None:
    try:
        facts = os.lstat(former)
        if not stat.S_ISREG(facts.st_mode) or facts.st_size != len(data):
            return None
        with open(former, "rb") as stream:
            return facts if stream.read() == data else None
    except OSError:
        return None


def _as_left(former: str, file: Written) -> bool:
    try:
        facts = os.lstat(former)
    except OSError:
        return False
    return stat.S_ISREG(facts.st_mode) and (facts.st_size, facts.st_mtime_ns) == (file.size, file.time)


def _write(target: str, data: bytes) -> os.stat_result:
    """Never through what is there already: it may be the last build's own file. Gives what the new one is like."""
    try:
        with open(target, "xb", buffering=0) as stream:
            left = memoryview(data)
            while left:
                left = left[stream.write(left):]
            return os.fstat(stream.fileno())
    except FileExistsError:
        os.unlink(target)
        return _write(target, data)
