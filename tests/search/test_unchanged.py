"""One more article: which files of the index are written anew, and which stay as they are, with their times."""

import os
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from generator import search
from generator.press.staging import Staging
from generator.press.writer import FORMER, ArchiveWriter, Former
from generator.search.dictionary import Dictionary
from generator.search.documents import documents
from generator.search.inverted import invert
from tests.search.conftest import article, catalogue

LONG_AGO = 946_684_800.0
"""1 January 2000."""

YEARS, EACH = range(1920, 1932), 40
SYLLABLES = "ba de fi go lu me ni po ru sa te vo".split()


def word(number: int) -> str:
    """An invented word, another for each number."""
    return "".join(SYLLABLES[number // 12**place % 12] for place in range(4))


def row(number: int, date: str) -> Any:
    """An invented report; reports have few words in common."""
    digest = sha256(str(number).encode()).digest()
    text = " ".join(word(int.from_bytes(digest[at : at + 2]) % 4_000) for at in range(30))
    return article(number, f"Report {word(number)}", f"The ferry sailed. {text}", f"Herring {text[::-1]}", date=date)


ARCHIVE = [row(place * EACH + number, f"{year}-06-{number % 28 + 1:02}") for place, year in enumerate(YEARS) for number in range(EACH)]
"""More articles than a primer needs."""


class Site:
    """A folder output/ in which one build follows another."""

    def __init__(self, folder: Path) -> None:
        self.output = folder / "output"

    def build(self, rows: Sequence[Any]) -> dict[str, bool]:
        """Whether each file of the index was written anew; all are then made old."""
        staging = Staging(self.output)
        staging.begin()
        writer = ArchiveWriter(str(staging.folder), {FORMER: Former(self.output)})
        for name, data in search.build(catalogue(rows)):
            writer.put(name, data)
        staging.publish(writer.claimed)
        return dict(self._anew())

    def _anew(self) -> Iterator[tuple[str, bool]]:
        for path in sorted(self.output.rglob("*.js")):
            yield path.relative_to(self.output).as_posix(), path.stat().st_mtime != LONG_AGO
            os.utime(path, (LONG_AGO, LONG_AGO))


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The archive, built once."""
    site = Site(tmp_path_factory.mktemp("site"))
    site.build(ARCHIVE)
    return site


def anew(files: dict[str, bool], folder: str) -> set[str]:
    """The files of a folder that were written."""
    return {name for name, written in files.items() if written and name.startswith(folder)}


def test_a_build_of_the_same_archive_writes_no_file_of_the_index(site: Site) -> None:
    site.build(ARCHIVE)

    assert set() == anew(site.build(ARCHIVE[::-1]), "")


def test_an_article_at_the_end_adds_a_part_of_texts_and_leaves_the_others(site: Site) -> None:
    site.build(ARCHIVE)
    files = site.build([*ARCHIVE, row(999, "1931-07-01")])

    assert {"t/1931-20.js"} == anew(files, "t/")
    assert len(anew(files, "")) < len(files) / 4


def test_an_article_in_the_middle_leaves_the_texts_of_other_years(site: Site) -> None:
    site.build(ARCHIVE)
    files = site.build([*ARCHIVE, row(999, "1925-06-10")])

    assert {"1925"} == {name.removeprefix("t/").partition("-")[0] for name in anew(files, "t/")}
    assert len(anew(files, "")) < len(files) / 3


def test_new_words_move_no_end_of_a_part_of_the_dictionary_but_their_own() -> None:
    before, after = (firsts([*ARCHIVE, *more]) for more in ([], [row(999, "1925-06-10")]))

    assert len(before) > 10
    assert len(set(before) ^ set(after)) <= 2


def firsts(rows: Sequence[Any]) -> list[str]:
    """The first word of each part of the dictionary."""
    dictionary = Dictionary(invert(documents(catalogue(rows))))
    list(dictionary.parts())
    return dictionary.firsts
