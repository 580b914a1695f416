"""The rubric above the headline, or between it and the text: "ANALYSIS", "Opinion", "World"."""

from dataclasses import replace

from generator.model import Draft
from generator.normalise.lines import free, give, head, is_paragraph, took
from generator.normalise.phrases import fold, table

LONGEST = 30
SHORTEST_HEADLINE = 20


def kicker(draft: Draft) -> Draft:
    """A genre or section above the headline is its kicker; a genre below the headline is a label."""
    lines = free(draft)
    if len(lines) < 3 or took(draft, "kicker"):
        return draft
    genres, (n, words), below = table("genres").whole, lines[0], lines[1][1]
    if draft.headline is None:
        above_headline = len(below) >= SHORTEST_HEADLINE and not is_paragraph(below)
        return _take(draft, n) if above_headline and _among(words, genres | table("sections").whole) else draft
    return give(draft, {n: "label"}, "kicker") if n in head(draft) and _among(words, genres) else draft


def _take(draft: Draft, n: int) -> Draft:
    """What the reader knows already is only repeated here."""
    if draft.kicker is not None:
        return give(draft, {n: "label"}, "kicker")
    # The field has the line as printed, so that nothing of it is lost.
    return replace(give(draft, {n: "kicker"}, "kicker"), kicker=draft.lines[n].words)


def _among(words: str, rubrics: frozenset[str]) -> bool:
    return len(words) <= LONGEST and fold(words) in rubrics
