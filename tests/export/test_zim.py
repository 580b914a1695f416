"""The site as a ZIM file: read back with libzim, checked with openZIM's zimcheck."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.export.imprint import Imprint
from generator.export.kiwix import alike, languages, zim
from generator.export.media_types import media_type
from generator.export.sources import Sources
from generator.notices import BrokenFile
from tests.browser import tools
from tests.export import sites
from tests.export.archive import IMPRINT
from tests.views import sample

reader = pytest.importorskip("libzim.reader", reason="ZIM files — no libzim: make takeaway")
from libzim.search import Query, Searcher  # noqa: E402  # type: ignore[import-not-found]
from libzim.suggestion import SuggestionSearcher  # noqa: E402  # type: ignore[import-not-found]

CHECKS = ("-0", "-C", "-M", "-F", "-P", "-R", "-U", "-X", "-L")
"""All of zimcheck but -I, which Debian's (libzim 8) cannot know of the format as it is since libzim 9.3; `Archive.check` is that check."""


def packed(site: Path, to: Path, imprint: Imprint = IMPRINT) -> Path:
    return zim.export(sample.odd(), Sources(content=to / "content", output=site), to, imprint)[0]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sites.laid_out(tmp_path_factory.mktemp("site"))


@pytest.fixture(scope="module")
def file(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return packed(site, tmp_path_factory.mktemp("zim"))


@pytest.fixture(scope="module")
def read(file: Path) -> Any:
    return reader.Archive(file)


def found(read: Any, words: str) -> list[str]:
    return list(Searcher(read).search(Query().set_query(words)).getResults(0, 50))


def test_every_file_is_an_entry_with_its_bytes_and_type_and_nothing_else_is(site: Path, read: Any) -> None:
    names = sites.public() - {"404.html", "people/old.html"}

    assert {name: ((site / name).read_bytes(), media_type(name).partition(";")[0]) for name in names} == {
        name: (bytes(item.content), item.mimetype) for name in names for item in (read.get_entry_by_path(name).get_item(),)}
    assert not read.has_entry_by_path("404.html")
    assert len(names) + 1 == sum(read.has_entry_by_path(name) for name in sites.public())


def test_a_page_that_moved_is_a_redirect(read: Any) -> None:
    entry = read.get_entry_by_path("people/old.html")

    assert (True, "people/new.html") == (entry.is_redirect, entry.get_redirect_entry().path)


def test_it_begins_with_the_front_page(read: Any) -> None:
    assert "index.html" == read.main_entry.get_item().path


def test_pages_are_found_by_their_words_and_what_is_beside_them_is_not(read: Any) -> None:
    assert ["articles/the-quay-a1.html"] == found(read, "quay")
    assert ["people/new.html"] == found(read, "chairs")
    assert [] == found(read, "original")


def test_pages_are_suggested_by_their_titles(read: Any) -> None:
    assert ["people/new.html"] == list(SuggestionSearcher(read).suggest("calloway").getResults(0, 9))
    assert "Ines Calloway" == read.get_entry_by_path("people/new.html").title


def test_it_says_what_it_is(read: Any) -> None:
    told = {key: read.get_metadata(key).decode() for key in read.metadata_keys if not key.startswith(("Counter", "Illustration"))}

    assert {"Name": "the-brimsey-archive_mul_all", "Title": "The Brimsey Archive", "Language": "eng,ara", "Date": "2020-02-03",
            "Creator": "The Brimsey Archive", "Publisher": "The Brimsey Archive", "Description": "The Brimsey Archive",
            "Source": IMPRINT.url, "License": IMPRINT.rights} == {key: told[key] for key in told if key not in ("Scraper", "Tags")}
    assert zim.ICON.read_bytes() == bytes(read.get_illustration_item(48).content)


def test_long_names_are_cut_and_a_long_description_is_kept_whole_beside_its_beginning(site: Path, tmp_path: Path) -> None:
    whole = "word " * 40
    read = reader.Archive(packed(site, tmp_path, replace(IMPRINT, name=whole.strip(), description=whole.strip())))

    assert len(read.get_metadata("Title").decode()) <= 30
    assert len(read.get_metadata("Description").decode()) <= 80
    assert whole.strip() == read.get_metadata("LongDescription").decode()


def test_its_structure_and_checksum_are_sound(read: Any) -> None:
    assert read.check()


def test_zimcheck_finds_no_error(file: Path) -> None:
    done = subprocess.run([tools.zimcheck("zimcheck"), *CHECKS, str(file)], capture_output=True, text=True, timeout=60, check=False)

    assert (0, True) == (done.returncode, "Overall Test Status: Pass" in done.stdout), done.stdout


def test_the_same_site_is_the_same_file_whatever_the_times_of_its_files(site: Path, file: Path, tmp_path: Path) -> None:
    os.utime(site / "index.html", (1, 1))

    assert file.read_bytes() == packed(site, tmp_path).read_bytes()


def test_another_site_has_another_id(site: Path, file: Path, tmp_path: Path) -> None:
    other = packed(site, tmp_path, replace(IMPRINT, rights="None."))

    assert file.read_bytes()[alike.ID] != other.read_bytes()[alike.ID]


def test_what_a_killed_run_has_left_is_taken_away(site: Path, tmp_path: Path) -> None:
    (tmp_path / f"{zim.ASIDE}left/x_fulltext.idx.tmp").mkdir(parents=True)
    packed(site, tmp_path)

    assert ["the-brimsey-archive.zim"] == [path.name for path in tmp_path.iterdir()]


def test_what_libzim_says_does_not_reach_standard_output(site: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    packed(site, tmp_path)

    assert "" == capfd.readouterr().out


def test_without_libzim_it_says_how_to_get_it(site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "libzim.writer", None)
    with pytest.raises(BrokenFile, match=r"(?s)S-047.*make takeaway"):
        packed(site, tmp_path)


@pytest.mark.parametrize(("tag", "three"), [("en-GB", "eng"), ("ar", "ara"), ("ckb", "ckb"), ("zh-Hant-TW", "zho"), ("xx", "und")])
def test_languages_are_named_with_three_letters(tag: str, three: str) -> None:
    assert three == languages.three(tag)
