"""The search index in the site: what is as it was stands, what is another is packed anew."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, cast

import pytest

from generator import search
from generator.press.indexing import put_index
from generator.press.kept import Kept, Written
from generator.press.printing import Printer
from generator.press.writer import ArchiveWriter
from generator.search import Part
from generator.search.parts import NUMBERS, TEXT, Packer
from generator.traces import Tracer
from tests.search.test_unchanged import ARCHIVE, catalogue, row


class Folder:
    """The site, with what was written into it since somebody last asked."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}
        self.fresh: set[str] = set()
        self.claimed: set[str] = set()

    def write(self, path: str, data: bytes) -> Written:
        self.files[path] = data
        self.fresh.add(path)
        return Written(path=path, size=len(data), time=0)

    def take_over(self, files: Iterable[Written]) -> bool:
        return all(file.path in self.files for file in files)

    def claim(self, path: str) -> None:
        self.claimed.add(path)

    def built(self, record: Path, rows: Sequence[Any]) -> set[str]:
        """The files that a build writes anew."""
        self.fresh, self.claimed = set(), set()
        kept = Kept(record, b"code", Tracer())
        writer = cast("ArchiveWriter", self)
        put_index(Printer(tracer=Tracer(), kept=kept, writer=writer, text_of=str), search.parts(catalogue(rows)))
        kept.save()
        return self.fresh


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Folder:
    """Nothing is done in other processes, which could not tell what they wrote."""
    monkeypatch.setattr("generator.spreading.cores", lambda: 1)
    return Folder()


FEW = ARCHIVE[:60]


def test_an_archive_that_is_as_it_was_packs_nothing_and_has_all_its_files(site: Folder, tmp_path: Path) -> None:
    everything = set(site.built(tmp_path / "record", FEW))

    assert set() == site.built(tmp_path / "record", FEW[::-1])
    assert everything == site.claimed


def test_after_an_edit_the_index_is_that_of_a_build_from_nothing(site: Folder, tmp_path: Path) -> None:
    site.built(tmp_path / "record", FEW)
    edited = [*FEW[:-1], row(999, "1921-06-28")]
    fresh = site.built(tmp_path / "record", edited)

    assert {f"search/{name}": data for name, data in search.build(catalogue(edited))} == {
        path: data for path, data in site.files.items() if path in site.claimed}
    assert 0 < len(fresh) < len(site.claimed)


def test_a_file_that_is_gone_is_packed_again(site: Folder, tmp_path: Path) -> None:
    site.built(tmp_path / "record", FEW)
    del site.files["search/s/rules.js"]

    assert {"search/s/rules.js"} == site.built(tmp_path / "record", FEW)


@pytest.mark.parametrize("other", [Part("d/0", b"weirs"), Part("d/0", b"weir", NUMBERS), Part("d/0", b"weir", Packer(b"weir"))])
def test_what_is_packed_otherwise_has_another_key(other: Part) -> None:
    assert Part("d/0", b"weir", TEXT).key != other.key
