"""Reports of one event: found, put side by side, and used to date one another."""

from generator.stories.company import infer_dates
from generator.stories.evidence import Evidence
from generator.stories.find import find, search
from generator.stories.order import in_order, last_report
from generator.stories.published import founded, moved, of_current, published
from generator.stories.related import related
from generator.stories.telling import STORIES

__all__ = ["STORIES", "Evidence", "find", "founded", "in_order", "infer_dates", "last_report", "moved", "of_current", "published",
           "related", "search"]
