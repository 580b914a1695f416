"""Which element is within which: by the object that it is, for Tag's == reads through all that is in both."""

from bs4 import Tag


def holds(tag: Tag, inner: Tag) -> bool:
    """Whether `inner` is within `tag`."""
    return any(parent is tag for parent in inner.parents)
