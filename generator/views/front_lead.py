"""The story that leads the front page: its headline once, how its first report opens, what the others print, where they differ."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.model import Difference, Side, Story
from generator.views.desk import Desk
from generator.views.stories import StoryRow, story_row
from generator.views.story import told_by
from generator.views.words import tidied

COLUMNS = 3
"""Reports below the headline: what stands side by side without a rest."""

CONTRASTS = 2
"""Disagreements told at length."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What one side has, in its language."""

    text: str
    language: str | None
    direction: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Contrast:
    """Something that reports give differently."""

    about: str
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """The largest story."""

    story: StoryRow
    """With the reports that are shown."""

    contrasts: tuple[Contrast, ...]
    shown: tuple[str, ...]
    """The ids of the reports that are shown."""


def lead(desk: Desk, path: str, story: Story) -> Lead:
    """The story as it leads the page at `path`."""
    titled, others = told_by(desk, story)
    shown = (*([titled] if titled else []), *others[:COLUMNS])
    return Lead(story=story_row(desk, path, story, len(shown)), contrasts=tuple(_contrasts(desk, story.differences))[:CONTRASTS],
                shown=shown)


def _contrasts(desk: Desk, differences: Iterable[Difference]) -> Iterator[Contrast]:
    for one in differences:
        if one.about:
            yield Contrast(about=one.about[:1].upper() + one.about[1:], claims=tuple(_claim(desk, side) for side in one.sides))


def _claim(desk: Desk, side: Side) -> Claim:
    article = desk.catalogue.by_id[side.passage.article]
    return Claim(text=tidied(side.claim), language=article.language if article.language != desk.site.language else None,
                 direction=article.direction)
