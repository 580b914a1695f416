"""Writes the site's files, each once, each inside the output folder; what the last build wrote alike is taken over as it is."""

import os
import shutil
from pathlib import Path
from typing import Any

from pelican.writers import Writer

from generator.notices import BrokenFile, Notice

FORMER = "PRESSMARK_FORMER"
"""The setting with the folder of the last good build."""


class ArchiveWriter(Writer):  # type: ignore[misc]
    """Pelican's writer with a way to put finished bytes; plug-ins may go on to use Pelican's own methods."""

    def __init__(self, output_path: str, settings: dict[str, Any] | None = None) -> None:
        super().__init__(output_path, settings)
        self._former = Path(settings[FORMER]) if settings and FORMER in settings else None
        self._taken: dict[str, str] = {}
        self._folders: set[Path] = set()

    def put(self, path: str, data: bytes) -> None:
        """Write one file of the site. Raises BrokenFile (A-020) when two pages want addresses that differ only by case."""
        taken = self._taken.setdefault(path.casefold(), path)
        target = Path(self.output_path, path)
        if taken != path or target in self._written_files:
            raise BrokenFile(Notice(
                code="A-020", file=path, message=f"two pages want this address: {taken} and {path}",
                hint="give one of them another slug in its authority record, or rename the file of the article, or of the page in pages/"))
        if target.parent not in self._folders:
            target.parent.mkdir(parents=True, exist_ok=True)
            self._folders.add(target.parent)
        if not (self._former and _taken_over(self._former / path, target, data)):
            target.write_bytes(data)
        self._written_files.add(target)


def _taken_over(former: Path, target: Path, data: bytes) -> bool:
    """Whether the file of the last build has these very bytes, and so stands in the new one too, with its time."""
    try:
        if former.is_symlink() or former.stat().st_size != len(data) or former.read_bytes() != data:
            return False
        os.link(former, target)
    except FileNotFoundError:
        return False
    except OSError:  # a file system without links
        shutil.copy2(former, target)
    return True
