"""Reports of one event: found, put side by side, and used to date one another."""

from generator.stories.company import infer_dates
from generator.stories.evidence import Evidence
from generator.stories.find import find
from generator.stories.related import related

__all__ = ["Evidence", "find", "infer_dates", "related"]
