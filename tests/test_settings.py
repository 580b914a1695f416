"""content/settings.yaml."""

from pathlib import Path

import pytest

from generator import settings
from generator.notices import BrokenFile


def load(folder: Path, text: str) -> settings.Settings:
    (folder / "settings.yaml").write_text(text, "utf-8")
    return settings.load(folder)


def codes(folder: Path, text: str) -> list[tuple[str, int | None]]:
    with pytest.raises(BrokenFile) as raised:
        load(folder, text)
    return [(notice.code, notice.line) for notice in raised.value.notices]


def test_no_file_and_an_empty_file_set_nothing(tmp_path: Path) -> None:
    assert settings.Settings() == settings.load(tmp_path) == load(tmp_path, "") == load(tmp_path, "# nothing yet\n")


def test_recognisers_are_read_by_language(tmp_path: Path) -> None:
    """Words that YAML would take for something else stay words: "no" is Norwegian."""
    assert {"en": "cc-by", "no": "none"} == load(tmp_path, "recognisers:\n  en: cc-by\n  no: none\n").recognisers


@pytest.mark.parametrize("name", ["archive.example,2026", "desk@archive.example,2026-11", "a-b.archive.example,2026-11-30"])
def test_the_authority_of_feeds_is_a_name_with_a_day(tmp_path: Path, name: str) -> None:
    assert name == load(tmp_path, f"feed_authority: {name}\n").feed_authority


@pytest.mark.parametrize("name", [
    "archive.example", "archive,2026", "https://archive.example,2026", "Archive.example,2026", "-a.example,2026",
    "archive.example,2026-13", "archive.example,2026-02-30", "archive.example,26", "a b@archive.example,2026"])
def test_what_rfc_4151_does_not_take_for_one_is_refused(tmp_path: Path, name: str) -> None:
    assert [("F-122", None)] == codes(tmp_path, f"feed_authority: '{name}'\n")


@pytest.mark.parametrize("tag", ["en-GB", "EN", "english", "1", "é", "ü2"])
def test_what_is_no_primary_language_tag_is_refused(tmp_path: Path, tag: str) -> None:
    """F-120 for each."""
    assert [("F-120", None)] == codes(tmp_path, f"recognisers:\n  {tag}: mixed\n")


@pytest.mark.parametrize("text", [
    "recogniser:\n  en: mixed\n", "recognisers: mixed\n", "recognisers:\n  en: [mixed]\n", "- en\n", "a: [\n"])
def test_what_is_not_as_the_schema_says_is_refused_with_its_line(tmp_path: Path, text: str) -> None:
    found = codes(tmp_path, text)

    assert found
    assert all(code.startswith("F-0") and line for code, line in found)
