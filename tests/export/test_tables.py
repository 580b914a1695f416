"""The tables, and the database that holds the same."""

import json
import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.export import database, datasette, tables
from generator.export.columns import TABLES, Table
from generator.export.imprint import Imprint
from generator.notices import BrokenFile
from tests.export.archive import IMPRINT, rows, withholding
from tests.views import sample

FIRST, SECOND = (article.headline for article in sample.ferry_articles())
DOCS = Path(__file__).parents[2] / "docs/tables.md"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("tables")
    tables.export(sample.ferry(), folder, IMPRINT)
    return folder


@pytest.fixture
def base(folder: Path) -> Iterator[sqlite3.Connection]:
    base = sqlite3.connect(folder / "archive.sqlite")
    yield base
    base.close()


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_row_has_the_columns_that_are_described_in_their_order(folder: Path, table: Table) -> None:
    assert {tuple(column.name for column in table.columns)} == {tuple(row) for row in rows(folder / f"{table.name}.jsonl")}


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_a_column_that_every_row_needs_is_never_null(folder: Path, table: Table) -> None:
    needed = {column.name for column in table.columns if column.needed}

    assert set() == {name for row in rows(folder / f"{table.name}.jsonl") for name in needed if row[name] is None}


def test_the_documentation_lists_the_columns_of_every_table() -> None:
    text = DOCS.read_text("utf-8")
    listed = {name: re.sub(r" [\[{].*?[\]}]+(?=,|$)", "", columns).split(", ")
              for name, columns in re.findall(r"^\| `(\w+)\.jsonl` \| (.+) \|$", text, re.MULTILINE)}

    assert {table.name: [column.name for column in table.columns] for table in TABLES} == listed


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_the_database_holds_the_rows_of_the_files(folder: Path, base: sqlite3.Connection, table: Table) -> None:
    kinds = [column.kind for column in table.columns]
    held = [[json.loads(cell) if kind in ("list", "record") and cell is not None else cell for kind, cell in zip(kinds, row, strict=True)]
            for row in base.execute(f'select * from "{table.name}" order by rowid')]  # noqa: S608

    assert [list(row.values()) for row in rows(folder / f"{table.name}.jsonl")] == held


def test_every_reference_leads_to_a_row(base: sqlite3.Connection) -> None:
    assert [] == base.execute("pragma foreign_key_check").fetchall()
    assert [("ok",)] == base.execute("pragma integrity_check").fetchall()


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_table_has_the_key_and_references_that_are_described(base: sqlite3.Connection, table: Table) -> None:
    columns = base.execute(f'pragma table_info("{table.name}")').fetchall()
    references = base.execute(f'pragma foreign_key_list("{table.name}")').fetchall()

    assert table.key == tuple(name for _, name, _, _, _, place in sorted(columns, key=lambda one: one[5]) if place)
    assert {(column.name, column.to, "id") for column in table.columns if column.to} == {(row[3], row[2], row[4]) for row in references}


def test_what_is_referred_to_is_found_by_an_index(base: sqlite3.Connection) -> None:
    indexed = {(row[0], base.execute(f'pragma index_info("{row[1]}")').fetchone()[2])
               for row in base.execute("select tbl_name, name from sqlite_master where type = 'index'")}

    assert set() == {(table.name, column.name) for table in TABLES for column in table.columns if column.to} - indexed


@pytest.mark.parametrize(("words", "found"), [
    ("lifeboats", {SECOND}), ("waterline", {FIRST}), ("nobody", set()), ('headline: "like paper"', {SECOND})])
def test_headlines_and_texts_are_searched(base: sqlite3.Connection, words: str, found: set[str]) -> None:
    asked = "select a.headline from articles_fts f join articles a on a.rowid = f.rowid where articles_fts match ?"

    assert found == {headline for headline, in base.execute(asked, [words])}


def test_datasette_finds_the_search_index_of_the_articles(base: sqlite3.Connection) -> None:
    known = "select name from sqlite_master where rootpage = 0 and sql like '%VIRTUAL TABLE%USING FTS%content=\"articles\"%'"

    assert [("articles_fts",)] == base.execute(known).fetchall()


def test_the_search_index_agrees_with_the_table(base: sqlite3.Connection) -> None:
    base.execute("insert into articles_fts(articles_fts, rank) values ('integrity-check', 1)")
    base.rollback()


def test_the_views_show_names_words_and_figures(base: sqlite3.Connection) -> None:
    assert ("Ines Calloway", "She went like paper") in base.execute("select speaker, words from said").fetchall()
    assert (9.0, "9 passengers") in base.execute("select value, figure from counted").fetchall()
    assert 2 == len(base.execute("select * from reports_of_stories where story = 'Ferry burns off Brimsey'").fetchall())
    assert [("not recorded", 2)] == base.execute("select publication, articles from publications").fetchall()
    assert ["2016-04-29", "2016-04-29~"] == [day for day, in base.execute("select published from reading_list")]
    for passage, surface in base.execute("select passage, surface from named_where"):
        assert f"»{surface}«" in passage


def test_the_passage_of_a_mention_is_the_text_around_it(base: sqlite3.Connection) -> None:
    for passage, text in base.execute("select w.passage, a.text from named_where w join articles a on a.id = w.article"):
        assert passage.replace("»", "").replace("«", "") in text


def test_a_second_export_writes_nothing(folder: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in folder.iterdir()}
    tables.export(sample.ferry(), folder, IMPRINT)

    assert before == {path: path.stat().st_mtime_ns for path in folder.iterdir()}


def test_an_archive_without_articles_has_empty_tables(tmp_path: Path) -> None:
    tables.export(sample.empty(), tmp_path, Imprint(today="2026-03-04"))

    assert {"entities.jsonl"} == {path.name for path in tmp_path.glob("*.jsonl") if path.stat().st_size}
    assert [] == sqlite3.connect(tmp_path / database.FILE).execute("select * from reading_list").fetchall()


def test_datasette_knows_every_table_and_view_by_label_and_columns(folder: Path, base: sqlite3.Connection) -> None:
    told = json.loads((folder / datasette.FILE).read_text("utf-8"))
    described = told["databases"]["archive"]["tables"]
    there = {name for name, in base.execute("select name from sqlite_master where type in ('table', 'view') and name not like '%fts%'"
                                            " and name not like 'sqlite%'")}

    assert there == set(described)
    assert ("headline", "name") == (described["articles"]["label_column"], described["entities"]["label_column"])
    assert ("The Brimsey Archive", IMPRINT.rights) == (told["title"], told["license"])


def test_a_python_that_cannot_search_is_told_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "SEARCH", "create virtual table articles_fts using fts99(text);")
    with pytest.raises(BrokenFile, match="S-010"):
        tables.export(sample.ferry(), tmp_path, IMPRINT)

    assert not (tmp_path / database.FILE).exists()
    assert [] == list(tmp_path.glob(".*"))


def test_rows_are_made_while_they_are_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Memory does not grow with the archive: no table is a list."""
    seen = []
    monkeypatch.setattr(database, "write", lambda _, made: seen.extend(type(held).__name__ for _, held in made))
    tables.export(withholding(), tmp_path, IMPRINT)

    assert ["generator"] * len(TABLES) == seen
