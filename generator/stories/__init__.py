"""Reports of one event: found, put side by side, and used to date one another."""

from generator.stories.company import infer_dates
from generator.stories.evidence import Evidence
from generator.stories.find import find, search
from generator.stories.published import founded, moved, of_current, published

__all__ = ["Evidence", "find", "founded", "infer_dates", "moved", "of_current", "published", "search"]
