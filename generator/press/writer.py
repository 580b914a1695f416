"""Writes the site's files, each once, each inside the output folder; what the last build wrote alike is taken over as it is."""

import os
import shutil
import stat
from collections.abc import Iterable
from typing import Any

from pelican.writers import Writer

from generator.notices import BrokenFile, Notice
from generator.press.kept import Written

FORMER = "PRESSMARK_FORMER"
"""The setting with the folder of the last good build."""


class ArchiveWriter(Writer):  # type: ignore[misc]
    """Pelican's writer with a way to put finished bytes; plug-ins may go on to use Pelican's own methods."""

    def __init__(self, output_path: str, settings: dict[str, Any] | None = None) -> None:
        super().__init__(output_path, settings)
        former = str(settings[FORMER]) if settings and FORMER in settings else None
        self._former = former if former and os.path.isdir(former) else None
        self._taken: dict[str, str] = {}
        self._claimed: set[str] = set()
        self._folders: set[str] = set()

    def put(self, path: str, data: bytes) -> Written:
        """Write one file of the site. Raises BrokenFile (A-020) when two pages want addresses that differ only by case."""
        self.claim(path)
        return self.write(path, data)

    def write(self, path: str, data: bytes) -> Written:
        """Write one file without noting that its address is taken: for who tells that later."""
        target = self._target(path)
        linked = self._former and _taken_over(os.path.join(self._former, path), target, data)
        facts = os.stat(target) if linked else _write(target, data)
        return Written(path=path, size=facts.st_size, time=facts.st_mtime_ns)

    def claim(self, path: str) -> None:
        """Note that this build has a file at this address. Raises BrokenFile (A-020)."""
        taken = self._taken.setdefault(path.casefold(), path)
        if taken != path or path in self._claimed:
            raise BrokenFile(Notice(
                code="A-020", file=path, message=f"two pages want this address: {taken} and {path}",
                hint="give one of them another slug in its authority record, or rename the file of the article, or of the page in pages/"))
        self._claimed.add(path)

    def take_over(self, files: Iterable[Written]) -> bool:
        """Let these files of the last build stand in this one, when all are as it left them; else none does."""
        if not self._former:
            return False
        linked: list[str] = []
        for file in files:
            former, target = os.path.join(self._former, file.path), self._target(file.path)
            if not _as_left(former, file) or not _linked(former, target):
                for path in linked:
                    os.unlink(path)
                return False
            linked.append(target)
        return True

    def _target(self, path: str) -> str:
        """Where the file is written, in a folder that is there."""
        target = os.path.join(self.output_path, path)
        folder = os.path.dirname(target)
        if folder not in self._folders:
            os.makedirs(folder, exist_ok=True)
            self._folders.add(folder)
        return target


def _taken_over(former: str, target: str, data: bytes) -> bool:
    """Whether the file of the last build has these very bytes, and so stands in the new one too, with its time."""
    try:
        facts = os.lstat(former)
        if not stat.S_ISREG(facts.st_mode) or facts.st_size != len(data):
            return False
        with open(former, "rb") as stream:
            if stream.read() != data:
                return False
    except OSError:
        return False
    return _linked(former, target)


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


def _linked(former: str, target: str) -> bool:
    try:
        os.link(former, target)
    except FileNotFoundError:
        return False
    except FileExistsError:
        os.unlink(target)
        return _linked(former, target)
    except OSError:  # a file system without links
        shutil.copy2(former, target)
    return True
