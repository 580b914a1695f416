"""What was worked out in an earlier build is not worked out again, unless what it was worked out from is another."""

import os
import pickle
import sqlite3
import subprocess
from pathlib import Path

import msgspec
import pytest

from generator import spreading
from generator.memo import Kind, Memo, Told
from generator.model import Because, Quote, worded
from generator.spreading import CHUNK, WORTH, spread
from generator.versions import Print, print_of
from tests.views import sample

LEAST = WORTH * CHUNK
"""Things from which on copies are made."""

NUMBERS: Kind[tuple[int, str | None]] = Kind(tuple[int, str | None])


class Counted:
    """A function that counts how often it is asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def __call__(self, thing: str) -> tuple[int, str | None]:
        self.asked.append(thing)
        return len(thing), None


def keys(*things: str, salt: str = "") -> dict[str, bytes]:
    return {thing: f"{thing}{salt}".encode() for thing in things}


def asked(path: Path, wanted: dict[str, bytes], version: str = "1") -> list[str]:
    memo, make = Memo(path, version), Counted()
    assert {thing: (len(thing), None) for thing in wanted} == memo.all("numbers", NUMBERS, wanted, make)
    memo.close()
    return make.asked


def test_only_what_is_new_is_made(tmp_path: Path) -> None:
    assert ["a", "bb"] == asked(tmp_path / "m", keys("a", "bb"))
    assert ["ccc"] == asked(tmp_path / "m", keys("bb", "ccc", "a"))


def test_another_key_is_another_result(tmp_path: Path) -> None:
    asked(tmp_path / "m", keys("a"))

    assert ["a"] == asked(tmp_path / "m", keys("a", salt="edited"))


def test_results_of_other_code_are_none(tmp_path: Path) -> None:
    asked(tmp_path / "m", keys("a"))

    assert ["a"] == asked(tmp_path / "m", keys("a"), version="2")


@pytest.mark.parametrize("damage", [b"", b"no database at all, but long enough to be looked at" * 40])
def test_a_damaged_file_is_an_empty_one(tmp_path: Path, damage: bytes) -> None:
    asked(tmp_path / "m", keys("a"))
    for path in tmp_path.iterdir():
        path.write_bytes(damage)

    assert ["a"] == asked(tmp_path / "m", keys("a"))
    assert [] == asked(tmp_path / "m", keys("a"))


def test_where_nothing_can_be_written_everything_is_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way of a folder")

    assert ["a"] == asked(tmp_path / "file" / "m", keys("a"))


def test_without_a_path_nothing_is_kept() -> None:
    memo, make = Memo(), Counted()
    for _ in range(2):
        memo.all("numbers", NUMBERS, keys("a"), make)

    assert ["a", "a"] == make.asked


def test_what_nobody_asks_for_any_more_is_thrown_out_once_it_is_most(tmp_path: Path) -> None:
    for salt in ("1", "2", "3", "4"):
        asked(tmp_path / "m", keys("a", salt=salt))
    with sqlite3.connect(tmp_path / "m") as base:
        assert 3 >= base.execute("select count(*) from result").fetchone()[0]


def test_a_sentence_in_the_readers_language_is_refused_rather_than_kept_in_english() -> None:
    with pytest.raises(TypeError):
        Kind(str).data(worded("both name %(name)s", name="x"))


def test_values_come_back_as_they_were() -> None:
    quote = Quote(article="a", start=1, end=2, text="“No”", speaker=None, speaker_text="one local", kind="full")

    assert quote == Kind(Quote).value(Kind(Quote).data(quote))


def test_sentences_in_the_readers_language_and_arrays_come_back_whole() -> None:
    because = Because(kind="subject", detail=worded("both name %(name)s", name="x"))
    print_ = print_of(sample.article("Mill burns", "Five men died."))
    reasons, prints = Told[Because](), Told[Print]()
    again = reasons.value(reasons.data(because))

    assert (because, "both name %(name)s") == (again, again.detail.message)  # type: ignore[attr-defined]
    assert print_ == prints.value(prints.data(print_))


@pytest.mark.parametrize("trap", [os.getcwd, subprocess.Popen, Path("x"), eval], ids=["function", "class", "object", "builtin"])
def test_what_is_read_back_can_do_nothing(trap: object) -> None:
    with pytest.raises(pickle.UnpicklingError, match="is no value"):
        Told[object]().value(pickle.dumps(trap))


def test_a_damaged_result_is_made_again(tmp_path: Path) -> None:
    asked(tmp_path / "m", keys("a", "bb"))
    with sqlite3.connect(tmp_path / "m") as base:
        base.execute("update result set value = x'c1' where key = x'61'")

    assert ["a"] == asked(tmp_path / "m", keys("a", "bb"))


# ---------------------------------------------------------------- on all cores

def test_every_number_is_worked_on_once_however_many_there_are() -> None:
    for total in (0, 1, LEAST - 1, LEAST + CHUNK // 2):
        outcomes = [number for chunk, found in spread(list, total, "numbers") for number in found if number in chunk]

        assert list(range(total)) == sorted(outcomes)


def test_what_a_copy_raises_is_raised_here() -> None:
    with pytest.raises(ZeroDivisionError):
        list(spread(lambda chunk: 1 // (chunk.start - CHUNK), LEAST, "numbers"))


def test_the_work_of_a_copy_that_is_killed_is_done_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spreading, "cores", lambda: 2)
    own = os.getpid()

    def work(chunk: range) -> list[int]:
        if CHUNK in chunk and os.getpid() != own:
            os.kill(os.getpid(), 9)
        return list(chunk)

    assert list(range(LEAST)) == sorted(number for _, found in spread(work, LEAST, "numbers") for number in found)


def test_the_encoder_knows_no_more_than_plain_values() -> None:
    with pytest.raises((TypeError, msgspec.ValidationError)):
        Kind(object).data(object())
