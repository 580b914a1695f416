"""Whatever happens to a run, the next one completes it: what is there then is what an undisturbed run leaves, and no original is touched.

A handful of points here; `make soak PARTS=faults` goes to KILLS of them, chosen at random, and kills by the clock too.
"""

import os
import random
import shutil
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.faults import mutations
from tests.faults.courses import Course, differing
from tests.faults.disk import losing_power
from tests.faults.sandbox import Sandbox, attempted

KILLS = int(os.environ.get("PRESSMARK_KILLS", "0"))
FULL = int(os.environ.get("PRESSMARK_FULL", "0"))
SEED = 1931
SHARES = {"add": 0.45, "normalise": 0.2, "build": 0.1, "rebuild": 0.1, "export": 0.1, "empty": 0.05}
"""Of the points, how many fall into what."""



def points(courses: dict[str, Course], short: dict[str, int], long: int) -> list[tuple[str, int]]:
    """Changes at which something goes wrong, the same in each run of the tests."""
    chance = random.Random(SEED)  # noqa: S311
    wanted = {name: round(share * long) for name, share in SHARES.items()} if long else short
    return [(name, number) for name, count in wanted.items() for number in chance.choices(range(1, courses[name].changes + 1), k=count)]


def test_a_run_that_is_killed_is_finished_by_the_next(courses: dict[str, Course]) -> None:
    for name, number in points(courses, {"add": 7, "normalise": 2, "build": 1, "rebuild": 2, "export": 1, "empty": 2}, KILLS):
        sandbox, end = courses[name].disturbed(number, mutations.killed_at)

        assert -signal.SIGKILL == end.code, (name, number, end.said)
        courses[name].complete(sandbox)


def test_a_run_that_is_killed_at_any_moment_is_finished_by_the_next(courses: dict[str, Course]) -> None:
    """By the clock: also in the middle of what SQLite writes."""
    chance = random.Random(SEED)  # noqa: S311
    for name, count in {"add": 2, "export": 1}.items() if not KILLS else {"add": KILLS // 10, "build": KILLS // 20}.items():
        course = courses[name]
        for _ in range(count):
            sandbox = course.start.copied(course.folder / "disturbed/pressmark")
            attempted(sandbox, course.deed, kill_after=chance.uniform(0, course.seconds))
            course.complete(sandbox)


@pytest.mark.parametrize("fault", [mutations.full_from, mutations.read_only_from, mutations.no_file_larger])
def test_a_disk_that_takes_nothing_more_is_named_and_the_next_run_goes_on(
        courses: dict[str, Course], fault: Callable[[Path, int], Callable[[], None]]) -> None:
    for name, number in points(courses, {"add": 3, "normalise": 1, "export": 1, "empty": 1}, FULL):
        sandbox, end = courses[name].disturbed(number, fault)

        assert (end.code == courses[name].good or (end.code == 5 and "S-005" in end.said)), (name, number, end)
        courses[name].complete(sandbox)


def test_a_build_without_room_for_a_font_puts_no_site_without_it_in_place(courses: dict[str, Course]) -> None:
    """Pelican only warns of a file that it cannot copy."""
    course = courses["build"]
    sandbox = course.start.copied(course.folder / "disturbed/pressmark")
    end = attempted(sandbox, course.deed, mutations.full_for(sandbox.folder, ".woff2"))

    assert (5, True) == (end.code, "S-005" in end.said), end
    course.complete(sandbox)


def test_a_machine_that_loses_power_keeps_what_was_finished(courses: dict[str, Course]) -> None:
    for name, number in points(courses, {"add": 4, "normalise": 1, "build": 1, "rebuild": 1, "export": 1, "empty": 1}, FULL):
        course = courses[name]
        running, left = course.start.copied(course.folder / "running/pressmark"), Sandbox(course.folder / "left/pressmark")
        end = attempted(running, course.deed, losing_power(running.folder, left.folder, number))

        assert 9 == end.code, (name, number, end.said)
        course.complete(left)
        shutil.rmtree(running.folder)


def test_power_that_fails_after_the_end_of_a_run_takes_nothing_of_it_away(courses: dict[str, Course]) -> None:
    """The last change that is told is after the end: whatever the run has said that it did, the disk has."""
    for name in ("add", "normalise", "build", "rebuild", "export", "empty"):
        course = courses[name]
        running, left = course.start.copied(course.folder / "running/pressmark"), Sandbox(course.folder / "left/pressmark")
        dark = losing_power(running.folder, left.folder, course.changes + 1)

        def deed(held: Sandbox, course: Course = course) -> int:
            code = course.deed(held)
            (held.folder / "later/last.txt").write_text("the change at which the power goes")
            return code
        end = attempted(running, deed, dark)

        assert 9 == end.code, (name, end.said)
        lost = [path for path in differing(course.after, left.state()) if not path.startswith(".")]  # the old site may still lie beside it
        assert [] == lost
        shutil.rmtree(running.folder)
        shutil.rmtree(left.folder)
