"""Which articles are related, how much, and why."""

import itertools
from collections.abc import Sequence
from dataclasses import replace

from generator import stories
from generator.model import Related
from tests.claims.invented import invented
from tests.stories.telling import FIRST, OTHER_FLOOD, SECOND, Made, evidence, settled

BRIDGE = invented(
    "The engineer [Ottilie Brandt|person] will rebuild the [Sankt Olav|place] bridge at [Vesterby|place].",
    "“Stone this time,” [Ottilie Brandt|person] said.",
    headline="Ottilie Brandt to rebuild Sankt Olav bridge", name="bridge")

SALT = invented(
    "The parliament of [Ruritania|place] voted to raise the price of salt.", "“Salt is not a luxury,” [Anton Weiss|person] said.",
    headline="Ruritania raises the price of salt", name="salt")


def of(*made: Made, told: dict[str, str] | None = None, one_text: Sequence[tuple[str, str]] = (), dates: dict[str, str] | None = None,
       ) -> dict[str, tuple[Related, ...]]:
    return stories.related(evidence(*made, dates=dates), told or {}, set(one_text))


def test_articles_that_name_the_same_rare_names_are_related_in_words() -> None:
    (tie,) = of(FIRST, BRIDGE, SALT)["bridge"]

    assert ("first", "both name Ottilie Brandt, Sankt Olav and Vesterby") == (tie.article, tie.because[0].detail)


def test_the_weight_is_the_same_from_either_side() -> None:
    found = of(FIRST, BRIDGE, OTHER_FLOOD)

    assert 2 <= len(found)
    assert {(a, t.article, t.weight) for a in found for t in found[a]} == {(t.article, a, t.weight) for a in found for t in found[a]}


def test_one_common_name_in_passing_does_not_relate() -> None:
    one, other = (invented(f"A {what} was sold in [London|place].", headline=what, name=what) for what in ("horse", "ship"))

    assert {} == of(one, other)


def test_reports_of_one_story_are_not_related_too() -> None:
    assert {} == of(FIRST, SECOND, told={"first": "stories/flood", "second": "stories/flood"})


def test_versions_and_copies_are_not_related_too() -> None:
    assert {} == of(FIRST, BRIDGE, one_text=[("bridge", "first")])


def test_the_order_of_the_articles_changes_nothing() -> None:
    made = (FIRST, BRIDGE, OTHER_FLOOD, SALT)

    assert 1 == len({repr(of(*order)) for order in itertools.permutations(made)})


def test_an_article_has_six_related_ones_at_most() -> None:
    copies = [(replace(BRIDGE[0], id=f"b{n}"), tuple(replace(m, article=f"b{n}") for m in BRIDGE[1])) for n in range(9)]

    assert {6} == {len(ties) for ties in of(*copies).values()}


def test_articles_of_one_month_say_so_and_weigh_more_than_years_apart() -> None:
    (near,) = of(FIRST, BRIDGE, dates={"first": "1931-05-02", "bridge": "1931-05-20"})["first"]
    (far,) = of(FIRST, BRIDGE, dates={"first": "1931-05-02", "bridge": "1934-05-20"})["first"]

    assert near.weight > far.weight
    assert ("both of May 1931", []) == (near.because[-1].detail, [b for b in far.because if b.kind == "dates"])


def test_dates_of_two_months_are_not_called_one_month() -> None:
    (tie,) = of(FIRST, BRIDGE, dates={"first": "1931-04-30", "bridge": "1931-05-01"})["first"]

    assert [] == [b for b in tie.because if b.kind == "dates"]


def test_a_shared_topic_is_a_reason_beside_names_and_none_without_them() -> None:
    first, bridge, salt = (settled(made, tags=("Bridges",)) for made in (FIRST, BRIDGE, SALT))

    (tie,) = of(first, bridge, salt)["bridge"]

    assert ("first", "both on Bridges") == (tie.article, tie.because[1].detail)


def test_a_common_name_relates_less_than_a_rare_one() -> None:
    everywhere = [invented(f"A ship left [Vesterby|place] for harbour {n}.", headline=f"Ship {n} of [Vesterby|place]", name=f"ship{n}")
                  for n in range(30)]
    rare = [invented("A seal was seen at [Utklippan|place].", headline=f"Seal {n} of [Utklippan|place]", name=f"seal{n}")
            for n in range(2)]

    found = of(*everywhere, *rare)

    assert "seal1" == found["seal0"][0].article
    assert found["seal0"][0].weight > max((t.weight for n in range(30) for t in found.get(f"ship{n}", ())), default=0)
