"""A progress bar on a terminal, for work that takes over two seconds; nothing when the output is piped."""

import sys
import time
from collections import deque
from types import TracebackType

from generator.hidden import printable

DELAY = 2.0
"""Seconds before the bar appears."""

EVERY = 0.1
"""Seconds between two drawings."""


RECENT = 30.0
"""Seconds over which the rate is taken: what an earlier run has kept goes by in a moment, and says nothing of what is left."""


class Progress:
    """Counts finished items and draws one line on standard error."""

    def __init__(self, title: str) -> None:
        self._title, self._done = title, 0
        self._start = time.monotonic()
        self._marks: deque[tuple[float, int]] = deque([(self._start, 0)])
        self._shown = False

    def __enter__(self) -> "Progress":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._shown:
            sys.stderr.write("\r\033[K")

    def tick(self, item: str, total: int) -> None:
        """One more item of so many in all is under way."""
        self._done += 1
        now = time.monotonic()
        if not sys.stderr.isatty() or now - self._start < DELAY or (self._shown and now - self._marks[-1][0] < EVERY):
            return
        self._shown = True
        rate = self._rate(now)
        left = _in_words((total - self._done) / rate)
        sys.stderr.write(f"\r\033[K{self._title} {self._done:,}/{total:,}  {rate:.0f}/s  {left} left  {printable(item[-40:])}")
        sys.stderr.flush()

    def _rate(self, now: float) -> float:
        """Items a second, of late."""
        self._marks.append((now, self._done))
        while len(self._marks) > 2 and self._marks[1][0] < now - RECENT:
            self._marks.popleft()
        (start, before), (_, done) = self._marks[0], self._marks[-1]
        return (done - before) / (now - start)


def _in_words(seconds: float) -> str:
    """ "40 s", "12 min", "3 h 5 min"."""
    minutes = round(seconds / 60)
    if minutes < 2:
        return f"{seconds:.0f} s"
    return f"{minutes} min" if minutes < 60 else f"{minutes // 60} h {minutes % 60} min"
