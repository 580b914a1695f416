"""The order in which a story's reports stand, in the story and in everything that is told of several of them."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from generator.model import Side, Story


def in_order(story: Story, place: Mapping[str, int]) -> Story:
    """The story with its reports, and what they say of one thing, in the archive's order."""
    def by_report(sides: Iterable[Side]) -> tuple[Side, ...]:
        return tuple(sorted(sides, key=lambda side: place[side.passage.article]))
    return replace(
        story, articles=tuple(sorted(story.articles, key=place.__getitem__)),
        differences=tuple(replace(one, sides=by_report(one.sides)) for one in story.differences),
        facts=tuple(replace(one, sides=by_report(one.sides)) for one in story.facts),
        quotations=tuple(replace(one, printings=tuple(sorted(one.printings, key=lambda p: place[p.passage.article])))
                         for one in story.quotations))
