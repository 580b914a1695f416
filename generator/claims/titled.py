"""Tell the title of a programme, a book or a report, and the wording of a label, from something said."""

import re

from generator.claims.marks import Marked

_BEFORE = re.compile(
    r"(?:\b(?:told|tells|telling|book|novel|film|movie|documentary|song|single|album|show|programme|program|series|play|musical|report"
    r"|paper|article|column|essay|titled|entitled|called|headlined|on|of|in)|[’']s),?\s*$",
    re.I,
)
_NAMED = re.compile(r"\b(?:titled|entitled|headlined),?\s*$", re.I)
_AN = re.compile(r"\b(?:an?|the|its|their|first|new|own)\s*$", re.I)
_LABEL = re.compile(
    r"\s*(?:tags?|labels?|signs?|banners?|buttons?|categor(?:y|ies)|stickers?|badges?|posters?|logos?|brands?|folders?|chants?)\b", re.I
)
_SMALL = frozenset("a an and as at but by for from in into is nor of off on or over so the to up vs with".split())


def is_title(text: str, start: int, marks: Marked) -> bool:
    """ "told “Good Morning, Oslo” that", "a “sold out” sign": a name, not speech; `start` is where the sentence begins."""
    before = max(start, marks.outer[0] - 20), marks.outer[0]
    if _NAMED.search(text, *before) or (_AN.search(text, *before) and _LABEL.match(text, marks.outer[1])):
        return True
    words = re.findall(r"[^\W\d_][\w’']*", text[slice(*marks.inner)])
    capital = [w for w in words if w[0].isupper() or w.lower() not in _SMALL]
    titled = len(words) > 1 and words[0][0].isupper() and words[-1][0].isupper() and all(w[0].isupper() for w in capital)
    return titled and len(words) <= 14 and _BEFORE.search(text, *before) is not None
