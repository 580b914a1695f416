"""Deeds on a disk that is really full: python -m tests.faults.real_disk [--points 20]; only root may mount one (Linux).

Of each deed so many runs on a disk of memory with a little more room in each, from none to enough. What does not fit is named (S-005); with
room again the next run leaves what an undisturbed one does, and no original is touched.
"""

import argparse
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.faults.courses import GOOD, Course
from tests.faults.sandbox import attempted

PAGE = 4096
"""Bytes in which such a disk counts."""


@contextmanager
def disk(folder: Path, size: int) -> Iterator[Path]:
    """A disk of this many bytes."""
    folder.mkdir(parents=True, exist_ok=True)
    _mount("-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder))
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def _mount(*words: str) -> None:
    subprocess.run(["mount", *words], check=True)


def taken(folder: Path) -> int:
    """Bytes of a disk that the files of a folder take."""
    return sum(-(-path.lstat().st_size // PAGE) * PAGE for path in folder.rglob("*") if not path.is_dir())


def fill(course: Course, name: str, place: Path, points: int) -> int:
    """How many of the runs found the disk full."""
    least, full = taken(course.start.folder), 0
    most = max(taken(course.whole.folder), least) + PAGE * 32
    for point in range(points):
        with disk(place, least + (most - least) * point // points) as root:
            sandbox = course.start.copied(root / "pressmark")
            end = attempted(sandbox, course.deed, words=place.with_name("said"))
            if end.code != GOOD[name]:
                full += 1
                assert (5, True) == (end.code, "S-005" in end.said), (name, point, end)
            _mount("-o", f"remount,size={most * 4}", str(root))
            course.complete(sandbox)
    return full


def main() -> None:
    from tests.faults.conftest import made

    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--points", type=int, default=20, help="runs of each deed")
    points = asked.parse_args().points
    with tempfile.TemporaryDirectory() as folder:
        for name, course in made(Path(folder)).items():
            print(f"{name}: {points} disks, {fill(course, name, Path(folder) / 'disk', points)} of them full", flush=True)


if __name__ == "__main__":
    main()
