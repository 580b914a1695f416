"""output/ is replaced only by a whole build."""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from generator.notices import BrokenFile
from generator.press.staging import Staging
from generator.press.theme import require_theme, style_sheets
from generator.press.writer import FORMER, ArchiveWriter

LONG_AGO = 946_684_800.0
"""1 January 2000."""


def site(folder: Path, text: str) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / "index.html").write_text(text)
    return folder


def test_the_new_site_takes_the_place_of_the_old(tmp_path: Path) -> None:
    staging = Staging(site(tmp_path / "output", "old"))
    staging.begin()
    site(staging.folder, "new")
    staging.publish()
    assert "new" == (tmp_path / "output" / "index.html").read_text()
    assert ["output"] == [path.name for path in tmp_path.iterdir()]


def test_a_build_that_is_given_up_leaves_the_old_site(tmp_path: Path) -> None:
    staging = Staging(site(tmp_path / "output", "old"))
    staging.begin()
    site(staging.folder, "half")
    staging.discard()
    assert "old" == (tmp_path / "output" / "index.html").read_text()
    assert ["output"] == [path.name for path in tmp_path.iterdir()]


def test_a_run_killed_between_the_two_renames_is_mended_by_the_next(tmp_path: Path) -> None:
    staging = Staging(site(tmp_path / "output", "old"))
    staging.output.rename(staging.old)
    staging.begin()
    assert "old" == (tmp_path / "output" / "index.html").read_text()


def test_two_pages_cannot_have_addresses_that_differ_only_by_case(tmp_path: Path) -> None:
    writer = ArchiveWriter(str(tmp_path), {})
    writer.put("people/asa.html", b"one")
    with pytest.raises(BrokenFile, match="A-020"):
        writer.put("people/Asa.html", b"two")
    assert b"one" == (tmp_path / "people/asa.html").read_bytes()


def rewritten(folder: Path, files: Mapping[str, bytes]) -> Iterator[str]:
    """Build these files, after a build of others whose times are long past; the paths of those that are new."""
    (folder / "output").mkdir(exist_ok=True)
    staging = Staging(folder / "output")
    staging.begin()
    writer = ArchiveWriter(str(staging.folder), {FORMER: str(staging.output)})
    for path, data in files.items():
        writer.put(path, data)
    staging.publish()
    for path in files:
        if (folder / "output" / path).stat().st_mtime != LONG_AGO:
            yield path
        os.utime(folder / "output" / path, (LONG_AGO, LONG_AGO))


def test_a_file_of_the_same_bytes_is_not_written_anew(tmp_path: Path) -> None:
    assert ["a.js", "d/b.js"] == list(rewritten(tmp_path, {"a.js": b"one", "d/b.js": b"two"}))
    assert ["d/b.js"] == list(rewritten(tmp_path, {"a.js": b"one", "d/b.js": b"owt"}))
    assert b"owt" == (tmp_path / "output/d/b.js").read_bytes()


def test_a_file_is_taken_over_also_where_there_are_no_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise PermissionError

    list(rewritten(tmp_path, {"a.js": b"one"}))
    monkeypatch.setattr(os, "link", refused)

    assert [] == list(rewritten(tmp_path, {"a.js": b"one"}))
    assert b"one" == (tmp_path / "output/a.js").read_bytes()


def test_a_link_in_the_old_site_is_not_taken_over(tmp_path: Path) -> None:
    list(rewritten(tmp_path, {"b.js": b"one"}))
    (tmp_path / "output/a.js").symlink_to("b.js")

    assert ["a.js"] == list(rewritten(tmp_path, {"a.js": b"one"}))
    assert not (tmp_path / "output/a.js").is_symlink()


def test_a_theme_without_one_of_its_parts_is_named(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    with pytest.raises(BrokenFile, match="T-001") as broken:
        require_theme(tmp_path)
    assert 3 == len(broken.value.notices)


def test_a_sheet_joins_the_layers_in_the_order_of_their_numbers_and_what_has_none_stays_alone(tmp_path: Path) -> None:
    (tmp_path / "styles").mkdir()
    (tmp_path / "styles" / "2-b.css").write_text("b{top: 1px}\n\n")
    (tmp_path / "styles" / "1-a.css").write_text("/* first */\na{top: 0}\n")
    (tmp_path / "styles" / "kind.css").write_text("c{top: 0}\n")
    assert [("site.css", "a{top:0}b{top:1px}\n"), ("kind.css", "c{top:0}\n")] == list(style_sheets(tmp_path))
