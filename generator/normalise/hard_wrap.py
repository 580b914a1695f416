"""Text that was broken into lines of one width is joined into paragraphs again."""

from dataclasses import replace
from statistics import median

from generator.model import Draft
from generator.normalise.lines import ends_sentence
from generator.normalise.running_on import NARROWEST, WIDEST

ENOUGH = 6
"""Lines that follow one another before a width can be told."""


def hard_wrap(draft: Draft) -> Draft:
    """Join a line to the one before it when the text runs on and the lines have one width."""
    lines = draft.lines
    runs = [n for n in range(1, len(lines)) if _body(draft, n) and _body(draft, n - 1)]
    widths = [len(lines[n - 1].text.rstrip()) for n in runs]
    if len(runs) < ENOUGH or not NARROWEST <= median(widths) <= WIDEST or max(widths) > 1.3 * median(widths):
        return draft
    running = sum(not ends_sentence(lines[n - 1].words) for n in runs)
    if running < len(runs) / 2:
        return draft
    short = 0.7 * median(widths)
    joined = {n for n in runs if not (ends_sentence(lines[n - 1].words) and len(lines[n - 1].text.rstrip()) < short)}
    return replace(draft, lines=tuple(replace(line, joins=True) if n in joined else line for n, line in enumerate(lines)))


def _body(draft: Draft, n: int) -> bool:
    return draft.lines[n].role is None and bool(draft.lines[n].words)
