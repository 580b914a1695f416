"""Files that rot, clocks that jump, two people at once: a coded message, or nothing at all; never a lost or a wrong word."""

import os
import random
import shutil
import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from generator import spreading, store
from generator.notices import BrokenFile
from tests.faults import mutations
from tests.faults.courses import Course, differing
from tests.faults.sandbox import Sandbox, add, attempted, build, check, normalise

SEED = 1931
FLIPS = int(os.environ.get("PRESSMARK_FLIPS", "2"))
"""Of each file that people edit."""


@pytest.fixture
def built(courses: dict[str, Course]) -> Iterator[Sandbox]:
    """A copy of the whole archive, with its site."""
    sandbox = courses["build"].whole.copied(courses["build"].folder / "rotten/pressmark")
    yield sandbox
    shutil.rmtree(sandbox.folder)


def flipped(path: Path, chance: random.Random, times: int = 1) -> None:
    """Other bytes in some places; the file keeps its length and its time."""
    data, facts = bytearray(path.read_bytes()), path.stat()
    for _ in range(times if data else 0):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    path.write_bytes(data)
    os.utime(path, ns=(facts.st_atime_ns, facts.st_mtime_ns))


def rotted(cache: Path) -> None:
    chance = random.Random(SEED)  # noqa: S311
    for path in sorted(cache.iterdir()):
        flipped(path, chance, times=200)


def blocked(cache: Path) -> None:
    """Folders stand where the files stood."""
    for path in sorted(cache.iterdir()):
        path.unlink()
        path.mkdir()


def gone(cache: Path) -> None:
    shutil.rmtree(cache)
    cache.write_text("no folder")


@pytest.mark.parametrize("damage", [rotted, blocked, gone])
def test_whatever_becomes_of_the_cache_the_archive_is_the_same(built: Sandbox, damage: Callable[[Path], None]) -> None:
    before = built.state()
    (article,) = (built.content / "articles").glob("river-*.md")
    article.write_bytes(article.read_bytes() + b"\n")  # so that the build is done
    damage(built.folder / ".cache")
    for deed in (normalise, build):
        done = attempted(built, deed)
        assert 0 == done.code, done.said
    assert {article.relative_to(built.folder).as_posix()} >= set(differing(before, built.state()))


def test_a_kept_result_of_which_one_byte_is_another_is_no_result(tmp_path: Path) -> None:
    from generator.cache import FILE, Cache
    cache = Cache(tmp_path)
    cache.put("key", "the mill burned")
    cache.close()
    path = tmp_path / FILE
    for kept in (path, path.with_name(f"{FILE}-wal")):
        if kept.exists():
            kept.write_bytes(kept.read_bytes().replace(b"the mill burned", b"the mill turned"))
    again = Cache(tmp_path)

    assert "made anew" == again.result("key", lambda: "made anew")
    again.close()


EDITED = ("permalinks.csv", "originals/manifest.jsonl", "refused.jsonl", "articles/river-*.md")


def test_a_damaged_file_is_named_and_nothing_else_is_touched(built: Sandbox) -> None:
    chance, whole = random.Random(SEED), built.state()  # noqa: S311
    for pattern in EDITED:
        (path,) = built.content.glob(pattern)
        good = path.read_bytes()
        for number in range(FLIPS):
            flipped(path, chance, times=1 + number % 3 * 20)
            for deed in (check, normalise):
                end = attempted(built, deed)
                assert end.code in (0, 3, 4, 5), (pattern, number, end)
                assert end.code < 4 or " error\n" in end.said, (pattern, number, end)
            path.write_bytes(good)
        attempted(built, normalise)
        changed = [name for name in differing(whole, built.state()) if name.startswith("content/originals/")]
        assert [] == changed


def test_a_clock_that_jumps_back_dates_nothing_anew(built: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    before = built.state()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    for path in built.content.rglob("*"):
        os.utime(path, (86400, 86400))
    for deed, good in ((add, 3), (normalise, 0)):
        assert good == attempted(built, deed).code
    assert [] == differing(before, built.state())


# ---------------------------------------------------------------- two at once

def test_a_second_run_is_told_to_wait_and_the_first_ends_well(courses: dict[str, Course]) -> None:
    course = courses["add"]
    sandbox = course.start.copied(course.folder / "shared/pressmark")
    first = os.fork()
    if first == 0:
        os._exit(0 if attempted(sandbox, course.deed, stopped_at(sandbox.folder, course.changes // 2)).code == course.good else 1)
    worker = until(lambda: stopped_child(first))
    for deed in (add, normalise, build):
        end = attempted(sandbox, deed)
        assert (5, True) == (end.code, "S-001" in end.said), end
    os.kill(worker, signal.SIGCONT)

    assert 0 == os.waitstatus_to_exitcode(os.waitpid(first, 0)[1])
    assert [] == differing(course.after, sandbox.state())
    shutil.rmtree(sandbox.folder)


def stopped_at(root: Path, number: int) -> Callable[[], None]:
    """The process stands still before its change of this number."""
    return mutations.at(root, number, lambda _change: os.kill(os.getpid(), signal.SIGSTOP))


def stopped_child(parent: int) -> int | None:
    """The child of a process, once it stands still."""
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            pid, _, rest = status.read_text().partition(" (")
        except OSError:
            continue
        state, above = rest.rpartition(") ")[2].split()[:2]
        if int(above) == parent and state == "T":
            return int(pid)
    return None


def is_free(archive: Path) -> bool:
    """Whether nobody has the lock."""
    try:
        with store.lock(archive):
            return True
    except BrokenFile:
        return False


def until(found: Callable[[], int | None], seconds: float = 60.0) -> int:
    """What is found, in the end."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if (what := found()) is not None:
            return what
        time.sleep(0.01)
    raise AssertionError("it never happens")


def test_what_a_killed_build_leaves_at_work_ends_with_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spreading, "cores", lambda: 2)
    archive, begun = tmp_path / "content", tmp_path / "begun"

    def work(_numbers: range) -> None:
        begun.touch()
        time.sleep(60)
    child = os.fork()
    if child == 0:
        with store.lock(archive):
            list(spreading.spread(work, 8 * spreading.CHUNK, "pages"))
        os._exit(0)
    until(lambda: 1 if begun.exists() else None)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)

    until(lambda: 1 if is_free(archive) else None)
