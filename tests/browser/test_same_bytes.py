"""The same archive gives the same bytes: whoever builds it, in whatever order, on whatever day."""

import os
import shutil
from pathlib import Path

from tests.browser.checkout import ROOT, Checkout, digests

# Python imports this by itself at its start: folders are listed backwards and the clock is four hundred days ahead.
CONTRARY = '''
import os, time
_listdir, _scandir, _time = os.listdir, os.scandir, time.time

class _Backwards:
    def __init__(self, entries):
        with entries:
            self.entries = sorted(entries, key=lambda entry: entry.name, reverse=True)
        self.left = iter(self.entries)
    def __iter__(self): return self
    def __next__(self): return next(self.left)
    def __enter__(self): return self
    def __exit__(self, *_): pass
    def close(self): pass

os.listdir = lambda path=".": sorted(_listdir(path), reverse=True)
os.scandir = lambda path=".": _Backwards(_scandir(path))
time.time = lambda: _time() + 400 * 86400
'''


def contrary(folder: Path) -> dict[str, str]:
    """An environment in which everything that may differ between two machines does."""
    folder.mkdir()
    (folder / "sitecustomize.py").write_text(CONTRARY)
    return {"PYTHONPATH": str(folder), "PYTHONHASHSEED": "4711", "TZ": "Pacific/Kiritimati", "LC_ALL": "C",
            "SOURCE_DATE_EPOCH": "1000000000"}


def made(checkout: Checkout) -> dict[str, str]:
    """Digests of everything that the two halves write."""
    return digests(checkout.output) | {f"content/{path}": digest for path, digest in digests(checkout.content).items()}


def test_another_machine_on_another_day_makes_the_same_site(checkout: Checkout, tmp_path: Path) -> None:
    """Other hash seed, other order of files, other day, time zone and locale; nothing of the first build at hand."""
    other = Checkout.of(ROOT, tmp_path / "elsewhere").build(contrary(tmp_path / "customs"))

    assert made(checkout) == made(other)


def test_deleted_article_files_come_back_the_same(checkout: Checkout, copy: Checkout) -> None:
    shutil.rmtree(copy.content / "articles")
    copy.build({"PYTHONHASHSEED": "4711"})

    assert made(checkout) == made(copy)


def test_building_again_changes_nothing(checkout: Checkout, copy: Checkout) -> None:
    for path in copy.content.rglob("*.txt"):
        os.utime(path, (0, 0))
    copy.build()

    assert made(checkout) == made(copy)


def test_the_committed_article_files_are_what_the_generator_writes(checkout: Checkout) -> None:
    """Normalising what is in version control leaves it as it is."""
    assert digests(ROOT / "content") == digests(checkout.content)


def test_a_build_of_what_did_not_change_touches_no_file_and_one_after_an_edit_does(copy: Checkout) -> None:
    def times() -> dict[str, int]:
        return {str(path): path.stat().st_ctime_ns for path in copy.output.rglob("*.html")}

    assert copy.press().returncode == 0
    before = times()
    assert copy.press().returncode == 0
    assert before == times()

    article = next((copy.content / "articles").glob("*.md"))
    article.write_text(article.read_text("utf-8") + "\nA line that a person added.\n", "utf-8")
    assert copy.press().returncode == 0
    assert set(before) == set(times())
    assert not before.items() & times().items()
    assert any("A line that a person added." in path.read_text("utf-8") for path in (copy.output / "articles").glob("*.html"))
