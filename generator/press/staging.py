"""A build happens beside the output folder, and what it made takes its place there only when all of it is whole.

Where little has changed, the new files go in among those that stay, after a list of what goes and comes is on the disk: a run that is
killed while it moves them is finished by the next one. Where much has, the whole folder is swapped.
"""

import contextlib
import os
import shutil
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path

import msgspec

from generator import store

MANY = 10
"""One file in so many may be new before the whole folder is swapped: moving files takes time, in which a visitor sees some of both."""

LEAVING = ".leaving.json"
"""In the folder of a build that is whole: which files of the site go. Once it is there, what it lies beside is on its way."""


class Staging:
    """The folder in which a build happens: `.<name>.new` beside the output folder, on the same file system."""

    def __init__(self, output: Path) -> None:
        self.output = output
        self.folder = output.with_name(f".{output.name}.new")
        self.old = output.with_name(f".{output.name}.old")

    def begin(self) -> None:
        """Start with an empty folder, after putting in place what a killed run was moving there, and back what it had moved away."""
        if self.old.exists() and not self.output.exists():
            self.old.rename(self.output)
        self._move()
        self.discard()
        self.folder.mkdir(parents=True)

    def publish(self, kept: Collection[str] = ()) -> None:
        """Put the new site in the place of the old one: what was built, and the files of the old one that are kept. Raises OSError."""
        fresh, stays = set(_Below(self.folder).files), set(kept)
        stays -= fresh
        old = _Below(self.output)
        if stays and len(fresh) * MANY < len(stays) and not old.elsewhere:
            self._amend([path for path in old.files if path not in stays and path not in fresh])
        else:
            self._swap(stays)

    def discard(self) -> None:
        """Forget what was built, unless it is on its way; the last good output stays."""
        if not (self.folder / LEAVING).exists():
            shutil.rmtree(self.folder, ignore_errors=True)

    def _swap(self, stays: Iterable[str]) -> None:
        """Two renames; nothing is copied where files can have two names."""
        for path in stays:
            link(self.output / path, self.folder / path)
        store.settle(self.folder)
        shutil.rmtree(self.old, ignore_errors=True)
        if self.output.exists():
            self.output.rename(self.old)
        self.folder.rename(self.output)
        store.sync_folder(self.output.parent)  # before anything of the old site goes
        shutil.rmtree(self.old, ignore_errors=True)

    def _amend(self, leaving: Sequence[str]) -> None:
        store.settle(self.folder)
        store.write(self.folder / LEAVING, msgspec.json.encode(leaving))
        self._move()

    def _move(self) -> None:
        """Do what the list says, if there is one, or what is left of it. What goes is first, so that a file can come where a folder was."""
        leaving = _read(self.folder / LEAVING)
        if leaving is None:
            return
        for path in leaving:
            _remove(self.output, path)
        for path in sorted(_Below(self.folder).files):
            if path != LEAVING:
                (self.output / path).parent.mkdir(parents=True, exist_ok=True)
                (self.folder / path).replace(self.output / path)
        store.settle(self.output)
        shutil.rmtree(self.folder)


class _Below:
    """What is below a folder: the paths of its files, with forward slashes, and whether any folder is a link to elsewhere."""

    def __init__(self, folder: Path) -> None:
        self.files: list[str] = []
        self.elsewhere = False
        self._look(str(folder), "")

    def _look(self, folder: str, under: str) -> None:
        with contextlib.suppress(FileNotFoundError), os.scandir(folder) as found:
            for entry in found:
                if entry.is_dir(follow_symlinks=False):
                    self._look(entry.path, f"{under}{entry.name}/")
                else:
                    self.files.append(under + entry.name)
                    self.elsewhere = self.elsewhere or entry.is_dir()


def link(source: Path, target: Path) -> None:
    """Give a file a second name, or a copy where the file system has no such thing; what stood there goes. Raises OSError."""
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(source, target)
    except FileExistsError:
        target.unlink()
        link(source, target)
    except FileNotFoundError:
        raise
    except OSError:
        shutil.copy2(source, target)


def _read(path: Path) -> list[str] | None:
    """The list, written whole or not at all; one that rotted was never there, and the next build makes its files anew."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=list[str])
    except FileNotFoundError:
        return None
    except msgspec.DecodeError:
        path.unlink()
        return None


def _remove(folder: Path, path: str) -> None:
    """Take a file away, and the folders that are empty then."""
    place = folder / path
    if place.is_dir() and not place.is_symlink():  # it has gone already, and a folder came
        return
    with contextlib.suppress(FileNotFoundError, NotADirectoryError):
        place.unlink()
    for parent in place.parents:
        if parent == folder:
            return
        try:
            parent.rmdir()
        except OSError:
            return
