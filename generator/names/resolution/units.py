"""Whether a text tells a firm from a unit that has the firm's name in its own: "Z Inc said its Z Forest unit"."""

import re

from generator.names.resolution.whole_words import standing

NEAR = 200
"""Characters before the longer name in which its owner is looked for, at most to the beginning of the sentence."""

_UNIT = r"(?:units?|subsidiar(?:y|ies)|divisions?|affiliates?|arms?|business|operations?)\b"
_BEHIND = re.compile(rf"(?: <[^<>]*>)?(?:'s)?,?(?: which is)?(?: an?| the| its)?(?: [\w.-]+){{0,4}}? {_UNIT}")
_BEFORE = re.compile(rf"\b{_UNIT},?(?: called| named)? $")
_SENTENCE = re.compile(r"[.!?]['\"”’]?\s+(?=[A-Z])|\n")


def is_unit(full: str, short: str, text: str) -> bool:
    """Whether the text calls what bears the longer name a unit, and speaks of the shorter one beside it as of something else."""
    return any(_called_unit(text, start, start + len(full)) and _beside(short, full, text, start, start + len(full))
               for start in standing(full, text))


def _called_unit(text: str, start: int, end: int) -> bool:
    return bool(_BEHIND.match(text, end) or _BEFORE.search(text[max(0, start - 40):start]))


def _beside(short: str, full: str, text: str, start: int, end: int) -> bool:
    """Whether the short name stands by itself earlier in the sentence, or right behind: "Z Overseas, a unit of Z"."""
    earlier = _SENTENCE.split(text[max(0, start - NEAR):start])[-1]
    alone = any(True for _ in standing(short, earlier.replace(full, " ")))
    return alone or bool(re.match(rf"[^.\n]{{0,60}}? of (?:the )?{re.escape(short)}\b", text[end:end + NEAR]))
