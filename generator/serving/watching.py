"""Which files changed: told a moment after they are saved."""

import threading
from collections.abc import Callable, Iterable
from pathlib import Path

from watchfiles import Change, DefaultFilter, watch

from generator.notices import Notice

STEP = 20
"""Milliseconds of silence after which a change is told."""

LONGEST = 400
"""Milliseconds after which it is told though more follow."""

HALVES = (".part", ".tmp", ".swp", ".crdownload")
"""Endings of files that are not whole yet, or an editor's own."""

Tell = Callable[[frozenset[Path]], None]


class _Whole(DefaultFilter):
    """What is neither hidden nor half written."""

    def __init__(self, only: Path | None = None) -> None:
        super().__init__()
        self._only = only

    def __call__(self, change: Change, path: str) -> bool:
        name = Path(path).name
        return super().__call__(change, path) and not name.startswith(".") and not name.endswith(HALVES) and (
            self._only is None or Path(path) == self._only)


class Watcher:
    """Watches folders, and one file beside them."""

    def __init__(self, settings: Path, tell: Tell, fail: Callable[[Notice], None]) -> None:
        self._settings, self._tell, self._fail = settings, tell, fail
        self._folders: frozenset[Path] = frozenset()
        self._end = threading.Event()

    def follow(self, folders: Iterable[Path]) -> None:
        """Watch these folders, as far as they are there, and no others any more."""
        there = frozenset(folder for folder in folders if folder.is_dir())
        if there == self._folders:
            return
        self.end()
        self._folders, self._end = there, threading.Event()
        for paths, found in ((there, _Whole()), ({self._settings.parent}, _Whole(self._settings))):
            threading.Thread(target=self._watch, args=(paths, found, self._end), daemon=True).start()

    def end(self) -> None:
        """Watch no more."""
        self._end.set()

    def _watch(self, paths: Iterable[Path], found: _Whole, end: threading.Event) -> None:
        try:
            for changes in watch(*sorted(paths), watch_filter=found, step=STEP, debounce=LONGEST, stop_event=end, raise_interrupt=False,
                                 recursive=found._only is None, rust_timeout=1000):
                self._tell(frozenset(Path(path) for _, path in changes))
        except Exception as problem:  # watchfiles has no errors of its own that it names
            self._fail(Notice(
                code="T-042", message=f"changes are not noticed: {problem}",
                hint="begin again with  WATCHFILES_FORCE_POLLING=true make serve ; on Linux  sysctl fs.inotify.max_user_watches=524288  "
                     "lets more folders be watched"))
