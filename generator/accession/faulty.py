"""A bug that a reader ran into: told as a notice on the file, so that it stops no other."""

import traceback
from pathlib import Path

from generator.notices import Notice

PACKAGE = Path(__file__).parents[1]


def where(bug: Exception) -> str:
    """What went wrong, and in which line of ours."""
    ours = [frame for frame in traceback.extract_tb(bug.__traceback__) if Path(frame.filename).is_relative_to(PACKAGE)]
    place = f" ({Path(ours[-1].filename).relative_to(PACKAGE).as_posix()}:{ours[-1].lineno})" if ours else ""
    return f"{type(bug).__name__}: {bug}{place}"


def at_fault(file: str, bug: Exception) -> Notice:
    """A file that could not be taken apart."""
    return Notice(code="I-072", file=file, message=f"a bug: {where(bug)}",
                  hint="report it with this message; the original is kept, and the other files are read")
