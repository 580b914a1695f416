"""What a person is asked about stories, and that an answer settles it."""

from pathlib import Path

from generator.authority import StoryRecord, load
from generator.notices import Notice
from generator.stories.decisions import Decisions, decisions
from generator.stories.doubtful import MOST, WEAK, doubtful
from generator.stories.grouping import LINK
from generator.worklist.item import fixes_in
from tests.claims.invented import invented
from tests.stories.telling import evidence

ARTICLES = [invented(f"Text {n}.", headline=f"Headline {n}", name=f"a{n:02}")[0] for n in range(40)]


def decided(*pins: StoryRecord) -> Decisions:
    return decisions(evidence(*((article, ()) for article in ARTICLES), pins=pins))


def asked(scores: dict[tuple[int, int], float], groups: list[list[int]], *pins: StoryRecord) -> list[Notice]:
    """Of these scores and groups; articles in no group stand alone."""
    alone = [[n] for n in range(40) if not any(n in group for group in groups)]
    return list(doubtful(ARTICLES, scores, [*groups, *alone], decided(*pins)))


def test_the_likeliest_pair_of_two_groups_with_a_link_is_asked_about_once() -> None:
    (notice,) = asked({(0, 2): LINK + 1, (1, 2): LINK + 2, (0, 5): LINK - 1}, [[0, 1], [2, 3]])

    assert ("W-063", "work", "content/articles/a01.md") == (notice.code, notice.level, notice.file)
    assert "“Headline 1” and “Headline 2” (content/articles/a02.md) may be of one story" == notice.message


def test_a_story_of_two_that_are_hardly_alike_is_asked_about_and_no_other() -> None:
    scores = {(0, 1): LINK + WEAK / 2, (2, 3): LINK + WEAK * 2, (4, 5): LINK + WEAK / 2, (5, 6): LINK + 9}
    notices = asked(scores, [[0, 1], [2, 3], [4, 5, 6]])

    assert ["“Headline 0” and “Headline 1” (content/articles/a01.md) are one story, and may be of two"] == [n.message for n in notices]


def test_pasting_either_answer_settles_it(tmp_path: Path) -> None:
    scores, groups = {(0, 2): LINK + 1}, [[0, 1], [2, 3]]
    (notice,) = asked(scores, groups)
    fixes = list(fixes_in(notice.hint))

    assert ["if they are of one, paste into content/authority/stories.yaml", "if they are of two, paste there"] == [f.label for f in fixes]
    for fix, never in zip(fixes, ((), ("a02",)), strict=True):
        (tmp_path / "stories.yaml").write_text(fix.paste, "utf-8")
        (record,) = load(tmp_path)[0].stories
        assert never == record.never
        assert [] == asked(scores, groups, record)


def test_only_the_likeliest_are_asked_about() -> None:
    scores = {(n, n + 20): LINK + 1 + n / 100 for n in range(20)}
    notices = asked(scores, [])

    assert [f"“Headline {19 - n}”" for n in range(MOST)] == [notice.message.partition(" and ")[0] for notice in notices]
