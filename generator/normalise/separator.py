"""Rows of dashes, underscores or asterisks between parts of an article are layout."""

import re

from generator.model import Draft
from generator.normalise.lines import set_apart

ROW = re.compile(r"[-–—_*=~#.•·×✦◆■\s|]{1,200}")


def separator(draft: Draft) -> Draft:
    """Lines without a letter or digit."""
    return set_apart(draft, ROW, "separator", "separator", 200)
