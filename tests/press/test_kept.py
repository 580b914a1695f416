"""The record of a build tells which jobs would make the same now."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.press import numbering
from generator.press.kept import Gathered, Kept, Written
from generator.traces import Tracer

FILES = (Written(path="a.html", size=3, time=7),)


class Archive:
    """A table of words, jobs that each print some of them, and the record of the last time."""

    def __init__(self, path: Path, words: Mapping[object, str]) -> None:
        self.tracer = Tracer()
        self.table = self.tracer.mapping("words", dict(words))
        self.kept = Kept(path, b"code", self.tracer)

    def made(self, jobs: Mapping[str, tuple[object, ...]]) -> list[str]:
        """The jobs that were made anew."""
        anew = [name for name in jobs if not (done := self.kept.found(name, ())) or self.kept.keep(name, done)]
        gathered = Gathered()
        for name in anew:
            with self.tracer.noted() as facts:
                for key in jobs[name]:
                    self.table.get(key)
            gathered.add(name, (), facts, FILES)
        self.kept.add(*gathered.told())
        self.kept.save()
        return anew


JOBS: Mapping[str, tuple[object, ...]] = {"one": ("a", ("b", 2)), "two": ("b",), "three": (3, "c")}


def test_only_what_asked_for_another_answer_is_made_anew(tmp_path: Path) -> None:
    words: dict[object, str] = {"a": "x", ("b", 2): "y", "b": "z", 3: "w"}

    assert ["one", "two", "three"] == Archive(tmp_path / "k", words).made(JOBS)
    assert [] == Archive(tmp_path / "k", words).made(JOBS)
    assert ["one"] == Archive(tmp_path / "k", words | {("b", 2): "new"}).made(JOBS)
    assert ["three"] == Archive(tmp_path / "k", words | {("b", 2): "new", "c": "there is one now"}).made(JOBS)
    assert ["two"] == Archive(tmp_path / "k", {("b", 2): "new", "a": "x", 3: "w", "c": "there is one now"}).made(JOBS)


def test_what_nothing_asks_about_any_more_is_thrown_out_and_the_rest_stays(tmp_path: Path) -> None:
    words: dict[object, str] = {number: str(number) for number in range(100)}
    many = {"all": tuple(range(100)), "few": (97, 98)}
    Archive(tmp_path / "k", words).made(many)
    large = (tmp_path / "k").stat().st_size

    assert [] == Archive(tmp_path / "k", words).made({"few": (97, 98)})
    assert large / 4 > (tmp_path / "k").stat().st_size
    assert [] == Archive(tmp_path / "k", words).made({"few": (97, 98)})
    assert ["few"] == Archive(tmp_path / "k", words | {98: "new"}).made({"few": (97, 98)})


@pytest.mark.parametrize("name", ["ROWS", "COLUMNS"])
def test_where_numbers_run_out_a_job_is_made_each_time(tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(numbering, name, 1)
    words: dict[object, str] = {"a": "x", "b": "y"}
    jobs: dict[str, tuple[object, ...]] = {"one": ("a",), "two": ("b",)}
    Archive(tmp_path / "k", words).made(jobs)

    assert {"ROWS": ["two"], "COLUMNS": []}[name] == Archive(tmp_path / "k", words).made(jobs)
