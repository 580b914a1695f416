"""Laws of what is kept from build to build: whatever was kept, the outcome is that of a build from nothing."""

import shutil
import sqlite3
import tempfile
from collections.abc import Sequence
from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator import names
from generator.authority import Authority, EntityRecord
from generator.memo import Memo
from generator.model import Article, Name
from generator.names.resolution import NO_LEDGER
from generator.names.resolution.records import Remembered
from generator.traces import digest
from tests.names.making import about, name, resolved

A_FIRM = EntityRecord(type="organisation", name="Dunnock")
RECORDS = st.sampled_from([
    (), (EntityRecord(type="person", name="Otto Zubwa", aliases=("Zubwa",)),),
    (EntityRecord(type="organisation", name="WGU", stop=True), A_FIRM)])
NAMES = st.sampled_from([
    name("Dunnock Mills Inc", "organisation"), name("Dunnock", "organisation"), name("Imelda Zubwa", "person", roles=("judge",)),
    name("Otto Zubwa", "person"), name("Zubwa", "person", roles=("judge",)), name("Wend Growers Union", "organisation", "WGU"),
    name("WGU", "organisation"), name("Tripoli", "place"), name("Libya", "place"), name("Lebanese", "group"),
    name("Finance Ministry", "organisation"), name("DAMASCUS", "organisation")])
OWN = st.lists(NAMES, min_size=1, max_size=5, unique_by=lambda one: one.name)
STATES = st.lists(st.tuples(st.sampled_from("abcd"), st.none() | OWN, RECORDS), min_size=2, max_size=8)
"""One article after the other comes, is edited or goes (None), and the authority files become others."""

MILLS = [name("Dunnock Mills Inc", "organisation"), name("Dunnock", "organisation")]

KEPT = st.sampled_from(["whole", "rotten", "gone"])
"""What became of the file in between."""


def remembered(articles: Sequence[Article], records: tuple[EntityRecord, ...], path: Path) -> names.Resolution:
    memo = Memo(path, "this code")
    readings = {one.id: digest(one) for one in articles}
    found = names.resolve(articles, {a.id: names.locate(a) for a in articles}, Authority(entities=records), NO_LEDGER,
                          Remembered(memo=memo, readings=readings))
    memo.close()
    return found


def spoil(path: Path) -> None:
    """Change the first byte of whatever each result says."""
    with sqlite3.connect(path) as base:
        for what, key, value in base.execute("select name, key, value from result").fetchall():
            base.execute("update result set value = ? where name = ? and key = ?", (value[:16] + b"\x91" + value[17:], what, key))
    base.close()


@settings(max_examples=40)
@given(STATES, KEPT)
@example([("a", MILLS, ()), ("b", None, (A_FIRM,)), ("b", None, ())], "whole")
def test_what_earlier_builds_read_of_articles_changes_nothing(
        states: list[tuple[str, list[Name] | None, tuple[EntityRecord, ...]]], kept: str) -> None:
    """Edits, arrivals and departures one after the other: entities, mentions and notices are those of a build from nothing."""
    folder, archive = Path(tempfile.mkdtemp()), dict[str, list[Name]]()
    try:
        for changed, named, records in states:
            archive |= {changed: named or []}
            articles = [about(id_, *own) for id_, own in archive.items() if own]
            assert resolved(*articles, records=records) == remembered(articles, records, folder / "kept.sqlite")
            if kept == "gone":
                (folder / "kept.sqlite").unlink()
            elif kept == "rotten":
                spoil(folder / "kept.sqlite")
    finally:
        shutil.rmtree(folder)
