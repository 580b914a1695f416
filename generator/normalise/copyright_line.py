"""Notices of copyright: set aside, and kept as the article's rights."""

import re
from dataclasses import replace

from generator.model import Draft
from generator.normalise.lines import free, give

NOTICE = re.compile(
    r"(?i:(?:copyright|copyright ?(?:©|\(c\))|©|\(c\)) ?(?:©|\(c\))? ?(?:19|20)\d\d\b.{0,160}|copyright ?(?:©|\(c\)|:) ?.{1,100}"
    r"|(?:\(c\)|©) ?[A-Z][\w .,&'’-]{2,60}|(?:all )?(?:content|text)?.{0,40}all rights reserved\.?.{0,120})")
LONGEST = 240
# These stand nowhere in a story, wherever in the article they are.
PLAIN = re.compile(r"(?i:(?:copyright )?(?:©|\(c\)) ?(?:copyright )?(?:19|20)\d\d\b[^.]{0,100}\.?(?: all rights reserved\.?.{0,120})?)")


def copyright_line(draft: Draft) -> Draft:
    """A line that begins as a notice of copyright does, in the last third of the article; with sign and year, anywhere."""
    lines = free(draft)
    last = {n for n, _ in lines[len(lines) * 2 // 3:]}
    short = [(n, words) for n, words in lines if len(words) <= LONGEST]
    found = {n: "rights" for n, words in short if PLAIN.fullmatch(words) or (n in last and NOTICE.fullmatch(words))}
    if not found:
        return draft
    rights = draft.rights or " ".join(draft.lines[n].words for n in found)
    return replace(give(draft, found, "copyright_line"), rights=rights)
