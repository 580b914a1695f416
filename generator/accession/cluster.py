"""Orders filled on a Dask cluster (https://distributed.dask.org), by the executor that its client gives.

The cluster is somebody else's: it runs already, and its workers have this program, in this version.
"""

import asyncio
import time
from collections.abc import Sequence
from concurrent.futures import CancelledError, Executor, Future
from contextlib import suppress
from typing import Any

import msgspec

from generator import store
from generator.accession.depot import Depot, library
from generator.accession.hands import Died, Lost
from generator.accession.making import version
from generator.accession.orders import Choices, Made, Order, fill
from generator.notices import BrokenFile, Notice

PATIENCE = 60.0
"""Seconds for which a scheduler is waited for."""

EACH = 5.0
"""Seconds of one attempt to reach it."""

ORDERS, RESULTS = "orders", "results"


class Cluster:
    """The workers of a scheduler. With a depot they fetch their orders there, and the scheduler sees names only."""

    size = 16
    few = 0

    def __init__(self, address: str, through: str | None = None) -> None:
        """Raises BrokenFile: C-001 when Dask is not installed, C-002 when there is no scheduler, C-004 when the depot cannot be used."""
        self._dask = library("distributed")
        self._address = address
        self._depot = Depot(through) if through else None
        self._client, self._executor = self._connect()
        self._scheduler = self._reached()

    @property
    def width(self) -> int:
        """Twice as many as there are threads at this moment: workers come and go."""
        with suppress(Exception):
            return max(4, 2 * sum(map(int, self._client.nthreads().values())))
        return 4

    @property
    def alive(self) -> bool:
        """Whether the scheduler that has our orders is still there: one that began anew in its place, which the client finds by itself,
        knows nothing of those that were on their way."""
        return self._client.status == "running" and self._reached() == self._scheduler

    def _reached(self) -> str | None:
        with suppress(Exception):
            return str(self._client.scheduler_info(n_workers=0)["id"])
        return None

    def send(self, orders: Sequence[Order], choices: Choices) -> "Future[Any]":
        try:
            if self._depot is None:
                return self._executor.submit(fill_there, list(orders), dict(choices), version())
            name = self._depot.put(msgspec.msgpack.encode(orders), ORDERS)
            return self._executor.submit(fill_stored, self._depot.url, name, dict(choices), version())
        except (RuntimeError, ValueError, OSError, self._dask.comm.CommClosedError):  # the client has closed since the last answer
            gone: Future[Any] = Future()
            gone.set_exception(CancelledError())
            return gone

    def receive(self, future: "Future[Any]") -> list[Made]:
        if not future.done():
            raise Lost
        try:
            result = future.result()
        except self._dask.KilledWorker as killed:
            raise Died(with_all=False) from killed
        except ImportError as problem:
            raise _other_version(f"they cannot import it ({problem})") from problem
        except (CancelledError, asyncio.CancelledError, OSError, self._dask.comm.CommClosedError) as gone:
            raise Lost from gone
        return result if self._depot is None else self._fetched(result)

    def renew(self) -> None:
        self.close(at_once=True)
        self._client, self._executor = self._connect()
        self._scheduler = self._reached()

    def close(self, *, at_once: bool = False) -> None:
        with suppress(Exception):
            self._executor.shutdown(wait=not at_once)
        with suppress(Exception):
            self._client.close(timeout=EACH)

    def _fetched(self, names: tuple[str, str]) -> list[Made]:
        """What lies ready for a batch; then nothing of it need lie there any longer."""
        assert self._depot is not None  # noqa: S101
        order, result = names
        data = self._depot.get(result)
        if data is None:
            raise Lost
        made = msgspec.msgpack.decode(data, type=list[Made])
        self._depot.delete(order)
        self._depot.delete(result)
        return made

    def _connect(self) -> tuple[Any, Executor]:
        end = time.monotonic() + PATIENCE
        while True:
            try:
                client = self._dask.Client(self._address, timeout=EACH, set_as_default=False, name="pressmark")
            except (OSError, TimeoutError, ValueError) as problem:
                if time.monotonic() > end or isinstance(problem, ValueError):
                    raise _no_scheduler(self._address, problem) from problem
                time.sleep(0.5)
            else:
                return client, client.get_executor(pure=False)


def fill_there(orders: Sequence[Order], choices: Choices, wanted: str) -> list[Made]:
    """Fill a batch on a worker. Raises BrokenFile (C-003) when it has another version of the program."""
    if version() != wanted:
        raise _other_version("theirs differs from yours")
    return [fill(order, choices) for order in orders]


def fill_stored(url: str, name: str, choices: Choices, wanted: str) -> tuple[str, str]:
    """The same with a batch that lies in a depot; gives its name and that of what was made, which is made but once."""
    depot = Depot(url)
    result = f"{RESULTS}/{store.sha256(repr((wanted, name, sorted(choices.items()))).encode())}"
    kept = depot.get(result)
    if kept is None or any(made.problem for made in msgspec.msgpack.decode(kept, type=list[Made])):
        data = depot.get(name)
        if data is None:
            raise FileNotFoundError(name)
        made = fill_there(msgspec.msgpack.decode(data, type=list[Order]), choices, wanted)
        depot.put_as(result, msgspec.msgpack.encode(made))
    return name, result


def _no_scheduler(address: str, problem: Exception) -> BrokenFile:
    told = f"{type(problem).__name__}: {problem}".split("\n")[0]
    return BrokenFile(Notice(code="C-002", message=f"no scheduler answers at {address} ({told})",
                             hint="start it (dask scheduler) and run the command again: what is finished is kept"))


def _other_version(why: str) -> BrokenFile:
    return BrokenFile(Notice(code="C-003", message=f"the workers have not this version of the program: {why}",
                             hint="install the same checkout where the workers run, and start them in its folder"))
