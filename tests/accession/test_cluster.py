"""A Dask cluster of three worker processes: the bytes of one process, while a worker is killed and the scheduler starts anew."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator import accession, cli
from generator.accession import orders as orders_
from generator.accession.cluster import Cluster
from generator.accession.depot import Depot
from generator.notices import BrokenFile
from tests.accession import s3
from tests.accession.invented import archive, files

ROOT = Path(__file__).parents[2]
TODAY = "2026-05-01"
MANY = 220

SETTINGS = {"DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "1"}


class Dask:
    """A scheduler and its workers, each a process."""

    bucket: dict[str, bytes]
    """What the workers' S3 holds."""

    asked: list[str]

    def __init__(self, folder: Path, bucket: str) -> None:
        """`bucket` is the address of the S3 that the workers are to use."""
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.folder, self.settings = folder, {**SETTINGS, **s3.environment(bucket), "DASK_TEMPORARY_DIRECTORY": str(folder)}
        self.processes: list[subprocess.Popen[bytes]] = []
        self.begin()

    @property
    def address(self) -> str:
        return f"tcp://127.0.0.1:{self.port}"

    def begin(self) -> None:
        """A scheduler and three workers; they come when they are ready."""
        self.scheduler = self._start("scheduler", "--host", "127.0.0.1", "--port", str(self.port))
        self.workers = [self._start("worker", self.address, "--nthreads", "1", "--no-nanny", "--death-timeout", "60") for _ in range(3)]

    def restart(self) -> None:
        """The scheduler dies with all that it knows; its workers go, and others come."""
        for process in (self.scheduler, *self.workers):
            process.kill()
            process.wait()
        self.begin()

    def end(self) -> None:
        for process in self.processes:
            process.kill()
            process.wait()

    def _start(self, *words: str) -> "subprocess.Popen[bytes]":
        with (self.folder / "dask.log").open("ab") as log:
            process = subprocess.Popen([sys.executable, "-m", "dask", *words, "--no-dashboard"], cwd=ROOT, stdout=log, stderr=log,
                                       env={**os.environ, **self.settings})
        self.processes.append(process)
        return process


@pytest.fixture(scope="module")
def dask(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dask]:
    with s3.serving() as (address, held, asked):
        cluster = Dask(tmp_path_factory.mktemp("dask"), address)
        cluster.bucket, cluster.asked = held, asked
        yield cluster
        cluster.end()


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What one process makes."""
    content = archive(tmp_path_factory.mktemp("alone"), MANY)
    accession.take_in(content, [content.parent / "in"])
    accession.normalise_all(content, TODAY)
    return content


def test_three_workers_give_the_bytes_of_one_while_one_is_killed_and_the_scheduler_starts_anew(
        tmp_path: Path, alone: Path, dask: Dask) -> None:
    content = archive(tmp_path, MANY)
    accession.take_in(content, [tmp_path / "in"])
    seen = []

    def watch(_file: str, _total: int) -> None:
        seen.append(time.monotonic())
        if len(seen) == 20:
            dask.workers[0].kill()
        if len(seen) == 100:
            dask.restart()

    report = accession.normalise_all(content, TODAY, watch, Cluster(dask.address))

    assert (MANY, MANY, []) == (report.articles, len(seen), report.refused)
    assert files(alone) == files(content)


def test_a_scheduler_that_began_anew_is_not_the_one_that_has_the_orders(dask: Dask) -> None:
    """An order that was on its way while it began anew waited for ever now and then."""
    cluster = Cluster(dask.address)
    assert cluster.alive
    dask.restart()
    end = time.monotonic() + 30
    while cluster._client.status != "running" and time.monotonic() < end:
        time.sleep(0.1)

    assert not cluster.alive
    cluster.renew()
    assert cluster.alive
    cluster.close()


def test_work_that_passes_through_a_bucket_gives_the_same_bytes_and_leaves_nothing_there(
        tmp_path: Path, alone: Path, dask: Dask, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in dask.settings.items():
        monkeypatch.setenv(name, value)
    content = archive(tmp_path, MANY)
    accession.take_in(content, [tmp_path / "in"])
    accession.normalise_all(content, TODAY, hands=Cluster(dask.address, "s3://clippings/of-1931"))

    assert files(alone) == files(content)
    assert {} == dask.bucket
    assert 2 * -(-MANY // Cluster.size) == dask.asked.count("PUT")


def test_workers_of_another_version_are_told_from_ours(tmp_path: Path, dask: Dask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.accession.cluster.version", lambda: "another")
    content = archive(tmp_path, 1)
    accession.take_in(content, [tmp_path / "in"])
    with pytest.raises(BrokenFile) as told:
        accession.normalise_all(content, TODAY, hands=Cluster(dask.address))

    assert ["C-003"] == [notice.code for notice in told.value.notices]


def test_without_a_scheduler_the_command_says_what_to_start(tmp_path: Path, capsys: pytest.CaptureFixture[str],
                                                            monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.accession.cluster.PATIENCE", 0.0)
    monkeypatch.setattr("generator.accession.cluster.EACH", 0.3)
    content = archive(tmp_path, 1)
    code = cli.main(["--content", str(content), "add", str(tmp_path / "in"), "--scheduler", "tcp://127.0.0.1:9"])

    assert 5 == code
    assert "C-002" in (told := capsys.readouterr().err) and "dask scheduler" in told


def test_without_dask_the_command_says_what_to_install(tmp_path: Path, capsys: pytest.CaptureFixture[str],
                                                       monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    code = cli.main(["--content", str(tmp_path / "content"), "add", str(tmp_path), "--scheduler", "tcp://127.0.0.1:9"])

    assert 5 == code
    assert "C-001" in (told := capsys.readouterr().err) and "requirements/cluster.txt" in told


def test_a_batch_that_lies_in_the_depot_is_filled_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import msgspec

    from generator.accession import cluster

    calls: list[object] = []
    monkeypatch.setattr(cluster, "fill", lambda order, _: (calls.append(order), orders_.Made(text="a\nb"))[1])
    depot = Depot(str(tmp_path / "depot"))
    order = orders_.Order(holdings=(), data=b"words", media_type="text/plain")
    name = depot.put(msgspec.msgpack.encode([order]), "orders")
    first = cluster.fill_stored(depot.url, name, {}, cluster.version())
    second = cluster.fill_stored(depot.url, name, {}, cluster.version())

    assert [order] == calls and first == second
    shutil.rmtree(tmp_path / "depot")
    assert None is depot.get(name)
