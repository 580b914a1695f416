"""An archive of any size has the stories of a small one: what is gone through part by part comes to the same."""

import random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.arrays import Room
from generator.stories import corpus, grouping, likeness, tally
from generator.stories.profiles import Features, features
from generator.stories.related import MOST, _keep
from tests.claims.invented import entities
from tests.stories.telling import FIRST, OTHER_FLOOD, OTHER_TOWN, SECOND


def read(made: tuple) -> list[Features]:
    """What articles are compared by."""
    named = {e.id: e for e in entities(*(mentions for _, mentions in made))}
    return [features(article, mentions, (), named) for article, mentions in made]


def test_terms_that_are_numbered_in_runs_have_the_numbers_that_they_have_together(monkeypatch: pytest.MonkeyPatch) -> None:
    found = read((FIRST, SECOND, OTHER_TOWN, OTHER_FLOOD))
    whole = corpus.Corpus(found)
    monkeypatch.setattr(corpus, "RUN", 40)
    parted = corpus.Corpus(found)

    assert [whole.term.tolist(), whole.holders.tolist(), whole.rarity.tolist(), whole.shared.tolist()] == [
        parted.term.tolist(), parted.holders.tolist(), parted.rarity.tolist(), parted.shared.tolist()]


def test_articles_that_are_compared_in_runs_are_as_alike_as_together(monkeypatch: pytest.MonkeyPatch) -> None:
    found, pairs = read((FIRST, SECOND, OTHER_TOWN, OTHER_FLOOD)), [(a, b) for a in range(4) for b in range(a + 1, 4)]
    whole = corpus.Corpus(found)
    expected = grouping.candidates(whole, {}).tolist(), likeness.scores(whole, pairs, {}).tolist()
    for module, name, value in ((corpus, "RUN", 40), (tally, "AT_ONCE", 3), (likeness, "AT_ONCE", 2), (grouping, "ROWS", 1)):
        monkeypatch.setattr(module, name, value)
    parted = corpus.Corpus(found)

    assert expected == (grouping.candidates(parted, {}).tolist(), likeness.scores(parted, pairs, {}).tolist())


@given(st.lists(st.lists(st.integers(0, 30))), st.integers(1, 3))
def test_numbers_that_come_often_are_told_once_and_in_order(parts: list[list[int]], least: int) -> None:
    together, apart = (tally.Tally(31, Room(), least) for _ in range(2))
    for part in parts:
        together.add(np.array(part, np.int64))
        apart.add(np.array(part, np.int64))
        apart._put_away()
    flat = [number for part in parts for number in part]

    expected = [number for number in range(31) if flat.count(number) >= least]
    assert expected == [n for run in together.numbers() for n in run.tolist()] == [n for run in apart.numbers() for n in run.tolist()]


def test_of_many_relations_of_an_article_the_weightiest_are_kept() -> None:
    """However many pass by, and in which order."""
    ties = [(-n / 100, f"article-{n}") for n in range(100)]
    random.Random(3).shuffle(ties)  # noqa: S311
    kept: list[tuple[float, str]] = []
    for one in ties:
        _keep(kept, one)

    assert [f"article-{n}" for n in range(99, 99 - MOST, -1)] == [id_ for _, id_ in sorted(kept)[:MOST]]
