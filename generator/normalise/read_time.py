"""How long a page says that it takes to read."""

import re

from generator.model import Draft
from generator.normalise.lines import set_apart

READ_TIME = re.compile(
    r"(?i:(?:(?:est(?:imated|\.)?|average) )?(?:read(?:ing)?|listen(?:ing)?)[ -]time\s?:?\s?"
    r"(?:about |approx\.? |~)?\d{1,3}\s?-?\s?min(?:ute)?s?\.?"
    r"|(?:about |approx\.? |~)?\d{1,3}\s?-?\s?min(?:ute)?s?\.?(?:['’]s?)?\s?-?\s?"
    r"(?:read|reading time|read time|to read|listen)\.?)")


def read_time(draft: Draft) -> Draft:
    """"3 min read", "Reading time: 4 minutes" on a line of its own."""
    return set_apart(draft, READ_TIME, "read_time", "read_time", 60)
