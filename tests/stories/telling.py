"""Invented reports of a flood at a mill, and of other things, for tests of stories."""

from collections.abc import Sequence
from dataclasses import replace

from generator import claims, stories
from generator.authority import StoryRecord
from generator.dates import parse
from generator.model import Article, Mention, Story
from tests.claims.invented import entities, invented

Made = tuple[Article, tuple[Mention, ...]]

FIRST = invented(
    "The river [Kolva|place] broke through the dyke at [Vesterby|place] on Friday, drowning the old paper mill and killing six "
    "weavers only days after washing away a bridge in the town.",
    "The mill, which had stood empty since a fire, was under water by noon, [Nordpress|organisation] reported.",
    "According to [Vesterby radio|organisation], a raft with pilgrims overturned beside a chapel, drowning four pilgrims as they were "
    "leaving a feast.",
    "The flood tore away the [Sankt Olav|place] bridge on Wednesday, carrying off dozens of sheep and the town’s last ferryman.",
    "“Nobody closed the sluice,” [Ottilie Brandt|person] told [Nordpress|organisation]. “Nobody at all.”",
    headline="River Swallows Another Mill in Vesterby After Bridge Collapse", name="first")

SECOND = invented(
    "At least one paper mill in [Vesterby|place] was drowned on Friday morning, as the town counts its losses from the river "
    "[Kolva|place].",
    "It comes two days after the flood tore away the [Sankt Olav|place] bridge, carrying off 40 sheep and one of the town's last "
    "remaining ferrymen.",
    "County officials claimed that a raft overturned near a chapel in [Vesterby|place] drowning 11 people after a feast for pilgrims.",
    "The mayor, [Hjalmar Ost|person], told [Nordpress|organisation] that the dyke was \"made of sand\".",
    headline="Vesterby under water as another mill is drowned", name="second")

OTHER_TOWN = invented(
    "The parliament of [Ruritania|place] voted on Tuesday to raise the price of salt, after a debate of nine hours.",
    "“Salt is not a luxury,” [Anton Weiss|person] said.",
    headline="Ruritania raises the price of salt", name="salt")

OTHER_FLOOD = invented(
    "A dam burst above a tannery in [Vesterby|place] on Monday, killing 31 tanners and spoiling the wells of three villages.",
    "The tannery of [Hedda Lund|person] had been warned by the [Water Board|organisation], which called the dam “rotten”.",
    headline="Dam bursts above tannery in Vesterby", name="tannery")


def evidence(*made: Made, dates: dict[str, str] | None = None, pins: Sequence[StoryRecord] = (), known: dict[str, str] | None = None,
             former: dict[str, tuple[str, ...]] | None = None,
             ) -> stories.Evidence:
    """These articles, read."""
    mentions = {article.id: found for article, found in made}
    stated = {name: parse(date, "stated") for name, date in (dates or {}).items()}
    return stories.Evidence(
        articles=[article for article, _ in made], dates=stated, mentions=mentions, entities=entities(*mentions.values()),
        quotes={a.id: claims.quotes(a, m) for a, m in made}, figures={a.id: claims.figures(a, m) for a, m in made},
        pins=pins, known=known or {}, former=former or {})


def the_story(*made: Made, **decisions: object) -> Story:
    """The one story of these articles."""
    (story,) = stories.find(evidence(*made, **decisions))  # type: ignore[arg-type]
    return story


def settled(made: Made, **fields: object) -> Made:
    """The same article with other fields."""
    return replace(made[0], **fields), made[1]  # type: ignore[arg-type]


def reports(one: str, other: str) -> tuple[Made, Made]:
    """The flood’s reports with one more sentence each, at their head."""
    first = invented(one, *_rest(FIRST), headline=FIRST[0].headline, name="first")
    second = invented(other, *_rest(SECOND), headline=SECOND[0].headline, name="second")
    return first, second


def _rest(made: Made) -> list[str]:
    """The paragraphs with their names marked again."""
    article, mentions = made
    marked = []
    for block in article.blocks[1:]:
        text = block.text
        for m in sorted((m for m in mentions if block.start <= m.start < block.end), key=lambda m: -m.start):
            text = f"{text[: m.start - block.start]}[{m.surface}|{m.type}]{text[m.end - block.start :]}"
        marked.append(text)
    return marked
