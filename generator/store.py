"""Files: written whole or not at all, digests, and the manifest of originals."""

import contextlib
import ctypes
import errno
import hashlib
import json
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import BinaryIO

from generator.hidden import STEERING
from generator.notices import CONFLICT, BrokenFile, BrokenPromise, Notice, unmerged

try:
    import fcntl
except ImportError:
    fcntl = None  # type: ignore[assignment]

MANIFEST = "manifest.jsonl"
CUSTODY = "custody.jsonl"
HALVES = ".????????.part"
PATIENCE = 0.5
"""Seconds for which a lock is waited for: the helpers of a run that was killed end a moment after it."""


def sha256(data: bytes) -> str:
    """Digest as 64 lower-case hex digits."""
    return hashlib.sha256(data).hexdigest()


def digest_of(stream: BinaryIO) -> str:
    """Digest of what a stream holds, read in pieces."""
    return hashlib.file_digest(stream, "sha256").hexdigest()  # type: ignore[arg-type]  # the stubs ask for readinto, which files have


def file_digest(path: Path) -> str:
    """Digest of a file of any size."""
    with path.open("rb") as stream:
        return digest_of(stream)


def write(path: Path, data: bytes) -> bool:
    """Write the whole file or nothing (temp + fsync + rename); a file that holds these bytes already is left alone.

    Returns whether anything was written. Raises OSError; then the old file is as it was.
    """
    with contextlib.suppress(FileNotFoundError):
        if path.read_bytes() == data:
            return False
    _replace(path, lambda out: out.write(data))
    return True


def copy(source: Path, path: Path) -> bool:
    """Copy a file of any size, whole or not at all, as `write` does; returns whether anything was written. Raises OSError."""
    if path.is_file() and file_digest(path) == file_digest(source):
        return False
    with source.open("rb") as stream:
        _replace(path, lambda out: shutil.copyfileobj(stream, out, 1 << 20))
    return True


def build(path: Path, make: Callable[[Path], object]) -> bool:
    """Write a file too large for memory, whole or not at all, as `write` does: `make` is given the path of an empty file to fill.

    Returns whether anything was written. Raises OSError, and whatever `make` raises; then the old file is as it was.
    """
    _make_folder(path.parent)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
    os.close(handle)
    try:
        make(Path(temporary))
        if path.is_file() and file_digest(path) == file_digest(Path(temporary)):
            return False
        with open(temporary, "rb+") as out:  # noqa: PTH123
            os.fsync(out.fileno())
        _put(temporary, path)
    finally:
        with contextlib.suppress(OSError):
            os.unlink(temporary)  # noqa: PTH108
    return True


def write_lines(path: Path, lines: Iterable[str]) -> bool:
    """Write text in UTF-8 piece by piece, as `build` does; line ends stay as they are."""
    def fill(temporary: Path) -> None:
        with temporary.open("w", encoding="utf-8", newline="") as out:
            out.writelines(lines)

    return build(path, fill)


def sweep(folder: Path, *, below: bool = True) -> None:
    """Take away the halves of files that a killed run has left in a folder, and `below` it; only for who holds its lock."""
    for path in folder.rglob(HALVES) if below else folder.glob(HALVES):
        path.unlink(missing_ok=True)


def settle(folder: Path) -> None:
    """Have all that was written below a folder reach the disk, at once and not file by file; where a system has no such call, all disks."""
    call = getattr(ctypes.CDLL(None), "syncfs", None) if sys.platform == "linux" else None
    if call is None:
        getattr(os, "sync", lambda: None)()
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        if call(handle):
            raise OSError(errno.EIO, os.strerror(errno.EIO), str(folder))
    finally:
        os.close(handle)


def _replace(path: Path, fill: Callable[[BinaryIO], object]) -> None:
    _make_folder(path.parent)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as out:
            fill(out)
            out.flush()
            os.fsync(out.fileno())
        _put(temporary, path)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(temporary)  # noqa: PTH108
        raise


def _put(temporary: str, path: Path) -> None:
    os.chmod(temporary, 0o644)  # noqa: PTH101  mkstemp gives 0600; web servers must be able to read
    os.replace(temporary, path)  # noqa: PTH105
    sync_folder(path.parent)


def _make_folder(folder: Path) -> None:
    """The folder and those above it, so that they survive a power cut too."""
    fresh = [one for one in (folder, *folder.parents) if not one.is_dir()]
    folder.mkdir(parents=True, exist_ok=True)
    for one in fresh:
        sync_folder(one.parent)


def read_text(path: Path, file: str | None = None) -> str:
    """The text of a file that people edit, named `file` in errors. Raises BrokenFile (F-001) when it is not UTF-8."""
    try:
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        line = path.read_bytes().count(b"\n", 0, problem.start) + 1
        raise BrokenFile(Notice(code="F-001", file=file or str(path), line=line, message=f"this file is not UTF-8: {problem}",
                                hint="save it as UTF-8 in your editor")) from None


def is_file_name(name: str) -> bool:
    """Whether a file's name is text and nothing hides in it; what the system could not decode has halves of characters in it."""
    return not STEERING.search(name) and not any(c in name for c in "\t\n")


def sync_folder(folder: Path) -> None:
    """Make a rename survive a power cut; file systems that cannot are left to their fate."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def put_aside(folder: Path, aside: Path, fill: Callable[[Path], object]) -> None:
    """Put a folder that `fill` makes in the place of another, which is called `aside` from then on. Raises OSError, and what `fill` raises.

    A run that is killed leaves the old folder where it was, or is finished by the next `lock`.
    """
    made, new = folder.with_name(f".{folder.name}.part"), _coming(folder)
    if not new.exists():
        _make_folder(made)
        sweep(made)
        fill(made)
        settle(made)
        os.replace(made, new)  # noqa: PTH105
    sync_folder(folder.parent)
    os.replace(folder, aside)  # noqa: PTH105
    sync_folder(folder.parent)  # else the new folder's name may reach the disk first, and the old one would have none
    _come_in(folder)


def _coming(folder: Path) -> Path:
    """What a folder is called that is whole and is to be `folder`."""
    return folder.with_name(f".{folder.name}.instead")


def _come_in(folder: Path) -> None:
    """Put in place what a run had made when it was killed."""
    if not folder.exists():
        with contextlib.suppress(FileNotFoundError):  # there is none, or another run has put it in place just now
            os.replace(_coming(folder), folder)  # noqa: PTH105
            sync_folder(folder.parent)


@contextlib.contextmanager
def lock(content: Path) -> Iterator[None]:
    """One writer at a time for an archive, by a lock on its folder; raises BrokenFile (S-001) when another is at work."""
    _come_in(content)
    _make_folder(content)
    if fcntl is None:  # Windows has no locks on folders; one user, one desk
        yield
        return
    handle = os.open(content, os.O_RDONLY)
    try:
        if not _locked(handle):
            raise BrokenFile(Notice(
                code="S-001", file=str(content), message="another pressmark is at work in this folder",
                hint="wait until it has finished, then run the command again"))
        yield
    finally:
        os.close(handle)


def _locked(handle: int) -> bool:
    end = time.monotonic() + PATIENCE
    while True:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() > end:
                return False
            time.sleep(0.02)
        else:
            return True


# ---------------------------------------------------------------- the manifest of originals

@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One original as the manifest records it."""

    file: str
    """Path below content/originals/, with forward slashes."""

    sha256: str
    bytes: int
    received: str
    """ISO day on which the archive first saw it."""


def read_manifest(originals: Path) -> dict[str, Entry]:
    """The manifest's entries by file name; an archive without one has none. Raises BrokenFile (S-002)."""
    path = originals / MANIFEST
    if not path.is_file():
        return {}
    entries = {}
    for number, line in enumerate(read_text(path).splitlines(), 1):
        if line.startswith(CONFLICT):
            raise BrokenFile(unmerged("S-002", str(path), number))
        try:
            entry = Entry(**json.loads(line))
        except (ValueError, TypeError):
            raise BrokenFile(Notice(
                code="S-002", file=str(path), line=number, message="this line is no manifest entry",
                hint="restore the manifest from version control: git checkout -- " + str(path))) from None
        entries[entry.file] = entry
    return entries


def write_manifest(originals: Path, entries: Mapping[str, Entry]) -> None:
    """Write the manifest, one JSON object a line, sorted by file name."""
    rows = (json.dumps(asdict(entries[name]), ensure_ascii=False) + "\n" for name in sorted(entries))
    write(originals / MANIFEST, "".join(rows).encode())


def originals_in(originals: Path) -> Iterator[str]:
    """The originals' file names in order; hidden files, links, the manifest and the custody log are none."""
    return (name for name in all_in(originals) if (path := originals / name).is_file() and not path.is_symlink())


def all_in(originals: Path) -> Iterator[str]:
    """The names of all that lies among the originals and is not hidden, links and pipes too, but not the archive's own two files."""
    own = {originals / MANIFEST, originals / CUSTODY}
    for folder, folders, names in os.walk(originals):
        links = [name for name in folders if Path(folder, name).is_symlink()]
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for path in (Path(folder, name) for name in sorted((*names, *links)) if not name.startswith(".")):
            if path not in own:
                yield path.relative_to(originals).as_posix()


def verify(originals: Path, entries: Mapping[str, Entry], away: Collection[str] = ()) -> tuple[Notice, ...]:
    """What became of the recorded originals: a notice for each that is changed (S-003) or missing (S-004), but not `away` in a vault."""
    return tuple(_changes(originals, entries.values(), away))


def _changes(originals: Path, entries: Iterable[Entry], away: Collection[str]) -> Iterator[Notice]:
    for entry in entries:
        path = originals / entry.file
        if not path.is_file() and entry.sha256 in away:
            continue
        if not path.is_file():
            yield Notice(code="S-004", file=str(path), message="this original is missing",
                         hint="restore it from a backup or from version control; an original is never deleted")
        elif file_digest(path) != entry.sha256:
            yield Notice(code="S-003", file=str(path), message="this original is not what was received: its checksum differs",
                         hint="restore it from a backup or from version control; edit the article file instead")


def require_intact(originals: Path, entries: Mapping[str, Entry], away: Collection[str] = ()) -> None:
    """Raise BrokenPromise when an original was changed or lost."""
    if broken := verify(originals, entries, away):
        raise BrokenPromise(*broken)
