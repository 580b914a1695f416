"""Getting at files: names that are text, ordinary files only, and never more in memory than an article."""

import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from generator import store
from generator.hidden import printable
from generator.notices import Notice, Refused

ORIGINALS = "originals"


@contextmanager
def reached(path: Path, name: str) -> Iterator[tuple[BinaryIO, int]]:
    """A file open for reading, and its size in bytes. Raises Refused: I-090 when it cannot be read, I-091 for its name.

    `name` is what the file is called in notices.
    """
    if not store.is_file_name(name):
        raise Refused(Notice(code="I-091", file=printable(name.encode(errors="backslashreplace").decode()), hint="rename it",
                             message="this file's name is not UTF-8, or has characters in it that nobody sees"))
    try:
        if not stat.S_ISREG(path.stat().st_mode):  # before opening: a pipe would wait for ever
            raise _unreadable(path, "it is no ordinary file")
        stream = path.open("rb")
    except OSError as error:
        raise _unreadable(path, error.strerror or str(error)) from error
    with stream:
        yield stream, path.stat().st_size


def _unreadable(path: Path, problem: str) -> Refused:
    return Refused(Notice(code="I-090", file=str(path), message=f"this file cannot be read: {problem}",
                          hint="check its name and its permissions"))
