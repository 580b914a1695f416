"""The days of a story."""

from generator.model import Story
from generator.views.desk import Desk
from generator.wording import known_between


def span_of(desk: Desk, story: Story, *, short: bool = False) -> str:
    """The days of a story in words, `short` for a list; the doubtful ones left to the reports when others are sure."""
    dates = [desk.catalogue.dates[article] for article in story.articles if article in desk.catalogue.dates]
    if not dates:
        return desk.say.gettext("date not recorded")
    dates = [date for date in dates if not (date.basis == "inferred" or date.edtf.startswith("["))] or dates
    first, last = min(dates, key=lambda d: d.earliest), max(dates, key=lambda d: d.latest)
    return known_between(desk.say, first, last, short=short)
