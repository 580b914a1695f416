"""The page of a story: how the papers told it."""

from generator.views.story.page import StoryView, story_page
from generator.views.story.span import span_of

__all__ = ["StoryView", "span_of", "story_page"]
