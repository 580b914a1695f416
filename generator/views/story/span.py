"""The days of a story."""

from generator.model import Story
from generator.views.desk import Desk
from generator.views.words import span
from generator.wording import in_words


def span_of(desk: Desk, story: Story) -> str:
    """The days of a story in words, the doubtful ones left to the reports when others are sure."""
    dates = [desk.catalogue.dates[article] for article in story.articles if article in desk.catalogue.dates]
    if not dates:
        return desk.say.gettext("date not recorded")
    dates = [date for date in dates if date.basis != "inferred"] or dates
    first, last = min(dates, key=lambda d: d.earliest), max(dates, key=lambda d: d.latest)
    if (first.earliest, first.latest) == (last.earliest, last.latest):
        return in_words(desk.say, first)
    return span(desk.say, in_words(desk.say, first), in_words(desk.say, last))
