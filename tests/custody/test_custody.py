"""Whatever somebody does to an original, to the manifest or to the custody log, check says so; two branches that add are joined."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from generator import commands, custody, store
from generator.notices import BrokenPromise

DAY = "2026-11-30"
TEXT = "Mill burns in Dewsbury\n\nFive men died when a mill burned in Dewsbury on Monday night.\n"


def added(folder: Path, *names: str) -> Path:
    """An archive, in its folder, that has taken in these articles one after the other."""
    content = folder / "content"
    for name in names:
        source = folder / f"{name}.txt"
        source.write_text(f"{TEXT}\nThis is what the {name} says of it.\n")
        assert 0 == commands.add(content, [source], DAY).code
    return content


def codes(content: Path) -> list[str]:
    """What check finds that is about originals."""
    found = commands.check(content, content.parent / "output").notices
    return [notice.code for notice in found if notice.code.startswith("S-0")]


def lines(content: Path) -> list[str]:
    return (content / "originals" / store.CUSTODY).read_text("utf-8").splitlines()


def test_each_original_has_a_line_that_follows_the_one_before(tmp_path: Path) -> None:
    content = added(tmp_path, "gazette", "echo")
    first, second = map(json.loads, lines(content))

    assert ("received", DAY, []) == (first["event"], first["day"], first["after"])
    assert store.file_digest(content / "originals/gazette.txt") == first["sha256"]
    assert [store.sha256(lines(content)[0].encode())] == second["after"]
    assert "gazette" not in lines(content)[0]
    assert [] == codes(content)


def test_a_run_that_takes_in_nothing_adds_no_line(tmp_path: Path) -> None:
    content = added(tmp_path, "gazette")
    before = lines(content)
    commands.normalise(content, "2027-01-01")

    assert before == lines(content)


def test_the_head_is_told_so_that_somebody_can_write_it_down(tmp_path: Path) -> None:
    content = added(tmp_path, "gazette", "echo")
    outcome = commands.check(content, tmp_path / "output")

    assert f"custody log: 2 lines, up to {store.sha256(lines(content)[1].encode())}" == outcome.lines[-1]


# ---------------------------------------------------------------- what somebody may do

Act = Callable[[Path], object]


def edit(name: str, old: str, new: str) -> Act:
    def act(content: Path) -> None:
        path = content / "originals" / name
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), "utf-8")
    return act


def take_out(number: int) -> Act:
    def act(content: Path) -> None:
        kept = lines(content)
        del kept[number]
        (content / "originals" / store.CUSTODY).write_text("".join(f"{line}\n" for line in kept))
    return act


def exchange(content: Path) -> None:
    """Another text in the place of an original, in the manifest too."""
    path = content / "originals/echo.txt"
    old, size = store.file_digest(path), path.stat().st_size
    path.write_text(path.read_text().replace("Five", "Nine"))
    edit(store.MANIFEST, old, store.file_digest(path))(content)
    assert size == path.stat().st_size


def forget(content: Path) -> None:
    """An original and its line of the manifest go together."""
    (content / "originals/echo.txt").unlink()
    kept = (content / "originals" / store.MANIFEST).read_text().splitlines(keepends=True)
    (content / "originals" / store.MANIFEST).write_text("".join(line for line in kept if "echo" not in line))


ACTS: dict[str, tuple[Act, list[str]]] = {
    "a word of an original is changed": (edit("echo.txt", "Five", "Nine"), ["S-003"]),
    "an original is gone": (lambda content: (content / "originals/echo.txt").unlink(), ["S-004"]),
    "something lies among the originals": (lambda content: (content / "originals/x.txt").write_text(TEXT), ["S-064"]),
    "a link lies among the originals": (lambda content: (content / "originals/x.txt").symlink_to("echo.txt"), ["S-064"]),
    "an original is exchanged, and the manifest with it": (exchange, ["S-062"]),
    "an original is gone, and its line of the manifest": (forget, ["S-062"]),
    "a day in the log is changed": (edit(store.CUSTODY, DAY, "2026-11-29"), ["S-061"]),
    "the log's first line is gone": (take_out(0), ["S-061"]),
    "a line in the middle is gone": (take_out(1), ["S-061"]),
    "a line is written otherwise": (edit(store.CUSTODY, '{"event": ', '{"event":'), ["S-060", "S-061"]),
    "a line is nonsense": (edit(store.CUSTODY, '{"event"', 'event'), ["S-060", "S-061"]),
    "git left its marks": (edit(store.CUSTODY, '{"event"', '<<<<<<< HEAD\n{"event"'), ["S-060"]),
}


@pytest.mark.parametrize("name", ACTS)
def test_check_finds(tmp_path: Path, name: str) -> None:
    content = added(tmp_path, "gazette", "echo", "mercury")
    act, expected = ACTS[name]
    act(content)

    assert expected == codes(content)
    assert (0 if expected == ["S-064"] else 4) == commands.check(content, tmp_path / "output").code


def test_nothing_is_appended_to_a_log_that_is_broken(tmp_path: Path) -> None:
    content = added(tmp_path, "gazette", "echo")
    take_out(0)(content)
    before = lines(content)
    with pytest.raises(BrokenPromise, match="git checkout"):
        added(tmp_path, "mercury")
    assert before == lines(content)


# ---------------------------------------------------------------- two people

def git(folder: Path, *words: str) -> None:
    subprocess.run(["git", "-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false", *words],
                   cwd=folder, check=True, capture_output=True)


def test_what_two_people_add_on_two_branches_is_merged_without_a_conflict_and_joined_by_the_next(tmp_path: Path) -> None:
    content = added(tmp_path, "gazette")
    git(tmp_path, "init", "-q", "-b", "main")
    for branch, name in (("one", "echo"), ("other", "mercury")):
        git(tmp_path, "add", "content")
        git(tmp_path, "commit", "-q", "--allow-empty", "-m", "before")
        git(tmp_path, "checkout", "-q", "-B", branch, "main")
        added(tmp_path, name)
        git(tmp_path, "add", "content")
        git(tmp_path, "commit", "-q", "-m", name)
        git(tmp_path, "checkout", "-q", "main")
    git(tmp_path, "merge", "-q", "one")
    git(tmp_path, "merge", "-q", "other", "-m", "both")

    log = custody.read(content / "originals")
    assert (3, 2) == (len(log.events), len(log.heads))
    assert [] == codes(content)

    added(tmp_path, "times")
    joined = custody.read(content / "originals")
    assert list(log.heads) == sorted(joined.events[-1].after)
    assert 1 == len(joined.heads)


def test_what_both_have_added_is_one_line(tmp_path: Path) -> None:
    content = added(tmp_path, "gazette", "echo")
    path = content / "originals" / store.CUSTODY
    path.write_text(path.read_text() + lines(content)[1] + "\n")

    assert [] == codes(content)
    assert 2 == len(custody.read(content / "originals").events)


def test_a_new_archive_tells_git_to_keep_the_lines_of_both_sides(tmp_path: Path) -> None:
    content = added(tmp_path, "gazette")
    told = (content / ".gitattributes").read_text().splitlines()[1:]

    assert ["permalinks.csv", "originals/manifest.jsonl", "originals/custody.jsonl", "refused.jsonl"] == [line.split()[0] for line in told]


def test_what_a_person_has_told_git_stays(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content/.gitattributes").write_text("permalinks.csv -merge")
    content = added(tmp_path, "gazette")
    told = (content / ".gitattributes").read_text().splitlines()

    assert "permalinks.csv -merge" == told[0]
    assert 1 == sum(line.startswith("permalinks.csv") for line in told)
    assert any(line.startswith("originals/custody.jsonl merge=union") for line in told)
