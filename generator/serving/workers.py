"""The processes that do the work: one for each build, which stays to print previews, and one that reads originals."""

import json
import multiprocessing
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.notices import Notice
from generator.serving.outcomes import Outcome, Shown

PATIENCE = 10.0
"""Seconds for a preview; a build comes anyway."""

KILLED = Notice(code="T-043", message="the build was ended from outside",
                hint="the system may have been out of memory; what was there is still shown, and the next edit builds again")

_METHOD = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
_PROCESSES: Any = multiprocessing.get_context(_METHOD)
if _METHOD == "forkserver":
    _PROCESSES.set_forkserver_preload(["generator.serving.staying"])  # so that a build begins with everything imported


def _stay(*told: Any) -> None:
    from generator.serving.staying import stay  # noqa: PLC0415  the process that serves needs nothing of it, and begins at once

    stay(*told)


class Builder:
    """One build."""

    def __init__(self, arguments: Sequence[str], anyway: bool, done: Callable[["Builder", Outcome], None]) -> None:
        self._pipe, other = _PROCESSES.Pipe()
        self._process = _PROCESSES.Process(target=_stay, args=(other, tuple(arguments), anyway))
        self._process.start()
        other.close()
        self._done = done
        threading.Thread(target=self._wait, daemon=True).start()

    def _wait(self) -> None:
        try:
            outcome: Outcome = self._pipe.recv()
        except (EOFError, OSError):
            outcome = Outcome(notices=(KILLED,), good=False)
        self._done(self, outcome)

    def shown(self, files: Sequence[Path], opened: Sequence[str]) -> Shown | None:
        """What it can show at once of these files; None when it does not answer."""
        try:
            self._pipe.send(([str(file) for file in files], list(opened)))
            if self._pipe.poll(PATIENCE):
                shown: Shown = self._pipe.recv()
                return shown
        except (EOFError, OSError):
            pass
        return None

    def end(self) -> None:
        """End it, whatever it is doing: a build is finished by the next one."""
        self._pipe.close()
        self._process.terminate()
        self._process.join(5)
        if self._process.is_alive():
            self._process.kill()


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What came of reading originals."""

    summary: str | None
    notices: tuple[Notice, ...]


class Reader:
    """One reading of the originals that have no article file yet."""

    def __init__(self, content: Path, done: Callable[[Report], None]) -> None:
        words = [sys.executable, "-m", "generator", "--content", str(content), "--format", "json", "normalise", "--new"]
        self._process = subprocess.Popen(  # noqa: S603  ourselves
            words, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, start_new_session=True)
        self._done = done
        threading.Thread(target=self._wait, daemon=True).start()

    def _wait(self) -> None:
        printed, _ = self._process.communicate()
        try:
            told = json.loads(printed)
            report = Report(summary=told["summary"], notices=tuple(Notice(**notice) for notice in told["notices"]))
        except (ValueError, KeyError, TypeError):  # it has said on the terminal what is wrong
            report = Report(summary=None, notices=())
        self._done(report)

    def end(self) -> None:
        """End it: what was finished is kept."""
        self._process.send_signal(signal.SIGINT)
