"""Writes the site's files, each once, each inside the output folder."""

from pathlib import Path
from typing import Any

from pelican.writers import Writer

from generator.notices import BrokenFile, Notice


class ArchiveWriter(Writer):  # type: ignore[misc]
    """Pelican's writer with a way to put finished bytes; plug-ins may go on to use Pelican's own methods."""

    def __init__(self, output_path: str, settings: dict[str, Any] | None = None) -> None:
        super().__init__(output_path, settings)
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
        target.write_bytes(data)
        self._written_files.add(target)
