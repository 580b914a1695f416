"""The headline is the first line that is no furniture."""

import re
from dataclasses import replace

from generator.model import Draft
from generator.normalise.lines import SENTENCE_WITHIN, free, give

LONGEST = 250
"""Characters; the longest headlines of tabloids' web pages stay below it."""

SUPPLIED = 80


def headline(draft: Draft) -> Draft:
    """Take it; an article that begins with its text gets its first words in brackets, as archivists supply a title."""
    lines = free(draft)
    if draft.headline or not lines:
        return draft
    n, words = lines[0]
    if len(words) <= LONGEST and not _is_paragraph(words):
        return replace(give(draft, {n: "headline"}, "headline"), headline=words)
    cut = words[:SUPPLIED].rpartition(" ")[0] or words[:SUPPLIED]
    return replace(draft, headline=f"[{cut.rstrip(',;:.- ')} …]")


def _is_paragraph(words: str) -> bool:
    """Two sentences, the last one ended: "Trump Lost. Get Over It." is short enough to be a headline all the same."""
    return len(words) > 120 and bool(SENTENCE_WITHIN.search(words)) and bool(re.search(r"\.[\"”’]?\Z", words))
