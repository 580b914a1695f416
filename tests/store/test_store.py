"""Files are written whole or not at all; originals are watched over."""

import os
from pathlib import Path

import pytest

from generator import store
from generator.cache import Cache
from generator.notices import BrokenFile, BrokenPromise
from generator.store import Entry


def test_a_file_with_the_same_bytes_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "x"
    assert store.write(path, b"one")
    before = path.stat().st_mtime_ns
    assert not store.write(path, b"one")
    assert before == path.stat().st_mtime_ns


def test_a_failed_write_leaves_the_old_file_and_no_litter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "x"
    store.write(path, b"old")

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        store.write(path, b"new")
    assert b"old" == path.read_bytes()
    assert [path] == list(tmp_path.iterdir())


def test_a_second_writer_is_told_to_wait(tmp_path: Path) -> None:
    with store.lock(tmp_path), pytest.raises(BrokenFile, match="S-001"), store.lock(tmp_path):
        pass


def test_the_manifest_reads_back_and_finds_what_was_changed_or_lost(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"a")
    (tmp_path / "b.txt").write_bytes(b"b")
    entries = {name: Entry(file=name, sha256=store.sha256(name[0].encode()), bytes=1, received="2026-11-22") for name in ("a.txt", "b.txt")}
    store.write_manifest(tmp_path, entries)
    assert entries == store.read_manifest(tmp_path)
    assert ["a.txt", "b.txt"] == list(store.originals_in(tmp_path))
    store.require_intact(tmp_path, entries)
    (tmp_path / "a.txt").write_bytes(b"changed")
    (tmp_path / "b.txt").unlink()
    with pytest.raises(BrokenPromise) as broken:
        store.require_intact(tmp_path, entries)
    assert ["S-003", "S-004"] == [notice.code for notice in broken.value.notices]


def test_a_damaged_manifest_is_named_with_its_line(tmp_path: Path) -> None:
    (tmp_path / store.MANIFEST).write_text("{}\n")
    with pytest.raises(BrokenFile, match=r"manifest.jsonl:1  S-002"):
        store.read_manifest(tmp_path)


def test_a_manifest_that_git_could_not_merge_keeps_the_lines_of_both_sides(tmp_path: Path) -> None:
    (tmp_path / store.MANIFEST).write_text("<<<<<<< HEAD\n=======\n>>>>>>> theirs\n")
    with pytest.raises(BrokenFile, match="keep all others, of both sides"):
        store.read_manifest(tmp_path)


def test_a_rotten_cache_is_an_empty_cache(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    assert "one" == cache.result("key", lambda: "one")
    assert "one" == cache.result("key", lambda: "two")
    cache.close()
    for path in tmp_path.iterdir():
        path.write_bytes(b"rot" * 5000)
    again = Cache(tmp_path)
    assert "two" == again.result("key", lambda: "two")
    again.close()


def test_a_file_that_is_built_has_its_name_only_when_it_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "x"
    store.write(path, b"old")

    def half(temporary: Path) -> None:
        temporary.write_bytes(b"ne")
        raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space"):
        store.build(path, half)
    assert b"old" == path.read_bytes()
    assert [path] == list(tmp_path.iterdir())


def test_a_file_that_is_built_with_the_same_bytes_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "deep/x"
    assert store.write_lines(path, ["one\r\n", "é\n"])
    before = path.stat().st_mtime_ns
    assert "one\r\né\n".encode() == path.read_bytes()
    assert 0o644 == path.stat().st_mode & 0o777
    assert not store.write_lines(path, iter(["one\r\n", "é\n"]))
    assert before == path.stat().st_mtime_ns
    assert [path] == list(path.parent.iterdir())
