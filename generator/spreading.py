"""The same work for many things, over all cores: copies of this process do it, and nobody needs to tell them anything."""

import gc
import os
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_all_start_methods, get_context, parent_process
from typing import Any, TypeVar

from generator.progress import Progress

CHUNK = 48
"""Things that are handed to a copy at once."""

WORTH = 4
"""Chunks below which no copy is made: it would take longer to begin than to end."""

_T = TypeVar("_T")
_WORK: list[Callable[[range], Any]] = []
"""What the copies are made with: the work that is under way, innermost last."""


def cores() -> int:
    """Copies that may work at once; one where processes cannot be copied as they are."""
    if "fork" not in get_all_start_methods():
        return 1
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def spread(work: Callable[[range], _T], total: int, title: str, chunk: int = CHUNK) -> Iterator[tuple[range, _T]]:
    """What the work gives for each chunk of the numbers up to `total`, in any order.

    What it raises is raised here. Of a copy that was killed the chunk is done again, by this process. It must leave nothing behind but
    what it gives and the files that it writes.
    """
    chunks = [range(start, min(start + chunk, total)) for start in range(0, total, chunk)]
    if len(chunks) < WORTH or cores() < 2:
        yield from ((numbers, work(numbers)) for numbers in chunks)
        return
    left = dict.fromkeys(chunks)
    _WORK.append(work)
    gc.freeze()  # what all have in common is not looked through, nor copied for being looked through, by each of them
    try:
        for numbers, outcome in _copied(chunks, title):
            del left[numbers]
            yield numbers, outcome
    except BrokenProcessPool:
        yield from ((numbers, work(numbers)) for numbers in left)
    finally:
        gc.unfreeze()
        _WORK.pop()


def _copied(chunks: list[range], title: str) -> Iterator[tuple[range, Any]]:
    with ProcessPoolExecutor(cores(), mp_context=get_context("fork"), initializer=end_with_parent) as pool, Progress(title) as progress:
        running = {pool.submit(_do, chunk): chunk for chunk in chunks}
        try:
            for future in as_completed(running):
                progress.tick("", len(chunks))
                yield running.pop(future), future.result()  # popped: outcomes of thousands of chunks take more memory than the work
        finally:
            for future in running:
                future.cancel()


def end_with_parent() -> None:
    """Let this process end as soon as the one that made it has: a copy that outlived it would hold the lock of the archive."""
    parent = parent_process()
    if parent is not None:
        threading.Thread(target=_follow, args=(parent.join,), daemon=True).start()


def _follow(gone: Callable[[], Any]) -> None:
    gone()
    os._exit(1)


def _do(chunk: range) -> Any:
    return _WORK[-1](chunk)
