"""Files written side by side: whoever writes one whole waits for the disk, and the disk serves many that wait as fast as one."""

from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

THREADS = 8
BACKLOG = 64


class Writers:
    """Threads that write. What one of them meets is raised by a later call, at the latest by `flush`."""

    def __init__(self) -> None:
        self._pool = ThreadPoolExecutor(THREADS)
        self._out: deque[Future[Any]] = deque()

    def do(self, write: Callable[..., object], *given: object) -> None:
        """Have something written. Raises OSError of what was asked for before."""
        self._out.append(self._pool.submit(write, *given))
        while len(self._out) > BACKLOG:
            self._out.popleft().result()

    def flush(self) -> None:
        """Wait until all is written. Raises OSError."""
        while self._out:
            self._out.popleft().result()

    def close(self) -> None:
        """What was asked for is still written."""
        self._pool.shutdown()
