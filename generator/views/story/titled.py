"""The report whose headline a story has."""

from generator.model import Story
from generator.views.desk import Desk


def told_by(desk: Desk, story: Story) -> tuple[str | None, tuple[str, ...]]:
    """The report whose headline the story has, and the others."""
    titled = next((article for article in story.articles if desk.catalogue.by_id[article].headline == story.headline), None)
    return titled, tuple(article for article in story.articles if article != titled)


def tongue_of(desk: Desk, story: Story) -> str | None:
    """The language of its headline: that of the report which has it; None where the site has the same, and where nobody says."""
    titled, _ = told_by(desk, story)
    language = desk.catalogue.by_id[titled].language if titled else None
    return language if language != desk.site.language else None
