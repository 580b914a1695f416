"""A progress bar on a terminal, for work that takes over two seconds; nothing when the output is piped."""

import sys
import time
from types import TracebackType

DELAY = 2.0
"""Seconds before the bar appears."""


class Progress:
    """Counts finished items and draws one line on standard error."""

    def __init__(self, title: str) -> None:
        self._title, self._done = title, 0
        self._start = time.monotonic()
        self._shown = False

    def __enter__(self) -> "Progress":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._shown:
            sys.stderr.write("\r\033[K")

    def tick(self, item: str, total: int) -> None:
        """One more item of so many in all is under way."""
        self._done += 1
        elapsed = time.monotonic() - self._start
        if not sys.stderr.isatty() or elapsed < DELAY:
            return
        rate = self._done / elapsed
        left = (total - self._done) / rate
        self._shown = True
        sys.stderr.write(f"\r\033[K{self._title} {self._done:,}/{total:,}  {rate:.0f}/s  {left:.0f} s left  {item[-40:]}")
        sys.stderr.flush()
