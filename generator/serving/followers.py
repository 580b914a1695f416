"""The open pages: each is told when it looks otherwise than when it was loaded, and what could not be built."""

import json
import threading
from collections import Counter
from collections.abc import Callable, Iterator

STILL_HERE = 15.0
"""Seconds after which a page that has nothing to be told is told that, so that one which is gone is noticed."""


class Followers:
    """Who is told."""

    def __init__(self, state: Callable[[str], str]) -> None:
        self._state = state
        self._news = threading.Condition()
        self._count, self._panel = 0, "null"
        self._opened: Counter[str] = Counter()

    @property
    def opened(self) -> tuple[str, ...]:
        """The pages that somebody looks at, by their addresses."""
        with self._news:
            return tuple(page for page, number in self._opened.items() if number)

    def tell(self, panel: object = None) -> None:
        """Something changed; `panel` is what stands over the pages, None for nothing."""
        with self._news:
            self._count, self._panel = self._count + 1, json.dumps(panel, ensure_ascii=False)
            self._news.notify_all()

    def follow(self, page: str, state: str) -> Iterator[bytes]:
        """Server-sent events for a page in this state: `panel` with what stands over it; `reload`, the last, when it looks otherwise."""
        with self._news:
            self._opened[page] += 1
        try:
            yield from self._events(page, state)
        finally:
            with self._news:
                self._opened[page] -= 1

    def _events(self, page: str, state: str) -> Iterator[bytes]:
        known, shown = -1, ""
        while True:
            with self._news:
                told = self._news.wait_for(lambda: self._count != known, STILL_HERE)  # noqa: B023
                known, panel = self._count, self._panel
            if not told:
                yield b": still here\n\n"
            elif self._state(page) != state:
                yield b"event: reload\ndata: \n\n"
                return
            if panel != shown:
                shown = panel
                yield f"event: panel\ndata: {panel}\n\n".encode()
