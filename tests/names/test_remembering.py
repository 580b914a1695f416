"""Laws of what is kept from build to build: whatever was kept, the outcome is that of a build from nothing."""

import shutil
import sqlite3
import tempfile
from collections.abc import Sequence
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from generator import names
from generator.authority import Authority, EntityRecord
from generator.memo import Memo
from generator.model import Article, Name
from generator.names.resolution import NO_LEDGER
from generator.names.resolution.nodes import Remembered
from generator.traces import digest
from tests.names.making import about, resolved
from tests.names.test_resolution_laws import OWN

RECORDS = st.sampled_from([
    (), (EntityRecord(type="person", name="Otto Zubwa", aliases=("Zubwa",)),),
    (EntityRecord(type="organisation", name="WGU", stop=True), EntityRecord(type="organisation", name="Dunnock"))])
STATES = st.lists(st.tuples(st.dictionaries(st.sampled_from("abcdefgh"), OWN, min_size=1), RECORDS), min_size=2, max_size=4)
"""An archive at several moments: articles come, go and are edited, and so are the authority files."""

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
        for name, key, value in base.execute("select name, key, value from result").fetchall():
            base.execute("update result set value = ? where name = ? and key = ?", (value[:16] + b"\x91" + value[17:], name, key))
    base.close()


@settings(max_examples=40)
@given(STATES, KEPT)
def test_what_earlier_builds_read_of_articles_changes_nothing(
        states: list[tuple[dict[str, list[Name]], tuple[EntityRecord, ...]]], kept: str) -> None:
    """Edits, arrivals and departures one after the other: entities, mentions and notices are those of a build from nothing."""
    folder = Path(tempfile.mkdtemp())
    try:
        for archive, records in states:
            articles = [about(id_, *own) for id_, own in archive.items()]
            assert resolved(*articles, records=records) == remembered(articles, records, folder / "kept.sqlite")
            if kept == "gone":
                (folder / "kept.sqlite").unlink()
            elif kept == "rotten":
                spoil(folder / "kept.sqlite")
    finally:
        shutil.rmtree(folder)
