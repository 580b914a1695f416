"""The date of publication at the head of a line that goes on: line breaks are lost on the way from a page to a file.

    Tuesday 4 Apr 2017 Shelling of the town went on    Published July 5 2016 A bomber killed    Mill burns AFP Sunday 3 Jul 2016 The mill

What tells it from an event's date in running text: no preposition before it, no verb and no comma after it, and what follows begins as a
sentence does.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from generator import dates
from generator.dates import Printed
from generator.model import Draft, Line
from generator.normalise import tongue
from generator.normalise.dated import EXACT, record, run
from generator.normalise.lines import SENTENCE_WITHIN, free, head, same_words
from generator.normalise.running_on import Running

RULE = "opening_date"
WITHIN = 220
"""Characters from the beginning of the text in which a date can be its head's."""

YEAR = re.compile(r"\d{4}")
NEAR = 60
"""Characters from a date's beginning to the end of its year, label and all."""

STARTS = 40
"""Places tried at most."""

ADVERBIAL = frozenset("af ca da de en es fr gl it nb nl nn no pt ro sv".split())
"""Languages whose clauses want a preposition or an article before a date, or a verb right after it. Elsewhere "4 апреля 2017 года
Россия" begins a sentence, and only a sign between the two shows that it does not."""

SHORT = 140
SEPARATOR = re.compile(r"\s*(?:[|•·–—:\n]|\s[-/]\s|--)\s*")
FIELD = re.compile(r"[^\W\d_]{2,15}:\s")
"""What begins with a field's name: "title: Mill burns"."""

SIGN = re.compile(r"[|•·]\s*\Z")
BY = re.compile(r"(?i:by|par|von|por|di|van|av|af|od|oleh|от|автор|przez)\b", re.UNICODE)
PICTURE = re.compile(r"(?i:photo|image|picture|getty|credit|file|foto|bild|imagen|captur|снимок|фото|صورة)")
"""A date beside these is the picture's."""

PLACE = re.compile(r"(?<=[\s(])(?=[\w])")
LAST_WORD = re.compile(r"[^\s]+\Z")
CLOCK = re.compile(r"(?:[01]\d|2[0-3])[0-5]\d\Z", re.ASCII)


def opening_date(draft: Draft) -> Draft:
    """Cut the date off the first line of the text, and off a short line of the head that ends with it."""
    if any(line.rule == RULE for line in draft.lines):
        return draft
    above, running = set(head(draft)), Running(draft.lines)
    lines = [(n, words) for n, words in free(draft) if n in above][:4]
    for place, (n, words) in enumerate(lines):
        if draft.lines[n].markdown or running.from_above(n) or not YEAR.search(words, 0, WITHIN):
            continue
        cut = _at_head(words, draft) or (_after_repeat(words, draft) if place == 0 or len(words) > SHORT else None) or _at_end(words, draft)
        if cut and _agrees(draft, cut[2]) and not (cut[0] == 0 and _is_timeline(draft, n)):
            return _cut(draft, n, *cut)
    return draft


Cut = tuple[int, int, Sequence[Printed]]
"""Where the dates of a line begin and end, and what they are."""


def _at_head(words: str, draft: Draft) -> Cut | None:
    """Dates with which the line begins, before a new sentence."""
    found, end = run(words, draft)
    if not found or not _dates(found) or not (found[0].bare or found[0].label):
        return None
    return (0, end, found) if _begins(words, end, draft, labelled=any(one.label for one in found)) else None


def _after_repeat(words: str, draft: Draft) -> Cut | None:
    """Dates after the headline, the agency and the like, with no sentence ended before them."""
    end = 0
    for start in _starts(words[:WITHIN]):
        if SENTENCE_WITHIN.search(words[:start + 2]):
            return None
        if start < end:
            # "4 April 2017" of "on Tuesday 4 April 2017", which was declined
            continue
        found, end = run(words, draft, start)
        if not found or not _dates(found) or not (found[0].bare or found[0].label):
            continue
        if _verbless(words[:start].rstrip(), draft) and _begins(words, end, draft, labelled=bool(found[0].label)):
            return start, end, found
    return None


def _at_end(words: str, draft: Draft) -> Cut | None:
    """A short line's last words, after a sign or with a label: "Jane Doe | 4 April 2016", "By Jane Doe Published 4 April 2016"."""
    if len(words) > SHORT or PICTURE.search(words):
        return None
    for start in _starts(words):
        before = words[:start]
        found, end = run(words, draft, start)
        if not found or not _dates(found) or words[end:].strip(" .)]") or any(map(str.isdigit, before)):
            continue
        if found[0].label or SIGN.search(before) or (BY.match(before) and before.rstrip()[-1] in ",-–—("):
            return _before_sign(words, start), len(words), found
    return None


def _before_sign(words: str, start: int) -> int:
    """The sign between two parts of a line goes with the date."""
    return len(words[:start].rstrip(" |•·,–—(-"))


def _starts(words: str) -> Iterator[int]:
    """Places where a date may begin: numbers, and words that name a day, a month or a label."""
    for number, found in enumerate(PLACE.finditer(words)):
        if number > STARTS:
            return
        if YEAR.search(words, found.start(), found.start() + NEAR) and dates.may_begin(words, found.start()):
            yield found.start()


def _dates(found: Sequence[Printed]) -> bool:
    """Whether the first is a full date: a day, or two that could be exchanged."""
    first = found[0]
    return first.problem in ("exchangeable", "weekday") or (first.edtf is not None and len(first.edtf) == EXACT)


def _begins(words: str, end: int, draft: Draft, labelled: bool) -> bool:
    """Whether something new begins here: not a comma, not small letters, in scripts without capitals only after a sign."""
    rest = words[end:].lstrip()
    if not rest or words[end] in ",;'’" or (rest[0] == ":" and not labelled):
        return False
    if labelled or FIELD.match(rest) or (len(words) <= SHORT and BY.match(rest)):
        return True
    sign = SEPARATOR.match(words, end)
    first = words[sign.end():] if sign else rest
    first = first.lstrip("\"'“‘«„([ ")[:1]
    if sign and first.isalpha() and first.lower() == first.upper():
        return True
    return (first.isupper() or first.isdigit()) and (bool(sign) or tongue.of(draft) in ADVERBIAL)


def _verbless(before: str, draft: Draft) -> bool:
    """Whether what stands before a date is the headline, or ends with a name or a clock time and not in the midst of a clause."""
    if draft.headline and same_words(before, draft.headline):
        return True
    last = LAST_WORD.search(before)
    if not last or before[-1] in ",;:-–—(":
        return bool(last) and before[-1] in "-–—|:"
    word = last[0]
    return (word[:1].isupper() and word.casefold() not in PREPOSITIONS) or bool(CLOCK.fullmatch(word))


PREPOSITIONS = frozenset(
    "on in at by since until till from of to the a and for before after during between de le la el du am vom im".split())


def _agrees(draft: Draft, found: Sequence[Printed]) -> bool:
    """Whether the date can be that of the metadata, where there is one, zones aside."""
    known = draft.published
    if known is None:
        return True
    days = (dates.parse(one, "stated") for date in found for one in date.options)
    return any(abs((day.earliest - known.earliest).days) <= 1 for day in days)


def _is_timeline(draft: Draft, first: int) -> bool:
    """Whether other lines begin with a date as well: then each is about its day."""
    others = 0
    for n, words in free(draft):
        if n != first and words[:1].isalnum() and any(map(str.isdigit, words[:24])):
            found = dates.opening(words[:dates.LONGEST])
            others += bool(found and found.options)
        if others > 1:
            return True
    return False


def _cut(draft: Draft, n: int, start: int, end: int, found: Sequence[Printed]) -> Draft:
    """The line in two or three parts, which joined are the line; the sign after a date goes with it."""
    line = draft.lines[n]
    sign = SEPARATOR.match(line.words, end)
    end = sign.end() if sign else end
    lead = len(line.text) - len(line.text.lstrip())
    places = [0, *((lead + start,) if start else ()), lead + end, len(line.text)]
    parts = [line.text[one:other] for one, other in pairwise(places) if one < other]
    dated = 1 if start else 0
    rows = [Line(number=line.number, text=part, joins=line.joins and not place) for place, part in enumerate(parts)]
    rows[dated] = replace(rows[dated], role="date", rule=RULE)
    draft = record(draft, found, line, line.words, RULE)
    return replace(draft, lines=(*draft.lines[:n], *rows, *draft.lines[n + 1:]))
