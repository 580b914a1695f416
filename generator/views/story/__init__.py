"""The page of a story: how the papers told it."""

from generator.views.story.page import StoryView, story_page
from generator.views.story.span import span_of
from generator.views.story.titled import told_by, tongue_of

__all__ = ["StoryView", "span_of", "story_page", "told_by", "tongue_of"]
