"""Pelican, building into a staging folder, with our generators in place of its own."""

import sys
from pathlib import Path
from typing import Any

from pelican import Pelican
from pelican.generators import ArticlesGenerator, PagesGenerator

from generator import permalinks, store
from generator.notices import PressmarkError
from generator.press.generators import BUILD, ArchiveArticles, ArchivePages, Build
from generator.press.staging import Staging
from generator.press.theme import require_theme

OWN: dict[type, type] = {ArticlesGenerator: ArchiveArticles, PagesGenerator: ArchivePages}


class ArchivePelican(Pelican):  # type: ignore[misc]
    """A build that replaces the output folder and appends to the ledger only when everything in it stands."""

    def __init__(self, settings: dict[str, Any]) -> None:
        super().__init__(settings)
        self.staging = Staging(Path(settings["OUTPUT_PATH"]))

    def run(self) -> None:
        """Build. Findings are printed without a traceback and end the process with their exit code (4 or 5)."""
        try:
            with store.lock(Path(self.path)):
                self._build()
        except PressmarkError as problem:
            for notice in problem.notices:
                print(notice, file=sys.stderr)  # noqa: T201
            raise SystemExit(problem.exitcode) from None

    def _build(self) -> None:
        require_theme(Path(self.theme))
        self.staging.begin()
        self.output_path = self.settings["OUTPUT_PATH"] = str(self.staging.folder)
        build = self.settings[BUILD] = Build()
        try:
            super().run()
            self.staging.publish()
        finally:
            self.output_path = self.settings["OUTPUT_PATH"] = str(self.staging.output)
            self.staging.discard()
        if build.ledger is not None:
            store.write(Path(self.path, permalinks.LEDGER), permalinks.text_of(build.ledger).encode())

    def _get_generator_classes(self) -> list[type]:
        return [OWN.get(generator, generator) for generator in super()._get_generator_classes()]
