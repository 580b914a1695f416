"""content/refused.jsonl: what could not be taken in, until it can or is gone."""

import json
import os
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from generator import store
from generator.notices import BrokenFile, Notice

FILE = "refused.jsonl"
ORIGINALS = "originals"


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """One input that was refused."""

    file: str
    """Its path seen from the folder that content/ is in, with forward slashes."""

    part: str | None = None
    """Which part of the file, as in Original."""

    sha256: str | None = None
    """Digest of the file, or of the part; None when it could not be read."""

    code: str
    message: str
    hint: str
    day: str
    """ISO day on which it was first refused."""

    @property
    def within(self) -> str | None:
        """Its name among the originals, when it lies there already."""
        parts = self.file.split("/")
        return "/".join(parts[2:]) if parts[1:2] == [ORIGINALS] else None

    @property
    def is_inside(self) -> bool:
        """Whether it lies among the originals already."""
        return self.within is not None


def told_from(content: Path, path: Path) -> str:
    """A path as a refusal names it: relative where the system allows it, so that no machine's folders are recorded."""
    try:
        file = Path(os.path.relpath(path, content.parent)).as_posix()
    except ValueError:  # another drive
        file = path.as_posix()
    return file.encode(errors="backslashreplace").decode()


def read(content: Path) -> tuple[Refusal, ...]:
    """The refusals on record. Raises BrokenFile (F-001) for a line that is none."""
    path = content / FILE
    if not path.is_file():
        return ()
    found = []
    for number, line in enumerate(store.read_text(path).splitlines(), 1):
        try:
            found.append(Refusal(**json.loads(line)))
        except (ValueError, TypeError):
            raise BrokenFile(Notice(code="F-001", file=str(path), line=number, message="this line is no refusal",
                                    hint="delete the line; the next run writes what is still refused")) from None
    return tuple(found)


def write(content: Path, refusals: Iterable[Refusal]) -> None:
    """Put the refusals on record, one JSON object a line, sorted, each once with the day of its first time; no file when there are none."""
    known = {_what(refusal): refusal.day for refusal in read(content)}
    kept = {_what(one): Refusal(**(asdict(one) | {"day": known.get(_what(one), one.day)})) for one in refusals}
    path = content / FILE
    if not kept:
        path.unlink(missing_ok=True)
        return
    rows = (json.dumps(asdict(kept[key]), ensure_ascii=False) + "\n" for key in sorted(kept))
    store.write(path, "".join(rows).encode())


def _what(refusal: Refusal) -> tuple[str, str, str, str]:
    return refusal.file, refusal.part or "", refusal.code, refusal.message
