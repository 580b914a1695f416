"""Who fills the orders: this process, or several of this machine. Each is an executor of concurrent.futures, made anew when it is lost."""

import gc
import os
import signal
from collections.abc import Sequence
from concurrent.futures import BrokenExecutor, CancelledError, Executor, Future, ProcessPoolExecutor
from multiprocessing import get_context
from typing import Protocol

from generator.accession.orders import Choices, Made, Order, fill
from generator.notices import Notice, PressmarkError
from generator.spreading import end_with_parent


class Hands(Protocol):
    """Somewhere to have orders filled."""

    size: int
    """Orders of a batch."""

    few: int
    """Fewer batches than this are not worth the start: they are filled here."""

    @property
    def width(self) -> int:
        """How many batches keep everybody busy."""

    @property
    def alive(self) -> bool:
        """Whether what was sent will still be answered."""

    def send(self, orders: Sequence[Order], choices: Choices) -> "Future[list[Made]]":
        """Have a batch filled. The future gives what was made, in order."""

    def receive(self, future: "Future[list[Made]]") -> list[Made]:
        """What a finished future has. Raises Died, Lost, or what the work raised."""

    def renew(self) -> None:
        """After Died or Lost: somebody else goes on. Raises BrokenFile when there is nobody."""

    def close(self, *, at_once: bool = False) -> None:
        """Let everybody go; `at_once` without waiting for what is under way."""


class Died(Exception):
    """Whoever worked on this batch died of it, or beside it."""

    def __init__(self, *, with_all: bool) -> None:
        super().__init__()
        self.with_all = with_all
        """Whether all that is out is gone with it."""


class Lost(PressmarkError):
    """The batch was lost on the way; nothing speaks against it. An end only when it comes again and again."""

    def __init__(self) -> None:
        super().__init__(Notice(code="C-005", message="the cluster loses all that it is sent, again and again",
                                hint="look at the scheduler's and the workers' logs; what is finished is kept, run it again"))

    def __reduce__(self) -> tuple[type["Lost"], tuple[()]]:
        return type(self), ()


class Here:
    """This process, one batch after the other."""

    size = 1
    few = 0
    width = 1
    alive = True

    def send(self, orders: Sequence[Order], choices: Choices) -> "Future[list[Made]]":
        future: Future[list[Made]] = Future()
        future.set_result([fill(order, choices) for order in orders])
        return future

    def receive(self, future: "Future[list[Made]]") -> list[Made]:
        return future.result()

    def renew(self) -> None:
        """It cannot be lost."""

    def close(self, *, at_once: bool = False) -> None:
        """There is nothing to close."""


class Processes:
    """Processes of this machine, each with a recogniser of its own."""

    size = 16

    def __init__(self, count: int, few: int = 8) -> None:
        self.few = few
        self._count = count
        self._pool: ProcessPoolExecutor | None = None

    @property
    def width(self) -> int:
        return 3 * self._count

    @property
    def alive(self) -> bool:
        return True

    def send(self, orders: Sequence[Order], choices: Choices) -> "Future[list[Made]]":
        try:
            return self._open().submit(fill_all, orders, choices)
        except BrokenExecutor as broken:  # it broke since the last answer
            future: Future[list[Made]] = Future()
            future.set_exception(broken)
            return future

    def receive(self, future: "Future[list[Made]]") -> list[Made]:
        try:
            return future.result()
        except (BrokenExecutor, CancelledError) as broken:
            raise Died(with_all=True) from broken

    def renew(self) -> None:
        self.close()

    def close(self, *, at_once: bool = False) -> None:
        pool, self._pool = self._pool, None
        if pool is not None:
            workers = list((pool._processes or {}).values()) if at_once else []
            pool.shutdown(wait=not at_once, cancel_futures=True)
            for worker in workers:
                worker.kill()

    def _open(self) -> Executor:
        # Spawned, for a forked process would share the lock of the archive and the threads of this one.
        self._pool = self._pool or ProcessPoolExecutor(self._count, mp_context=get_context("spawn"), initializer=_begin)
        return self._pool


def fill_all(orders: Sequence[Order], choices: Choices) -> list[Made]:
    """Fill a batch."""
    return [fill(order, choices) for order in orders]


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _begin() -> None:
    """Ctrl-C is for the process that sends the work; when that is gone, so are the others."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    end_with_parent()
    gc.set_threshold(50_000, 20, 50)  # what a process keeps are tables, which need not be looked through again and again


def poisoned(order: Order, problem: str | None) -> Notice:
    """An order that was given up: its reader died (`problem` is None), or met a bug."""
    first = order.holdings[0]
    what = f"{first.part}: " if first.part else ""
    if problem is None:
        return Notice(code="I-070", file=first.file, part=first.part, message=f"{what}whoever reads this dies of it, twice by itself",
                      hint="run add again with --workers 1 to see what happens; it may take more memory than there is")
    return Notice(code="I-071", file=first.file, part=first.part, message=f"{what}a bug, twice: {problem}",
                  hint="report it with this message; the other articles are made")
