"""The times that live blogs print above their entries: "10:32 a.m. ET", "2h ago 14.32", "Posted at 14:32 12 Mar"."""

import re

from generator.model import Draft
from generator.normalise.lines import set_apart

ZONE = r"(?: ?(?:[ECMP][SD]?T|GMT|UTC|BST|CES?T|EES?T|IST|JST|MSK|AE[SD]T|Eastern|local time)(?:[+-]\d{1,2})?)?"
# A full stop between the figures makes a time only with something that no price has.
CLOCK = (
    rf"(?:\d{{1,2}}:\d\d(?::\d\d)?\s?(?:[ap]\.?m\.?)?{ZONE}|\d{{1,2}}\.\d\d\s?(?:[ap]\.?m\.?|(?:GMT|UTC|BST|CES?T|EES?T|[ECMP][SD]?T)\b))")
AGO = r"\d{1,3} ?(?:s|m|h|d|sec(?:ond)?s?|min(?:ute)?s?|hrs?|hours?|days?|weeks?|months?) ago"
DAY = r"(?:,? ?(?:\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?(?: \d{4})?))?"
STAMP = re.compile(
    rf"(?i:(?:(?:posted|published|updated|last updated|entry|first published)(?: at| on)?:? ?)?{CLOCK}{DAY}|{AGO}(?: ?["
    rf"|·•-]? ?\d{{1,2}}[.:]\d\d(?: ?{ZONE})?)?"
    rf"|(?:updated|posted|published|last updated):? ?{AGO}|key events?|live(?: feed| reporting| blog| updates)|show key events only"
    rf"|please turn on javascript to use this feature"
    rf"|(?:from )?{AGO}(?: ?[|·•-] ?{AGO})?|latest updates|pinned(?: post)?|summary so far|back to latest|newest first|oldest first)")


def live_stamp(draft: Draft) -> Draft:
    """A line that is a clock time or an age, and nothing else."""
    return set_apart(draft, STAMP, "furniture", "live_stamp", 60)
