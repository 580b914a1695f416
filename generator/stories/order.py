"""The order in which a story's reports stand, in the story and in everything that is told of several of them."""

from collections.abc import Mapping
from dataclasses import replace

from generator.model import ArchiveDate, Printing, Side, Story


def in_order(story: Story, place: Mapping[str, int]) -> Story:
    """The story with its reports, and what they say alike, differ on and quote, in the archive's order."""
    def by_place(one: Side | Printing) -> int:
        return place[one.passage.article]

    return replace(
        story, articles=tuple(sorted(story.articles, key=place.__getitem__)),
        differences=tuple(replace(d, sides=tuple(sorted(d.sides, key=by_place))) for d in story.differences),
        facts=tuple(replace(f, sides=tuple(sorted(f.sides, key=by_place))) for f in story.facts),
        quotations=tuple(replace(q, printings=tuple(sorted(q.printings, key=by_place))) for q in story.quotations))


def last_report(story: Story, dates: Mapping[str, ArchiveDate]) -> str:
    """The id of its last report in time; where none is dated, of its last."""
    return max((article for article in story.articles if article in dates), key=lambda article: dates[article].latest,
               default=story.articles[-1])
