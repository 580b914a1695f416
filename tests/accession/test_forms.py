"""add --map: which key is which field is said once and remembered."""

import json
from pathlib import Path

import pytest

from generator import commands, document
from generator.accession import forms
from generator.notices import BrokenFile

DAY = "2026-11-22"
ROW = {"kop": "De molen is afgebrand", "inhoud": "De molen is gisteren geheel afgebrand, zegt de brandweer.", "dag": "2 mei 2019"}
MAP = ("headline=kop", "text=inhoud", "published=dag")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "krant.jsonl"
    path.write_text(json.dumps(ROW) + "\n" + json.dumps(ROW | {"kop": "De brug is dicht"}) + "\n")
    return path


def articles(content: Path) -> dict[str, str | None]:
    found = (document.parse(path.read_text(), f"articles/{path.name}")[0] for path in sorted((content / "articles").glob("*.md")))
    return {article.headline: article.published and article.published.edtf for article in found}


def test_a_map_reads_what_was_refused_without_it_and_a_re_run_gives_the_same(tmp_path: Path, file: Path) -> None:
    content = tmp_path / "content"
    refused = commands.add(content, [file], DAY)
    taken = commands.add(content, [file], DAY, MAP)
    before = {path.name: path.read_bytes() for path in (content / "articles").iterdir()}
    again = commands.normalise(content, DAY)

    assert (3, ["I-040"], 0, 0) == (refused.code, [notice.code for notice in refused.notices], taken.code, again.code)
    assert {"De molen is afgebrand": "2019-05-02", "De brug is dicht": "2019-05-02"} == articles(content)
    assert before == {path.name: path.read_bytes() for path in (content / "articles").iterdir()}


def test_a_map_given_later_changes_the_articles_and_not_their_ids(tmp_path: Path, file: Path) -> None:
    content = tmp_path / "content"
    commands.add(content, [file], DAY, MAP[:2])
    before = sorted(path.stem.rpartition("-")[2] for path in (content / "articles").iterdir())
    outcome = commands.add(content, [file], DAY, MAP)

    assert (before, {"2019-05-02"}, 2) == (
        sorted(path.stem.rpartition("-")[2] for path in (content / "articles").iterdir()), set(articles(content).values()),
        len(outcome.data["changed"]))


def test_forms_yaml_is_written_once_and_the_last_entry_is_in_force(tmp_path: Path) -> None:
    forms.remember(tmp_path, ["a.jsonl", "b [1].jsonl"], {"text": "inhoud"})
    text = (tmp_path / "forms.yaml").read_text()
    forms.remember(tmp_path, ["a.jsonl"], {"text": "inhoud"})
    assert text == (tmp_path / "forms.yaml").read_text()
    forms.remember(tmp_path, ["a.jsonl"], {"text": "tekst"})
    known = forms.read(tmp_path)

    assert ({"text": "tekst"}, {"text": "inhoud"}, {}) == (
        forms.map_of(known, "a.jsonl"), forms.map_of(known, "b [1].jsonl"), forms.map_of(known, "b 1.jsonl"))


def test_a_person_may_write_patterns_into_forms_yaml_and_a_field_that_is_none_is_told(tmp_path: Path) -> None:
    path = tmp_path / "forms.yaml"
    path.write_text("- files: ['2019/*.csv']\n  map: {text: inhoud}\n")
    assert {"text": "inhoud"} == forms.map_of(forms.read(tmp_path), "2019/mei.csv")
    path.write_text("- files: [x]\n  map: {words: inhoud}\n")
    with pytest.raises(BrokenFile) as broken:
        forms.read(tmp_path)

    assert [("I-051", "words is no field of an article")] == [(notice.code, notice.message) for notice in broken.value.notices]


def test_a_map_of_no_field_is_wrong_usage_and_takes_nothing_in(tmp_path: Path, file: Path) -> None:
    with pytest.raises(BrokenFile):
        commands.add(tmp_path / "content", [file], DAY, ["kop"])

    assert not (tmp_path / "content/originals").exists()


def test_a_text_file_in_the_same_folder_is_not_written_into_forms_yaml(tmp_path: Path, file: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    file.rename(folder / file.name)
    (folder / "a.txt").write_text("The mill\n\nThe mill burned on Friday, and the roof fell in on Saturday morning.\n")
    commands.add(tmp_path / "content", [folder], DAY, MAP)

    assert (("krant.jsonl",),) == tuple(form.files for form in forms.read(tmp_path / "content"))
