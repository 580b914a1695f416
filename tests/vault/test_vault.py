"""What is withheld is in no tracked file, page, index or export; its original is in the vault, and its digest stays."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator import commands, custody, store
from generator.notices import BrokenFile
from generator.vault import Vault
from generator.vault import rules as vault_rules
from tests.faults.sandbox import ROOT

DAY = "2026-11-30"
SECRET = re.compile(rb"zelvia|quorrin|xaverley", re.IGNORECASE)
"""In any spelling; the archive has no other word like these."""

ARTICLES = {
    "zelvia-quorrin-speaks.txt":
        "Zelvia Quorrin speaks of the mill\n\nBy Asa Lees\n\n6 April 1931\n\n“I saw it burn,” Zelvia\nQuorrin said in Dewsbury. "
        "ZELVIA QUORRIN lives at 4 Xaverley Row.\n\nMs. Quorrin's brother was in the mill.\n",
    "mill.txt": "Mill burns in Dewsbury\n\nBy Asa Lees\n\n7 April 1931\n\n"
                "Five men died when a mill burned in Dewsbury, Hester Pyle said.\n",
    "scrape.jsonl": '{"headline": "Court hears witness", "text": "Zelvia Quorrin was heard in Dewsbury on Friday.", "date": "1931-05-09"}\n'
                    '{"headline": "A bridge for Dewsbury", "text": "Hester Pyle opened a bridge.", "date": "1931-04-20"}\n',
}
PEOPLE = """
- name: Zelvia Quorrin
  aliases: [I. Quorrin]
  note: a weaver
  was: [people/i-quorrin]
- name: Hester Pyle
  was:
  - people/quorrin
  - people/h-pyle
"""
LEDGER = """path,kind,target
people/i-quorrin.html,person,people/i-quorrin
people/zelvia-quorrin.html,person,people/zelvia-quorrin
people/i-quorrin.html,redirect,people/zelvia-quorrin.html
"""
RULES = """
- words: Zelvia Quorrin
  forms: [Quorrin, I. Quorrin]
  as: Witness A
- words: 4 Xaverley Row
"""


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """An archive that has all of it, with people's decisions about it and addresses that were published; and a vault with rules."""
    content = tmp_path / "repository/content"
    for name, text in ARTICLES.items():
        laid(tmp_path / "in" / name, text)
    assert 0 == commands.add(content, [tmp_path / "in"], DAY).code
    laid(content / "authority/people.yaml", PEOPLE)
    laid(content / "permalinks.csv", LEDGER)
    laid(content / "pages/about.md", "---\ntitle: About\n---\nWith thanks to Zelvia Quorrin ([her page](people/zelvia-quorrin.html)).\n")
    laid(tmp_path / "vault/withheld.yaml", RULES)
    return content


def laid(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def found(*folders: Path) -> Iterator[str]:
    """Files below these folders that have any of it, in their name or in their bytes."""
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.is_file() and (SECRET.search(path.read_bytes()) or SECRET.search(path.relative_to(folder).as_posix().encode())):
                yield path.relative_to(folder).as_posix()


def safe(content: Path) -> Path:
    return content.parents[1] / "vault"


def built(content: Path) -> Path:
    """The site and all exports, beside the archive."""
    words = ["content", "-o", "output", "-s", str(ROOT / "pelicanconf.py"), "-q", "--fatal", "warnings", "-t", str(ROOT / "theme")]
    done = subprocess.run([sys.executable, "-m", "pelican", *words], cwd=content.parent, env={**os.environ, "PYTHONPATH": str(ROOT)},
                          text=True, capture_output=True, check=False)
    assert 0 == done.returncode, done.stdout + done.stderr
    commands.export(content, ["tables", "csv", "annotations"], content.parent / "tables", imprint())
    return content.parent / "output"


def imprint() -> "commands.Imprint":
    from generator.export.imprint import read
    return read(ROOT / "pelicanconf.py", DAY, None, None)


def test_nothing_that_is_withheld_is_left_in_tracked_files_the_site_its_index_or_the_exports(archive: Path) -> None:
    assert list(found(archive))
    outcome = commands.withhold(archive, safe(archive), DAY)

    assert 0 == outcome.code, outcome.notices
    assert [] == list(found(archive.parent))
    output = built(archive)
    assert [] == list(found(archive.parent))
    assert "Witness A" in (output / "people/witness-a.html").read_text("utf-8")
    assert [] == [notice for notice in commands.check(archive, output, safe=safe(archive)).notices if notice.level == "error"]


def test_the_original_is_in_the_vault_as_received_and_its_digest_and_accession_stay(archive: Path) -> None:
    before = store.read_manifest(archive / "originals")
    commands.withhold(archive, safe(archive), DAY)
    vault, after = Vault.at(safe(archive), archive), store.read_manifest(archive / "originals")

    assert {entry.sha256 for entry in before.values()} == {entry.sha256 for entry in after.values()}
    moved = {before[name].sha256 for name in ("zelvia-quorrin-speaks.txt", "scrape.jsonl")}
    assert moved == custody.read(archive / "originals").away
    assert ["mill.txt"] == list(store.originals_in(archive / "originals"))
    for name in ("zelvia-quorrin-speaks.txt", "scrape.jsonl"):
        kept = vault.original(before[name].sha256)
        assert kept
        assert ARTICLES[name].encode() == kept.read_bytes()
    assert () == commands.normalise(archive, DAY).notices


def test_a_stand_in_that_nobody_chose_is_the_same_in_every_run_and_another_with_another_key(archive: Path, tmp_path: Path) -> None:
    def made(folder: Path) -> str:
        laid(folder / "withheld.yaml", RULES)
        return dict(vault_rules.read(Vault.at(folder, archive)).stand_ins)["4 Xaverley Row"]

    assert made(safe(archive)) == made(safe(archive))
    assert made(safe(archive)) != made(tmp_path / "other vault")
    assert re.fullmatch("Name [0-9a-z]{6}", made(safe(archive)))


def test_an_original_that_was_withheld_does_not_come_back_by_being_added_again(archive: Path, tmp_path: Path) -> None:
    commands.withhold(archive, safe(archive), DAY)
    outcome = commands.add(archive, [tmp_path / "in/scrape.jsonl"], DAY)
    by_hand = archive / "originals/by-hand.jsonl"
    by_hand.write_text(ARTICLES["scrape.jsonl"])
    again = commands.normalise(archive, DAY)
    by_hand.unlink()

    assert (["S-054"], ["S-054"]) == ([notice.code for notice in outcome.notices], [notice.code for notice in again.notices])
    assert [] == list(found(archive / "articles"))


def test_what_is_taken_in_later_is_withheld_too_where_the_vault_is_named(archive: Path, tmp_path: Path) -> None:
    commands.withhold(archive, safe(archive), DAY)
    laid(tmp_path / "more/news.txt", "Weavers meet\n\n8 June 1931\n\nForty weavers met in Dewsbury, and I. Quorrin spoke to them.\n")
    commands.add(archive, [tmp_path / "more"], DAY, safe=safe(archive))

    assert [] == list(found(archive))
    assert any("Witness A spoke" in path.read_text("utf-8") for path in (archive / "articles").glob("weavers-*.md"))


def test_of_a_withdrawn_article_the_words_and_the_original_leave_the_repository(archive: Path) -> None:
    (path,) = (archive / "articles").glob("mill-burns-*.md")
    gone = "language: en\nwithdrawn:\n  date: 2026-11-29\n  reason: Wrong.\n"
    path.write_text(path.read_text("utf-8").replace("language: en\n", gone, 1), "utf-8")
    commands.withhold(archive, safe(archive), DAY)

    assert "Five men" not in path.read_text("utf-8")
    assert "Mill burns in Dewsbury" in path.read_text("utf-8")
    assert [] == list(store.originals_in(archive / "originals"))
    before = path.read_text("utf-8")
    commands.withhold(archive, safe(archive), DAY)
    assert before == path.read_text("utf-8")


def test_a_decision_is_taken_back(archive: Path) -> None:
    (path,) = (archive / "articles").glob("court-*.md")
    before, id_ = path.read_text("utf-8"), path.stem.rpartition("-")[2]
    commands.withhold(archive, safe(archive), DAY)
    (safe(archive) / "withheld.yaml").unlink()
    commands.release(archive, safe(archive), id_, DAY)
    commands.withhold(archive, safe(archive), DAY)

    assert before == path.read_text("utf-8")
    assert "returned" == json.loads((archive / "originals" / store.CUSTODY).read_text().splitlines()[-1])["event"]
    assert ARTICLES["scrape.jsonl"] == (archive / "originals/scrape.jsonl").read_text()
    assert [] == [notice for notice in commands.normalise(archive, DAY).notices if notice.level == "error"]


def test_a_vault_in_the_repository_is_refused(archive: Path) -> None:
    (archive.parents[1] / ".git").mkdir()
    with pytest.raises(BrokenFile, match="S-050"):
        commands.withhold(archive, safe(archive), DAY)


@pytest.mark.parametrize("stand_in", ["a: b", "Zelvia", '"A"'])
def test_a_stand_in_that_would_break_a_file_or_say_the_name_is_refused(archive: Path, stand_in: str) -> None:
    laid(safe(archive) / "withheld.yaml", f"- words: Zelvia\n  as: {json.dumps(stand_in)}\n")
    with pytest.raises(BrokenFile, match="S-051"):
        commands.withhold(archive, safe(archive), DAY)


def test_check_names_what_is_left_without_repeating_it(archive: Path) -> None:
    notices = commands.check(archive, archive.parent / "output", safe=safe(archive)).notices
    left = [notice for notice in notices if notice.code == "S-052"]

    assert left
    assert not any(SECRET.search(str(notice).encode()) for notice in left)
