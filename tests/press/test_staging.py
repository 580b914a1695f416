"""output/ is replaced only by a whole build."""

import contextlib
import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from generator import store
from generator.notices import BrokenFile
from generator.press.staging import LEAVING, Staging
from generator.press.theme import require_theme, style_sheets
from generator.press.writer import FORMER, ArchiveWriter, Former

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
    writer = ArchiveWriter(str(staging.folder), {FORMER: Former(staging.output)})
    for path, data in files.items():
        writer.put(path, data)
    staging.publish(writer.claimed)
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


# ---------------------------------------------------------------- few new files among many

Site = dict[str, bytes]


def below(folder: Path) -> Site:
    """Everything in a folder, an empty folder and a link too."""
    found = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*")}
    return {name: b"link" if path.is_symlink() else path.read_bytes() if path.is_file() else b"folder"
            for name, path in found.items() if path.is_symlink() or not path.is_dir() or not any(path.iterdir())}


def published(folder: Path, files: Site) -> Staging:
    """A build of these files, as far as it is whole."""
    staging = Staging(folder / "output")
    staging.begin()
    writer = ArchiveWriter(str(staging.folder), {FORMER: Former(staging.output)})
    for path, data in files.items():
        writer.put(path, data)
    staging.publish(writer.claimed)
    return staging


MANY = {f"articles/{number}.html": b"%d" % number for number in range(60)}
CHANGES: dict[str, Site] = {
    "another text": MANY | {"articles/7.html": b"seven"}, "one more": MANY | {"people/ada/1931.html": b"ada"},
    "one less": {path: data for path, data in MANY.items() if path != "articles/7.html"}, "nothing": MANY,
    "a folder where a file was": {path: data for path, data in MANY.items() if path != "articles/7.html"} | {"articles/7.html/x": b"x"},
    "much": {path: data + b"!" for path, data in MANY.items()},
}


@pytest.mark.parametrize("to", CHANGES)
@pytest.mark.parametrize("back", [False, True], ids=["there", "back"])
def test_the_site_is_what_was_built_and_nothing_else(tmp_path: Path, to: str, back: bool) -> None:
    for files in (MANY, CHANGES[to], *([MANY] if back else [])):
        published(tmp_path, files)

        assert files == below(tmp_path / "output")
        assert ["output"] == [path.name for path in tmp_path.iterdir()]


def test_what_is_not_of_the_build_goes(tmp_path: Path) -> None:
    published(tmp_path, MANY)
    (tmp_path / "output/note.txt").write_text("mine")
    (tmp_path / "output/empty/of").mkdir(parents=True)
    (tmp_path / "output/empty/of/use").symlink_to("/etc/hosts")
    published(tmp_path, CHANGES["another text"])

    assert CHANGES["another text"] == below(tmp_path / "output")


def test_a_folder_that_is_a_link_becomes_the_sites_own(tmp_path: Path) -> None:
    published(tmp_path, MANY)
    (tmp_path / "output/articles").rename(tmp_path / "elsewhere")
    (tmp_path / "output/articles").symlink_to(tmp_path / "elsewhere")
    published(tmp_path, CHANGES["another text"])

    assert CHANGES["another text"] == below(tmp_path / "output")
    assert MANY == {f"articles/{name}": data for name, data in below(tmp_path / "elsewhere").items()}


class Killed(BaseException):
    """No except clause of ours sees it."""


@pytest.mark.parametrize("to", ["another text", "one more", "one less", "a folder where a file was"])
@pytest.mark.parametrize("step", range(4))
def test_a_run_killed_while_it_moves_files_is_finished_by_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, to: str, step: int,
) -> None:
    steps = iter(range(10))

    def until(real: Callable[..., object]) -> Callable[..., object]:
        def done(*given: object, **options: object) -> object:
            if next(steps) == step:
                raise Killed
            return real(*given, **options)
        return done

    published(tmp_path, MANY)
    with monkeypatch.context() as patch:
        for name in ("replace", "unlink", "rmdir"):
            patch.setattr(Path, name, until(getattr(Path, name)))
        patch.setattr(store, "settle", lambda _: None)
        with contextlib.suppress(Killed):
            published(tmp_path, CHANGES[to])
    Staging(tmp_path / "output").begin()

    assert CHANGES[to] == below(tmp_path / "output")


def test_what_is_on_its_way_is_not_forgotten_by_a_run_that_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    published(tmp_path, MANY)
    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", full)
        with pytest.raises(OSError, match="No space"):
            published(tmp_path, CHANGES["another text"])
    Staging(tmp_path / "output").discard()
    Staging(tmp_path / "output").begin()

    assert CHANGES["another text"] == below(tmp_path / "output")


def test_a_list_that_rotted_is_no_list(tmp_path: Path) -> None:
    published(tmp_path, MANY)
    staging = Staging(tmp_path / "output")
    staging.begin()
    (staging.folder / LEAVING).write_bytes(b'["articles/7.ht')

    published(tmp_path, MANY)
    assert MANY == below(tmp_path / "output")


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
