"""The tables as CSV, and the data package that describes them."""

import csv
import hashlib
import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.export import csv_tables, tables
from generator.export.columns import TABLES, Table
from generator.export.imprint import Imprint
from generator.export.spreadsheet import harmless, plain
from tests.export.archive import IMPRINT, cells, rows
from tests.views import sample

HOSTILE = st.text(alphabet=st.sampled_from("=+-@＝＋－＠'\";, \t\r\naé0|"), max_size=12)
READS = {"text": str, "integer": int, "number": float, "list": json.loads, "record": json.loads}
DOCUMENTED = (Path(__file__).parents[2] / "docs/tables.md").read_text("utf-8").partition('re.sub(r"""')[2].partition('"""')[0]
NUMBER = re.compile(r"-?[\d.e+-]+")
FORMULA = re.compile(r"[\s\"]*[=+\-@＝＋－＠]")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("csv")
    for export in (tables.export, csv_tables.export):
        export(_with_formulas(), folder, IMPRINT)
    return folder


def _with_formulas() -> Any:
    one = sample.article("=HYPERLINK(\"https://evil.example\")", "Brimsey; \n=1+1 is two.", published="1931-05", section="@SUM(A1)",
                         bylines=("+Calloway",), tags=("-1",))
    return sample.catalogue((one, *sample.ferry_articles()))


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_it_holds_the_same_rows_as_the_json_lines(folder: Path, table: Table) -> None:
    kinds = {column.name: column.kind for column in table.columns}
    read = [{name: READS[kinds[name]](cell) if cell else None for name, cell in row.items()} for row in cells(folder / f"{table.name}.csv")]

    assert [{name: None if value == "" else value for name, value in row.items()} for row in rows(folder / f"{table.name}.jsonl")] == read


def test_lines_end_in_cr_and_lf_and_every_text_is_in_quotation_marks(folder: Path) -> None:
    data = (folder / "mentions.csv").read_bytes()

    assert data.startswith(b'"article","start","end","surface","type","entity"\r\n"')
    assert data.count(b"\n") == data.count(b"\r\n")
    assert not data.startswith(b"\xef\xbb\xbf")


def test_no_cell_begins_like_a_formula_for_whatever_a_spreadsheet_takes_for_its_separator(folder: Path) -> None:
    for path in folder.glob("*.csv"):
        text = path.read_text("utf-8")
        for separator in (",", ";", "\t"):
            for row in csv.reader(text.splitlines(keepends=True), delimiter=separator):
                assert [] == [cell for cell in row if FORMULA.match(cell) and not NUMBER.fullmatch(cell)], (path.name, separator)


def test_a_number_below_nought_stays_a_number(folder: Path) -> None:
    with (folder / "entities.csv").open(newline="", encoding="utf-8") as lines:
        held = {row["id"]: row["longitude"] for row in csv.DictReader(lines)}

    assert "-6.2" == held["places/brimsey"]


@pytest.mark.parametrize(("text", "cell"), [
    ("=1+1", "'=1+1"), ("-1", "'-1"), ("'tis", "''tis"), ("a\n=b", "a\n'=b"), ("a; +b", "a;' +b"), ("plain - dash", "plain - dash"),
    ("＝1", "'＝1"), ("", "")])
def test_what_a_spreadsheet_would_compute_begins_with_an_apostrophe(text: str, cell: str) -> None:
    assert cell == harmless(text)


@given(HOSTILE)
def test_apostrophes_are_taken_away_again_exactly(text: str) -> None:
    assert text == plain(harmless(text))


@given(HOSTILE)
def test_the_documentation_says_how_to_take_them_away(text: str) -> None:
    cell = harmless(text)

    assert text == re.sub(DOCUMENTED, "", cell)


@given(HOSTILE)
def test_no_place_where_a_cell_may_begin_is_a_formula(text: str) -> None:
    assert [] == [part for part in re.split(r"[;\t\r\n]", harmless(text)) if re.match(r"[ \"]*[=+\-@＝＋－＠]", part)]


# ---------------------------------------------------------------- the package

@pytest.fixture
def package(folder: Path) -> dict[str, Any]:
    return json.loads((folder / "datapackage.json").read_text("utf-8"))  # type: ignore[no-any-return]


def test_every_file_is_described_with_its_size_and_digest(folder: Path, package: dict[str, Any]) -> None:
    read = {path.name: path.read_bytes() for path in folder.glob("*.csv")}

    assert {name: (len(data), f"sha256:{hashlib.sha256(data).hexdigest()}") for name, data in read.items()} == {
        one["path"]: (one["bytes"], one["hash"]) for one in package["resources"]}


def test_every_column_is_described_in_its_place(folder: Path, package: dict[str, Any]) -> None:
    for one in package["resources"]:
        header = next(csv.reader([(folder / one["path"]).read_bytes().decode().partition("\r\n")[0]]))
        assert header == [field["name"] for field in one["schema"]["fields"]]


def test_keys_tell_rows_apart_and_references_are_kept(folder: Path, package: dict[str, Any]) -> None:
    held = {one["name"]: cells(folder / one["path"]) for one in package["resources"]}
    for one in package["resources"]:
        if key := one["schema"].get("primaryKey"):
            assert len(held[one["name"]]) == len({tuple(row[name] for name in key) for row in held[one["name"]]})
        for reference in one["schema"].get("foreignKeys", ()):
            to = held[reference["reference"]["resource"] or one["name"]]
            assert set() == {row[reference["fields"]] for row in held[one["name"]]} - {row["id"] for row in to} - {""}


def test_rights_are_as_recorded_and_no_licence_is_made_up(package: dict[str, Any]) -> None:
    assert IMPRINT.rights == package["rights"]
    assert "licenses" not in package


def test_a_licence_that_is_recorded_by_its_address_is_named(tmp_path: Path) -> None:
    csv_tables.export(sample.empty(), tmp_path, Imprint(today="2026-03-04", rights="https://creativecommons.org/licenses/by/4.0/"))

    assert [{"path": "https://creativecommons.org/licenses/by/4.0/"}] == json.loads((tmp_path / "datapackage.json").read_text())["licenses"]
