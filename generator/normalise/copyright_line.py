"""Notices of copyright: set aside, and kept as the article's rights."""

import re
from dataclasses import replace

from generator.model import Draft
from generator.normalise.lines import free, give

NOTICE = re.compile(
    r"(?i:(?:copyright|copyright ?(?:©|\(c\))|©|\(c\)) ?(?:©|\(c\))? ?(?:19|20)\d\d\b.{0,160}|copyright ?(?:©|\(c\)|:) ?.{1,100}"
    r"|(?:all )?(?:content|text)?.{0,40}all rights reserved\.?.{0,120})")
LONGEST = 240


def copyright_line(draft: Draft) -> Draft:
    """A line that begins as a notice of copyright does, in the last third of the article."""
    lines = free(draft)
    found = {n: "rights" for n, words in lines[len(lines) * 2 // 3:] if len(words) <= LONGEST and NOTICE.fullmatch(words)}
    if not found:
        return draft
    rights = draft.rights or " ".join(draft.lines[n].words for n in found)
    return replace(give(draft, found, "copyright_line"), rights=rights)
