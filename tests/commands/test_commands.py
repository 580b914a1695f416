"""The command line, from originals to tables, with its exit codes."""

import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from generator import cli

DATED = """Bridge closed after flood

3 May, 1931

The bridge at Selby was closed on Sunday after the river rose for two days, the county surveyor said.

Two carts were lost and a horse was drowned, according to the Selby Times, which counted 30 people on the roofs at noon.
"""


def run(content: Path, *words: str) -> int:
    return cli.main(["--content", str(content), *words])


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    source = tmp_path / "in"
    source.mkdir()
    (source / "bridge.txt").write_text(DATED)
    (source / "noise.txt").write_bytes(bytes(range(256)) * 40)
    (source / "empty.txt").write_bytes(b"")
    assert 3 == run(tmp_path / "content", "add", str(source))
    return tmp_path / "content"


def article_file(archive: Path) -> Path:
    (path,) = (archive / "articles").glob("*.md")
    return path


def test_bad_inputs_are_refused_with_a_code_and_a_remedy_and_the_rest_goes_on(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "good.txt").write_text(DATED)
    (tmp_path / "empty.txt").write_bytes(b"")
    assert 3 == run(tmp_path / "content", "add", str(tmp_path / "good.txt"), str(tmp_path / "empty.txt"), str(tmp_path / "none.txt"))
    told = capsys.readouterr()
    assert "I-001" in told.err and "I-090" in told.err and "hint:" in told.err
    assert "1 original taken in; 1 article: 1 new, 2 refused" in told.out
    assert ["good.txt"] == [path.name for path in (tmp_path / "content/originals").glob("*.txt")]


def test_a_second_run_changes_no_byte(archive: Path) -> None:
    before = {path: path.read_bytes() for path in archive.rglob("*") if path.is_file()}
    assert 0 == run(archive, "normalise")
    assert before == {path: path.read_bytes() for path in archive.rglob("*") if path.is_file()}


def test_deleting_the_articles_and_running_again_gives_the_same_bytes(archive: Path) -> None:
    path = article_file(archive)
    before = path.read_bytes()
    path.unlink()
    assert 0 == run(archive, "normalise")
    assert before == path.read_bytes()


def test_a_hand_edit_survives_a_re_run(archive: Path) -> None:
    path = article_file(archive)
    edited = path.read_text().replace("publication: null", "publication: The Selby Times").replace("two days", "three days")
    path.write_text(edited)
    assert 0 == run(archive, "normalise")
    assert edited == path.read_text()


def test_a_date_that_a_person_refuses_stays_refused(archive: Path, tmp_path: Path) -> None:
    path = article_file(archive)
    assert 0 == run(archive, "refuse", str(path))
    assert 0 == run(archive, "normalise")
    assert "published: null\ndate_basis: curated\n" in path.read_text()
    run(archive, "export", "tables", "--to", str(tmp_path / "tables"))
    row = json.loads((tmp_path / "tables/articles.jsonl").read_text())
    assert (None, "curated") == (row["published"], row["date_basis"])


def test_a_date_that_a_person_wrote_is_not_refused(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = article_file(archive)
    assert 0 == run(archive, "accept", str(path), "published=1931-05")
    dated = path.read_text()

    assert 5 == run(archive, "refuse", str(path))
    assert "published: 1931-05\ndate_basis: curated\n" in dated
    assert dated == path.read_text()
    assert "F-096" in capsys.readouterr().err


def test_a_changed_original_breaks_a_promise(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (archive / "originals/bridge.txt").write_text("something else")
    assert 4 == run(archive, "normalise")
    assert "S-003" in capsys.readouterr().err


def test_a_broken_article_file_is_named_with_line_and_remedy(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = article_file(archive)
    path.write_text(path.read_text().replace("published: 1931-05-03", "published: 3 May 31"))
    assert 5 == run(archive, "export", "tables", "--to", str(archive / "t"))
    told = capsys.readouterr().err
    assert "F-012" in told and "hint:" in told and f"{path.name}:" in told


def test_the_tables_and_the_book_are_the_same_bytes_whatever_the_hash_seed(archive: Path, tmp_path: Path) -> None:
    made = []
    for seed in ("1", "2"):
        command = (sys.executable, "-m", "generator", "--content", str(archive), "export", "tables", "epub", "--to", str(tmp_path / seed))
        subprocess.run(command, check=True, env=os.environ | {"PYTHONHASHSEED": seed}, capture_output=True)
        made.append({path.name: path.read_bytes() for path in (tmp_path / seed).iterdir()})
    assert made[0] == made[1]
    assert 10 == len(made[0])


def test_the_database_holds_the_rows_of_the_tables(archive: Path, tmp_path: Path) -> None:
    run(archive, "export", "tables", "--to", str(tmp_path / "t"))
    base = sqlite3.connect(tmp_path / "t/archive.sqlite")
    for table in ("articles", "mentions", "entities", "stories", "quotes", "figures", "links"):
        lines = (tmp_path / f"t/{table}.jsonl").read_text().splitlines()
        assert [(len(lines),)] == base.execute(f'select count(*) from "{table}"').fetchall()  # noqa: S608
    ((headline, aside),) = base.execute("select headline, set_aside from articles")
    assert "Bridge closed after flood" == headline and "date_line" == json.loads(aside)[0]["rule"]


def test_what_is_set_aside_is_explained(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert 0 == run(archive, "explain", str(article_file(archive)))
    assert "line 3  date_line: 3 May, 1931" in capsys.readouterr().out


def test_who_signs_is_explained(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (archive / "authority").mkdir()
    (archive / "authority/authors.yaml").write_text("- {name: Jane Roe, aliases: [J. Roe]}\n")
    path = article_file(archive)
    path.write_text(path.read_text("utf-8").replace("\nbylines: []", "\nbylines: [By J. Roe]", 1), "utf-8")

    assert 0 == run(archive, "explain", str(path))
    assert "signed By J. Roe\n  J. Roe (person): authors/jane-roe\n" in capsys.readouterr().out


def test_what_leads_to_another_article_is_explained(archive: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "vicar.txt").write_text("Vicar sends soup to Mirfield\n\n5 May, 1931\n\nThe vicar of Mirfield sent soup to forty people on "
                                        "Monday, the station master said.\n\nRead More: Bridge closed after flood\n")
    assert 0 == run(archive, "add", str(tmp_path / "vicar.txt"))
    bridge, vicar = (next((archive / "articles").glob(f"{slug}-*.md")) for slug in ("bridge", "vicar"))
    assert 0 == run(archive, "explain", str(vicar))
    assert f"link to articles/{bridge.name}: “Bridge closed after flood” was set aside; the headlines agree\n" in capsys.readouterr().out
    assert 0 == run(archive, "explain", str(bridge))
    assert f"linked from articles/{vicar.name}: the headlines agree\n" in capsys.readouterr().out


def test_names_reads_standard_input_and_prints_json() -> None:
    done = subprocess.run([sys.executable, "-m", "generator", "names", "-"], input="The mayor of Leeds, Anna Kovacs, spoke in London.\n",
                          capture_output=True, text=True, check=True)
    found = json.loads(done.stdout)
    assert {"start", "end", "surface", "type", "name"} == set(found[0])
    assert "Anna Kovacs" in {row["surface"] for row in found}


def test_wrong_usage_has_its_own_exit_code() -> None:
    with pytest.raises(SystemExit) as stopped:
        cli.main(["nonsense"])
    assert 2 == stopped.value.code


def test_a_bug_is_told_without_a_traceback(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    monkeypatch.setattr("generator.commands.stats", lambda *_: 1 / 0)
    assert 1 == run(tmp_path, "stats")
    assert "--debug" in capsys.readouterr().err
