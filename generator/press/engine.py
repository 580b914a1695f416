"""Pelican, building into a staging folder, with our generators in place of its own."""

import gc
import multiprocessing
import os
import shutil
import sys
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pelican import Pelican, utils
from pelican.generators import ArticlesGenerator, PagesGenerator
from pelican.log import console

from generator import heap, offline, permalinks, shards, site_size, store
from generator.memo import Memo
from generator.notices import BROKEN_INPUT, Notice, PressmarkError, unusable
from generator.placing import placed
from generator.press.build import BUILD, Build
from generator.press.generators import ArchiveArticles, ArchivePages
from generator.press.staging import Staging
from generator.press.standing import Standing
from generator.press.theme import require_theme
from generator.press.unchanged import Stamp, cache_of, code_version, stamp_of
from generator.press.writer import FORMER, ArchiveWriter, Former
from generator.site_size import Size

OWN: dict[type, type] = {ArticlesGenerator: ArchiveArticles, PagesGenerator: ArchivePages}

COLLECT = (50_000, 20, 50)
"""How seldom the garbage collector looks (Python's own: 700, 10, 10): a build makes millions of values and hardly a cycle among them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """How a build went."""

    notices: tuple[Notice, ...]
    """What a person should know of it."""

    size: Size
    """Of the site."""

    standing: Standing | None = None
    """What single pages can be printed from; None where nothing had to be built."""


class ArchivePelican(Pelican):  # type: ignore[misc]
    """A build that replaces the output folder and appends to the ledger only when everything in it stands."""

    def __init__(self, settings: dict[str, Any]) -> None:
        super().__init__(settings)
        os.environ.setdefault("TTY_COMPATIBLE", "0")  # Pelican's spinner swallows what we print, and leaves a terminal without its cursor
        self.staging = Staging(Path(settings["OUTPUT_PATH"]))

    def run(self) -> None:
        """Build. Findings are printed without a traceback and end the process with their exit code (4 or 5)."""
        try:
            done = self.build()
        except PressmarkError as problem:
            _stop([placed(notice, self.called) for notice in problem.notices], problem.exitcode)
        except OSError as problem:
            _stop((unusable(problem),), BROKEN_INPUT)
        else:
            _tell((placed(notice, self.called) for notice in done.notices), done.size)

    @property
    def called(self) -> Path:
        """The archive's folder, as a person would name it here."""
        return Path(os.path.relpath(self.path))

    def build(self, *, stays: bool = False, anyway: bool = False) -> Done:
        """Build, also what the last one was made from when that is to be done `anyway`; the process `stays` to print single pages.

        Raises PressmarkError and OSError.
        """
        gc.set_threshold(*COLLECT)
        heap.give_back()
        utils.copy_file = shutil.copyfile  # Pelican's own warns of what it cannot copy, and the site would be called whole without it
        with store.lock(Path(self.path)):
            require_theme(Path(self.theme))
            stamp = stamp_of(self.settings)
            if not anyway and stamp and (last := stamp.last()) is not None:
                return Done(notices=last[0], size=last[1])
            return self._build(stamp, stays)

    def _build(self, stamp: Stamp | None, stays: bool) -> Done:
        store.sweep(content := Path(self.path), below=False)
        store.sweep(cache_of(content))
        self.staging.begin()
        self.output_path = self.settings["OUTPUT_PATH"] = str(self.staging.folder)
        self.settings[FORMER] = Former(self.staging.output, apart=stamp is not None)
        build = self.settings[BUILD] = Build(
            stamp=stamp, stays=stays, memo=Memo(cache_of(content) / "articles.sqlite", code_version()))
        console.quiet = True  # Pelican's own summary counts drafts and hidden pages, which we do not have
        try:
            super().run()
            self.staging.publish({*build.claimed, *self._list_files(build, content)})
        except Exception:
            console.quiet = False  # a bug is told
            raise
        finally:
            self.output_path = self.settings["OUTPUT_PATH"] = str(self.staging.output)
            self.staging.discard()
            build.memo.close()
        looks = site_size.look(self.staging.output)
        notices = (*build.notices, *site_size.warnings(looks.size, build.chosen.size_warning))
        if build.ledger is not None:
            ledger = permalinks.put(build.ledger, build.read, content / permalinks.LEDGER)
            if build.kept:
                build.kept.save()
            if stamp:
                stamp.keep(ledger, notices, looks)
        if build.chosen.shard_size:
            shards.write(self.staging.output, content, build.chosen.shard_size)
        return Done(notices=notices, size=looks.size, standing=build.standing)

    def _list_files(self, build: Build, content: Path) -> Collection[str]:
        """Write what a published site is made of, for readers who keep it; the addresses of these lists."""
        if not self.settings.get("SITEURL"):
            return ()
        writer, cache = ArchiveWriter(self.output_path, self.settings), shards.cache_for(content, self.staging.output, "kept")
        for path, data in offline.lists(self.staging.folder, self.staging.output, build.claimed, cache):
            writer.put(path, data)
        return writer.claimed

    def _get_generator_classes(self) -> list[type]:
        return [OWN.get(generator, generator) for generator in super()._get_generator_classes()]


def _stop(notices: Sequence[Notice], code: int) -> None:
    """End the process, but not the child of --autoreload that watches: it must live on and wait for the next save."""
    _tell(notices)
    if multiprocessing.parent_process() is None:
        raise SystemExit(code) from None


def _tell(notices: Iterable[Notice], size: Size | None = None) -> None:
    for notice in notices:
        print(notice, file=sys.stderr)  # noqa: T201
    if size:
        print(f"the site has {size.whole}")  # noqa: T201
