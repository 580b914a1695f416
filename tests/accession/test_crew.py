"""Several workers: the bytes of one, whatever becomes of them."""

import contextlib
import os
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import BrokenExecutor, Future
from pathlib import Path

import pytest

from generator import commands
from generator.accession import Here, Processes
from generator.accession import orders as orders_
from generator.accession.hands import Died
from generator.accession.orders import Choices, Made, Order
from tests.accession.invented import archive, article, files

TODAY = "2026-05-01"
MANY = 40


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """What one process makes."""
    content = archive(tmp_path_factory.mktemp("alone"), MANY)
    assert 0 == commands.add(content, [content.parent / "in"], TODAY, hands=Here()).code
    return files(content)


class Deadly(Here):
    """Workers that die, all of them, of an article with DIE in it, and once of one with SHAKY."""

    size = 16

    def __init__(self) -> None:
        self.read: Counter[str] = Counter()
        self.renewed = 0

    def send(self, orders: Sequence[Order], choices: Choices) -> "Future[list[Made]]":
        self.read.update(order.holdings[0].file for order in orders)
        data = b"".join(order.data for order in orders)
        if b"DIE" not in data and (b"SHAKY" not in data or self.read["0021-SHAKY.txt"] > 1):
            return super().send(orders, choices)
        future: Future[list[Made]] = Future()
        future.set_exception(BrokenExecutor())
        return future

    def receive(self, future: "Future[list[Made]]") -> list[Made]:
        try:
            return super().receive(future)
        except BrokenExecutor:
            raise Died(with_all=True) from None

    def renew(self) -> None:
        self.renewed += 1


def test_a_worker_that_is_killed_in_the_middle_loses_nothing_and_the_bytes_are_those_of_one(
        tmp_path: Path, alone: dict[str, bytes]) -> None:
    killed = []

    class Watched(Processes):
        def receive(self, future: "Future[list[Made]]") -> list[Made]:
            made = super().receive(future)
            if not killed:
                killed.append(min(self._pool._processes))  # type: ignore[union-attr]
                os.kill(killed[0], signal.SIGKILL)
            return made

    content = archive(tmp_path, MANY)
    told = commands.add(content, [tmp_path / "in"], TODAY, hands=Watched(2, few=0))

    assert (0, f"{MANY} originals taken in; {MANY} articles: {MANY} new", 1) == (
        told.code, told.summary, len(killed))
    assert alone == files(content)


def test_few_articles_start_no_process(tmp_path: Path, alone: dict[str, bytes], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Processes, "_open", None)
    content = archive(tmp_path, MANY)
    commands.add(content, [tmp_path / "in"], TODAY, hands=Processes(2))

    assert alone == files(content)


def test_an_article_of_which_workers_die_is_set_apart_and_every_other_is_made(tmp_path: Path, alone: dict[str, bytes]) -> None:
    content = archive(tmp_path, MANY)
    for name in ("0005-DIE", "0021-SHAKY"):
        (tmp_path / f"in/{name}.txt").write_text(f"A page on {name}\n\nNobody has seen it, said the clerk of {name}.\n")
    hands = Deadly()
    told = commands.add(content, [tmp_path / "in"], TODAY, hands=hands)
    made = files(content)
    articles = {name: data for name, data in made.items() if name.startswith("articles/")}

    assert (3, [("I-070", "0005-DIE.txt")]) == (told.code, [(notice.code, notice.file) for notice in told.notices])
    assert 1 == sum(b"SHAKY" in data for data in articles.values())
    assert {name: data for name, data in alone.items() if name.startswith("articles/")} == {
        name: data for name, data in articles.items() if b"SHAKY" not in data}
    assert b"0005-DIE.txt" in made["refused.jsonl"]
    assert (4, {1, 2, 3, 4}) == (hands.read["0005-DIE.txt"], set(hands.read.values()))


def test_what_was_set_apart_is_tried_again_by_the_next_run(tmp_path: Path) -> None:
    content = archive(tmp_path, 3)
    (tmp_path / "in/bad.txt").write_text("A page on DIE\n\nNobody has seen it, said the clerk of Yarm.\n")
    first = commands.add(content, [tmp_path / "in"], TODAY, hands=Deadly())
    second = commands.normalise(content, TODAY, hands=Here())

    assert (3, 0, 4) == (first.code, second.code, len(list((content / "articles").glob("*.md"))))
    assert "refused.jsonl" not in files(content)


def test_a_bug_in_one_article_stops_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = orders_._filled
    calls = []

    def broken(order: orders_.Order, choices: orders_.Choices) -> orders_.Made:
        if b"number 2 " in order.data:
            calls.append(order.holdings[0].file)
            raise KeyError("comma")
        return whole(order, choices)

    monkeypatch.setattr(orders_, "_filled", broken)
    content = archive(tmp_path, 4)
    told = commands.add(content, [tmp_path / "in"], TODAY, hands=Here())

    assert (3, ["0002.txt"] * 2) == (told.code, calls)
    assert [("I-071", "a bug, twice: KeyError: 'comma'")] == [(notice.code, notice.message.partition(" (")[0]) for notice in told.notices]


def test_a_run_that_is_killed_goes_on_where_it_was(tmp_path: Path, alone: dict[str, bytes]) -> None:
    content = archive(tmp_path, MANY)
    words = [sys.executable, "-m", "generator", "--content", str(content), "add", str(tmp_path / "in"), "--workers", "1"]
    process = subprocess.Popen(words, env={**os.environ, "SOURCE_DATE_EPOCH": "1777593600"})
    while process.poll() is None and not list((content / "articles").glob("*.md")):
        time.sleep(0.01)
    process.send_signal(signal.SIGKILL)
    process.wait()
    (content / "articles/.k2v8x0qa.part").write_text("half of an arti")
    before = len(list((content / "articles").glob("*.md")))
    made: list[orders_.Order] = []
    spy = Here()
    filled = spy.send
    spy.send = lambda orders, choices: (made.extend(orders), filled(orders, choices))[1]  # type: ignore[method-assign]
    commands.add(content, [tmp_path / "in"], TODAY, hands=spy)

    assert 0 < before <= MANY and len(made) <= MANY - before
    assert alone == files(content)


def is_there(worker: int) -> bool:
    """Whether there is such a process: multiprocessing takes one for alive that its pool has seen end."""
    with contextlib.suppress(ProcessLookupError):
        os.kill(worker, 0)
        return True
    return False


def test_a_run_that_is_interrupted_keeps_what_is_finished_and_leaves_no_process(tmp_path: Path, alone: dict[str, bytes]) -> None:
    content = archive(tmp_path, MANY)

    class Stopped(Processes):
        def receive(self, future):  # type: ignore[no-untyped-def]
            made = super().receive(future)
            if list((content / "articles").glob("*.md")):
                self.workers = list(self._pool._processes or ())  # type: ignore[union-attr]
                raise KeyboardInterrupt
            return made

    hands = Stopped(2, few=0)
    with pytest.raises(KeyboardInterrupt):
        commands.add(content, [tmp_path / "in"], TODAY, hands=hands)
    end = time.monotonic() + 60
    while any(map(is_there, hands.workers)) and time.monotonic() < end:
        time.sleep(0.05)

    assert [False, False] == list(map(is_there, hands.workers))
    commands.add(content, [tmp_path / "in"], TODAY, hands=Here())
    assert alone == files(content)


def test_an_invented_article_is_unlike_the_others() -> None:
    assert MANY == len({article(number) for number in range(MANY)})
