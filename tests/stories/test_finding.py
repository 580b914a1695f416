"""Which articles are one story, under which address, and why."""

import itertools
import random
import time
from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import stories
from generator.authority import StoryRecord
from generator.dates import parse
from generator.model import ArchiveDate
from generator.stories import likeness
from generator.stories.against import Against
from generator.stories.corpus import Corpus
from generator.stories.grouping import grouped, uncrowded, within_reach
from generator.stories.profiles import Features, features
from tests.claims.invented import entities, invented
from tests.stories.telling import FIRST, OTHER_FLOOD, OTHER_TOWN, SECOND, evidence, settled, the_story


def test_two_reports_of_one_event_are_one_story_even_when_the_archive_has_nothing_else() -> None:
    assert {"first", "second"} == set(the_story(FIRST, SECOND).articles)


@pytest.mark.parametrize("other", [OTHER_TOWN, OTHER_FLOOD])
def test_another_event_is_another_story_also_in_the_same_town(other: tuple) -> None:
    assert () == stories.find(evidence(FIRST, other))


def test_reports_far_apart_in_time_are_no_story() -> None:
    assert () == stories.find(evidence(FIRST, SECOND, dates={"first": "1931-05-01", "second": "1934-05-04"}))


def test_the_order_of_the_articles_changes_nothing() -> None:
    made = (FIRST, SECOND, OTHER_TOWN, OTHER_FLOOD)

    assert 1 == len({stories.find(evidence(*order)) for order in itertools.permutations(made)})


def test_articles_stand_in_order_of_time_and_undated_ones_last() -> None:
    assert ("second", "first") == the_story(FIRST, SECOND, dates={"second": "1931-05-01"}).articles


def test_a_story_is_named_and_addressed_by_its_first_report() -> None:
    story = the_story(FIRST, SECOND, dates={"second": "1931-05-01"})

    assert "stories/vesterby-under-water-as-another-mill-is-drowned" == story.id
    assert ("second", "Vesterby under water as another mill is drowned") == (story.founder, story.headline)


def test_a_story_keeps_its_address_when_an_earlier_article_joins() -> None:
    story = the_story(FIRST, SECOND, dates={"second": "1931-05-01"}, known={"first": "stories/mill-flood"})

    assert ("stories/mill-flood", "first") == (story.id, story.founder)


def test_when_two_stories_become_one_the_older_address_stays() -> None:
    assert "stories/older" == the_story(FIRST, SECOND, known={"second": "stories/older", "first": "stories/newer"}).id


def test_a_curator_joins_what_no_rule_would() -> None:
    pin = StoryRecord(headline="Salt and water", articles=("first", "salt"), note="By hand.")

    story = the_story(FIRST, OTHER_TOWN, pins=[pin])

    assert ("Salt and water", "By hand.", True) == (story.headline, story.note, story.curated)


def test_a_curated_name_is_the_address_of_a_story_also_of_a_published_one() -> None:
    pin = StoryRecord(name="salt-and-water", articles=("first", "second"))
    (fresh,) = stories.find(evidence(FIRST, SECOND, pins=[pin]))
    (known,) = stories.find(evidence(FIRST, SECOND, pins=[pin], known={fresh.founder: "stories/as-published"}))

    assert ("stories/salt-and-water", "stories/salt-and-water") == (fresh.id, known.id)


def test_a_curator_keeps_an_article_out() -> None:
    assert () == stories.find(evidence(FIRST, SECOND, pins=[StoryRecord(articles=("first",), never=("second",))]))


def test_a_story_says_in_words_why_it_is_one() -> None:
    reasons = {b.kind: b.detail for b in the_story(FIRST, SECOND).because}

    assert "both name Kolva, Nordpress, Sankt Olav and Vesterby" == reasons["shared-names"]
    assert "both report on Friday" == reasons["weekday"]


def test_a_story_lists_the_names_that_every_report_has() -> None:
    assert ("organisation/nordpress", "place/kolva", "place/sankt-olav", "place/vesterby") == the_story(FIRST, SECOND).shared


SCORES = st.dictionaries(
    st.tuples(st.integers(0, 8), st.integers(0, 8)).filter(lambda pair: pair[0] < pair[1]), st.floats(-4, 4), max_size=20)


@given(SCORES, st.permutations(list(range(9))))
def test_groups_do_not_hang_on_the_order_in_which_pairs_come(scores: dict[tuple[int, int], float], order: list[int]) -> None:
    shuffled = dict(sorted(scores.items(), key=lambda item: order[item[0][0]]))

    assert grouped(9, scores) == grouped(9, shuffled)


@given(SCORES, st.sets(st.tuples(st.integers(0, 8), st.integers(0, 8)).filter(lambda pair: pair[0] < pair[1]), max_size=5))
def test_what_is_kept_apart_stays_apart(scores: dict[tuple[int, int], float], apart: set[tuple[int, int]]) -> None:
    groups = grouped(9, scores, (), sorted(apart))

    assert sorted(range(9)) == sorted(n for group in groups for n in group)
    assert not [pair for pair in apart for group in groups if set(pair) <= set(group)]


def test_an_undated_report_does_not_join_those_of_two_years() -> None:
    scores = {(0, 1): 4.0, (1, 2): 4.0, (0, 2): -2.0}

    assert [[0, 1, 2]] == grouped(3, scores, (), (), {0: (100, 100), 2: (131, 131)})
    assert [[0, 1], [2]] == grouped(3, scores, (), (), {0: (100, 100), 2: (465, 465)})
    assert [[0, 1, 2]] == grouped(3, scores, (), (), {0: (100, 465), 2: (465, 830)})


def test_the_larger_the_archive_the_more_is_asked_of_two_reports() -> None:
    assert [1, 2] == [len(grouped(count, {(0, 1): 1.0})[0]) for count in (3000, 20)]


def test_in_a_large_archive_the_same_name_alone_makes_no_story() -> None:
    coal = invented("Coal pits close after seven strikes. [Ottilie Brandt|person] blamed foreign dumping.", headline="Pits close", name="a")
    song = invented("Tenors rehearse until midnight. [Ottilie Brandt|person] applauded every encore.", headline="Opera opens", name="b")

    named = {e.id: e for e in entities(coal[1], song[1])}

    corpus = Corpus([features(article, mentions, (), named) for article, mentions in (coal, song)])

    assert [0] == grouped(10_000, {(0, 1): likeness.scores(corpus, [(0, 1)], {})[0]})[0]


def test_what_is_like_many_others_alike_joins_none() -> None:
    crowd = [(a, b) for a in range(30) for b in range(a + 1, 30)]
    pairs = np.array([*crowd, (30, 31)], np.int32)

    assert {0.0} == set(uncrowded(pairs, np.full(len(pairs), 2.0))[:-1].tolist())
    assert 2.0 == uncrowded(pairs, np.full(len(pairs), 2.0))[-1]


def reach(scores: dict[tuple[int, int], float], together: Sequence[Sequence[int]] = ()) -> dict[tuple[int, int], float]:
    """What is left of pairs of nine."""
    pairs = np.array(sorted(scores), np.int32).reshape(-1, 2)
    return within_reach(pairs, np.array([scores[a, b] for a, b in pairs.tolist()]), 9, together)


@given(SCORES, st.lists(st.lists(st.integers(0, 8), min_size=2, max_size=3, unique=True), max_size=2))
def test_what_is_out_of_reach_changes_no_group(scores: dict[tuple[int, int], float], together: list[list[int]]) -> None:
    assert grouped(9, scores, together) == grouped(9, reach(scores, together), together)


def test_two_articles_between_which_no_chain_of_good_links_leads_are_out_of_reach() -> None:
    scores = {(0, 1): 2.0, (1, 2): 1.0, (0, 2): -3.0, (2, 3): -2.0, (4, 5): -1.5}

    assert {(0, 1): 2.0, (0, 2): -3.0, (1, 2): 1.0} == reach(scores)
    assert -2.0 == reach(scores, [[0, 3]])[2, 3]


def test_time_grows_nearly_with_the_number_of_articles() -> None:
    """Four times the articles may take ten times as long; comparing every pair would take sixteen."""
    few, many = archive(60), archive(240)
    begun = time.process_time()
    stories.find(few)
    middle = time.process_time()
    stories.find(many)

    assert time.process_time() - middle < 10 * (middle - begun) + 0.1


def archive(count: int) -> stories.Evidence:
    """Articles of words of their own and words of everybody."""
    chance = random.Random(5)  # noqa: S311  invented words, no secret
    everyday = ["river", "council", "harbour", "price", "school", "strike", "court", "train"]
    made = []
    for number in range(count):
        own = [f"{chance.choice('bdfgk')}{chance.choice('aeiou')}{chance.choice('lmnrs')}{number % 97:02d}x" for _ in range(30)]
        text = " ".join(chance.choice(own + everyday) for _ in range(120))
        made.append(invented(text + ".", headline=" ".join(own[:6]), name=f"a{number:04d}"))
    return evidence(*made)


def test_headlines_about_others_part_two_reports_in_a_large_archive_alone() -> None:
    """A bond issue reads like the next one; that each headline names a firm of which the other says nothing counts from LARGE on."""
    one, other = (profile(f"[{firm} Works|organisation] sells notes at 9 pct", f"[{firm} Works|organisation] is selling notes due July.")
                  for firm in ("Tormund", "Sandberg"))
    same = profile("[Tormund Works|organisation] sells its notes", "[Tormund Works|organisation] is selling notes due July.")

    assert [0.0, -3.0, -1.5] == [round(score(one, other, n) - score(one, other, 2), 2) for n in (1000, 10_000, 3163)]
    assert score(one, same, 10_000) == score(one, same, 2)


def test_openings_about_other_towns_and_other_days_cost_what_likeness_gains() -> None:
    """Two raids are told in the same words: a town, or a printed date, of which the other says nothing tells them apart."""
    raid = "A raid on [{}|place] killed weavers at dawn, {}, and the mill burnt down."
    here, there, later, soon = (profile("Raid", raid.format(*told)) for told in (
        ("Vesterby", "it was said"), ("Otterby", "it was said"), ("Vesterby", "on 9 May 1931"), ("Vesterby", "on 30 May 1931")))
    near = profile("Raid", raid.format("Vesterby", "on 12 May 1931"))
    recorded = {"Raid": parse("1931-05-30", "stated")}

    assert [-2.0, -3.0, 0.0] == [cost(a, b, {}) for a, b in ((here, there), (later, soon), (later, near))]
    assert -3.0 == cost(later, here, recorded)


def cost(one: Features, other: Features, dates: dict[str, ArchiveDate]) -> float:
    """What speaks against two articles in an archive of two."""
    (found,) = Against(Corpus([one, other]), dates, 2).costs(np.array([(0, 1)])).tolist()
    return round(found, 2)


def profile(headline: str, text: str) -> Features:
    """What an article is compared by."""
    article, found = invented(text, headline=headline, name=headline)
    return features(article, found, (), {e.id: e for e in entities(found)})


def score(one: Features, other: Features, articles: int) -> float:
    """How alike two articles are, in an archive of so many."""
    return likeness.scores(Corpus([one, other]), [(0, 1)], {}, articles)[0]


def test_reports_of_a_day_that_may_be_another_are_not_said_to_be_of_one_day() -> None:
    sure = the_story(FIRST, SECOND, dates={"first": "1931-05-01", "second": "1931-05-01"})
    unsure = the_story(FIRST, SECOND, dates={"first": "1931-05-01", "second": "[1931-01-05,1931-05-01]"})

    assert [["dated the same day"], []] == [[b.detail for b in s.because if b.kind == "dates"] for s in (sure, unsure)]


def test_which_names_all_reports_have_is_said_in_a_sentence_of_its_own() -> None:
    reasons = {b.kind: b.detail for b in the_story(FIRST, SECOND, settled(SECOND, id="third")).because}

    assert "all name Kolva, Nordpress, Sankt Olav and Vesterby" == reasons["shared-names"]
