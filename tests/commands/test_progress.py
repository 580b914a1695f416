"""The bar that tells how far a run is."""

import io
from types import SimpleNamespace

import pytest

from generator import progress
from generator.progress import Progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The time, to be set."""
    now = [0.0]
    monkeypatch.setattr(progress, "time", SimpleNamespace(monotonic=lambda: now[0]))
    return now


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    shown = Terminal()
    monkeypatch.setattr(progress, "sys", SimpleNamespace(stderr=shown))
    return shown


def test_the_rate_is_that_of_late_and_not_of_what_an_earlier_run_has_kept(clock: list[float], terminal: Terminal) -> None:
    with Progress("normalising") as bar:
        for _ in range(5000):  # kept, all at once
            bar.tick("kept.txt", 10_000)
        for _ in range(600):
            clock[0] += 0.1
            bar.tick("new.txt", 10_000)

    assert terminal.getvalue().split("\r\033[K")[-2] == "normalising 5,600/10,000  10/s  7 min left  new.txt"


def test_a_pipe_is_told_nothing(clock: list[float], monkeypatch: pytest.MonkeyPatch) -> None:
    pipe = io.StringIO()
    monkeypatch.setattr(progress, "sys", SimpleNamespace(stderr=pipe))
    with Progress("normalising") as bar:
        for _ in range(10):
            clock[0] += 10
            bar.tick("new.txt", 10)

    assert pipe.getvalue() == ""
