"""What a command and all the processes that it starts take together: seconds, CPU seconds, and memory at its most.

The peak of several processes is looked for while they run: what they share counts once (Linux: "Pss", proc_pid_smaps(5)). It is never less
than that of the largest process, which the system tells, and which is all that there is where nobody can look.
"""

import contextlib
import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

USED = Path(__file__).parents[1] / "used.py"
OFTEN, SHARE = 0.02, 0.03
"""Seconds between two looks at the least; and the share of one processor that looking may take."""

PROCESSES = Path("/proc")


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What a command took."""

    seconds: float
    cpu: float
    """Seconds of all processors, in the programs and in the system."""

    peak: float
    """Bytes of memory."""

    def and_then(self, other: "Taken") -> "Taken":
        """Both, one after the other."""
        return Taken(seconds=self.seconds + other.seconds, cpu=self.cpu + other.cpu, peak=max(self.peak, other.peak))


class Failed(Exception):
    """A command ended with an error: what it was, and the last that it said."""


def run(command: Sequence[str], folder: Path, environment: Mapping[str, str]) -> Taken:
    """Run a command in a folder. Raises Failed."""
    process = subprocess.Popen([sys.executable, str(USED), *command], cwd=folder, env={**os.environ, **environment},
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8")
    watch = Watch(process.pid)
    told, wrong = process.communicate()
    seen = watch.end()
    if process.returncode:
        raise Failed(f"{' '.join(command)}: {process.returncode}\n{wrong[-2000:]}")
    used = json.loads(told)
    return Taken(seconds=used["wall"], cpu=used["seconds"], peak=max(seen, used["peak"]))


class Watch:
    """Looks at the memory of a process's descendants until it is told to end."""

    def __init__(self, root: int) -> None:
        self._root, self._most = root, 0
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._thread.start()

    def end(self) -> int:
        """The most that was seen, in bytes; 0 where it cannot be seen."""
        self._over.set()
        self._thread.join()
        return self._most

    def _look(self) -> None:
        pause = 0.0
        while not self._over.wait(pause):
            start = time.thread_time()  # not the clock's: on a busy machine it waits for its turn
            self._most = max(self._most, sum(map(memory, descendants(self._root))))
            pause = max(OFTEN, (time.thread_time() - start) / SHARE)


def descendants(root: int, processes: Path = PROCESSES) -> Iterator[int]:
    """The processes that a process has started, theirs, and so on."""
    for children in (processes / str(root)).glob("task/*/children"):
        with contextlib.suppress(OSError):
            for child in children.read_text().split():
                yield int(child)
                yield from descendants(int(child), processes)


def memory(process: int, processes: Path = PROCESSES) -> int:
    """Its share of the memory, in bytes; 0 for one that is gone."""
    with contextlib.suppress(OSError):
        for line in (processes / str(process) / "smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
    return 0


def weight(folder: Path) -> tuple[int, int]:
    """Number and bytes of the files below a folder."""
    sizes = [(Path(at) / name).lstat().st_size for at, _, names in os.walk(folder) for name in names]
    return len(sizes), sum(sizes)
