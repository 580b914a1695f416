"""A story is told again only when something is another than it was."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import stories
from generator.memo import Memo
from generator.model import Story
from generator.stories.rarity import PRIOR_ARTICLES, Rarity, Stepped
from generator.stories.steps import stepped
from generator.stories.telling import Telling
from generator.stories.weights import Weights
from generator.traces import Tracer
from tests.claims.invented import invented
from tests.stories.telling import FIRST, OTHER_FLOOD, OTHER_TOWN, SECOND, Made, evidence


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The stories that were told, in order."""
    ids: list[str] = []
    tell = Telling.tell

    def noted(self: Telling, story: Story, profiles: object) -> Story:
        ids.append(story.id)
        return tell(self, story, profiles)  # type: ignore[arg-type]
    monkeypatch.setattr(Telling, "tell", noted)
    return ids


def found(memo: Path, *made: Made, **decisions: object) -> tuple[Story, ...]:
    """The stories of one build of these articles."""
    kept = Memo(memo, "code")
    try:
        return stories.search(evidence(*made, **decisions), kept).stories  # type: ignore[arg-type]
    finally:
        kept.close()


def test_an_article_that_shares_nothing_with_a_story_leaves_it_untold(told: list[str], tmp_path: Path) -> None:
    (before,) = found(tmp_path / "memo", FIRST, SECOND)
    after = found(tmp_path / "memo", FIRST, SECOND, OTHER_TOWN)

    assert [before.id] == told
    assert (before,) == after


def test_an_edited_report_has_its_story_told_again(told: list[str], tmp_path: Path) -> None:
    edited = invented(
        "At least one paper mill in [Vesterby|place] was drowned on Friday morning, as the town counts its losses from the river "
        "[Kolva|place].",
        "It comes two days after the flood tore away the [Sankt Olav|place] bridge, carrying off 60 sheep and one of the town's last "
        "remaining ferrymen.", headline="Vesterby under water as another mill is drowned", name="second")
    (before,) = found(tmp_path / "memo", FIRST, SECOND)
    (after,) = found(tmp_path / "memo", FIRST, edited)

    assert 2 == len(told)
    assert before != after
    assert (after,) == stories.find(evidence(FIRST, edited))


def test_a_report_of_another_day_has_its_story_told_again(told: list[str], tmp_path: Path) -> None:
    found(tmp_path / "memo", FIRST, SECOND, dates={"first": "1931-05-02"})
    (after,) = found(tmp_path / "memo", FIRST, SECOND, dates={"first": "1931-05-09"})

    assert 2 == len(told)
    assert (after,) == stories.find(evidence(FIRST, SECOND, dates={"first": "1931-05-09"}))


@pytest.mark.parametrize("builds", [
    [(FIRST, SECOND), (FIRST, SECOND, OTHER_FLOOD), (FIRST, SECOND, OTHER_TOWN, OTHER_FLOOD), (FIRST, SECOND)],
    [(FIRST, OTHER_TOWN), (SECOND, FIRST, OTHER_TOWN), (FIRST, SECOND)],
])
def test_stories_remembered_are_those_of_a_build_from_nothing(builds: list[tuple[Made, ...]], tmp_path: Path) -> None:
    assert [stories.find(evidence(*made)) for made in builds] == [found(tmp_path / "memo", *made) for made in builds]


def test_a_word_that_becomes_common_is_told_of_anew(told: list[str], tmp_path: Path) -> None:
    """Many articles that print a story's words make them say less of it."""
    crowd = [invented("The ferrymen, the weavers and the pilgrims of the dyke spoke of sheep, of chapels and of sluices. "
                      f"It was number {n}.", headline=f"Pilgrims {n}", name=f"crowd{n}") for n in range(40)]
    found(tmp_path / "memo", FIRST, SECOND)
    after = found(tmp_path / "memo", FIRST, SECOND, *crowd)

    assert 2 <= len(told)
    assert stories.find(evidence(FIRST, SECOND, *crowd)) == after


# ---------------------------------------------------------------- steps

@given(st.integers(1, 10**7), st.integers(1, 8))
def test_a_step_is_near_its_count(count: int, per_octave: int) -> None:
    assert 2 ** -(0.5 / per_octave) - 1e-9 <= stepped(count, per_octave) / count <= 2 ** (0.5 / per_octave) + 1e-9


def test_a_hundred_articles_more_change_few_weights() -> None:
    """Of words that stand in 1 to 4,000 of 10,000 articles, in one article of the hundred each."""
    holders = {f"x{n}": n for n in range(1, 4_000)}
    before, after = Weights(lambda word: holders.get(word, 0), 10_000), Weights(lambda word: holders.get(word, -1) + 1, 10_100)

    assert sum(before.of(word) != after.of(word) for word in holders) < 20


def test_a_word_of_one_article_in_a_thousand_tells_as_much_as_one_of_two() -> None:
    weights = Weights(lambda word: {"sluice": 1, "dyke": 2}.get(word, 0), 20 * PRIOR_ARTICLES)

    assert weights.of("sluice") == weights.of("dyke")


def test_two_words_side_by_side_in_one_article_alone_are_of_no_few() -> None:
    rarity = Stepped(Rarity([[("iron", "dyke"), ("last", "year")], [("last", "year")], *([("of", "course")] for _ in range(9))]), Tracer())

    assert [False, True, False] == [rarity.is_of_few(pair, 2) for pair in (("iron", "dyke"), ("last", "year"), ("of", "course"))]
