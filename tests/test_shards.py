"""A site in shards: what can be uploaded part by part, and what of it changed."""

import csv
import shutil
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import cli, settings, shards
from generator.notices import BrokenFile
from generator.shards import Held, changes, parted, read

FILES = st.dictionaries(st.from_regex(r"[a-z]{1,6}/[a-z]{1,3}-[a-z]{1,4}\.(html|json)", fullmatch=True), st.integers(0, 100), max_size=60)


def held(files: dict[str, int]) -> list[Held]:
    return [Held(path, size, "0" * 64) for path, size in files.items()]


def shard_of(parts: dict[str, list[Held]]) -> dict[str, str]:
    return {file.path: name for name, files in parts.items() for file in files}


@given(FILES, st.integers(0, 400))
def test_every_file_is_in_one_shard(files: dict[str, int], most: int) -> None:
    assert sorted(held(files)) == sorted(file for part in parted(held(files), most).values() for file in part)


@given(FILES, st.integers(0, 400))
def test_a_shard_is_larger_than_it_may_be_only_when_its_files_are_named_alike(files: dict[str, int], most: int) -> None:
    for part in parted(held(files), most).values():
        assert sum(file.bytes for file in part) <= most or 1 == len({file.path.rpartition("/")[2].partition(".")[0] for file in part})


@given(FILES, FILES, st.integers(0, 400))
def test_a_file_stays_in_its_shard_until_this_shard_parts(files: dict[str, int], more: dict[str, int], most: int) -> None:
    before, now = shard_of(parted(held(files), most)), shard_of(parted(held(more | files), most))
    for path, shard in before.items():
        assert now[path].startswith(shard.removeprefix("all"))


@given(FILES, st.integers(0, 400))
def test_shards_are_the_same_whatever_the_order_of_the_files(files: dict[str, int], most: int) -> None:
    assert parted(held(files), most) == parted(held(files)[::-1], most)


def test_a_page_and_the_files_beside_it_lie_together() -> None:
    files = {f"articles/{name}{ending}": 10 for name in ("fire-a1", "flood-b2", "strike-c3") for ending in (".html", ".csl.json", ".ris")}
    files |= {f"articles/original/{name}.html": 10 for name in ("fire-a1", "flood-b2", "strike-c3")}
    found = parted(held(files), 50)
    assert 3 == len(found)
    assert [4, 4, 4] == [len(part) for part in found.values()]


def test_a_site_that_fits_is_one_shard() -> None:
    assert {"all": [Held("a.html", 5, "0" * 64)]} == parted(held({"a.html": 5}), 5)


# ---------------------------------------------------------------- on the disk

class Site:
    """A site of a few files, and the archive that it was made of."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.output, self.content = folder, folder / "output", folder / "content"
        self.content.mkdir()
        for number in range(40):
            self.page(f"articles/report-{number}.html", f"Report {number}")
        self.page("index.html", "Front page")

    def page(self, path: str, text: str) -> None:
        target = self.output / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text)

    def run(self, *words: str) -> int:
        return cli.main(["--content", str(self.content), "shards", "--output", str(self.output), *words])

    def write(self, limit: int = 100) -> dict[str, list[Held]]:
        """In shards of so many bytes."""
        return shards.write(self.output, self.content, limit / 1_000_000)

    def upload(self) -> dict[str, list[str]]:
        return {path.stem: path.read_text().splitlines() for path in sorted((self.folder / "output.shards/upload").iterdir())}


@pytest.fixture
def site(tmp_path: Path) -> Site:
    return Site(tmp_path)


def test_the_lists_have_every_file_with_its_size_and_digest(site: Site) -> None:
    site.write()
    rows = [row for path in (site.folder / "output.shards").glob("[01]*.csv") for row in csv.DictReader(path.open())]
    assert sorted(path.relative_to(site.output).as_posix() for path in site.output.rglob("*.html")) == sorted(row["path"] for row in rows)
    [front] = [row for row in rows if row["path"] == "index.html"]
    assert {"path": "index.html", "bytes": "10", "sha256": sha256(b"Front page").hexdigest()} == front


def test_the_site_itself_is_left_as_it_was(site: Site) -> None:
    before = {path: path.stat().st_mtime_ns for path in site.output.rglob("*")}
    site.write()
    assert before == {path: path.stat().st_mtime_ns for path in site.output.rglob("*")}


def test_what_was_written_is_read_back(site: Site) -> None:
    written = site.write()
    assert written == read(site.folder / "output.shards")
    assert 4 < len(written)


def test_lists_of_shards_that_parted_are_deleted(site: Site) -> None:
    site.write(1000)
    site.write(50)
    assert {*read(site.folder / "output.shards"), "shards"} == {path.stem for path in (site.folder / "output.shards").iterdir()}


def test_a_file_that_changed_is_read_again_and_others_are_not(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    site.write()
    asked: list[str] = []
    real = shards.store.file_digest
    monkeypatch.setattr(shards.store, "file_digest", lambda path: asked.append(path.name) or real(path))
    site.page("index.html", "Another one")
    site.write()
    assert ["index.html"] == asked


def test_only_what_changed_is_to_be_uploaded(site: Site) -> None:
    before = site.write()
    site.page("articles/report-7.html", "Report 7, corrected")
    site.page("articles/report-x.html", "One more")
    (site.output / "articles/report-3.html").unlink()
    found = changes(site.write(), before)
    assert ["articles/report-7.html", "articles/report-x.html"] == sorted(file.path for part in found.upload.values() for file in part)
    assert ["articles/report-3.html"] == found.delete


def test_what_only_went_to_another_shard_is_not_uploaded_again(site: Site) -> None:
    found = changes(site.write(20), site.write(1000))
    assert ({}, []) == (found.upload, found.delete)


def test_an_upload_by_the_lists_makes_the_place_what_the_site_is(site: Site, tmp_path: Path) -> None:
    """The bucket is a folder, and what uploads is `cp`."""
    (site.content / "settings.yaml").write_text("shard_size: 0.0001\n")
    bucket, uploaded = tmp_path / "bucket", tmp_path / "uploaded.shards"
    for change in (lambda: None, lambda: site.page("index.html", "Changed"), (site.output / "articles/report-9.html").unlink):
        change()
        assert 0 == site.run("--uploaded", str(uploaded))
        for paths in site.upload().values():
            for path in paths:
                (bucket / path).parent.mkdir(parents=True, exist_ok=True)
                (bucket / path).write_bytes((site.output / path).read_bytes())
        for path in (site.folder / "output.shards/delete.txt").read_text().splitlines():
            (bucket / path).unlink()
        shutil.rmtree(uploaded, ignore_errors=True)
        shutil.copytree(site.folder / "output.shards", uploaded)
        assert {path.relative_to(site.output): path.read_bytes() for path in site.output.rglob("*.html")} == {
            path.relative_to(bucket): path.read_bytes() for path in bucket.rglob("*.html")}


def test_the_command_says_what_is_to_be_done(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    assert 0 == site.run()
    assert "1 shard in " in (said := capsys.readouterr().out)
    assert "to upload: 41 files, 0.0 MB, of 1 shards; to delete: 0" in said


def test_where_no_site_is_nothing_is_to_be_deleted(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    (site.output / "index.html").unlink()
    assert 5 == site.run()
    assert "S-022" in capsys.readouterr().err
    assert not (site.folder / "output.shards").exists()


@pytest.mark.parametrize("text", ["", "shard,files\n", "shard,files,bytes,sha256\nall,1,many,x\n", "shard,files,bytes,sha256\nnone,1,1,x\n",
                                  "\udcff"])
def test_a_list_that_is_none_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "shards.csv").write_text(text, errors="surrogateescape")
    with pytest.raises(BrokenFile, match="S-021"):
        read(tmp_path)


def test_no_shards_are_made_unless_a_setting_says_so(tmp_path: Path) -> None:
    assert settings.load(tmp_path).shard_size is None
    (tmp_path / "settings.yaml").write_text("shard_size: 250\n")
    assert 250 == settings.load(tmp_path).shard_size
