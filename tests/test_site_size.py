"""How large a built site is, and when a build warns."""

from pathlib import Path

import pytest

from generator import cli, settings, site_size
from generator.notices import BrokenFile
from generator.site_size import Room, Size, look, report, warnings


def size(**folders: int) -> Size:
    """A site with one page of so many bytes in each folder."""
    return Size(kinds={(name, ".html"): Room(1, held) for name, held in folders.items()})


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for path, held in {"index.html": 10, "articles/a-1.html": 3000, "articles/a-1.json": 500, "people/b.html": 700, "people/b.xml": 200,
                       "1931/index.html": 40, "1931/04/06.html": 5, "1932/index.html": 1, "search/t/1931-0.js": 90, "CNAME": 2}.items():
        target = tmp_path / "site" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(b"x" * held)
    return tmp_path / "site"


def test_a_site_is_measured_by_folder_and_ending(site: Path) -> None:
    assert {
        ("(top)", ""): (1, 2), ("(top)", ".html"): (1, 10), ("articles", ".html"): (1, 3000), ("articles", ".json"): (1, 500),
        ("people", ".html"): (1, 700), ("people", ".xml"): (1, 200), ("search", ".js"): (1, 90), ("years", ".html"): (3, 46),
    } == look(site).size.kinds


def test_the_whole_is_the_sum_of_the_folders(site: Path) -> None:
    found = look(site).size
    assert Room(10, 4548) == found.whole
    assert ["articles", "people", "search", "years", "(top)"] == list(found.folders())
    assert found.whole.bytes == sum(room.bytes for room in found.folders().values())


def test_what_is_not_there_has_no_size(tmp_path: Path) -> None:
    assert Room(0, 0) == look(tmp_path / "nothing").size.whole


def test_a_file_that_changed_gives_another_look(site: Path) -> None:
    before = look(site).digest
    (site / "people/b.html").write_bytes(b"y" * 701)
    assert before != look(site).digest


def test_a_site_as_large_as_the_limit_is_not_warned_of() -> None:
    assert [] == list(warnings(size(articles=500_000_000), 500))


def test_a_site_over_the_limit_is_told_with_its_largest_folders() -> None:
    [notice] = warnings(size(articles=400_000_000, people=100_000_000, places=2_000_000, works=1), 500)
    assert ("S-020", "warning") == (notice.code, notice.level)
    assert "the site has 4 files, 502 MB, more than 500 MB" in notice.message
    assert "articles 400 MB, people 100 MB, places 2.0 MB)" in notice.message
    assert "docs/publishing.md" in notice.hint


def test_the_report_has_a_row_for_each_folder_and_one_for_all() -> None:
    held = Size(kinds={("articles", ".html"): Room(10, 3_000_000), ("articles", ".md"): Room(10, 1_000_000),
                       ("people", ".html"): Room(1, 900_000), ("people", ".xml"): Room(1, 100_000)})
    assert ["folder    files   MB    %  pages  feeds  other",
            "articles     20  4.0   80    3.0    0.0    1.0",
            "people        2  1.0   20    0.9    0.1    0.0",
            "in all       22  5.0  100    3.9    0.1    1.0"] == list(report(held))


def test_the_limit_is_set_in_megabytes(tmp_path: Path) -> None:
    assert 500 == settings.load(tmp_path).size_warning
    (tmp_path / "settings.yaml").write_text("size_warning: 0.5\n")
    assert 0.5 == settings.load(tmp_path).size_warning


@pytest.mark.parametrize(("given", "code"), [("0", "F-005"), ("-3", "F-005"), ("much", "F-004")])
def test_a_limit_that_is_none_is_refused(tmp_path: Path, given: str, code: str) -> None:
    (tmp_path / "settings.yaml").write_text(f"size_warning: {given}\n")
    with pytest.raises(BrokenFile, match=code):
        settings.load(tmp_path)


def test_stats_say_what_takes_the_room(site: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "content").mkdir()
    assert 0 == cli.main(["--content", str(tmp_path / "content"), "stats", "--output", str(site)])
    assert "articles  " in capsys.readouterr().out.partition("folder")[2]


def test_check_warns_too(site: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content/settings.yaml").write_text("size_warning: 0.004\n")
    assert 0 == cli.main(["--content", str(tmp_path / "content"), "check", "--output", str(site)])
    assert "S-020 warning" in capsys.readouterr().err


def test_megabytes_are_a_million_bytes() -> None:
    assert ("0.0 MB", "99.5 MB", "1,664 MB") == tuple(map(site_size.megabytes, (1, 99_500_000, 1_664_000_000)))
