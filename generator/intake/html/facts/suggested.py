"""A day that htmldate proposes for a page whose own dates say nothing: never in force, for a person to look at."""

import logging

from htmldate import find_date

from generator.model import Doubt

logging.getLogger("htmldate").setLevel(logging.CRITICAL)

LONGEST = 2_000_000
"""Characters: htmldate searches the whole text, and what is longer is no page that someone wrote."""

LATEST = "2099-12-31"
"""htmldate otherwise asks the clock, and the same page would be read otherwise tomorrow."""


def suggestion(source: str) -> tuple[Doubt, ...]:
    """A doubt with htmldate's day, where it finds one. On pages without a dependable date it is wrong more often than right: it takes the
    day of a build, of an image's path, or with day and month exchanged."""
    if len(source) > LONGEST:
        return ()
    try:
        day = find_date(source, extensive_search=False, original_date=True, max_date=LATEST)
    except (ValueError, TypeError, AttributeError, RecursionError):
        return ()
    if day is None:
        return ()
    return (Doubt(kind="date", field="published", options=(day,), sources=("htmldate",), rule="suggested"),)
