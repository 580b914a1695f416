"""The sentence or two between the headline and the text, set apart from both."""

import re
from dataclasses import replace

from generator.model import Draft
from generator.normalise.lines import HEAD_LINES, free, give, head, printed, same_words

SHORTEST, LONGEST = 30, 400
LABEL = re.compile(
    r"(?P<label>(?:In )?(?:Video|Audio|Watch|Listen|Pictures|Photos|Gallery|Podcast|Infographic|Interactive|Slideshow|Live"
    r"|VIDEO|AUDIO|WATCH|LISTEN|PICTURES|PHOTOS|GALLERY|PODCAST|pictures|photos))\s?[:|]\s+(?=\S)")
BELOW = frozenset(("read_time", "date", "byline"))
"""What stands below a standfirst, and never below a paragraph of the text."""


def standfirst(draft: Draft) -> Draft:
    """The one line between the headline and a byline, date or reading time; its media label is kept apart from it."""
    if draft.standfirst is None:
        draft = _find(draft)
    known, above = draft.standfirst, set(printed(draft)[:HEAD_LINES])
    again = {n: "repeat" for n, words in free(draft) if known and n in above and same_words(words, known)}
    return give(draft, again, "standfirst")


def _find(draft: Draft) -> Draft:
    above = head(draft)
    roles = [draft.lines[n].role for n in above]
    if "headline" not in roles:
        return draft
    last = max((place for place, role in enumerate(roles) if role in BELOW), default=-1)
    between = [n for n in above[roles.index("headline") + 1:last] if draft.lines[n].role is None] if last >= 0 else []
    text_below = any(n > above[last] for n, _ in free(draft))
    if len(between) == 1 and text_below and SHORTEST <= len(draft.lines[between[0]].words) <= LONGEST:
        return _take(draft, between[0])
    first = next(iter(free(draft)), None)
    if first and first[0] in above and LABEL.match(first[1]) and 2 * SHORTEST <= len(first[1]) <= LONGEST:
        return _take(draft, first[0])
    return draft


def _take(draft: Draft, n: int) -> Draft:
    line = draft.lines[n]
    found = LABEL.match(line.words)
    if not found:
        return replace(give(draft, {n: "standfirst"}, "standfirst"), standfirst=line.words)
    cut = len(line.text) - len(line.text.lstrip()) + found.end()
    parts = (
        replace(line, text=line.text[:cut], markdown=None, role="label", rule="standfirst_label"),
        replace(line, text=line.text[cut:], markdown=None, role="standfirst", rule="standfirst"))
    lines = draft.lines[:n] + parts + draft.lines[n + 1:]
    return replace(draft, lines=lines, standfirst=parts[1].words, standfirst_label=found["label"])
