"""What earlier builds found of two texts is what this one would find."""

import shutil
import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from generator import versions
from generator.memo import Memo
from generator.traces import digest
from tests.versions.invented import FIRE, article

TEXTS = st.lists(st.sampled_from(FIRE), min_size=2, max_size=len(FIRE), unique=True)
ARTICLES = st.dictionaries(st.integers(0, 5), st.tuples(TEXTS, st.sampled_from(["Gazette", "Echo", None])), min_size=1)


@settings(max_examples=40)
@given(st.lists(ARTICLES, min_size=2, max_size=4))
def test_ties_that_earlier_builds_found_change_nothing(states: list[dict[int, tuple[list[str], str | None]]]) -> None:
    """Versions and copies, with their reasons, are those of a build from nothing."""
    folder = Path(tempfile.mkdtemp())
    try:
        for archive in states:
            articles = [replace(article("Mill fire", tuple(text), publication=paper), id=f"a{number}")
                        for number, (text, paper) in archive.items()]
            memo = Memo(folder / "kept.sqlite", "this code")
            found = versions.find(articles, memo=memo, digests={one.id: digest(one) for one in articles})
            memo.close()
            assert versions.find(articles) == found
            assert [tie.because for tie in versions.find(articles).ties.values()] == [tie.because for tie in found.ties.values()]
    finally:
        shutil.rmtree(folder)
