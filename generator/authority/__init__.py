"""Decisions by people about entities, topics and stories: content/authority/*.yaml. They win every conflict.

Each file is a list of entries and may be absent; docs/authority.md explains every field.
"""

from generator.authority.loading import load
from generator.authority.records import Authority, EntityRecord, StoryRecord, TopicRecord, When

__all__ = ["Authority", "EntityRecord", "StoryRecord", "TopicRecord", "When", "load"]
