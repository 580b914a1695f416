"""When the page was last changed, without a date: "Updated at 7:16 a.m. ET Sunday"."""

import re

from generator.model import Draft
from generator.normalise.lines import set_apart

CLOCK = r"\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\.?)?(?: ?[A-Z]{1,4}T| GMT| UTC)?"
DAY = r"(?:,? ?(?:on )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday))?"
UPDATED = re.compile(
    rf"(?i:(?:last )?(?:updated|modified|posted|published)\s?:? "
    rf"(?:(?:at )?{CLOCK}{DAY}|\d{{1,3}} (?:minutes?|mins?|hours?|hrs?|days?) ago))\.?")


def updated_line(draft: Draft) -> Draft:
    """A whole line that tells a time but no date: nothing to date an article by."""
    return set_apart(draft, UPDATED, "furniture", "updated_line", 80)
