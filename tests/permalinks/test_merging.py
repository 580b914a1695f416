"""Two people add articles on two branches: git merges their ledgers, and every address of both goes on answering."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from generator import catalogue, permalinks
from generator.authority import Authority, EntityRecord
from generator.model import Article, Name
from generator.notices import BrokenFile
from generator.permalinks import LEDGER, Ledger
from tests.browser.checkout import ROOT
from tests.views import sample

ROE = Name(name="Jane Roe", type="person", surfaces=("Jane Roe",))
LIND = Name(name="Bo Lind", type="person", surfaces=("Bo Lind",))
HALD = Name(name="Ann Hald", type="person", surfaces=("Ann Hald",))


def report(headline: str, *names: Name) -> Article:
    return sample.article(headline, " ".join(f"{headline}, said {name.name}." for name in names), published="1931-05-02", names=names)


FIRST, HERS, HIS = report("Mill burns", ROE), report("Mill burned down", ROE, LIND), report("Mill is burning", ROE, HALD)


class Repository:
    """A folder under version control, with a ledger in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.git("init", "--quiet", "--initial-branch=main")

    def git(self, *words: str) -> "subprocess.CompletedProcess[str]":
        who = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
        return subprocess.run(("git", "-C", str(self.folder), *who, *words), text=True, capture_output=True, check=False)

    def build(self, *articles: Article, records: tuple[EntityRecord, ...] = ()) -> Ledger:
        """A build of these, committed."""
        path = self.folder / LEDGER
        before = permalinks.parse(path.read_text("utf-8")) if path.exists() else Ledger(())
        made = catalogue.build(articles, Authority(entities=records), before)
        after = permalinks.publish(before, catalogue.ledger_rows(made))
        path.write_text(permalinks.text_of(after), "utf-8", newline="\n")
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", "build")
        return after


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    shutil.copy(ROOT / "content/.gitattributes", tmp_path)
    return Repository(tmp_path)


def test_both_branches_addresses_are_in_the_merged_ledger(repository: Repository) -> None:
    repository.build(FIRST)
    repository.git("checkout", "--quiet", "-b", "hers")
    hers = repository.build(FIRST, HERS, records=(EntityRecord(name="Dame Jane Roe", type="person", aliases=("Jane Roe",)),))
    repository.git("checkout", "--quiet", "main")
    his = repository.build(FIRST, HIS)
    merged = repository.git("merge", "--quiet", "hers")
    held = permalinks.parse((repository.folder / LEDGER).read_text("utf-8"))
    after = repository.build(FIRST, HERS, HIS)

    assert 0 == merged.returncode, merged.stdout
    assert {*hers.rows, *his.rows} == set(held.rows)
    assert {*hers.in_force(), *his.in_force()} <= set(after.in_force())
    assert after == repository.build(FIRST, HERS, HIS)


def test_two_who_begin_an_archive_each_may_join_them(repository: Repository) -> None:
    repository.git("add", "--all")
    repository.git("commit", "--quiet", "--message", "nothing yet")
    repository.git("checkout", "--quiet", "-b", "hers")
    hers = repository.build(HERS)
    repository.git("checkout", "--quiet", "main")
    his = repository.build(HIS)
    merged = repository.git("merge", "--quiet", "hers")

    assert 0 == merged.returncode, merged.stdout
    assert {*hers.in_force(), *his.in_force()} <= set(repository.build(HERS, HIS).in_force())


def test_without_the_attribute_the_remedy_is_told(repository: Repository) -> None:
    (repository.folder / ".gitattributes").unlink()
    repository.build(FIRST)
    repository.git("checkout", "--quiet", "-b", "hers")
    hers = repository.build(FIRST, HERS)
    repository.git("checkout", "--quiet", "main")
    his = repository.build(FIRST, HIS)
    repository.git("merge", "hers")
    text = (repository.folder / LEDGER).read_text("utf-8")

    with pytest.raises(BrokenFile, match="merge=union") as refused:
        permalinks.parse(text)
    assert {"A-004"} == {notice.code for notice in refused.value.notices}
    obeyed = "".join(line for line in text.splitlines(keepends=True) if not line.startswith(("<<<<<<<", "=======", ">>>>>>>")))
    assert {*hers.rows, *his.rows} == set(permalinks.parse(obeyed).rows)


@pytest.mark.parametrize(
    "order", [lambda rows: rows, lambda rows: rows[::-1], lambda rows: (*rows, *rows)], ids=["as merged", "turned round", "twice"])
def test_the_order_of_merged_lines_loses_no_address(order: Callable[[tuple], tuple]) -> None:  # type: ignore[type-arg]
    one = catalogue.build((FIRST, HERS), Authority(), Ledger(()))
    rows = permalinks.publish(Ledger(()), catalogue.ledger_rows(one)).rows
    ledger = Ledger(order(rows))
    after = permalinks.publish(ledger, catalogue.ledger_rows(catalogue.build((FIRST, HERS, HIS), Authority(), ledger)))

    assert {row.path for row in rows} <= set(after.in_force())
