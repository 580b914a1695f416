"""authors.yaml: what an entry says, and what it may not."""

from pathlib import Path

import pytest

from generator import authority
from generator.author_records import AuthorRecord
from generator.notices import BrokenFile


def loaded(folder: Path, text: str) -> tuple[AuthorRecord, ...]:
    (folder / "authors.yaml").write_text(text, "utf-8")
    return authority.load(folder)[0].authors


def refused(folder: Path, text: str) -> list[tuple[str, int | None, str]]:
    with pytest.raises(BrokenFile) as caught:
        loaded(folder, text)
    return [(notice.code, notice.line, notice.message) for notice in caught.value.notices]


def test_an_archive_without_the_file_decides_nothing_about_authors(tmp_path: Path) -> None:
    assert () == authority.load(tmp_path)[0].authors


def test_an_entry_says_everything_that_the_head_of_the_file_explains(tmp_path: Path) -> None:
    text = ("- name: Jane Roe\n  aliases: [J. Roe]\n  kind: person\n  publications: [The Gazette]\n  articles: [a]\n  note: reporter\n"
            "  same_as: [https://example.org/1]\n  not_same_as: [Janet Roe]\n  person: Jane Roe\n  slug: jane\n")

    assert (AuthorRecord(
        name="Jane Roe", aliases=("J. Roe",), kind="person", publications=("The Gazette",), articles=("a",), note="reporter",
        same_as=("https://example.org/1",), not_same_as=("Janet Roe",), person="Jane Roe", slug="jane",
        file="content/authority/authors.yaml", line=1),) == loaded(tmp_path, text)


def test_a_name_is_claimed_by_one_entry_only(tmp_path: Path) -> None:
    assert [("F-101", 2, "J. Roe is claimed by John Roe and, in content/authority/authors.yaml:1, by Jane Roe")] == refused(
        tmp_path, "- {name: Jane Roe, aliases: [J. Roe]}\n- {name: John Roe, aliases: [J. Roe]}\n")


def test_two_entries_share_a_name_when_each_has_its_papers(tmp_path: Path) -> None:
    assert 2 == len(loaded(tmp_path, "- {name: Jane Roe, publications: [Gazette]}\n- {name: Jane Roe, publications: [Mercury]}\n"))


def test_nobody_is_told_apart_from_themselves(tmp_path: Path) -> None:
    assert [("F-101", 1, "J. Roe is both a name of Jane Roe and not the same")] == refused(
        tmp_path, "- {name: Jane Roe, aliases: [J. Roe], not_same_as: [J. Roe]}\n")


def test_nobody_is_and_is_not_written_about(tmp_path: Path) -> None:
    assert [("F-101", 1, "Jane Roe is both a person written about and none")] == refused(
        tmp_path, "- {name: Jane Roe, person: Jane Roe, no_person: true}\n")


def test_an_empty_name_is_refused(tmp_path: Path) -> None:
    assert [("F-100", 1, "a name or an alias is empty")] == refused(tmp_path, "- name: ' '\n")
